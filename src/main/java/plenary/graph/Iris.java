package plenary.graph;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import plenary.document.Span;
import plenary.source.Slug;
import plenary.structure.AdoptedText;
import plenary.structure.Clause;

/** The only maker of IRIs; each is computed from content, below one base. */
public final class Iris {

    private final String base;

    /** @param base where data IRIs begin, with its closing slash */
    public Iris(String base) {
        if (!base.endsWith("/")) throw new IllegalArgumentException("the base IRI ends with a slash: " + base);
        this.base = base;
    }

    public Node document(String slug) {
        return iri("document/" + slug);
    }

    /** A passage in RFC 5147 form, offsets in UTF-16 code units of the served text. */
    public Node passage(String slug, Span span) {
        return iri("document/" + slug + "#char=" + span.begin() + "," + span.end());
    }

    public Node mention(String slug, int k) {
        return iri("document/" + slug + "/mention/" + k);
    }

    public Node statement(String slug, int k) {
        return iri("document/" + slug + "/statement/" + k);
    }

    public Node text(AdoptedText text) {
        return text(text.body(), text.type(), text.key());
    }

    /** @param number as printed: "1325 (2000)" and "75/5" become {@code 1325-2000} and {@code 75-5} */
    public Node citedText(String body, String type, String number) {
        return text(body, type, Slug.of(number));
    }

    private Node text(String body, String type, String key) {
        return iri(body + "/" + type + "/" + key);
    }

    public Node clause(AdoptedText text, Clause clause) {
        String part = clause.kind() == Clause.Kind.PREAMBULAR ? "/preamble/" : "/operative/";
        return NodeFactory.createURI(text(text).getURI() + part + clause.path());
    }

    public Node concern(Node bearer, int k) {
        return NodeFactory.createURI(bearer.getURI() + "/concern/" + k);
    }

    public Node recommendation(Node bearer, int k) {
        return NodeFactory.createURI(bearer.getURI() + "/recommendation/" + k);
    }

    /** A body's session, by its number, else by its day. */
    public Node session(String body, AdoptedText.Adoption adoption) {
        String key = adoption.session()
                .filter(s -> s.ordinal().isPresent())
                .map(s -> Integer.toString(s.ordinal().getAsInt()))
                .or(() -> adoption.date().map(Object::toString))
                .orElseGet(() -> Slug.of(adoption.session()
                        .map(AdoptedText.SessionMention::label)
                        .orElse("unknown")));
        return iri(body + "/session/" + key);
    }

    /** A body's session, by its number, else by its name with the year. */
    Node session(String body, OptionalInt ordinal, String name) {
        return iri(body + "/session/" + (ordinal.isPresent() ? Integer.toString(ordinal.getAsInt()) : Slug.of(name)));
    }

    public Node membership(String person, String role, Optional<String> organization) {
        String where = organization
                .map(o -> "-" + o.substring(o.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
                .orElse("");
        return NodeFactory.createURI(person + "/membership/" + role.substring(role.lastIndexOf('/') + 1) + where);
    }

    /** The graph of what a document says. */
    public Node graph(String slug) {
        return iri("graph/" + slug);
    }

    /** The graph of what follows from it. */
    public Node inferredGraph(String slug) {
        return iri("graph/" + slug + "/inferred");
    }

    public Node ontologyGraph() {
        return iri("graph/ontology");
    }

    public Node catalogGraph() {
        return iri("graph/catalog");
    }

    private Node iri(String path) {
        return NodeFactory.createURI(base + path);
    }
}
