package plenary.evaluation;

import java.text.BreakIterator;
import java.util.Locale;
import plenary.document.Span;

/** The sentence around a place, for reports: good enough to read, no linguistics. */
final class Sentences {

    private static final int LONGEST = 240;

    private final String text;
    private final BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);

    Sentences(String text) {
        this.text = text;
        breaks.setText(text);
    }

    /** The sentence in which a span begins, white space folded; of a long one what stands around the span. */
    String around(Span span) {
        if (text.isEmpty()) return "";
        int at = Math.min(span.begin(), text.length() - 1);
        int end = breaks.following(at);
        int begin = breaks.previous();
        int paragraph = text.lastIndexOf("\n\n", at);
        if (paragraph >= begin) begin = paragraph + 2;
        int next = text.indexOf("\n\n", at);
        if (next >= 0 && next < end) end = next;
        boolean cutBefore = at - begin > LONGEST / 2;
        if (cutBefore) begin = wordBefore(at - LONGEST / 3);
        boolean cutAfter = end - begin > LONGEST;
        if (cutAfter) end = wordBefore(begin + LONGEST);
        String words = GoldFile.folded(text.substring(begin, Math.max(begin, end)));
        return (cutBefore ? "… " : "") + words + (cutAfter ? " …" : "");
    }

    private int wordBefore(int at) {
        int space = text.lastIndexOf(' ', at);
        return at - space > LONGEST / 4 || space < 0 ? at : space + 1;
    }
}
