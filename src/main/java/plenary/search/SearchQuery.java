package plenary.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is looked for.
 *
 * @param words as a reader types them: all must be found, "…" is a phrase, - excludes, * ends a beginning; empty for everything
 * @param chosen of each dimension the values of which one must hold
 * @param order of what is found
 */
public record SearchQuery(String words, Map<Dimension, List<String>> chosen, Order order) {

    private static final int LONGEST = 300;

    /** Orders; {@code BEST} is by kind and date when there are no words. */
    public enum Order {
        BEST,
        NEWEST,
        OLDEST
    }

    public SearchQuery {
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        Map<Dimension, List<String>> copy = new EnumMap<>(Dimension.class);
        chosen.forEach((dimension, values) -> {
            if (!values.isEmpty()) copy.put(dimension, List.copyOf(values));
        });
        chosen = Collections.unmodifiableMap(copy);
    }

    /** Everything there is. */
    public static SearchQuery everything() {
        return new SearchQuery("", Map.of(), Order.BEST);
    }

    /** With one more value that may hold. */
    public SearchQuery with(Dimension dimension, String value) {
        Map<Dimension, List<String>> more = new EnumMap<>(Dimension.class);
        more.putAll(chosen);
        List<String> values = new ArrayList<>(values(dimension));
        if (!values.contains(value)) values.add(value);
        more.put(dimension, values);
        return new SearchQuery(words, more, order);
    }

    /** Without a value. */
    public SearchQuery without(Dimension dimension, String value) {
        Map<Dimension, List<String>> fewer = new EnumMap<>(Dimension.class);
        fewer.putAll(chosen);
        List<String> values = new ArrayList<>(values(dimension));
        values.remove(value);
        fewer.put(dimension, values);
        return new SearchQuery(words, fewer, order);
    }

    public SearchQuery ordered(Order by) {
        return new SearchQuery(words, chosen, by);
    }

    public List<String> values(Dimension dimension) {
        return chosen.getOrDefault(dimension, List.of());
    }

    /** Only of a kind. */
    public SearchQuery of(Kind kind) {
        return with(Dimension.KIND, kind.id());
    }
}
