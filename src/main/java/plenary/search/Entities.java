package plenary.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import plenary.vocabulary.PLEN;

/** The things that texts speak of: what each is, what it is narrower than, how many entries speak of it. */
final class Entities {

    private static final List<Node> SHOWN_NAMES =
            List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), PLEN.acronym, PLEN.code);
    private static final List<Node> HIDDEN_NAMES =
            List.of(SKOS.hiddenLabel.asNode(), PLEN.adjective, PLEN.demonym, PLEN.metonym);

    private final DatasetGraph dataset;
    private final Map<Node, Optional<Kind>> kinds = new HashMap<>();
    private final Map<Node, Set<Node>> broader = new HashMap<>();
    private final Map<String, Integer> occurrences = new TreeMap<>();

    Entities(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    Optional<Kind> kind(Node entity) {
        return kinds.computeIfAbsent(entity, e -> e.isURI() ? Kind.ofEntity(dataset, e) : Optional.empty());
    }

    /** The concept and all that are broader. */
    Set<Node> withBroader(Node concept) {
        Set<Node> known = broader.get(concept);
        if (known != null) return known;
        Set<Node> all = new LinkedHashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(concept));
        while (!open.isEmpty()) {
            Node next = open.poll();
            if (!all.add(next)) continue;
            for (Iterator<Quad> up = dataset.find(Node.ANY, next, SKOS.broader.asNode(), Node.ANY); up.hasNext(); )
                open.add(up.next().getObject());
        }
        broader.put(concept, all);
        return all;
    }

    void occurs(Node entity) {
        occurrences.merge(entity.getURI(), 1, Integer::sum);
    }

    /** Of everything that occurs, by IRI. */
    Map<String, Integer> occurrences() {
        return occurrences;
    }

    /** English before others. */
    String label(String entity) {
        String best = "";
        Node node = NodeFactory.createURI(entity);
        for (Iterator<Quad> labels = dataset.find(Node.ANY, node, RDFS.label.asNode(), Node.ANY); labels.hasNext(); ) {
            Node label = labels.next().getObject();
            if (label.isLiteral()
                    && (best.isEmpty() || label.getLiteralLanguage().startsWith("en")))
                best = label.getLiteralLexicalForm();
        }
        return best.isEmpty() ? entity : best;
    }

    /** What else it is called, in words that a reader may see. */
    Set<String> otherNames(String entity) {
        return names(entity, SHOWN_NAMES);
    }

    /** Forms by which it is only recognised. */
    Set<String> hiddenNames(String entity) {
        return names(entity, HIDDEN_NAMES);
    }

    private Set<String> names(String entity, List<Node> properties) {
        Set<String> names = new TreeSet<>();
        Node node = NodeFactory.createURI(entity);
        for (Node property : properties)
            for (Iterator<Quad> quads = dataset.find(Node.ANY, node, property, Node.ANY); quads.hasNext(); ) {
                Node name = quads.next().getObject();
                if (name.isLiteral()) names.add(name.getLiteralLexicalForm());
            }
        return names;
    }
}
