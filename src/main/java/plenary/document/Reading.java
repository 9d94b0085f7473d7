package plenary.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a reader reads of a stretch of a document, each character tied to the document text it stands for.
 *
 * <p>A reading has no mark-up, no footnote mark, no hyphenation at line ends, and its white space is folded; so it is shorter than
 * the text it comes from, and can leave out whole passages of it (a footnote that cuts a list in two). Everything found in a
 * reading leads back to the document through {@link #spans}.
 */
public final class Reading {

    public static final Reading EMPTY = new Reading("", new int[0]);

    private final String text;
    /** For each character of the reading, where its source character begins in the document's text. */
    private final int[] offsets;

    private Reading(String text, int[] offsets) {
        this.text = text;
        this.offsets = offsets;
    }

    /** The document's text between two offsets, as it stands. */
    public static Reading of(String documentText, Span span) {
        int[] offsets = new int[span.length()];
        for (int i = 0; i < offsets.length; i++) offsets[i] = span.begin() + i;
        return new Reading(span.of(documentText), offsets);
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Where in the document's text the reading's character at {@code index} stands. */
    public int offset(int index) {
        return offsets[index];
    }

    /** The part of this reading between two of its own offsets. */
    public Reading part(int begin, int end) {
        if (begin == 0 && end == text.length()) return this;
        return new Reading(text.substring(begin, end), Arrays.copyOfRange(offsets, begin, end));
    }

    /** The first part of this reading that {@code strip} would leave: white space off both ends. */
    public Reading trimmed() {
        int begin = 0;
        int end = text.length();
        while (begin < end && Character.isWhitespace(text.charAt(begin))) begin++;
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) end--;
        return part(begin, end);
    }

    /** This reading, a space, and another one that comes later in the same document. */
    public Reading join(Reading next) {
        if (isEmpty()) return next;
        if (next.isEmpty()) return this;
        Builder builder = new Builder(length() + next.length() + 1);
        builder.append(this, 0, length());
        builder.append(' ', offsets[offsets.length - 1]);
        builder.append(next, 0, next.length());
        return builder.build();
    }

    /** The same places with other characters; the replacement must keep the length (case folding, quotes made straight). */
    public Reading respelled(UnaryOperator<String> spelling) {
        String other = spelling.apply(text);
        if (other.length() != text.length()) throw new IllegalArgumentException("a respelling keeps the length");
        return new Reading(other, offsets);
    }

    /**
     * The document's characters behind {@code [begin, end)} of this reading, as few spans as there are stretches: a gap that holds
     * only mark-up and white space does not divide a span, one that holds left-out words does.
     *
     * @param documentText the text that this reading was made from
     */
    public List<Span> spans(String documentText, int begin, int end) {
        while (begin < end && Character.isWhitespace(text.charAt(begin))) begin++;
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) end--;
        if (begin == end) return List.of();
        List<Span> spans = new ArrayList<>(1);
        int from = offsets[begin];
        for (int i = begin + 1; i < end; i++) {
            int gapBegin = offsets[i - 1] + 1;
            int gapEnd = offsets[i];
            if (gapEnd > gapBegin && leavesOutWords(documentText, gapBegin, gapEnd)) {
                int last = i - 1;
                while (last > begin && Character.isWhitespace(text.charAt(last))) last--;
                spans.add(new Span(from, offsets[last] + 1));
                while (i < end - 1 && Character.isWhitespace(text.charAt(i))) i++;
                from = offsets[i];
            }
        }
        spans.add(new Span(from, offsets[end - 1] + 1));
        return List.copyOf(spans);
    }

    /** Whether a gap is wide enough to hold words rather than emphasis marks, tags, a footnote mark or a line's indentation. */
    private static boolean leavesOutWords(String documentText, int begin, int end) {
        if (end - begin > MARKUP_AT_MOST) return true;
        int newlines = 0;
        for (int i = begin; i < end; i++) if (documentText.charAt(i) == '\n') newlines++;
        return newlines > 1;
    }

    private static final int MARKUP_AT_MOST = 40;

    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reading that && text.equals(that.text) && Arrays.equals(offsets, that.offsets);
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + Arrays.hashCode(offsets);
    }

    /** Collects a reading character by character. */
    public static final class Builder {
        private final StringBuilder text;
        private int[] offsets;

        public Builder() {
            this(64);
        }

        public Builder(int capacity) {
            text = new StringBuilder(capacity);
            offsets = new int[capacity];
        }

        /** Adds a character that stands for the document's character at {@code offset}. */
        public Builder append(char c, int offset) {
            int at = text.length();
            if (at == offsets.length) offsets = Arrays.copyOf(offsets, Math.max(16, at * 2));
            offsets[at] = offset;
            text.append(c);
            return this;
        }

        public Builder append(Reading reading, int begin, int end) {
            for (int i = begin; i < end; i++) append(reading.text.charAt(i), reading.offsets[i]);
            return this;
        }

        public int length() {
            return text.length();
        }

        public Reading build() {
            return new Reading(text.toString(), Arrays.copyOf(offsets, text.length()));
        }
    }
}
