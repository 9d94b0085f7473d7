package plenary.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import plenary.document.Span;
import plenary.source.Slug;
import plenary.vocabulary.PLEN;

/** From the quads of one document to the facts they state; what is inferred is left out. */
final class GraphFacts {

    private static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
    static final Node BEGIN = NodeFactory.createURI(NIF + "beginIndex");
    static final Node END = NodeFactory.createURI(NIF + "endIndex");

    private final String text;
    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Node document;
    private final String base;

    private GraphFacts(List<Quad> quads, String text) {
        this.text = text;
        for (Quad quad : quads) if (!quad.getGraph().getURI().endsWith("/inferred")) graph.add(quad.asTriple());
        document = subjects(PLEN.SourceDocument).stream()
                .findFirst()
                .orElseThrow(() -> new EvaluationException("the quads describe no source document"));
        String iri = document.getURI();
        base = iri.substring(0, iri.lastIndexOf("document/"));
    }

    /** The facts that a document's quads state about its text. */
    static DocumentFacts of(List<Quad> quads, String text) {
        return new GraphFacts(quads, text).facts();
    }

    private DocumentFacts facts() {
        return new DocumentFacts(
                text,
                attributes(),
                clauses(),
                openings(),
                clauseStances(),
                concerns(),
                recommendations(),
                mentions(),
                roles(),
                citations(),
                statements(),
                links());
    }

    private List<DocumentFacts.Attribute> attributes() {
        List<DocumentFacts.Attribute> found = new ArrayList<>();
        documentKind().flatMap(k -> GoldFacts.attribute("document", "kind", k)).ifPresent(found::add);
        attribute("document", "date", document, DCTerms.issued.asNode(), found);
        attribute("document", "title", document, DCTerms.title.asNode(), found);
        for (Node adopted : subjects(PLEN.AdoptedText)) {
            if (!graph.contains(adopted, PLEN.documentedIn, Node.ANY)) continue;
            String id = path(adopted);
            found.add(new DocumentFacts.Attribute(id, "id", id));
            attribute(id, "presentedBy", adopted, PLEN.presentedBy, found);
            attribute(id, "adoptedOn", adopted, PLEN.adoptedOn, found);
            attribute(id, "session", adopted, PLEN.adoptedAt, found);
            attribute(id, "title", adopted, PLEN.title, found);
        }
        return found;
    }

    private void attribute(String of, String name, Node subject, Node property, List<DocumentFacts.Attribute> into) {
        for (Node value : objects(subject, property))
            GoldFacts.attribute(of, name, value.isURI() ? entity(value) : value.getLiteralLexicalForm())
                    .ifPresent(into::add);
    }

    private Optional<String> documentKind() {
        if (isA(document, PLEN.PressRelease)) return Optional.of("press-release");
        if (isA(document, PLEN.NewsArticle)) return Optional.of("news-article");
        if (isA(document, PLEN.Compilation)) return Optional.of("compilation");
        if (isA(document, PLEN.AdoptedTextDocument)) return Optional.of("adopted-text");
        return isA(document, PLEN.Report) ? Optional.of("report") : Optional.empty();
    }

    private List<DocumentFacts.Clause> clauses() {
        return placed(subjects(PLEN.Clause)).stream()
                .map(c -> new DocumentFacts.Clause(
                        path(c), isA(c, PLEN.PreambularClause) ? "preambular" : "operative", evidence(c)))
                .toList();
    }

    private List<DocumentFacts.ClauseValue> openings() {
        Set<DocumentFacts.ClauseValue> found = new LinkedHashSet<>();
        for (Node clause : subjects(PLEN.Clause))
            for (Node phrase : objects(clause, PLEN.openingPhrase))
                found.add(
                        new DocumentFacts.ClauseValue(path(clause), GoldFacts.phrase(phrase.getLiteralLexicalForm())));
        return List.copyOf(found);
    }

    private List<DocumentFacts.ClauseValue> clauseStances() {
        List<DocumentFacts.ClauseValue> found = new ArrayList<>();
        for (Node clause : subjects(PLEN.Clause))
            for (Node stance : objects(clause, PLEN.stance))
                found.add(new DocumentFacts.ClauseValue(path(clause), path(stance)));
        return found;
    }

    private List<DocumentFacts.Concern> concerns() {
        return placed(subjects(PLEN.Concern)).stream()
                .map(c -> new DocumentFacts.Concern(
                        clauseOf(c),
                        evidence(c),
                        entities(c, PLEN.theme),
                        entities(c, PLEN.about),
                        entities(c, PLEN.causedBy),
                        entities(c, PLEN.voicedBy)))
                .toList();
    }

    private List<DocumentFacts.Recommendation> recommendations() {
        return placed(subjects(PLEN.Recommendation)).stream()
                .map(r -> new DocumentFacts.Recommendation(
                        clauseOf(r),
                        actionOf(r),
                        entities(r, PLEN.addressee),
                        entities(r, PLEN.theme),
                        entities(r, PLEN.voicedBy)))
                .toList();
    }

    /** Where in its evidence a recommendation's action stands; all of the evidence when it cannot be found there. */
    private List<Span> actionOf(Node recommendation) {
        List<Span> evidence = evidence(recommendation);
        return objects(recommendation, PLEN.action).stream()
                .map(a -> Words.within(text, evidence).find(a.getLiteralLexicalForm()))
                .filter(spans -> !spans.isEmpty())
                .findFirst()
                .orElse(evidence);
    }

    /** A session is a mention where it is named, and not where a note says no more than "adopted online". */
    private static final Pattern SESSION_NAME = Pattern.compile("(?i)session|meeting|plenary");

    private List<DocumentFacts.Mention> mentions() {
        List<DocumentFacts.Mention> found = new ArrayList<>();
        for (Node mention : placed(subjects(PLEN.Mention))) {
            List<Span> spans = evidence(mention);
            List<Node> named = objects(mention, PLEN.mentionOf);
            if (named.isEmpty()) {
                String words = objects(mention, PLEN.surfaceForm).stream()
                        .map(Node::getLiteralLexicalForm)
                        .findFirst()
                        .orElse("");
                found.add(new DocumentFacts.Mention(spans, EntityPaths.UNLISTED + Slug.of(words), false));
            }
            for (Node entity : named)
                found.add(new DocumentFacts.Mention(
                        spans,
                        EntityPaths.mentioned(entity(entity)),
                        objects(entity, RDF.type.asNode()).isEmpty()));
        }
        for (Node session : placed(subjects(PLEN.Session)))
            for (Span span : evidence(session))
                if (SESSION_NAME
                        .matcher(text.substring(span.begin(), span.end()))
                        .find()) found.add(new DocumentFacts.Mention(List.of(span), EntityPaths.SESSION_PATH, true));
        return found;
    }

    private List<DocumentFacts.Role> roles() {
        List<DocumentFacts.Role> found = new ArrayList<>();
        for (Node membership : subjects(ORG.Membership.asNode()))
            for (String person : entities(membership, ORG.member.asNode()))
                for (String role : entities(membership, ORG.role.asNode()))
                    found.add(new DocumentFacts.Role(
                            person,
                            role,
                            entities(membership, ORG.organization.asNode()).stream()
                                    .findFirst()
                                    .orElse("")));
        return found;
    }

    private List<DocumentFacts.Citation> citations() {
        Set<DocumentFacts.Citation> found = new LinkedHashSet<>();
        for (Node clause : subjects(PLEN.Clause))
            for (String cited : entities(clause, PLEN.cites))
                found.add(new DocumentFacts.Citation(path(clause), cited));
        List<Node> prose = new ArrayList<>(subjects(PLEN.Statement));
        prose.add(document);
        for (Node node : prose)
            for (String cited : entities(node, PLEN.cites))
                found.add(new DocumentFacts.Citation(DocumentFacts.PROSE, cited));
        return List.copyOf(found);
    }

    private List<DocumentFacts.Statement> statements() {
        return placed(subjects(PLEN.Statement)).stream()
                .flatMap(s -> entities(s, PLEN.voicedBy).stream()
                        .map(speaker -> new DocumentFacts.Statement(evidence(s), speaker)))
                .toList();
    }

    private List<DocumentFacts.Link> links() {
        return graph
                .find(Node.ANY, PLEN.addresses, Node.ANY)
                .mapWith(t -> new DocumentFacts.Link(clauseOf(t.getSubject()), clauseOf(t.getObject())))
                .toList()
                .stream()
                .distinct()
                .sorted(Comparator.comparing(DocumentFacts.Link::toString))
                .toList();
    }

    /** The clause of a concern or recommendation; {@link DocumentFacts#PROSE} for one of a statement. */
    private String clauseOf(Node claim) {
        String path = GoldFacts.clauseOf(path(claim));
        return path.startsWith("document/") ? DocumentFacts.PROSE : path;
    }

    /** The passages of a node in this document, in text order. */
    private List<Span> evidence(Node node) {
        List<Span> spans = new ArrayList<>();
        for (Node passage : objects(node, PLEN.evidence)) {
            if (!passage.getURI().startsWith(document.getURI() + "#")) continue;
            int begin = number(passage, BEGIN);
            int end = number(passage, END);
            if (end > text.length())
                throw new EvaluationException(
                        passage.getURI() + " ends after the text's " + text.length() + " characters");
            spans.add(new Span(begin, end));
        }
        return Overlap.merged(spans);
    }

    private int number(Node passage, Node property) {
        return objects(passage, property).stream()
                .map(n -> Integer.parseInt(n.getLiteralLexicalForm()))
                .findFirst()
                .orElseThrow(() -> new EvaluationException(passage + " has no " + property));
    }

    /** Those nodes that have passages, in text order. */
    private List<Node> placed(List<Node> nodes) {
        return nodes.stream()
                .filter(n -> !evidence(n).isEmpty())
                .sorted(Comparator.comparing((Node n) -> evidence(n).get(0)))
                .toList();
    }

    private Set<String> entities(Node subject, Node property) {
        Set<String> paths = new TreeSet<>();
        objects(subject, property).forEach(o -> paths.add(EntityPaths.canonical(entity(o))));
        return paths;
    }

    /** An entity's path; of a person that only this document describes, the path that the person's name gives. */
    private String entity(Node node) {
        if (isA(node, PLEN.Person))
            for (Node label : objects(node, RDFS.label.asNode()))
                return "person/" + Slug.of(label.getLiteralLexicalForm());
        return path(node);
    }

    private String path(Node node) {
        String iri = node.getURI();
        return iri.startsWith(base) ? iri.substring(base.length()) : iri;
    }

    private boolean isA(Node node, Node type) {
        return graph.contains(node, RDF.type.asNode(), type);
    }

    private List<Node> subjects(Node type) {
        return graph.find(Node.ANY, RDF.type.asNode(), type).mapWith(Triple::getSubject).toList().stream()
                .distinct()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    private List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }
}
