package plenary.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The answer to a search.
 *
 * @param total how many things were found
 * @param hits those that were asked for
 * @param facets of each dimension that was asked for the commonest values; of a dimension with chosen values, counted as if none were chosen
 */
public record Found(long total, List<Hit> hits, Map<Dimension, List<Count>> facets) {

    public Found {
        hits = List.copyOf(hits);
        Map<Dimension, List<Count>> copy = new EnumMap<>(Dimension.class);
        copy.putAll(facets);
        facets = Collections.unmodifiableMap(copy);
    }
}
