package plenary.store;

import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import plenary.graph.GraphCounts;

/** The quads of a generation that is being made, as far as they are loaded. */
public interface Loaded {

    /** Counts of what is loaded; the graphs of the file {@link KnowledgeGraph#catalog()} do not count. */
    GraphCounts counts();

    /** The subjects that have a class, in any graph, each once. */
    List<Node> instances(Node type);

    /**
     * The triples of documents that match a pattern, each once in an order of the database's own.
     *
     * @param patterns with {@link Node#ANY} where anything matches; none twice
     */
    List<Triple> inDocuments(List<Triple> patterns);

    /**
     * Whether this generation is made from another by changes, and no triple among them that stands in a document or a vocabulary passes the test. What
     * followed from such triples then still does.
     */
    boolean unchanged(Predicate<Triple> reads);
}
