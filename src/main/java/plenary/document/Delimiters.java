package plenary.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pairs the runs of asterisks and underscores of a text into emphasis, as CommonMark 0.31 section 6.2 and its appendix do; linear in the number of runs. */
final class Delimiters {

    /** A run of one delimiter. What is left of it after pairing stands in the text as it is. */
    static final class Run {
        final char character;
        final int length;
        final boolean opens;
        final boolean closes;
        /** Whether white space stands before it: one that then opens may close after a converter's stray space. */
        final boolean spaceBefore;

        private final int position;
        private int begin;
        private int left;
        private Run previous;
        private Run next;

        private Run(char character, int begin, int length, boolean opens, boolean closes, boolean spaceBefore) {
            this.character = character;
            this.position = begin;
            this.begin = begin;
            this.length = length;
            this.left = length;
            this.opens = opens;
            this.closes = closes;
            this.spaceBefore = spaceBefore;
        }

        static Run of(char character, int begin, int length, char before, char after) {
            boolean spaceBefore = Characters.isSpace(before);
            boolean spaceAfter = Characters.isSpace(after);
            boolean punctuationBefore = Characters.isPunctuation(before);
            boolean punctuationAfter = Characters.isPunctuation(after);
            boolean left = !spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore);
            boolean right = !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter);
            boolean word = character == '_';
            return new Run(
                    character,
                    begin,
                    length,
                    left && (!word || !right || punctuationBefore),
                    right && (!word || !left || punctuationAfter),
                    spaceBefore);
        }
    }

    private Delimiters() {}

    /**
     * @param runs in text order
     * @param dropped gets the characters that are mark-up
     * @param emphases gets what stands between pairs
     */
    static void pair(List<Run> runs, BitSet dropped, List<Span> emphases) {
        for (int i = 0; i < runs.size(); i++) {
            runs.get(i).previous = i == 0 ? null : runs.get(i - 1);
            runs.get(i).next = i + 1 == runs.size() ? null : runs.get(i + 1);
        }
        Map<Integer, Integer> bottoms = new HashMap<>();
        Run closer = runs.isEmpty() ? null : runs.get(0);
        while (closer != null) {
            if (!closer.closes || closer.left == 0) {
                closer = closer.next;
                continue;
            }
            int kind = (closer.character == '*' ? 0 : 6) + (closer.opens ? 3 : 0) + closer.length % 3;
            // Below this, nothing opens for such a closer.
            int bottom = bottoms.getOrDefault(kind, -1);
            Run opener = closer.previous;
            while (opener != null && opener.position > bottom && !matches(opener, closer)) opener = opener.previous;
            if (opener == null || opener.position <= bottom) {
                if (closer.previous != null) bottoms.put(kind, closer.previous.position);
                Run next = closer.next;
                if (!closer.opens) unlink(closer);
                closer = next;
                continue;
            }
            mark(opener, closer, dropped, emphases);
            while (closer.previous != opener) unlink(closer.previous);
            if (opener.left == 0) unlink(opener);
            if (closer.left == 0) {
                Run next = closer.next;
                unlink(closer);
                closer = next;
            }
        }
        pairStray(runs, dropped, emphases);
    }

    private static boolean matches(Run opener, Run closer) {
        if (!opener.opens || opener.character != closer.character || opener.left == 0) return false;
        boolean either = opener.closes || closer.opens;
        return !either
                || (opener.length + closer.length) % 3 != 0
                || (opener.length % 3 == 0 && closer.length % 3 == 0);
    }

    private static void mark(Run opener, Run closer, BitSet dropped, List<Span> emphases) {
        int used = opener.left >= 2 && closer.left >= 2 ? 2 : 1;
        opener.left -= used;
        int innerBegin = opener.begin + opener.left + used;
        emphases.add(new Span(innerBegin, closer.begin));
        dropped.set(opener.begin + opener.left, innerBegin);
        dropped.set(closer.begin, closer.begin + used);
        closer.begin += used;
        closer.left -= used;
    }

    private static void unlink(Run run) {
        if (run.previous != null) run.previous.next = run.next;
        if (run.next != null) run.next.previous = run.previous;
    }

    /** Converters leave "**Recalling **that" and "**Recalling **": runs that by the rules do not close. Nobody prints such asterisks, so they are a pair. */
    private static void pairStray(List<Run> runs, BitSet dropped, List<Span> emphases) {
        List<Run> stray = new ArrayList<>();
        for (Run run : runs) if (run.left == 2 && run.length == 2 && !run.closes) stray.add(run);
        Run opener = null;
        for (Run run : stray) {
            boolean pair = opener != null && opener.opens && opener.character == run.character && run.spaceBefore;
            if (pair) mark(opener, run, dropped, emphases);
            opener = pair ? null : run;
        }
    }
}
