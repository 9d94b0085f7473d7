package plenary.document;

import java.util.Set;

/**
 * How a text uses its lines. A text that was wrapped by hand or by a mail program breaks most of its lines in mid-sentence at about the same width; a text
 * with a paragraph per line hardly ever does.
 *
 * @param wrapped whether the text as a whole is hard-wrapped
 * @param width the column near which its lines end; 0 when too few lines follow each other to tell
 */
record LineWrapping(boolean wrapped, int width) {

    private static final Set<String> OPEN_ENDED = Set.of(
            "a", "an", "and", "as", "at", "by", "for", "from", "in", "its", "of", "on", "or", "that", "the", "their",
            "to", "with");

    private static final int WIDEST = 200;
    private static final double MID_SENTENCE = 0.35;
    private static final double FULL_LINES = 0.8;

    /** What the text's lines show. */
    static LineWrapping of(String text, Lines lines) {
        int[] histogram = new int[WIDEST + 1];
        int pairs = 0;
        int midSentence = 0;
        for (int i = 0; i + 1 < lines.count(); i++) {
            if (lines.isBlank(i) || lines.isBlank(i + 1) || lines.isFormFeed(i) || lines.isFormFeed(i + 1)) continue;
            if (beginsUnit(text, lines, i + 1) || isMarked(text.charAt(lines.content(i)))) continue;
            pairs++;
            histogram[Math.min(WIDEST, lines.length(i))]++;
            if (breaksSentence(text, lines, i)) midSentence++;
        }
        boolean wrapped = midSentence >= 1 && midSentence >= MID_SENTENCE * pairs;
        return new LineWrapping(wrapped && quantile(histogram, pairs) < WIDEST, quantile(histogram, pairs));
    }

    private static int quantile(int[] histogram, int total) {
        int seen = 0;
        for (int length = 0; length < histogram.length; length++) {
            seen += histogram[length];
            if (seen >= FULL_LINES * total) return length;
        }
        return WIDEST;
    }

    private static boolean beginsUnit(String text, Lines lines, int line) {
        int begin = lines.content(line);
        int end = lines.end(line);
        return isMarked(text.charAt(begin))
                || ListLabels.label(text, begin, end) > 0
                || ListLabels.bullet(text, begin, end) > 0;
    }

    private static boolean isMarked(char c) {
        return c == '#' || c == '|' || c == '=' || c == '>' || c == '`';
    }

    /** Whether the line's last sentence goes on in the next line: no full stop here, a small letter there. */
    static boolean breaksSentence(String text, Lines lines, int line) {
        char last = text.charAt(lines.end(line) - 1);
        char first = text.charAt(lines.content(line + 1));
        return ".!?:;".indexOf(last) < 0 && Character.isLowerCase(first);
    }

    /**
     * Whether a paragraph goes on from one line to the next, both of them plain.
     *
     * @param item whether the first line begins or continues a list item
     */
    boolean continues(String text, Lines lines, int line, boolean item) {
        int next = line + 1;
        if (!wrapped) return breaksSentence(text, lines, line) && !hardBreak(text, lines, line);
        char last = text.charAt(lines.end(line) - 1);
        char first = firstLetter(text, lines, next);
        if (Hyphenation.divides(text, lines.end(line), lines.content(next))) return true;
        if (Character.isLowerCase(first) || expectsMore(text, lines, line)) return true;
        if (text.charAt(lines.content(next)) == '(' && ".!?:;,".indexOf(last) < 0) return true;
        if (hardBreak(text, lines, line) && ".!?:;".indexOf(last) >= 0) return false;
        if (!item && lines.indent(next) >= lines.indent(line) + 2) return false;
        return !endsEarly(text, lines, line);
    }

    /** Whether a sentence goes on from one full line to another across what stands between them. */
    boolean cut(String text, Lines lines, int line, int next) {
        char last = text.charAt(lines.end(line) - 1);
        char first = text.charAt(lines.content(next));
        boolean open = expectsMore(text, lines, line) || Character.isLowerCase(first);
        boolean label = ListLabels.label(text, lines.content(next), lines.end(next)) > 0;
        return open
                && !label
                && Character.isLetter(last)
                && Character.isLetter(first)
                && lines.length(line) >= width * 0.8;
    }

    /** Whether the line ends with a word that nothing ends with: "Adopted at its 3055th meeting by". */
    private static boolean expectsMore(String text, Lines lines, int line) {
        int end = lines.end(line);
        int begin = end;
        while (begin > lines.content(line) && end - begin < 6 && Character.isLetter(text.charAt(begin - 1))) begin--;
        return OPEN_ENDED.contains(text.substring(begin, end));
    }

    /** Whether the next line's first word would have fitted into this one with room to spare: the line was ended on purpose. */
    boolean endsEarly(String text, Lines lines, int line) {
        int next = line + 1;
        int word = lines.content(next);
        while (word < lines.end(next) && !Characters.isSpace(text.charAt(word))) word++;
        int needed = lines.length(line) + 1 + word - lines.content(next);
        return needed < width * 0.8;
    }

    /** Two blanks at a line's end: Markdown's line break. */
    private static boolean hardBreak(String text, Lines lines, int line) {
        int end = lines.end(line);
        return end + 1 < text.length() && text.charAt(end) == ' ' && text.charAt(end + 1) == ' ';
    }

    private static char firstLetter(String text, Lines lines, int line) {
        int i = lines.content(line);
        while (i < lines.end(line) - 1 && "\"“‘'(*_[".indexOf(text.charAt(i)) >= 0) i++;
        return text.charAt(i);
    }
}
