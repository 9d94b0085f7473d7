package plenary.serving.pictures;

import java.util.ArrayList;
import java.util.List;
import plenary.serving.page.Csv;

/** The figures of a picture, as rows. */
final class Table {

    /**
     * A column.
     *
     * @param name in the CSV file, the variable of the query
     * @param heading on the page; null when the page does not show it
     * @param number whether it is aligned as numbers are
     */
    record Column(String name, String heading, boolean number) {}

    /**
     * A value, on the page a link where there is one.
     *
     * @param value in the CSV file
     * @param link may be null
     */
    record Cell(String value, String link) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    Table hidden(String name) {
        columns.add(new Column(name, null, false));
        return this;
    }

    Table words(String name, String heading) {
        columns.add(new Column(name, heading, false));
        return this;
    }

    Table numbers(String name, String heading) {
        columns.add(new Column(name, heading, true));
        return this;
    }

    void row(Cell... cells) {
        if (cells.length != columns.size()) throw new IllegalArgumentException("one cell for each column");
        rows.add(List.of(cells));
    }

    static Cell cell(String value) {
        return new Cell(value, null);
    }

    static Cell cell(int number) {
        return new Cell(Integer.toString(number), null);
    }

    static Cell cell(String value, String link) {
        return new Cell(value, link);
    }

    int size() {
        return rows.size();
    }

    List<Column> columns() {
        return List.copyOf(columns);
    }

    List<List<Cell>> rows() {
        return List.copyOf(rows);
    }

    /** The rows for a spreadsheet. */
    String csv() {
        StringBuilder csv =
                new StringBuilder(Csv.line(columns.stream().map(Column::name).toList()));
        for (List<Cell> row : rows)
            csv.append(Csv.line(row.stream().map(Cell::value).toList()));
        return csv.toString();
    }
}
