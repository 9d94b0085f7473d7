package plenary.serving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import plenary.vocabulary.PLEN;

/**
 * What the graph says of one thing, and what refers to it, both within bounds. Read inside a transaction; a value afterwards.
 *
 * @param iri the thing
 * @param outgoing statements with it as subject, by property then object
 * @param incoming statements with it as object, by property then subject
 * @param incomplete whether there are more incoming ones
 */
record ResourceDescription(Node iri, List<Statement> outgoing, List<Statement> incoming, boolean incomplete) {

    private static final int MOST_OUTGOING = 5000;
    private static final int MOST_INCOMING = 500;

    /** A triple, and whether it was derived rather than read. */
    record Statement(Triple triple, boolean inferred) {}

    /** Whether the graph says anything of a thing, or refers to it. */
    static boolean known(DatasetGraph dataset, Node iri) {
        return dataset.contains(Node.ANY, iri, Node.ANY, Node.ANY)
                || dataset.contains(Node.ANY, Node.ANY, Node.ANY, iri);
    }

    /** Of the description only what a search engine is told. */
    static ResourceDescription head(DatasetGraph dataset, Node iri) {
        List<Statement> outgoing = new ArrayList<>();
        // What many documents speak of has its classes in the graph of each: they are asked for, not listed.
        for (Node type : SchemaOrg.TYPES.keySet())
            if (dataset.contains(Node.ANY, iri, RDF.type.asNode(), type))
                outgoing.add(new Statement(Triple.create(iri, RDF.type.asNode(), type), false));
        for (Node property : SchemaOrg.READ)
            outgoing.addAll(
                    statements(dataset.find(Node.ANY, iri, property, Node.ANY), MOST_INCOMING, Triple::getObject));
        return new ResourceDescription(iri, outgoing, List.of(), false);
    }

    /** The description, or nothing when the graph does not know the thing. */
    static Optional<ResourceDescription> of(DatasetGraph dataset, Node iri) {
        List<Statement> outgoing =
                statements(dataset.find(Node.ANY, iri, Node.ANY, Node.ANY), MOST_OUTGOING, Triple::getObject);
        List<Statement> incoming =
                statements(dataset.find(Node.ANY, Node.ANY, Node.ANY, iri), MOST_INCOMING + 1, Triple::getSubject);
        if (outgoing.isEmpty() && incoming.isEmpty()) return Optional.empty();
        boolean more = incoming.size() > MOST_INCOMING;
        return Optional.of(
                new ResourceDescription(iri, outgoing, more ? incoming.subList(0, MOST_INCOMING) : incoming, more));
    }

    private static List<Statement> statements(
            Iterator<Quad> quads, int most, java.util.function.Function<Triple, Node> other) {
        // A triple may stand in several graphs; asserted in one, it is asserted.
        Map<Triple, Boolean> inferred = new LinkedHashMap<>();
        while (quads.hasNext() && inferred.size() < most) {
            Quad quad = quads.next();
            boolean derived =
                    quad.getGraph().isURI() && quad.getGraph().getURI().endsWith("/inferred");
            inferred.merge(quad.asTriple(), derived, Boolean::logicalAnd);
        }
        List<Statement> statements = new ArrayList<>();
        inferred.forEach((triple, derived) -> statements.add(new Statement(triple, derived)));
        statements.sort(
                Comparator.comparing((Statement s) -> s.triple().getPredicate().toString())
                        .thenComparing(s -> other.apply(s.triple()).toString()));
        return statements;
    }

    /** As triples: its own, those that refer to it, its passages, and the labels of what it names. */
    Graph graph(DatasetGraph dataset) {
        Graph graph = GraphFactory.createDefaultGraph();
        GraphAnswer.addPrefixes(graph);
        for (Statement statement : outgoing) {
            graph.add(statement.triple());
            Node object = statement.triple().getObject();
            if (!object.isURI()) continue;
            boolean passage = statement.triple().getPredicate().equals(PLEN.evidence);
            Node property = passage ? Node.ANY : RDFS.label.asNode();
            dataset.find(Node.ANY, object, property, Node.ANY).forEachRemaining(q -> graph.add(q.asTriple()));
        }
        incoming.forEach(statement -> graph.add(statement.triple()));
        return graph;
    }

    List<Node> objects(Node property) {
        return outgoing.stream()
                .map(Statement::triple)
                .filter(triple -> triple.getPredicate().equals(property))
                .map(Triple::getObject)
                .toList();
    }
}
