package plenary.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Printed labels and bullets at the beginning of a line. */
final class ListLabels {

    /**
     * A printed label and the white space after it, emphasis and escapes around it allowed: "25. ", "9.1 ", "9.2. ", "(a) ", "(iv) ", "b) ", "A. ", "\(a\) ",
     * "**1.** ". Not "1382nd meeting", "(1990) and", "2 February".
     */
    private static final Pattern LABEL = Pattern.compile("[*_]{0,3}(?:"
            + "\\d{1,3}(?:\\.\\d{1,3})*\\\\?[.)]"
            + "|\\d{1,3}(?:\\.\\d{1,3})+"
            + "|\\\\?\\((?:[a-zA-Z]{1,2}|[ivxlIVXL]{1,5}|\\d{1,3})\\\\?\\)"
            + "|[a-z]{1,2}\\\\?[.)]|[ivxl]{1,5}\\\\?[.)]"
            + "|[A-Z]{1,2}\\\\?[.)]|[IVXL]{1,5}\\\\?[.)]"
            + ")[*_]{0,3}(?:[\\s\\u00A0]+)(?=\\S)");

    /** A lone dash, asterisk, plus or bullet and the white space after it. */
    private static final Pattern BULLET = Pattern.compile("[-+*•‣▪◦●○■□·–—](?:[\\s\\u00A0]+)(?=\\S)");

    private ListLabels() {}

    /** How long the label is that begins at {@code begin}, white space after it included; 0 when there is none. */
    static int label(String text, int begin, int end) {
        return length(LABEL, text, begin, end);
    }

    /** How long the bullet is that begins at {@code begin}, white space after it included; 0 when there is none. */
    static int bullet(String text, int begin, int end) {
        return length(BULLET, text, begin, end);
    }

    private static int length(Pattern pattern, String text, int begin, int end) {
        if (begin >= end) return 0;
        Matcher matcher = pattern.matcher(text).region(begin, Math.min(end, begin + 64));
        return matcher.lookingAt() ? matcher.end() - begin : 0;
    }
}
