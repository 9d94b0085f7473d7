package plenary.serving.pictures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import plenary.serving.pictures.Agenda.Claim;
import plenary.serving.pictures.Agenda.Text;
import plenary.serving.pictures.Agenda.Theme;

/** Themes as rows, texts or years as columns, and in each cell how many concerns or recommendations there are. */
final class MatrixDrawing implements Drawing {

    /** More columns than these are further pages. */
    private static final int MOST_TEXTS = 40;

    private static final double LABELS = 270;
    private static final double ROW = 24;
    private static final int FEW = 25;

    @Override
    public List<Choice> menus(Material material) {
        Selection selection = material.selection(true, FEW);
        Menus menus = new Menus(selection).documents(material).count();
        if (byYear(selection)) menus.fixed("by", "Columns", "year", "years", "text", "texts");
        else menus.fixed("by", "Columns", "text", "texts", "year", "years");
        return menus.level().theme().body().years().most(10, 25, 40, 60).choices();
    }

    /** Years, when there are more texts than columns, unless texts are asked for. */
    private static boolean byYear(Selection selection) {
        String by = selection.request().first("by");
        return by.equals("year")
                || (!by.equals("text") && selection.agenda().texts().size() > MOST_TEXTS);
    }

    /** What is drawn: numbers by row and column. */
    private record Cells(List<Integer> rows, List<String> columns, Map<String, Integer> numbers, int most) {
        int at(int row, String column) {
            return numbers.getOrDefault(row + " " + column, 0);
        }
    }

    @Override
    public Picture draw(Material material) {
        Selection selection = material.selection(true, FEW);
        return byYear(selection) ? years(material, selection) : texts(material, selection);
    }

    private Picture years(Material material, Selection selection) {
        List<Integer> rows = selection.largest(selection.numbers());
        TreeSet<String> years = new TreeSet<>();
        for (Text text : selection.agenda().texts())
            if (selection.includes(text)) years.add(Integer.toString(text.year()));
        Cells cells = cells(selection, rows, List.copyOf(years), text -> Integer.toString(text.year()));
        Table table = new Table()
                .hidden("theme")
                .words("label", "Theme")
                .words("period", "Year")
                .numbers("number", capital(selection.counted()));
        fill(table, material, cells, column -> new Table.Cell[] {Table.cell(column)});
        PictureQuery query = PictureQuery.of("by-period")
                .of(selection.agenda())
                .with("themes", selection.iris(rows))
                .with("bodies", selection.bodies())
                .with("from", selection.from())
                .with("to", selection.to())
                .with("makes", selection.makes())
                .with("level", selection.level())
                .with("length", 4);
        Svg svg = drawn(
                material,
                selection,
                cells,
                Math.max(46, Math.min(84, 760.0 / Math.max(1, years.size()))),
                column -> column,
                column -> "/pictures/matrix?by=text&from=" + column + "&to=" + column);
        return picture(selection, cells, table, svg, query, "year", List.of(), Picture.Parts.WHOLE);
    }

    private Picture texts(Material material, Selection selection) {
        Map<String, Text> found = new HashMap<>();
        List<String> all = new ArrayList<>();
        TreeSet<Integer> raising = new TreeSet<>();
        for (Claim claim : selection.claims()) raising.add(claim.text());
        List<Text> texts = selection.agenda().texts();
        for (int i = 0; i < texts.size(); i++) {
            Text text = texts.get(i);
            if (!raising.contains(i) || !selection.includes(text)) continue;
            found.put(text.iri().getURI(), text);
            all.add(text.iri().getURI());
        }
        int pages = Math.max(1, (all.size() + MOST_TEXTS - 1) / MOST_TEXTS);
        // The newest come first by default: the last page.
        int page = selection.request().number("page", 1, pages, pages);
        List<String> shown = all.subList((page - 1) * MOST_TEXTS, Math.min(all.size(), page * MOST_TEXTS));
        List<Integer> rows = selection.largest(numbersOf(selection, shown));
        Cells cells = cells(selection, rows, shown, text -> text.iri().getURI());
        Table table = new Table()
                .hidden("theme")
                .words("label", "Theme")
                .hidden("text")
                .words("title", "Text")
                .words("date", "Adopted")
                .numbers("number", capital(selection.counted()));
        fill(table, material, cells, column -> new Table.Cell[] {
            Table.cell(column),
            Table.cell(found.get(column).label(), material.names().link(column)),
            Table.cell(found.get(column).date())
        });
        PictureQuery query = PictureQuery.of("matrix-by-text")
                .of(selection.agenda())
                .with("themes", selection.iris(rows))
                .with("texts", shown.stream().map(PictureQuery::iri).toList())
                .with("makes", selection.makes())
                .with("level", selection.level());
        Svg svg = drawn(
                material, selection, cells, 21, column -> found.get(column).shortLabel(), column -> material.names()
                        .link(column));
        List<String> notes = pages == 1
                ? List.of()
                : List.of("Texts " + ((page - 1) * MOST_TEXTS + 1) + " to " + ((page - 1) * MOST_TEXTS + shown.size())
                        + " of " + all.size() + ", by date: part " + page + " of " + pages + ".");
        return picture(
                selection,
                cells,
                table,
                svg,
                query,
                material.agenda().isProse() ? "document" : "text",
                notes,
                new Picture.Parts(page, pages));
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static Map<Integer, Integer> numbersOf(Selection selection, List<String> texts) {
        Map<Integer, Integer> numbers = new HashMap<>();
        var shown = new java.util.HashSet<>(texts);
        var row = selection.candidates();
        for (Claim claim : selection.claims()) {
            if (!shown.contains(
                    selection.agenda().texts().get(claim.text()).iri().getURI())) continue;
            for (int theme : selection.themes(claim)) if (row.test(theme)) numbers.merge(theme, 1, Integer::sum);
        }
        return numbers;
    }

    private static Cells cells(
            Selection selection, List<Integer> rows, List<String> columns, Function<Text, String> columnOf) {
        Map<String, Integer> numbers = new HashMap<>();
        var shown = new java.util.HashSet<>(columns);
        var wanted = new java.util.HashSet<>(rows);
        for (Claim claim : selection.claims()) {
            Text text = selection.agenda().texts().get(claim.text());
            String column = columnOf.apply(text);
            if (!selection.includes(text) || !shown.contains(column)) continue;
            for (int theme : selection.themes(claim))
                if (wanted.contains(theme)) numbers.merge(theme + " " + column, 1, Integer::sum);
        }
        int most = numbers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return new Cells(rows, columns, numbers, most);
    }

    private static void fill(Table table, Material material, Cells cells, Function<String, Table.Cell[]> middle) {
        for (int row : cells.rows)
            for (String column : cells.columns) {
                int number = cells.at(row, column);
                if (number == 0) continue;
                Theme theme = material.agenda().themes().get(row);
                List<Table.Cell> line = new ArrayList<>();
                line.add(Table.cell(theme.iri().getURI()));
                line.add(Table.cell(theme.label(), material.names().link(theme.iri())));
                line.addAll(List.of(middle.apply(column)));
                line.add(Table.cell(number));
                table.row(line.toArray(Table.Cell[]::new));
            }
    }

    private static Svg drawn(
            Material material,
            Selection selection,
            Cells cells,
            double column,
            Function<String, String> heading,
            Function<String, String> columnLink) {
        double top = 24
                + cells.columns.stream()
                                .mapToInt(c -> heading.apply(c).length())
                                .max()
                                .orElse(4)
                        * 5.2;
        double width = LABELS + cells.columns.size() * column + 110;
        Svg svg = new Svg(width, top + cells.rows.size() * ROW + 8);
        for (int i = 0; i < cells.columns.size(); i++) {
            String name = cells.columns.get(i);
            String title = heading.apply(name);
            svg.link(columnLink.apply(name), title)
                    .rising(Ink.INK, LABELS + (i + .5) * column, top - 8, title)
                    .linkEnds();
        }
        svg.text(Ink.MUTED, Svg.Anchor.START, LABELS + cells.columns.size() * column + 14, top - 8, "in all");
        for (int r = 0; r < cells.rows.size(); r++)
            row(svg, material, cells, r, top + r * ROW, column, heading, selection.counted());
        return svg;
    }

    private static void row(
            Svg svg,
            Material material,
            Cells cells,
            int r,
            double y,
            double column,
            Function<String, String> heading,
            String counted) {
        int row = cells.rows.get(r);
        Theme theme = material.agenda().themes().get(row);
        svg.link(material.names().link(theme.iri()), theme.label())
                .text(Ink.INK, Svg.Anchor.END, LABELS - 10, y + 16, Svg.shortened(theme.label(), 34))
                .linkEnds();
        int sum = 0;
        for (int i = 0; i < cells.columns.size(); i++) {
            String name = cells.columns.get(i);
            int number = cells.at(row, name);
            sum += number;
            Ink ink = number == 0 ? Ink.EMPTY : Ink.level(number, cells.most);
            double x = LABELS + i * column;
            svg.rect(
                    ink,
                    x,
                    y,
                    column - 2,
                    ROW - 2,
                    number == 0 ? null : theme.label() + " · " + heading.apply(name) + ": " + number + " " + counted);
            if (number > 0 && column > 20)
                svg.text(
                        Ink.on(ink),
                        Svg.Anchor.MIDDLE,
                        x + (column - 2) / 2,
                        y + 15.5,
                        Integer.toString(number),
                        " font-size=\"11\" pointer-events=\"none\"");
        }
        svg.text(
                Ink.MUTED,
                Svg.Anchor.START,
                LABELS + cells.columns.size() * column + 14,
                y + 16,
                Integer.toString(sum));
    }

    private static Picture picture(
            Selection selection,
            Cells cells,
            Table table,
            Svg svg,
            PictureQuery query,
            String columns,
            List<String> notes,
            Picture.Parts parts) {
        String summary = "";
        if (!cells.rows.isEmpty()) {
            List<String> first = cells.rows.stream()
                    .limit(3)
                    .map(row -> selection.agenda().themes().get(row).label())
                    .toList();
            summary = counted(cells.rows.size(), "theme") + " and " + counted(cells.columns.size(), columns) + ". Most "
                    + selection.counted() + " are about: " + String.join("; ", first)
                    + ". The largest number in a cell is "
                    + cells.most + ".";
        }
        List<String> said = new ArrayList<>(notes);
        said.add("One of the " + selection.counted() + " that is about two themes counts for both"
                + (selection.broad() ? ", and each counts for what is broader than its themes." : "."));
        return new Picture(
                svg,
                summary,
                List.of(
                        Picture.Key.of(Ink.LEVEL_1, "few"),
                        Picture.Key.of(Ink.LEVEL_3, "more"),
                        Picture.Key.of(Ink.LEVEL_5, "most")),
                table,
                List.of(new Picture.Behind("The query behind it", query)),
                said,
                parts);
    }

    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
