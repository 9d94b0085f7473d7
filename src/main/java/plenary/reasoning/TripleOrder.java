package plenary.reasoning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;

/** The order in which triples are written: by subject, property and object as RDF terms, never by value or hash. */
final class TripleOrder {

    private static final Comparator<Node> TERMS = NodeCmp::compareRDFTerms;

    static final Comparator<Triple> BY_TERMS = Comparator.comparing(Triple::getSubject, TERMS)
            .thenComparing(Triple::getPredicate, TERMS)
            .thenComparing(Triple::getObject, TERMS);

    private TripleOrder() {}

    static List<Triple> sorted(Collection<Triple> triples) {
        List<Triple> sorted = new ArrayList<>(triples);
        sorted.sort(BY_TERMS);
        return sorted;
    }
}
