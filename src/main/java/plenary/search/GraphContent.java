package plenary.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import plenary.vocabulary.PLEN;

/**
 * What a document's graph says that is searched or counted, in memory. Properties are read one by one: most of such a graph, passages and mentions, is not
 * looked at.
 */
final class GraphContent {

    private static final List<Node> READ = List.of(
            DCTerms.title.asNode(),
            DCTerms.issued.asNode(),
            PLEN.title,
            PLEN.number,
            PLEN.order,
            PLEN.text,
            PLEN.action,
            PLEN.documentedIn,
            PLEN.adoptedBy,
            PLEN.adoptedOn,
            PLEN.adoptedAt,
            PLEN.presentedBy,
            PLEN.hasClause,
            PLEN.hasStatement,
            PLEN.raises,
            PLEN.recommends,
            PLEN.stance,
            PLEN.addressee,
            PLEN.voicedBy,
            PLEN.causedBy,
            PLEN.theme,
            PLEN.about,
            PLEN.addresses,
            PLEN.mentions,
            PLEN.cites);

    private final DatasetGraph dataset;
    private final Node graph;
    private final Map<Node, Map<Node, List<Node>>> values = new HashMap<>();

    GraphContent(DatasetGraph dataset, Node graph) {
        this.dataset = dataset;
        this.graph = graph;
        for (Node property : READ) {
            Map<Node, List<Node>> bySubject = new HashMap<>();
            for (Iterator<Quad> quads = dataset.find(graph, Node.ANY, property, Node.ANY); quads.hasNext(); ) {
                Quad quad = quads.next();
                bySubject
                        .computeIfAbsent(quad.getSubject(), s -> new ArrayList<>(2))
                        .add(quad.getObject());
            }
            bySubject.values().forEach(list -> list.sort(Comparator.comparing(Node::toString)));
            values.put(property, bySubject);
        }
    }

    /** Subjects of a property, in the order of their IRIs. */
    Set<Node> subjects(Node property) {
        Set<Node> subjects = new TreeSet<>(Comparator.comparing(Node::toString));
        subjects.addAll(values.get(property).keySet());
        return subjects;
    }

    List<Node> all(Node subject, Node property) {
        return values.get(property).getOrDefault(subject, List.of());
    }

    /** The first value as text; empty when there is none. */
    String text(Node subject, Node property) {
        List<Node> found = all(subject, property);
        if (found.isEmpty()) return "";
        Node node = found.get(0);
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }

    /** In reading order. */
    List<Node> clauses(Node text) {
        List<Node> clauses = new ArrayList<>(all(text, PLEN.hasClause));
        clauses.sort(Comparator.comparingInt((Node clause) -> {
            String order = text(clause, PLEN.order);
            return order.matches("\\d{1,9}") ? Integer.parseInt(order) : Integer.MAX_VALUE;
        }));
        return clauses;
    }

    /** The classes that this graph gives a thing, in the order of their IRIs. */
    List<Node> classes(Node subject) {
        List<Node> classes = new ArrayList<>();
        dataset.find(graph, subject, RDF.type.asNode(), Node.ANY)
                .forEachRemaining(quad -> classes.add(quad.getObject()));
        classes.sort(Comparator.comparing(Node::toString));
        return classes;
    }

    /** The label that this graph gives; empty when it gives none. */
    String label(Node subject) {
        Iterator<Quad> labels = dataset.find(graph, subject, RDFS.label.asNode(), Node.ANY);
        return labels.hasNext() ? labels.next().getObject().getLiteralLexicalForm() : "";
    }
}
