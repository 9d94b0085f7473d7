package plenary.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import plenary.document.Span;
import plenary.extraction.TextUnit;
import plenary.linking.Entity;
import plenary.linking.LinkedDocument;
import plenary.linking.LinkedUnit;
import plenary.source.Slug;
import plenary.structure.AdoptedText;
import plenary.structure.Clause;
import plenary.vocabulary.AdoptingBody;
import plenary.vocabulary.EntityKind;
import plenary.vocabulary.PLEN;

/** Triples of adopted texts: title, adoption, session and the tree of clauses. */
final class TextGraph {

    private static final Map<String, Node> TYPES = Map.of(
            "resolution", PLEN.Resolution,
            "declaration", PLEN.Declaration,
            "decision", PLEN.term("Decision"),
            "presidential-statement", PLEN.term("PresidentialStatement"),
            "opinion", PLEN.term("Opinion"),
            "order", PLEN.term("Order"),
            "motion", PLEN.term("Motion"),
            "communique", PLEN.term("Communique"));

    private final Iris iris;
    private final List<AdoptingBody> bodies;
    private final Quads quads;
    private final Passages passages;
    private final String language;

    TextGraph(Iris iris, List<AdoptingBody> bodies, Quads quads, Passages passages, String language) {
        this.iris = iris;
        this.bodies = bodies;
        this.quads = quads;
        this.passages = passages;
        this.language = language;
    }

    /** The node that bears what a unit says: its clause, or its adopted text; empty for prose. */
    Optional<Node> bearer(TextUnit unit) {
        if (unit instanceof TextUnit.OfClause clause) return Optional.of(iris.clause(clause.text(), clause.clause()));
        return unit.adoptedText().map(iris::text);
    }

    void write(AdoptedText text, Node document, LinkedDocument linked) {
        Node node = iris.text(text);
        quads.type(node, PLEN.AdoptedText);
        Optional.ofNullable(TYPES.get(text.type())).ifPresent(t -> quads.type(node, t));
        quads.add(node, PLEN.documentedIn, document);
        quads.text(node, PLEN.title, text.title().text(), language);
        quads.string(node, PLEN.number, text.number());
        quads.text(node, RDFS.label.asNode(), label(text), language);
        body(text).ifPresent(b -> quads.add(node, PLEN.adoptedBy, NodeFactory.createURI(b.iri())));
        passages.evidence(node, text.title(), DocumentGraph.all(text.title()));
        passages.evidence(node, text.numberReading(), DocumentGraph.all(text.numberReading()));
        adoption(text, node, linked);
        // A text that prints neither title nor number begins with its first clause.
        if (text.title().isEmpty()
                && text.numberReading().isEmpty()
                && !text.clauses().isEmpty())
            passages.evidence(
                    node,
                    text.clauses().get(0).reading(),
                    DocumentGraph.all(text.clauses().get(0).reading()));
        for (Clause clause : text.clauses()) clause(text, node, clause);
    }

    private String label(AdoptedText text) {
        String name = body(text)
                .map(b -> name(b, text.type(), text.number()))
                .orElseGet(() -> typed(text.type(), text.number()));
        return text.title().isEmpty() ? name : name + ": " + text.title().text();
    }

    /** "UNSC Resolution 1325 (2000)". */
    static String name(AdoptingBody body, String type, String number) {
        return body.shortName() + " " + typed(type, number);
    }

    private static String typed(String type, String number) {
        return Character.toUpperCase(type.charAt(0)) + type.substring(1).replace('-', ' ') + " " + number;
    }

    private Optional<AdoptingBody> body(AdoptedText text) {
        return bodies.stream().filter(b -> b.code().equals(text.body())).findFirst();
    }

    private void adoption(AdoptedText text, Node node, LinkedDocument linked) {
        AdoptedText.Adoption adoption = text.adoption();
        adoption.date().ifPresent(d -> quads.date(node, PLEN.adoptedOn, d));
        passages.evidence(node, adoption.reading(), DocumentGraph.all(adoption.reading()));
        adoption.presentedBy().ifPresent(span -> presenter(text, node, span, linked));
        if (adoption.session().isPresent()) session(text, node, linked);
    }

    private void presenter(AdoptedText text, Node node, Span span, LinkedDocument linked) {
        List<Entity> presenters = unitOfAdoption(text, linked)
                .map(u -> u.within(
                        span, k -> k == EntityKind.COMMITTEE || k == EntityKind.PERSON || k == EntityKind.ORGANIZATION))
                .orElse(List.of());
        if (!presenters.isEmpty()) {
            quads.add(
                    node,
                    PLEN.presentedBy,
                    NodeFactory.createURI(presenters.get(0).iri()));
            return;
        }
        String name = span.of(text.adoption().reading().text()).replaceFirst("(?i)^the\\s+", "");
        if (Slug.of(name).isEmpty()) return;
        Node committee = NodeFactory.createURI(
                iris.text(text).getURI().replaceFirst("/[^/]+/[^/]+$", "/committee/" + Slug.of(name)));
        quads.type(committee, PLEN.Committee);
        quads.text(committee, RDFS.label.asNode(), name, language);
        quads.add(node, PLEN.presentedBy, committee);
    }

    private static Optional<LinkedUnit> unitOfAdoption(AdoptedText text, LinkedDocument linked) {
        return linked.units().stream()
                .filter(u -> u.extraction().unit() instanceof TextUnit.OfAdoption a
                        && a.text().equals(text))
                .findFirst();
    }

    private void session(AdoptedText text, Node node, LinkedDocument linked) {
        AdoptedText.Adoption adoption = text.adoption();
        AdoptedText.SessionMention mention = adoption.session().get();
        Node session = iris.session(text.body(), adoption);
        quads.add(node, PLEN.adoptedAt, session);
        quads.type(session, PLEN.Session);
        String of = body(text).map(AdoptingBody::shortName).map(n -> n + " ").orElse("");
        quads.text(session, RDFS.label.asNode(), of + mention.label(), language);
        mention.ordinal().ifPresent(o -> quads.integer(session, PLEN.ordinal, o));
        body(text).ifPresent(b -> quads.add(session, PLEN.sessionOf, NodeFactory.createURI(b.iri())));
        mention.place().ifPresent(p -> quads.text(session, PLEN.place, p, language));
        if (mention.ordinal().isEmpty()) adoption.date().ifPresent(d -> quads.date(session, PLEN.startDate, d));
        unitOfAdoption(text, linked).ifPresent(u -> mention.place()
                .map(p -> adoption.reading().text().indexOf(p))
                .filter(at -> at >= 0)
                .map(at -> new Span(at, at + mention.place().get().length()))
                .map(span -> u.within(span, k -> k == EntityKind.COUNTRY))
                .filter(countries -> countries.size() == 1)
                .ifPresent(countries -> quads.add(
                        session,
                        PLEN.country,
                        NodeFactory.createURI(countries.get(0).iri()))));
        mention.span().ifPresent(s -> passages.evidence(session, adoption.reading(), s));
    }

    private void clause(AdoptedText text, Node textNode, Clause clause) {
        Node node = iris.clause(text, clause);
        quads.add(textNode, PLEN.hasClause, node);
        quads.type(
                node,
                PLEN.Clause,
                clause.kind() == Clause.Kind.PREAMBULAR ? PLEN.PreambularClause : PLEN.OperativeClause);
        clause.number().ifPresent(n -> quads.string(node, PLEN.number, n));
        quads.integer(node, PLEN.order, clause.order());
        quads.text(node, PLEN.text, clause.text(), language);
        quads.text(node, RDFS.label.asNode(), clauseLabel(text, clause), language);
        for (Clause.Opening opening : clause.openings()) {
            quads.text(node, PLEN.openingPhrase, opening.span().of(clause.text()), language);
            opening.stance().ifPresent(s -> quads.add(node, PLEN.stance, NodeFactory.createURI(s)));
        }
        passages.evidence(node, clause.reading(), DocumentGraph.all(clause.reading()));
        for (Clause child : clause.children()) {
            quads.add(node, PLEN.subClause, iris.clause(text, child));
            clause(text, textNode, child);
        }
    }

    private static String clauseLabel(AdoptedText text, Clause clause) {
        String part = clause.kind() == Clause.Kind.PREAMBULAR ? "preambular clause " : "operative clause ";
        return typed(text.type(), text.number()) + ", " + part + clause.path().replace('/', '.');
    }
}
