package plenary.store;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import plenary.graph.GraphCounts;

/** A database in the transaction that fills it. */
record LoadedDatabase(
        GenerationDatabase database,
        GraphsByRole graphs,
        Supplier<GraphCounts> counting,
        Predicate<Predicate<Triple>> unchanging)
        implements Loaded {

    @Override
    public GraphCounts counts() {
        return counting.get();
    }

    @Override
    public List<Node> instances(Node type) {
        return database.instances(type);
    }

    @Override
    public List<Triple> inDocuments(List<Triple> patterns) {
        return database.find(patterns, graphs.all());
    }

    @Override
    public boolean unchanged(Predicate<Triple> reads) {
        return unchanging.test(reads);
    }
}
