package plenary.search;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/** One thing that can be found, while the index is being written: its words, and what it is counted by. */
final class Entry {

    final String iri;
    final Kind kind;
    String label = "";
    String text = "";
    String number = "";
    String date = "";
    String container = "";
    String containerLabel = "";
    /** As {@link Outline#lines} has it; of most entries none. */
    String outline = "";

    private final Map<Dimension, Set<String>> counted = new EnumMap<>(Dimension.class);

    Entry(Node thing, Kind kind) {
        this.iri = thing.getURI();
        this.kind = kind;
        count(Dimension.KIND, kind.id());
    }

    void count(Dimension dimension, String value) {
        if (!value.isEmpty())
            counted.computeIfAbsent(dimension, d -> new TreeSet<>()).add(value);
    }

    void count(Dimension dimension, Collection<Node> values) {
        for (Node value : values) if (value.isURI()) count(dimension, value.getURI());
    }

    /** Counts by whatever another entry is counted by, in some dimensions. */
    void countAs(Entry other, Dimension... dimensions) {
        for (Dimension dimension : dimensions)
            other.counted.getOrDefault(dimension, Set.of()).forEach(value -> count(dimension, value));
    }

    Map<Dimension, Set<String>> counted() {
        return counted;
    }

    /** The date, and the year of it. */
    void dated(String day) {
        if (day.length() < 4) return;
        date = day;
        count(Dimension.YEAR, day.substring(0, 4));
    }

    /** Stands in what the other is. */
    void in(Entry other) {
        container = other.iri;
        containerLabel = other.label;
        count(Dimension.CONTAINER, other.iri);
        date = other.date;
        countAs(other, Dimension.YEAR, Dimension.BODY, Dimension.SESSION);
    }
}
