package plenary.serving;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import plenary.serving.page.Names;
import plenary.serving.page.Page;
import plenary.store.Generation;
import plenary.vocabulary.PLEN;

/** What the template {@code resource.mustache} shows of a description: names in place of IRIs, links into this server, passages in their context. */
final class ResourcePage {

    private static final int CONTEXT = 300;
    private static final int MOST_PASSAGES = 20;
    /** The IRI of a passage: document and character offsets (RFC 5147). */
    private static final Pattern PASSAGE = Pattern.compile("(.*/document/([a-z0-9_-]+))#char=(\\d{1,9}),(\\d{1,9})");

    private final Generation generation;
    private final ServerSettings settings;
    private final String base;
    private final Names names;
    private final Map<String, String> texts = new HashMap<>();

    ResourcePage(Generation generation, ServerSettings settings, DatasetGraph dataset) {
        this.generation = generation;
        this.settings = settings;
        this.base = settings.base();
        this.names = new Names(dataset, base);
    }

    record Line(
            String propertyLink, String propertyLabel, String link, String value, String language, boolean inferred) {}

    record Quoted(
            String before, String quote, String after, int begin, int end, String documentLink, String documentLabel) {}

    record View(
            Page page,
            String iri,
            String label,
            String textLink,
            List<Quoted> passages,
            List<Line> statements,
            boolean hasIncoming,
            List<Line> incoming,
            String more) {}

    View view(ResourceDescription description) throws IOException {
        List<Line> statements = new ArrayList<>();
        for (ResourceDescription.Statement statement : description.outgoing())
            statements.add(line(statement, statement.triple().getObject()));
        List<Line> incoming = new ArrayList<>();
        for (ResourceDescription.Statement statement : description.incoming())
            incoming.add(line(statement, statement.triple().getSubject()));
        String iri = description.iri().getURI();
        String label = names.label(description.iri());
        return new View(
                Page.of(label, Page.Section.NONE).about(iri, SchemaOrg.resource(settings, description, label)),
                iri,
                label,
                textLink(iri),
                passages(description),
                statements,
                !incoming.isEmpty(),
                incoming,
                description.incomplete() ? "There are more; ask for them in SPARQL." : null);
    }

    private String textLink(String iri) {
        String documents = base + "document/";
        if (!iri.startsWith(documents)) return null;
        String slug = iri.substring(documents.length());
        return generation.text(slug).map(file -> "/document/" + slug + ".txt").orElse(null);
    }

    private Line line(ResourceDescription.Statement statement, Node other) {
        Node property = statement.triple().getPredicate();
        return new Line(
                names.link(property),
                names.label(property),
                names.link(other),
                names.label(other),
                other.isLiteral() && !other.getLiteralLanguage().isEmpty() ? other.getLiteralLanguage() : null,
                statement.inferred());
    }

    private List<Quoted> passages(ResourceDescription description) throws IOException {
        List<Quoted> passages = new ArrayList<>();
        List<Node> evidence = new ArrayList<>(description.objects(PLEN.evidence));
        if (PASSAGE.matcher(description.iri().getURI()).matches()) evidence.add(0, description.iri());
        for (Node passage : evidence) {
            if (passages.size() == MOST_PASSAGES || !passage.isURI()) break;
            quoted(passage).ifPresent(passages::add);
        }
        return passages;
    }

    private Optional<Quoted> quoted(Node passage) throws IOException {
        Matcher parts = PASSAGE.matcher(passage.getURI());
        if (!parts.matches() || !passage.getURI().startsWith(base)) return Optional.empty();
        String text = text(parts.group(2));
        int begin = Integer.parseInt(parts.group(3));
        int end = Integer.parseInt(parts.group(4));
        if (begin > end || end > text.length()) return Optional.empty();
        Node document = org.apache.jena.graph.NodeFactory.createURI(parts.group(1));
        return Optional.of(new Quoted(
                (begin > CONTEXT ? "… " : "") + text.substring(Math.max(0, begin - CONTEXT), begin),
                text.substring(begin, end),
                text.substring(end, Math.min(text.length(), end + CONTEXT))
                        + (end + CONTEXT < text.length() ? " …" : ""),
                begin,
                end,
                names.link(document),
                names.label(document)));
    }

    private String text(String slug) throws IOException {
        String known = texts.get(slug);
        if (known != null) return known;
        Optional<Path> file = generation.text(slug);
        String read = file.isPresent() ? Files.readString(file.get(), StandardCharsets.UTF_8) : "";
        texts.put(slug, read);
        return read;
    }
}
