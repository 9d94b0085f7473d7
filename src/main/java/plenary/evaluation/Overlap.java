package plenary.evaluation;

import java.util.ArrayList;
import java.util.List;
import plenary.document.Span;

/**
 * How much of a text two lists of spans share, counted in letters and digits: mark-up, white space and punctuation at the edges are nobody's mistake.
 */
final class Overlap {

    /** How many letters and digits stand before each offset. */
    private final int[] before;

    Overlap(String text) {
        before = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++)
            before[i + 1] = before[i] + (Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0);
    }

    /** Shared characters over all characters of both, from 0 to 1 (Jaccard). */
    double ratio(List<Span> one, List<Span> other) {
        int shared = 0;
        for (Span a : one)
            for (Span b : other) shared += count(Math.max(a.begin(), b.begin()), Math.min(a.end(), b.end()));
        if (shared == 0) return 0;
        return (double) shared / (count(one) + count(other) - shared);
    }

    private int count(List<Span> spans) {
        int sum = 0;
        for (Span span : merged(spans)) sum += count(span.begin(), span.end());
        return sum;
    }

    private int count(int begin, int end) {
        return begin >= end ? 0 : before[Math.min(end, before.length - 1)] - before[Math.min(begin, before.length - 1)];
    }

    /** The same characters in spans that follow each other without touching. */
    static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans.stream().sorted().toList()) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && span.begin() <= last.end())
                merged.set(merged.size() - 1, new Span(last.begin(), Math.max(last.end(), span.end())));
            else merged.add(span);
        }
        return List.copyOf(merged);
    }
}
