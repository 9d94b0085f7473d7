package plenary.graph;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import plenary.document.Document;
import plenary.document.Reading;
import plenary.document.Span;
import plenary.linking.LinkedDocument;
import plenary.linking.LinkedUnit;
import plenary.linking.Membership;
import plenary.structure.AdoptedText;
import plenary.structure.StructuredDocument;
import plenary.vocabulary.AdoptingBody;
import plenary.vocabulary.PLEN;

/**
 * Writes the asserted graph of a document: a pure function of the linked document, without blank nodes, the clock or anything of another document.
 */
public final class DocumentGraph {

    private final Iris iris;
    private final List<AdoptingBody> bodies;

    /**
     * @param base where data IRIs begin
     * @param bodies bodies that adopt texts
     */
    public DocumentGraph(String base, List<AdoptingBody> bodies) {
        this.iris = new Iris(base);
        this.bodies = List.copyOf(bodies);
    }

    /** The quads of graph {@code {base}graph/{slug}}, in the order of their N-Quads lines. */
    public List<Quad> quads(LinkedDocument linked) {
        Document document = linked.structured().document();
        Quads quads = new Quads(iris.graph(document.slug()));
        Passages passages = new Passages(iris, document, quads);
        Entities entities = new Entities(quads);
        Node node = document(linked.structured(), quads);
        TextGraph texts = new TextGraph(iris, bodies, quads, passages, language(document));
        for (AdoptedText text : linked.structured().texts()) texts.write(text, node, linked);
        MentionGraph mentions = new MentionGraph(iris, quads, passages, entities, document.slug());
        ClaimGraph claims =
                new ClaimGraph(iris, bodies, quads, passages, entities, language(document), document.slug());
        SessionGraph sessions = new SessionGraph(iris, bodies, quads, passages, language(document), linked);
        CitationGraph citations = new CitationGraph(iris, bodies, quads);
        for (int i = 0; i < linked.units().size(); i++) {
            LinkedUnit unit = linked.units().get(i);
            Optional<Node> bearer = texts.bearer(unit.extraction().unit());
            mentions.write(unit, node, bearer);
            claims.write(i, unit, node, bearer);
            citations.write(unit, claims, bearer, node);
            sessions.write(unit, node);
        }
        ResponseGraph responses = new ResponseGraph(quads, claims.nodes());
        linked.responses().forEach(responses::write);
        linked.memberships().forEach(m -> membership(m, quads, passages, entities));
        return quads.sorted();
    }

    private Node document(StructuredDocument structured, Quads quads) {
        Document document = structured.document();
        Node node = iris.document(document.slug());
        quads.type(
                node,
                PLEN.SourceDocument,
                switch (structured.kind()) {
                    case ADOPTED_TEXT -> PLEN.AdoptedTextDocument;
                    case COMPILATION -> PLEN.Compilation;
                    case PRESS_RELEASE -> PLEN.PressRelease;
                    case NEWS_ARTICLE -> PLEN.NewsArticle;
                    case REPORT -> PLEN.Report;
                });
        String title = structured.title().isEmpty()
                ? document.metadata().get("title").orElse(document.path())
                : structured.title().text();
        quads.text(node, RDFS.label.asNode(), title, language(document));
        quads.text(node, DCTerms.title.asNode(), title, language(document));
        quads.string(node, DCTerms.identifier.asNode(), document.path());
        quads.string(node, DCTerms.format.asNode(), document.mediaType());
        quads.string(node, DCTerms.language.asNode(), language(document));
        structured.date().ifPresent(d -> quads.date(node, DCTerms.issued.asNode(), d));
        document.metadata()
                .get("source")
                .filter(s -> s.matches("https?://[^\\s<>\"{}|\\\\^`]+"))
                .ifPresent(s -> quads.add(node, DCTerms.source.asNode(), NodeFactory.createURI(s)));
        quads.string(node, PLEN.sha256, document.sha256());
        quads.integer(node, PLEN.length, document.text().length());
        return node;
    }

    private void membership(Membership membership, Quads quads, Passages passages, Entities entities) {
        Node node = iris.membership(
                membership.person().iri(),
                membership.role().iri(),
                membership.organization().map(o -> o.iri()));
        Node person = entities.describe(membership.person());
        quads.type(node, Entities.ORG_MEMBERSHIP);
        quads.text(
                node,
                RDFS.label.asNode(),
                membership.person().label() + ", " + membership.role().label()
                        + membership.organization().map(o -> ", " + o.label()).orElse(""),
                "en");
        quads.add(node, Entities.ORG_MEMBER, person);
        quads.add(node, Entities.ORG_ROLE, entities.describe(membership.role()));
        membership.organization().ifPresent(o -> quads.add(node, Entities.ORG_ORGANIZATION, entities.describe(o)));
        passages.evidence(node, membership.reading(), membership.span());
    }

    private static String language(Document document) {
        return document.metadata()
                .get("language")
                .map(l -> l.toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .filter(l -> l.matches("[a-z]{2,3}(-[a-z0-9]{2,8})*"))
                .orElse("en");
    }

    /** Evidence for a whole reading. */
    static Span all(Reading reading) {
        return new Span(0, reading.length());
    }
}
