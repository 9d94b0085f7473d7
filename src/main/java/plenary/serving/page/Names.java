package plenary.serving.page;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import plenary.vocabulary.PLEN;
import plenary.vocabulary.Prefixes;

/** What readers see in place of IRIs, and where a click on it leads. For one request: it remembers what it looked up. */
public final class Names {

    private final DatasetGraph dataset;
    private final String base;
    private final Map<Node, String> labels = new HashMap<>();

    public Names(DatasetGraph dataset, String base) {
        this.dataset = dataset;
        this.base = base;
    }

    /** The name of a thing: its label, English before others, or the end of its IRI; of a literal its text. */
    public String label(Node node) {
        return labels.computeIfAbsent(node, n -> label(dataset, n));
    }

    /** Whether a thing has a label. */
    public boolean isNamed(Node node) {
        return dataset.contains(Node.ANY, node, RDFS.label.asNode(), Node.ANY);
    }

    /** The name of the thing that an IRI names. */
    public String label(String iri) {
        return label(NodeFactory.createURI(iri));
    }

    /** Where a reader of this server finds a thing; null for what cannot be followed safely. */
    public String link(Node node) {
        return node.isURI() ? link(node.getURI()) : null;
    }

    /** Where a reader of this server finds what an IRI names; null for what cannot be followed safely. */
    public String link(String iri) {
        if (iri.startsWith(PLEN.NS)) return "/ns#" + iri.substring(PLEN.NS.length());
        if (iri.startsWith(base)) return "/" + iri.substring(base.length());
        return iri.startsWith("https://") || iri.startsWith("http://") ? iri : null;
    }

    /** Name and link in one. */
    public Link linked(Node node) {
        return new Link(label(node), link(node));
    }

    /** Looks a name up, without remembering it. */
    public static String label(DatasetGraph dataset, Node node) {
        if (node.isLiteral()) return node.getLiteralLexicalForm();
        String best = null;
        for (Iterator<Quad> labels = dataset.find(Node.ANY, node, RDFS.label.asNode(), Node.ANY); labels.hasNext(); ) {
            Node label = labels.next().getObject();
            if (!label.isLiteral()) continue;
            boolean english = label.getLiteralLanguage().startsWith("en");
            if (best == null || english) best = label.getLiteralLexicalForm();
            if (english) break;
        }
        return best != null ? best : node.isURI() ? shortened(node.getURI()) : "something unnamed";
    }

    /** An IRI with a prefix that readers know, or as it is. */
    public static String shortened(String iri) {
        for (Map.Entry<String, String> prefix : Prefixes.WELL_KNOWN.entrySet())
            if (iri.startsWith(prefix.getValue()))
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
        return iri;
    }
}
