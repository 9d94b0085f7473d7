package plenary.evaluation;

import java.util.ArrayList;
import java.util.List;
import plenary.document.Span;

/** Finds words a reader reads in the characters of a document, whatever mark-up, line ends and punctuation stand between the letters. */
final class Words {

    private final List<Span> spans;
    private final String letters;
    private final int[] offsets;

    private Words(List<Span> spans, String letters, int[] offsets) {
        this.spans = spans;
        this.letters = letters;
        this.offsets = offsets;
    }

    /** The words that stand in some spans of a text. */
    static Words within(String text, List<Span> spans) {
        StringBuilder letters = new StringBuilder();
        List<Integer> offsets = new ArrayList<>();
        for (Span span : spans)
            for (int i = span.begin(); i < span.end(); i++)
                if (Character.isLetterOrDigit(text.charAt(i))) {
                    letters.append(Character.toLowerCase(text.charAt(i)));
                    offsets.add(i);
                }
        return new Words(
                List.copyOf(spans),
                letters.toString(),
                offsets.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Where words first stand, from their first letter to their last, as many spans as they are cut into; empty when they do not stand there. */
    List<Span> find(String words) {
        StringBuilder sought = new StringBuilder();
        words.chars().filter(Character::isLetterOrDigit).forEach(c -> sought.append(Character.toLowerCase((char) c)));
        int at = sought.isEmpty() ? -1 : letters.indexOf(sought.toString());
        if (at < 0) return List.of();
        int begin = offsets[at];
        int end = offsets[at + sought.length() - 1] + 1;
        return spans.stream()
                .filter(s -> s.overlaps(new Span(begin, end)))
                .map(s -> new Span(Math.max(begin, s.begin()), Math.min(end, s.end())))
                .toList();
    }
}
