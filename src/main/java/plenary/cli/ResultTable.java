package plenary.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Rows of text as aligned columns, as wide as the terminal at most: what is longer goes on in the next line of its cell. */
final class ResultTable {

    private static final String BETWEEN = "  ";
    /** Narrower than this a column cannot be read; a table of many columns is then wider than the terminal. */
    private static final int NARROWEST = 8;

    private final List<String> header;
    private final List<List<String>> rows;

    ResultTable(List<String> header, List<List<String>> rows) {
        this.header = header;
        this.rows = rows;
    }

    /** The table, each line ended. Without a width nothing is wrapped. */
    String render(OptionalInt columns) {
        int[] widths = widths();
        columns.ifPresent(width -> fit(widths, width));
        StringBuilder table = new StringBuilder();
        appendRow(table, header, widths);
        List<String> rule = new ArrayList<>();
        for (int width : widths) rule.add("─".repeat(width));
        appendRow(table, rule, widths);
        for (List<String> row : rows) appendRow(table, row, widths);
        return table.toString();
    }

    private int[] widths() {
        int[] widths = new int[header.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(1, length(header.get(i)));
            for (List<String> row : rows) widths[i] = Math.max(widths[i], length(oneLine(row.get(i))));
        }
        return widths;
    }

    /** Takes from the widest column until the row fits. */
    private static void fit(int[] widths, int total) {
        int room = total - BETWEEN.length() * (widths.length - 1);
        while (Arrays.stream(widths).sum() > room) {
            int widest = 0;
            int second = 0;
            for (int i = 0; i < widths.length; i++) if (widths[i] > widths[widest]) widest = i;
            for (int i = 0; i < widths.length; i++) if (i != widest) second = Math.max(second, widths[i]);
            int surplus = Arrays.stream(widths).sum() - room;
            int target = Math.max(NARROWEST, Math.max(widths[widest] - surplus, Math.min(second, widths[widest] - 1)));
            if (target >= widths[widest]) return;
            widths[widest] = target;
        }
    }

    private static void appendRow(StringBuilder table, List<String> row, int[] widths) {
        List<List<String>> cells = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            List<String> lines = wrap(oneLine(row.get(i)), widths[i]);
            cells.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = line < cells.get(i).size() ? cells.get(i).get(line) : "";
                text.append(i == 0 ? "" : BETWEEN).append(cell).append(" ".repeat(widths[i] - length(cell)));
            }
            table.append(text.toString().stripTrailing()).append('\n');
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Breaks at spaces, or within a word that is longer than a line. */
    private static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (length(rest) > width) {
            int cut = rest.offsetByCodePoints(0, width);
            int space = rest.lastIndexOf(' ', cut);
            int end = space > 0 ? space : cut;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
