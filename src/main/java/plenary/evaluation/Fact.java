package plenary.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import plenary.document.Span;

/**
 * One fact as it is scored.
 *
 * @param spans where it stands, as far as known
 * @param key what must be the same on both sides
 * @param sharing sets of values of which, where both sides have any, at least one must be on both
 * @param shown what a report calls it
 */
record Fact(List<Span> spans, String key, List<Set<String>> sharing, String shown) {

    Fact {
        spans = List.copyOf(spans);
        Objects.requireNonNull(key);
        sharing = List.copyOf(sharing);
        Objects.requireNonNull(shown);
    }

    static Fact at(List<Span> spans, String key) {
        return new Fact(spans, key, List.of(), key);
    }

    /** Whether each pair of sets of values is empty on both sides or has something in common. */
    boolean sharesWith(Fact other) {
        for (int i = 0; i < sharing.size(); i++) {
            Set<String> own = sharing.get(i);
            Set<String> others = other.sharing.get(i);
            if (own.isEmpty() && others.isEmpty()) continue;
            if (own.stream().noneMatch(others::contains)) return false;
        }
        return true;
    }
}
