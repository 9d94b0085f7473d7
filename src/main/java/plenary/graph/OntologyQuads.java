package plenary.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import plenary.vocabulary.Ontology;

/**
 * The ontology as quads of {@code {base}graph/ontology}. Blank nodes, which OWL needs for its lists, are named by what is said of
 * them, so that the same files always give the same lines.
 */
public final class OntologyQuads {

    private static final int NAME_LENGTH = 24;

    private final Graph graph;
    private final Map<Node, Node> names = new HashMap<>();

    private OntologyQuads(Graph graph) {
        this.graph = graph;
    }

    /** TBox and vocabularies, sorted, without repetition. */
    public static List<Quad> of(Ontology ontology) {
        Node name = NodeFactory.createURI(ontology.base() + "graph/ontology");
        OntologyQuads naming = new OntologyQuads(ontology.graph());
        TreeMap<String, Quad> sorted = new TreeMap<>();
        ontology.graph().find().forEachRemaining(t -> {
            Triple named = naming.named(t, new HashSet<>());
            sorted.put(NodeFmtLib.str(named), Quad.create(name, named));
        });
        return List.copyOf(sorted.values());
    }

    private Triple named(Triple triple, Set<Node> above) {
        return Triple.create(
                named(triple.getSubject(), above), triple.getPredicate(), named(triple.getObject(), above));
    }

    private Node named(Node node, Set<Node> above) {
        if (!node.isBlank()) return node;
        Node known = names.get(node);
        if (known != null) return known;
        if (!above.add(node))
            throw new IllegalArgumentException("the ontology has blank nodes that lead back to themselves");
        List<String> said = graph
                .find(node, Node.ANY, Node.ANY)
                .mapWith(t -> NodeFmtLib.strNT(t.getPredicate()) + " " + NodeFmtLib.strNT(named(t.getObject(), above)))
                .toList()
                .stream()
                .sorted()
                .toList();
        above.remove(node);
        Node name = NodeFactory.createBlankNode("b" + hash(String.join("\n", said)));
        names.put(node, name);
        return name;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, NAME_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
