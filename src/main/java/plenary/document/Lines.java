package plenary.document;

import java.util.Arrays;

/**
 * Where the lines of a text begin and end. A line ends at LF, CR, CRLF or a Unicode line or paragraph separator; a form feed is a line of its own. Of blank
 * lines that follow each other only the first is kept.
 */
final class Lines {

    private final String text;
    private int[] begins = new int[256];
    private int[] ends = new int[256];
    private int count;

    Lines(String text, int from) {
        this.text = text;
        int begin = from;
        int length = text.length();
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\u2028' || c == '\u2029') {
                add(begin, i);
                begin = i + 1;
            } else if (c == '\r') {
                add(begin, i);
                if (i + 1 < length && text.charAt(i + 1) == '\n') i++;
                begin = i + 1;
            } else if (c == '\f') {
                if (i > begin) add(begin, i);
                add(i, i + 1);
                begin = i + 1;
            }
        }
        if (begin < length) add(begin, length);
    }

    private void add(int begin, int end) {
        int contentBegin = begin;
        int contentEnd = end;
        while (contentEnd > begin && blank(text.charAt(contentEnd - 1))) contentEnd--;
        boolean formFeed = end == begin + 1 && text.charAt(begin) == '\f';
        if (formFeed) contentEnd = end;
        if (contentEnd == contentBegin && count > 0 && ends[count - 1] == begins[count - 1]) return;
        if (count == begins.length) {
            begins = Arrays.copyOf(begins, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        begins[count] = begin;
        ends[count++] = contentEnd;
    }

    private static boolean blank(char c) {
        return c != '\f' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    int count() {
        return count;
    }

    /** Where the line's first character stands. */
    int begin(int line) {
        return begins[line];
    }

    /** Where the line's last visible character ends. */
    int end(int line) {
        return ends[line];
    }

    /** Whether nothing visible is in the line; lines before the first and after the last are blank. */
    boolean isBlank(int line) {
        return line < 0 || line >= count || begins[line] == ends[line];
    }

    boolean isFormFeed(int line) {
        return ends[line] == begins[line] + 1 && text.charAt(begins[line]) == '\f';
    }

    /** Where the line's first visible character stands. */
    int content(int line) {
        int i = begins[line];
        while (i < ends[line] && blank(text.charAt(i))) i++;
        return i;
    }

    /** Columns before the first visible character; a tab goes to the next multiple of four. */
    int indent(int line) {
        int column = 0;
        for (int i = begins[line]; i < ends[line] && blank(text.charAt(i)); i++)
            column = text.charAt(i) == '\t' ? column / 4 * 4 + 4 : column + 1;
        return column;
    }

    /** The line's visible part. */
    String of(int line) {
        return text.substring(content(line), ends[line]);
    }

    int length(int line) {
        return ends[line] - content(line);
    }
}
