package plenary.serving.pictures;

import java.util.Locale;

/** Writes a picture. Positions are in pixels of its natural size; every text is escaped. */
final class Svg {

    private static final String FONT =
            "ui-sans-serif, system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

    private final StringBuilder out = new StringBuilder(16 * 1024);
    private final double width;
    private final double height;

    /** Where words end up against the position they are given. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    Svg(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** What stands inside the picture's element: for the page, which has no use for a second description of what its text says. */
    String inPage() {
        return "<svg class=\"picture\" aria-hidden=\"true\" focusable=\"false\" " + size() + ">" + out + "</svg>";
    }

    /** As wide as there is room. */
    String thumbnail() {
        return "<svg class=\"thumbnail\" aria-hidden=\"true\" focusable=\"false\" " + size() + ">"
                + out.toString().replaceAll("<a [^>]*><title>[^<]*</title>|</a>|<title>[^<]*</title>", "") + "</svg>";
    }

    /** A file of its own. */
    String standalone(String title, String description) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" "
                + size() + "><title>"
                + escaped(title) + "</title><desc>" + escaped(description) + "</desc><rect width=\"" + number(width)
                + "\" height=\"" + number(height) + "\" fill=\"#ffffff\"/>" + out + "</svg>\n";
    }

    private String size() {
        return "width=\"" + number(width) + "\" height=\"" + number(height) + "\" viewBox=\"0 0 " + number(width) + " "
                + number(height) + "\" font-family=\"" + FONT + "\" font-size=\"13\"";
    }

    Svg rect(Ink ink, double x, double y, double w, double h, String tip) {
        out.append("<rect ").append(ink.attributes());
        at(x, y);
        out.append(" width=\"").append(number(w)).append("\" height=\"").append(number(h));
        return end("\" rx=\"" + (Math.min(w, h) > 5 ? "2" : "0") + "\"", "rect", tip);
    }

    Svg line(Ink ink, double x1, double y1, double x2, double y2) {
        out.append("<path ")
                .append(ink.attributes())
                .append(" d=\"M")
                .append(number(x1))
                .append(' ')
                .append(number(y1));
        out.append('L').append(number(x2)).append(' ').append(number(y2)).append("\"/>");
        return this;
    }

    Svg path(Ink ink, String d, String tip) {
        out.append("<path ").append(ink.attributes()).append(" d=\"").append(d);
        return end("\"", "path", tip);
    }

    /** A band between two vertical edges, as in a flow diagram. */
    Svg band(Ink ink, double x1, double top1, double x2, double top2, double thickness, String tip) {
        double middle = (x1 + x2) / 2;
        String d = String.format(
                Locale.ROOT,
                "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1fV%.1fC%.1f %.1f %.1f %.1f %.1f %.1fZ",
                x1,
                top1,
                middle,
                top1,
                middle,
                top2,
                x2,
                top2,
                top2 + thickness,
                middle,
                top2 + thickness,
                middle,
                top1 + thickness,
                x1,
                top1 + thickness);
        return path(ink, d, tip);
    }

    Svg text(Ink ink, Anchor anchor, double x, double y, String words) {
        return text(ink, anchor, x, y, words, "");
    }

    /** @param more attributes, as they are to be written */
    Svg text(Ink ink, Anchor anchor, double x, double y, String words, String more) {
        out.append("<text ").append(ink.attributes());
        at(x, y);
        if (anchor != Anchor.START)
            out.append(" text-anchor=\"")
                    .append(anchor.name().toLowerCase(Locale.ROOT))
                    .append('"');
        out.append(more).append('>').append(escaped(words)).append("</text>");
        return this;
    }

    /** Words that begin at a point and rise to the right. */
    Svg rising(Ink ink, double x, double y, String words) {
        return text(
                ink,
                Anchor.START,
                x,
                y,
                words,
                " font-size=\"12\" transform=\"rotate(-55 " + number(x) + " " + number(y) + ")\"");
    }

    /** What follows is a link, until {@link #linkEnds}. Keyboards find the same links in the table beside the picture. */
    Svg link(String target, String tip) {
        out.append("<a href=\"")
                .append(escaped(target))
                .append("\" tabindex=\"-1\"><title>")
                .append(escaped(tip))
                .append("</title>");
        return this;
    }

    Svg linkEnds() {
        out.append("</a>");
        return this;
    }

    private void at(double x, double y) {
        out.append(" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append('"');
    }

    private Svg end(String last, String element, String tip) {
        out.append(last);
        if (tip == null) out.append("/>");
        else
            out.append("><title>")
                    .append(escaped(tip))
                    .append("</title></")
                    .append(element)
                    .append('>');
        return this;
    }

    /** At most so many characters; what is cut off is marked. */
    static String shortened(String words, int most) {
        if (words.codePointCount(0, words.length()) <= most) return words;
        return words.substring(0, words.offsetByCodePoints(0, Math.max(0, most - 1)))
                        .stripTrailing() + "…";
    }

    private static String number(double value) {
        if (value == Math.rint(value)) return Long.toString((long) value);
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** XML has no way to write most control characters: they are left out. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    if (c == '\t'
                            || c == '\n'
                            || (c >= 0x20
                                    && !Character.isISOControl(c)
                                    && c != 0xFFFE
                                    && c != 0xFFFF
                                    && !(c >= 0xD800 && c <= 0xDFFF))) safe.appendCodePoint(c);
                }
            }
        });
        return safe.toString();
    }
}
