package plenary.document;

import java.util.List;

/**
 * A line of print.
 *
 * @param page from 1
 * @param pageHeight in points
 * @param left where it begins, in points from the page's left edge
 * @param right where it ends
 * @param baseline from the page's top
 * @param size of most of its type, in points
 * @param bold whether all of it is bold
 * @param marked whether it begins with a raised mark: a footnote
 * @param text its words, raised marks left out
 * @param emphases bold and italic stretches of the text
 */
record PdfLine(
        int page,
        float pageHeight,
        float left,
        float right,
        float baseline,
        float size,
        boolean bold,
        boolean marked,
        String text,
        List<Span> emphases) {

    PdfLine {
        emphases = List.copyOf(emphases);
    }

    boolean isAllEmphasis() {
        return emphases.size() == 1 && emphases.get(0).length() >= text.strip().length();
    }
}
