package plenary.document;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of one block while a reader collects them from mark-up: white space folded, invisible characters and broken surrogates out, emphases noted.
 */
final class Words {

    private final StringBuilder text = new StringBuilder();
    private final List<Span> emphases = new ArrayList<>();
    private boolean space;
    private int emphasisDepth;
    private int emphasisBegin;

    /** Adds text, white space as it comes. */
    Words append(CharSequence more) {
        for (int i = 0; i < more.length(); i++) {
            char c = more.charAt(i);
            if (Characters.isSpace(c)) {
                space = true;
            } else if (!Characters.isInvisible(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < more.length()
                        && Character.isLowSurrogate(more.charAt(i + 1));
                visible(pair || !Character.isSurrogate(c) ? c : '\uFFFD');
                if (pair) text.append(more.charAt(++i));
            }
        }
        return this;
    }

    private void visible(char c) {
        if (space && !text.isEmpty()) {
            text.append(' ');
            // An emphasis that begins with white space begins after it.
            if (emphasisDepth > 0 && emphasisBegin == text.length() - 1) emphasisBegin++;
        }
        space = false;
        text.append(c);
    }

    /** Adds white space: a line break, a cell's end. */
    Words space() {
        space = true;
        return this;
    }

    /** Takes white space off the end that is not yet written. */
    void trim() {
        space = false;
    }

    /** Takes the last character off: the hyphen of a divided word. */
    void dropLast() {
        text.setLength(text.length() - 1);
        emphases.removeIf(span -> span.begin() >= text.length());
        emphases.replaceAll(span -> new Span(span.begin(), Math.min(span.end(), text.length())));
    }

    /** Begins bold or italic; may be nested. */
    void beginEmphasis() {
        if (emphasisDepth++ == 0) emphasisBegin = text.length();
    }

    /** Ends what the last {@link #beginEmphasis} began. */
    void endEmphasis() {
        if (--emphasisDepth == 0 && text.length() > emphasisBegin) emphases.add(new Span(emphasisBegin, text.length()));
    }

    /** These words without the first {@code begin} characters. */
    Words from(int begin) {
        Words rest = new Words();
        rest.text.append(text, begin, text.length());
        for (Span span : emphases)
            if (span.end() > begin) rest.emphases.add(new Span(Math.max(0, span.begin() - begin), span.end() - begin));
        return rest;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    int length() {
        return text.length();
    }

    String text() {
        return text.toString();
    }

    /** Bold and italic stretches, in order; those with nothing but a space between them are one. */
    List<Span> emphases() {
        List<Span> joined = new ArrayList<>();
        for (Span span : emphases) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && text.substring(last.end(), span.begin()).isBlank())
                joined.set(joined.size() - 1, new Span(last.begin(), span.end()));
            else joined.add(span);
        }
        return joined;
    }
}
