package plenary.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;
import plenary.graph.GraphCounts;

/** What a database in a transaction holds, told from its indexes in their order: in one pass each, without remembering what was seen. */
final class GenerationDatabase {

    private static final int GRAPH = 0;
    private static final int SUBJECT = 1;
    private static final int PROPERTY = 2;
    private static final int OBJECT = 3;

    private final DatasetGraph database;

    GenerationDatabase(DatasetGraph database) {
        this.database = database;
    }

    private Iterator<Tuple<NodeId>> inOrderOf(String index) {
        return TDBInternal.findIndex(database, index).all();
    }

    private String iri(NodeId id) {
        return TDBInternal.getNode(database, id).getURI();
    }

    /** How many quads there are. */
    long quads() {
        long quads = 0;
        for (Iterator<Tuple<NodeId>> all = inOrderOf("GSPO"); all.hasNext(); all.next()) quads++;
        return quads;
    }

    /** Counts of all quads but those of some graphs. */
    GraphCounts counts(Set<String> without) {
        Set<NodeId> left = new HashSet<>();
        for (String graph : without) left.add(TDBInternal.getNodeId(database, NodeFactory.createURI(graph)));
        NodeId type = TDBInternal.getNodeId(database, RDF.type.asNode());
        Map<NodeId, Long> graphs = new HashMap<>();
        Map<NodeId, Long> properties = new HashMap<>();
        Map<NodeId, Long> classes = new HashMap<>();
        for (Iterator<Tuple<NodeId>> all = inOrderOf("GSPO"); all.hasNext(); ) {
            NodeId graph = all.next().get(GRAPH);
            if (!left.contains(graph)) graphs.merge(graph, 1L, Long::sum);
        }
        NodeId lastClass = null;
        NodeId lastMember = null;
        for (Iterator<Tuple<NodeId>> all = inOrderOf("POSG"); all.hasNext(); ) {
            Tuple<NodeId> quad = all.next();
            if (left.contains(quad.get(GRAPH))) continue;
            properties.merge(quad.get(PROPERTY), 1L, Long::sum);
            if (!quad.get(PROPERTY).equals(type)) continue;
            if (quad.get(OBJECT).equals(lastClass) && quad.get(SUBJECT).equals(lastMember)) continue;
            lastClass = quad.get(OBJECT);
            lastMember = quad.get(SUBJECT);
            classes.merge(lastClass, 1L, Long::sum);
        }
        return new GraphCounts(named(graphs), named(properties), named(classes), subjects(left));
    }

    private long subjects(Set<NodeId> without) {
        long subjects = 0;
        NodeId last = null;
        for (Iterator<Tuple<NodeId>> all = inOrderOf("SPOG"); all.hasNext(); ) {
            Tuple<NodeId> quad = all.next();
            if (without.contains(quad.get(GRAPH)) || quad.get(SUBJECT).equals(last)) continue;
            last = quad.get(SUBJECT);
            subjects++;
        }
        return subjects;
    }

    private Map<String, Long> named(Map<NodeId, Long> counts) {
        Map<String, Long> named = new TreeMap<>();
        counts.forEach((id, count) -> named.put(iri(id), count));
        return named;
    }

    /** The subjects of a class in any graph, each once. */
    List<Node> instances(Node type) {
        List<Node> instances = new ArrayList<>();
        Node last = null;
        for (Iterator<Quad> quads = database.find(Node.ANY, Node.ANY, RDF.type.asNode(), type); quads.hasNext(); ) {
            Node subject = quads.next().getSubject();
            if (!subject.equals(last)) instances.add(subject);
            last = subject;
        }
        return instances;
    }

    /** The triples that match patterns in any graph but some, each once. */
    List<Triple> find(List<Triple> patterns, Set<String> without) {
        Set<Triple> found = new HashSet<>();
        List<Triple> inOrder = new ArrayList<>();
        for (Triple pattern : patterns)
            for (Iterator<Quad> quads =
                            database.find(Node.ANY, pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
                    quads.hasNext(); ) {
                Quad quad = quads.next();
                if (without.contains(quad.getGraph().getURI())) continue;
                if (found.add(quad.asTriple())) inOrder.add(quad.asTriple());
            }
        return inOrder;
    }

    /** Whether a triple, or one that matches where {@link Node#ANY} stands, is in any graph but some. */
    boolean holds(Node subject, Node property, Node object, Set<String> without) {
        for (Iterator<Quad> quads = database.find(Node.ANY, subject, property, object); quads.hasNext(); )
            if (!without.contains(quads.next().getGraph().getURI())) return true;
        return false;
    }
}
