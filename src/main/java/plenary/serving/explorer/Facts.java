package plenary.serving.explorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import plenary.search.Kind;
import plenary.serving.page.Link;
import plenary.serving.page.Names;
import plenary.serving.page.PageSource;
import plenary.vocabulary.PLEN;

/** Single statements of the graph, and whether they were read or derived. For one request. */
final class Facts {

    private static final int MOST = 5000;

    private final DatasetGraph dataset;
    private final Names names;
    private final Map<Node, Optional<Kind>> kinds = new LinkedHashMap<>();

    Facts(PageSource source) {
        this.dataset = source.dataset();
        this.names = source.names();
    }

    /** The other end of a statement, and whether the statement is derived only. */
    record Fact(Node node, boolean inferred) {}

    Names names() {
        return names;
    }

    List<Fact> objects(Node subject, Node property) {
        return gathered(dataset.find(Node.ANY, subject, property, Node.ANY), true);
    }

    List<Fact> subjects(Node property, Node object) {
        return gathered(dataset.find(Node.ANY, Node.ANY, property, object), false);
    }

    private static List<Fact> gathered(Iterator<Quad> quads, boolean objects) {
        // A statement may stand in several graphs; read in one, it is read.
        Map<Node, Boolean> inferred = new LinkedHashMap<>();
        while (quads.hasNext() && inferred.size() < MOST) {
            Quad quad = quads.next();
            boolean derived =
                    quad.getGraph().isURI() && quad.getGraph().getURI().endsWith("/inferred");
            inferred.merge(objects ? quad.getObject() : quad.getSubject(), derived, Boolean::logicalAnd);
        }
        List<Fact> facts = new ArrayList<>();
        inferred.forEach((node, derived) -> facts.add(new Fact(node, derived)));
        facts.sort(Comparator.comparing(fact -> fact.node().toString()));
        return facts;
    }

    List<Node> nodes(Node subject, Node property) {
        return objects(subject, property).stream().map(Fact::node).toList();
    }

    Optional<Node> node(Node subject, Node property) {
        return nodes(subject, property).stream().findFirst();
    }

    /** The first value, as text; empty when there is none. */
    String text(Node subject, Node property) {
        return node(subject, property)
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI())
                .orElse("");
    }

    boolean is(Node subject, Node type) {
        return dataset.contains(Node.ANY, subject, RDF.type.asNode(), type);
    }

    /** What an entity is. */
    Optional<Kind> kind(Node entity) {
        return kinds.computeIfAbsent(entity, e -> Kind.ofEntity(dataset, e));
    }

    /** Name, link and colour of an entity. */
    Tag tag(Fact fact) {
        Node node = fact.node();
        String style = kind(node).map(KindStyle::of).orElse("");
        return new Tag(names.label(node), names.link(node), style, null);
    }

    List<Tag> tags(Node subject, Node property) {
        return objects(subject, property).stream().map(this::tag).toList();
    }

    /** The same, those that are derived with a link to the reason. */
    List<Tag> tagsWithReasons(Node subject, Node property) {
        return objects(subject, property).stream()
                .map(fact -> fact.inferred() ? tag(fact).because(reason(subject, property, fact.node())) : tag(fact))
                .toList();
    }

    Optional<Link> linked(Node subject, Node property) {
        return node(subject, property).map(names::linked);
    }

    /** The page that explains a statement. */
    static String reason(Node subject, Node property, Node object) {
        return "/explain?subject=" + SearchAddress.encoded(subject.getURI()) + "&predicate="
                + SearchAddress.encoded(property.getURI()) + "&object=" + SearchAddress.encoded(object.getURI());
    }

    /** Where a thing stands in a document, in the order of the text. */
    List<Place> places(Node thing) {
        List<Place> places = new ArrayList<>();
        for (Node passage : nodes(thing, PLEN.evidence)) Place.of(passage).ifPresent(places::add);
        places.sort(Comparator.comparing(Place::document).thenComparingInt(Place::begin));
        return places;
    }
}
