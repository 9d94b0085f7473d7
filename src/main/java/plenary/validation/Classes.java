package plenary.validation;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;

/** Which classes count as a class: itself and all below it. Safe to use from several threads. */
final class Classes {

    private final IndexedTriples ontology;
    private final Map<Node, Set<Node>> below = new ConcurrentHashMap<>();

    Classes(IndexedTriples ontology) {
        this.ontology = ontology;
    }

    Set<Node> below(Node type) {
        return below.computeIfAbsent(type, this::find);
    }

    private Set<Node> find(Node type) {
        Set<Node> found = new HashSet<>();
        ArrayDeque<Node> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            Node next = open.pop();
            if (!found.add(next)) continue;
            for (Triple triple : ontology.to(RDFS.subClassOf.asNode(), next)) open.push(triple.getSubject());
        }
        return Set.copyOf(found);
    }
}
