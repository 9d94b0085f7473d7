package plenary.serving.explorer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import plenary.search.Count;

/**
 * How the numbers of some values are spread over the years: a table, darker where there is more.
 *
 * @param years the heads of the columns; the first one stands for several where there are more years than columns
 */
record Spread(String title, List<String> years, List<Row> rows) {

    private static final int MOST_ROWS = 6;
    private static final int MOST_COLUMNS = 10;
    /** Shades beside none, as the style sheet has them. */
    private static final int SHADES = 4;

    record Row(String label, List<Cell> cells) {}

    /**
     * @param number null where there is nothing
     * @param shade from 1, the lightest
     */
    record Cell(String number, String link, int shade, String said) {}

    /** Some years that share a column. */
    private record Column(String head, List<String> years) {}

    /**
     * Counts, if there are several years to compare.
     *
     * @param values the most frequent first; so many as there is room for are shown
     * @param years in which there is anything
     * @param counts of one value, by year
     * @param link to what there is of a value in some years
     */
    static Optional<Spread> of(
            String title,
            List<String> values,
            List<String> years,
            Function<String, String> label,
            Function<String, List<Count>> counts,
            BiFunction<String, List<String>, String> link) {
        List<Column> columns = columns(years.stream().sorted().toList());
        if (columns.size() < 2 || values.isEmpty()) return Optional.empty();
        List<String> shown = values.subList(0, Math.min(MOST_ROWS, values.size()));
        Map<String, int[]> numbers = new LinkedHashMap<>();
        for (String value : shown) numbers.put(value, numbers(counts.apply(value), columns));
        // What is not dated is in no year.
        numbers.values().removeIf(row -> Arrays.stream(row).sum() == 0);
        int most = numbers.values().stream().flatMapToInt(Arrays::stream).max().orElse(1);
        List<Row> rows = new ArrayList<>();
        for (String value : numbers.keySet()) {
            List<Cell> cells = new ArrayList<>();
            for (int c = 0; c < columns.size(); c++) {
                int number = numbers.get(value)[c];
                cells.add(
                        number == 0
                                ? new Cell(null, null, 0, null)
                                : new Cell(
                                        SearchPage.number(number),
                                        link.apply(value, columns.get(c).years),
                                        1 + (number - 1) * SHADES / most,
                                        number + " passages: " + label.apply(value) + ", " + columns.get(c).head));
            }
            rows.add(new Row(label.apply(value), cells));
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Spread(title, columns.stream().map(Column::head).toList(), rows));
    }

    private static int[] numbers(List<Count> counts, List<Column> columns) {
        Map<String, Integer> byYear = new HashMap<>();
        for (Count count : counts) byYear.put(count.value(), count.number());
        return columns.stream()
                .mapToInt(column -> column.years.stream()
                        .mapToInt(year -> byYear.getOrDefault(year, 0))
                        .sum())
                .toArray();
    }

    private static List<Column> columns(List<String> years) {
        List<Column> columns = new ArrayList<>();
        int early = Math.max(0, years.size() - MOST_COLUMNS + 1);
        if (early > 1) columns.add(new Column("to " + years.get(early - 1), years.subList(0, early)));
        for (String year : years.subList(early > 1 ? early : 0, years.size()))
            columns.add(new Column(year, List.of(year)));
        return columns;
    }
}
