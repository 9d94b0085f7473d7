package plenary.reasoning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;

/**
 * How an inferred graph as it is stored differs from what the reasoner derives now. A build makes no difference, since it stores what it derives; a file that
 * was edited, or that another ontology was at work on, does.
 *
 * @param unsupported stored, and not derived, in order
 * @param missing derived, and not stored, in order
 */
public record InferenceDifference(List<Triple> unsupported, List<Triple> missing) {

    public InferenceDifference {
        unsupported = List.copyOf(unsupported);
        missing = List.copyOf(missing);
    }

    static InferenceDifference between(Collection<Triple> stored, Collection<Triple> derived) {
        return new InferenceDifference(without(stored, derived), without(derived, stored));
    }

    private static List<Triple> without(Collection<Triple> some, Collection<Triple> others) {
        Set<Triple> excluded = new HashSet<>(others);
        List<Triple> rest = new ArrayList<>();
        for (Triple t : some) if (!excluded.contains(t)) rest.add(t);
        return TripleOrder.sorted(rest);
    }
}
