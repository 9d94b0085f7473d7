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

    public static final Reading EMPTY = new Reading("", new int[0], new int[0]);

    private static final int MARKUP_AT_MOST = 40;

    private final String text;

    /**
     * The reading as runs of characters that also stand side by side in the document: where each run begins in the reading, ascending
     * from 0, and where it begins in the document. A long text has few runs, so a reading costs little more than its characters.
     */
    private final int[] runs;

    private final int[] offsets;

    private Reading(String text, int[] runs, int[] offsets) {
        this.text = text;
        this.runs = runs;
        this.offsets = offsets;
    }

    /** The document's text between two offsets, as it stands. */
    public static Reading of(String documentText, Span span) {
        if (span.length() == 0) return EMPTY;
        return new Reading(span.of(documentText), new int[] {0}, new int[] {span.begin()});
    }

    /** Words that stand one after another in a document's text from {@code offset} on. */
    static Reading at(String words, int offset) {
        return words.isEmpty() ? EMPTY : new Reading(words, new int[] {0}, new int[] {offset});
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
        if (index < 0 || index >= text.length())
            throw new IndexOutOfBoundsException("no character " + index + " in a reading of " + text.length());
        int run = runAt(index);
        return offsets[run] + index - runs[run];
    }

    private int runAt(int index) {
        int found = Arrays.binarySearch(runs, index);
        return found >= 0 ? found : -found - 2;
    }

    /** The part of this reading between two of its own offsets. */
    public Reading part(int begin, int end) {
        if (begin == 0 && end == text.length()) return this;
        if (begin == end) return EMPTY;
        return new Builder(0).append(this, begin, end).build();
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
        return new Builder(length() + next.length() + 1)
                .append(this, 0, length())
                .append(' ', offset(length() - 1))
                .append(next, 0, next.length())
                .build();
    }

    /** The same places with other characters; the replacement must keep the length (case folding, quotes made straight). */
    public Reading respelled(UnaryOperator<String> spelling) {
        String other = spelling.apply(text);
        if (other.length() != text.length()) throw new IllegalArgumentException("a respelling keeps the length");
        return new Reading(other, runs, offsets);
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
        int from = offset(begin);
        for (int run = runAt(begin) + 1; run < runs.length && runs[run] < end; run++) {
            int i = runs[run];
            int gapBegin = offset(i - 1) + 1;
            int gapEnd = offsets[run];
            if (i > begin && gapEnd > gapBegin && leavesOutWords(documentText, gapBegin, gapEnd)) {
                int last = i - 1;
                while (last > begin && Character.isWhitespace(text.charAt(last))) last--;
                spans.add(new Span(from, offset(last) + 1));
                while (i < end - 1 && Character.isWhitespace(text.charAt(i))) i++;
                from = offset(i);
                run = runAt(i);
            }
        }
        spans.add(new Span(from, offset(end - 1) + 1));
        return List.copyOf(spans);
    }

    /** Whether a gap is wide enough to hold words rather than emphasis marks, tags, a link's address, a footnote mark or a line's indentation. */
    private static boolean leavesOutWords(String documentText, int begin, int end) {
        if (documentText.startsWith("](", begin)) return false;
        if (end - begin > MARKUP_AT_MOST) return true;
        int newlines = 0;
        for (int i = begin; i < end; i++) if (documentText.charAt(i) == '\n') newlines++;
        return newlines > 1;
    }

    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reading that
                && text.equals(that.text)
                && Arrays.equals(runs, that.runs)
                && Arrays.equals(offsets, that.offsets);
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + Arrays.hashCode(offsets);
    }

    /** Collects a reading character by character. */
    public static final class Builder {
        private final StringBuilder text;
        private int[] runs = new int[4];
        private int[] offsets = new int[4];
        private int count;
        /** The document's character that would continue the last run. */
        private int next = -1;

        public Builder() {
            this(64);
        }

        public Builder(int capacity) {
            text = new StringBuilder(capacity);
        }

        /** Adds a character that stands for the document's character at {@code offset}. */
        public Builder append(char c, int offset) {
            continueAt(offset);
            text.append(c);
            next = offset + 1;
            return this;
        }

        /** Adds the document's own characters between two offsets. */
        public Builder append(String documentText, int begin, int end) {
            if (begin == end) return this;
            continueAt(begin);
            text.append(documentText, begin, end);
            next = end;
            return this;
        }

        /** Adds part of another reading of the same document. */
        public Builder append(Reading reading, int begin, int end) {
            int i = begin;
            int run = begin < end ? reading.runAt(begin) : 0;
            while (i < end) {
                int runEnd = run + 1 < reading.runs.length ? Math.min(end, reading.runs[run + 1]) : end;
                int offset = reading.offsets[run] + i - reading.runs[run];
                continueAt(offset);
                text.append(reading.text, i, runEnd);
                next = offset + runEnd - i;
                i = runEnd;
                run++;
            }
            return this;
        }

        private void continueAt(int offset) {
            if (offset == next) return;
            if (count == runs.length) {
                runs = Arrays.copyOf(runs, count * 2);
                offsets = Arrays.copyOf(offsets, count * 2);
            }
            runs[count] = text.length();
            offsets[count++] = offset;
        }

        public int length() {
            return text.length();
        }

        public boolean isEmpty() {
            return text.isEmpty();
        }

        public char charAt(int index) {
            return text.charAt(index);
        }

        /** Takes characters off the end. */
        public Builder truncate(int length) {
            while (count > 0 && runs[count - 1] >= length) count--;
            text.setLength(length);
            next = count == 0 ? -1 : offsets[count - 1] + length - runs[count - 1];
            return this;
        }

        public Reading build() {
            if (text.isEmpty()) return EMPTY;
            return new Reading(text.toString(), Arrays.copyOf(runs, count), Arrays.copyOf(offsets, count));
        }
    }
}
