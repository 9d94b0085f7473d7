package plenary.serving.page;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of a CSV file (RFC 4180) that people open with a spreadsheet. A spreadsheet takes what begins with {@code = + - @} for a formula and runs it; such words
 * are given an apostrophe before them, as <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP</a> advises.
 */
public final class Csv {

    private Csv() {}

    /** The values as one line, with its end. */
    public static String line(List<String> values) {
        return values.stream().map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(String value) {
        String safe = isFormula(value) ? "'" + value : value;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** Numbers are none, with or without a sign. */
    private static boolean isFormula(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 && !value.matches("[+-]?\\d+(\\.\\d+)?");
    }
}
