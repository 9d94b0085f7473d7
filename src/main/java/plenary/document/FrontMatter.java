package plenary.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The YAML block between two {@code ---} lines at a file's beginning. Of YAML it knows what front matter uses: one scalar per key, quoted or plain, on
 * one line or continued; lists and nested keys are skipped.
 *
 * @param end where the line after the closing {@code ---} begins
 * @param fields as {@link DocumentMetadata} names them
 */
record FrontMatter(int end, Map<String, String> fields) {

    private static final int AT_MOST = 64 * 1024;
    private static final Pattern OPENING = Pattern.compile("---[ \\t]*\\R");
    private static final Pattern CLOSING = Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.MULTILINE);
    /** {@code title: "A: b"}. */
    private static final Pattern KEY = Pattern.compile("([A-Za-z][\\w -]*?)\\s*:(?:\\s+(.*))?");
    /** A line of a list, a nested key or a comment. */
    private static final Pattern CONTINUATION = Pattern.compile("\\s+.*|-\\s.*|#.*|\\s*");

    /** The front matter of a text, if it begins with some. A rule that opens a text is none. */
    static Optional<FrontMatter> of(String text) {
        if (!text.startsWith("---")) return Optional.empty();
        String head = text.substring(0, Math.min(text.length(), AT_MOST));
        Matcher closing = CLOSING.matcher(head);
        if (!OPENING.matcher(head).lookingAt() || !closing.find(3)) return Optional.empty();
        Map<String, StringBuilder> raw = new LinkedHashMap<>();
        StringBuilder current = null;
        for (String line : head.substring(3, closing.start()).split("\\R")) {
            Matcher key = KEY.matcher(line);
            if (key.matches()) {
                current = new StringBuilder(
                        key.group(2) == null ? "" : key.group(2).strip());
                raw.put(key.group(1), current);
            } else if (CONTINUATION.matcher(line).matches()) {
                if (current != null && !line.isBlank() && !line.strip().startsWith("-"))
                    continued(current, line.strip());
            } else {
                return Optional.empty();
            }
        }
        Map<String, String> fields = new LinkedHashMap<>();
        raw.forEach((key, value) -> MetadataFields.put(fields, key, scalar(value.toString())));
        return Optional.of(new FrontMatter(closing.end(), fields));
    }

    /** A line folded into a scalar; a backslash at the end of a double-quoted line takes the line end away. */
    private static void continued(StringBuilder value, String line) {
        if (!value.isEmpty() && value.charAt(0) == '"' && value.charAt(value.length() - 1) == '\\')
            value.setLength(value.length() - 1);
        else if (!value.isEmpty()) value.append(' ');
        value.append(line);
    }

    private static String scalar(String value) {
        if (value.length() >= 2 && value.startsWith("'") && value.endsWith("'"))
            return value.substring(1, value.length() - 1).replace("''", "'");
        if (value.length() >= 2 && value.startsWith("\"") && value.endsWith("\""))
            return unescaped(value.substring(1, value.length() - 1));
        return value.equals("|") || value.equals(">") || value.equals("~") || value.equals("null") ? "" : value;
    }

    private static String unescaped(String s) {
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c != '\\' || i + 1 == s.length()) {
                out.append(c);
                continue;
            }
            char escape = s.charAt(++i);
            int digits = escape == 'x' ? 2 : escape == 'u' ? 4 : 0;
            if (digits > 0 && hex(s, i + 1, digits)) {
                out.append((char) Integer.parseInt(s.substring(i + 1, i + 1 + digits), 16));
                i += digits;
            } else {
                out.append(
                        switch (escape) {
                            case 'n', 't', '_', 'N', 'r' -> ' ';
                            default -> escape;
                        });
            }
        }
        return out.toString();
    }

    private static boolean hex(String s, int begin, int digits) {
        if (begin + digits > s.length()) return false;
        for (int i = begin; i < begin + digits; i++) if (Character.digit(s.charAt(i), 16) < 0) return false;
        return true;
    }
}
