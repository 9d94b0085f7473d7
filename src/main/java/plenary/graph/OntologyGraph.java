package plenary.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import plenary.vocabulary.Ontology;

/**
 * The ontology as quads of {@code {base}graph/ontology}. Blank nodes of restrictions and lists become skolem IRIs (RDF 1.1 Concepts, section 3.5) computed from
 * what they say, so that the same ontology always gives the same quads.
 */
public final class OntologyGraph {

    private final Graph graph;
    private final String base;
    private final Map<Node, Node> skolems = new HashMap<>();

    private OntologyGraph(Ontology ontology) {
        this.graph = ontology.graph();
        this.base = ontology.base();
    }

    /** The quads, in the order of their N-Quads lines. */
    public static List<Quad> quads(Ontology ontology) {
        OntologyGraph writer = new OntologyGraph(ontology);
        Node name = new Iris(ontology.base()).ontologyGraph();
        // Two blank nodes that say the same of the same thing become one.
        Set<Quad> quads = new LinkedHashSet<>();
        ontology.graph()
                .find()
                .forEachRemaining(t -> quads.add(Quad.create(
                        name, writer.skolem(t.getSubject()), t.getPredicate(), writer.skolem(t.getObject()))));
        return Quads.sort(quads);
    }

    private Node skolem(Node node) {
        if (!node.isBlank()) return node;
        Node known = skolems.get(node);
        if (known != null) return known;
        Node skolem = NodeFactory.createURI(base + ".well-known/genid/" + digest(description(node)));
        skolems.put(node, skolem);
        return skolem;
    }

    /** What a blank node says, and which node it hangs on: two restrictions that say the same stay two nodes if two classes have them. */
    private String description(Node node) {
        List<String> lines = new ArrayList<>();
        graph.find(node, Node.ANY, Node.ANY)
                .forEachRemaining(t ->
                        lines.add(NodeFmtLib.strNT(t.getPredicate()) + " " + NodeFmtLib.strNT(skolem(t.getObject()))));
        graph.find(Node.ANY, Node.ANY, node).forEachRemaining(t -> {
            if (!t.getSubject().isBlank())
                lines.add(NodeFmtLib.strNT(t.getSubject()) + " " + NodeFmtLib.strNT(t.getPredicate()));
        });
        lines.sort(null);
        return String.join("\n", lines);
    }

    private static String digest(String description) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(description.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 24);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
