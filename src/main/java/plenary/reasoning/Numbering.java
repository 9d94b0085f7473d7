package plenary.reasoning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Numbers for nodes: those of the ontology are shared by all documents, a document's own come after them. */
final class Numbering {

    static final int UNKNOWN = -1;

    private final Numbering shared;
    private final int offset;
    private final Map<Node, Integer> numbers;
    private final List<Node> nodes = new ArrayList<>();

    Numbering() {
        this(null);
    }

    /**
     * Goes on after a numbering that no longer grows.
     *
     * @param shared read only from here on
     */
    Numbering(Numbering shared) {
        this.shared = shared;
        this.offset = shared == null ? 0 : shared.size();
        this.numbers = new HashMap<>(1024);
    }

    int size() {
        return offset + nodes.size();
    }

    /** The number of a node, given now if it has none. */
    int number(Node node) {
        int known = find(node);
        if (known != UNKNOWN) return known;
        int number = size();
        numbers.put(node, number);
        nodes.add(node);
        return number;
    }

    int find(Node node) {
        if (shared != null) {
            int known = shared.find(node);
            if (known != UNKNOWN) return known;
        }
        Integer own = numbers.get(node);
        return own == null ? UNKNOWN : own;
    }

    Node node(int number) {
        return number < offset ? shared.node(number) : nodes.get(number - offset);
    }
}
