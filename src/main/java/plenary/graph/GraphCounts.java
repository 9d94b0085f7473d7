package plenary.graph;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much is in a set of quads. Triples are counted in each named graph: one that stands in two counts twice. Entities are counted once, in however many
 * graphs they are described.
 *
 * @param triplesByGraph how many triples, by IRI of the named graph
 * @param triplesByProperty how many triples, by IRI of the property
 * @param entitiesByClass how many different subjects, by IRI of their class
 * @param subjects how many different subjects
 */
public record GraphCounts(
        Map<String, Long> triplesByGraph,
        Map<String, Long> triplesByProperty,
        Map<String, Long> entitiesByClass,
        long subjects) {

    public GraphCounts {
        triplesByGraph = Collections.unmodifiableMap(new TreeMap<>(triplesByGraph));
        triplesByProperty = Collections.unmodifiableMap(new TreeMap<>(triplesByProperty));
        entitiesByClass = Collections.unmodifiableMap(new TreeMap<>(entitiesByClass));
    }

    /** Triples of all graphs. */
    public long triples() {
        return triplesByGraph.values().stream().mapToLong(Long::longValue).sum();
    }
}
