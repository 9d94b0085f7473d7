package plenary.serving.pictures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plenary.serving.pictures.Agenda.Claim;
import plenary.serving.pictures.Agenda.Named;
import plenary.serving.pictures.Agenda.Text;
import plenary.serving.pictures.Agenda.Theme;

/** Above, how many texts each body adopted when; below, for each theme, how many concerns or recommendations. */
final class TimelineDrawing implements Drawing {

    private static final double LABELS = 270;
    private static final double BARS = 820;
    private static final double STRIP = 44;
    private static final double TEXTS = 130;
    private static final int FEW = 12;
    /** Months in which nothing happened are shown too, up to so many. */
    private static final int MOST_MONTHS = 240;

    @Override
    public List<Choice> menus(Material material) {
        Menus menus = new Menus(material.selection(true, FEW))
                .documents(material)
                .count()
                .fixed("period", "By", "year", "year", "month", "month");
        return menus.level().theme().body().years().most(6, 12, 24, 40).choices();
    }

    private record Span(List<String> periods, int length) {
        double step() {
            return BARS / Math.max(1, periods.size());
        }

        String of(Text text) {
            return text.date().substring(0, length);
        }
    }

    @Override
    public Picture draw(Material material) {
        Selection selection = material.selection(true, FEW);
        boolean monthly = selection.request().first("period").equals("month");
        Span span = span(selection, monthly);
        List<Integer> rows = selection.largest(selection.numbers());
        Map<String, Integer> numbers = numbers(selection, span);
        Svg svg = drawn(material, selection, span, rows, numbers);
        Table table = new Table()
                .hidden("theme")
                .words("label", "Theme")
                .words("period", monthly ? "Month" : "Year")
                .numbers("number", MatrixDrawing.capital(selection.counted()));
        for (int row : rows)
            for (String period : span.periods) {
                Theme theme = material.agenda().themes().get(row);
                int number = numbers.getOrDefault(row + " " + period, 0);
                if (number > 0)
                    table.row(
                            Table.cell(theme.iri().getURI()),
                            Table.cell(theme.label(), material.names().link(theme.iri())),
                            Table.cell(period),
                            Table.cell(number));
            }
        return new Picture(
                svg,
                summary(selection, span, rows, numbers),
                legend(selection),
                table,
                List.of(
                        new Picture.Behind("The query behind it", claims(selection, rows, span.length)),
                        new Picture.Behind("The query behind the texts", texts(selection, span.length))),
                List.of("Each strip has its own scale: its highest bar is the number beside it."));
    }

    private static PictureQuery claims(Selection selection, List<Integer> rows, int length) {
        return filtered(PictureQuery.of("by-period").of(selection.agenda()), selection, length)
                .with("themes", selection.iris(rows))
                .with("makes", selection.makes())
                .with("level", selection.level());
    }

    private static PictureQuery texts(Selection selection, int length) {
        return filtered(PictureQuery.of("texts-by-period").of(selection.agenda()), selection, length);
    }

    private static PictureQuery filtered(PictureQuery query, Selection selection, int length) {
        return query.with("bodies", selection.bodies())
                .with("from", selection.from())
                .with("to", selection.to())
                .with("length", length);
    }

    private static Span span(Selection selection, boolean monthly) {
        List<Text> texts =
                selection.agenda().texts().stream().filter(selection::includes).toList();
        List<String> periods = new ArrayList<>();
        if (texts.isEmpty()) return new Span(periods, monthly ? 7 : 4);
        if (!monthly) {
            int last = texts.get(texts.size() - 1).year();
            for (int year = texts.get(0).year(); year <= last; year++) periods.add(Integer.toString(year));
            return new Span(periods, 4);
        }
        YearMonth last = YearMonth.parse(texts.get(texts.size() - 1).date().substring(0, 7));
        YearMonth month = YearMonth.parse(texts.get(0).date().substring(0, 7));
        if (month.until(last, java.time.temporal.ChronoUnit.MONTHS) > MOST_MONTHS)
            month = last.minusMonths(MOST_MONTHS);
        for (; !month.isAfter(last); month = month.plusMonths(1)) periods.add(month.toString());
        return new Span(periods, 7);
    }

    private static Map<String, Integer> numbers(Selection selection, Span span) {
        Map<String, Integer> numbers = new HashMap<>();
        for (Claim claim : selection.claims()) {
            Text text = selection.agenda().texts().get(claim.text());
            if (!selection.includes(text)) continue;
            for (int theme : selection.themes(claim)) numbers.merge(theme + " " + span.of(text), 1, Integer::sum);
        }
        return numbers;
    }

    private static Svg drawn(
            Material material, Selection selection, Span span, List<Integer> rows, Map<String, Integer> numbers) {
        double height = TEXTS + 44 + rows.size() * STRIP + 10;
        Svg svg = new Svg(LABELS + BARS + 30, height);
        texts(svg, selection, span);
        axis(svg, span, TEXTS + 18);
        for (int r = 0; r < rows.size(); r++)
            strip(svg, material, selection, span, rows.get(r), numbers, TEXTS + 40 + r * STRIP);
        return svg;
    }

    private static void texts(Svg svg, Selection selection, Span span) {
        List<Named> bodies = selection.agenda().bodies();
        Map<String, int[]> counts = new TreeMap<>();
        for (Text text : selection.agenda().texts())
            if (selection.includes(text))
                counts.computeIfAbsent(span.of(text), p -> new int[bodies.size()])[bodies.indexOf(text.body())]++;
        int most = counts.values().stream()
                .mapToInt(c -> java.util.Arrays.stream(c).sum())
                .max()
                .orElse(1);
        svg.text(
                Ink.INK,
                Svg.Anchor.END,
                LABELS - 14,
                26,
                selection.agenda().isProse() ? "Documents" : "Texts adopted",
                " font-weight=\"600\"");
        svg.text(Ink.MUTED, Svg.Anchor.END, LABELS - 14, 46, "at most " + most, " font-size=\"12\"");
        for (int p = 0; p < span.periods.size(); p++) {
            int[] each = counts.getOrDefault(span.periods.get(p), new int[0]);
            double y = TEXTS;
            int sum = 0;
            for (int b = 0; b < each.length; b++) {
                if (each[b] == 0) continue;
                double h = each[b] * (TEXTS - 26) / most;
                y -= h;
                sum += each[b];
                svg.rect(
                        Ink.body(b),
                        LABELS + p * span.step() + 1,
                        y,
                        Math.max(1, Math.min(span.step() - 2, 60)),
                        h,
                        span.periods.get(p) + " · " + bodies.get(b).label() + ": " + each[b]);
            }
            if (sum > 0 && span.step() > 26)
                svg.text(
                        Ink.MUTED,
                        Svg.Anchor.MIDDLE,
                        LABELS + p * span.step() + 1 + Math.min(span.step() - 2, 60) / 2,
                        y - 5,
                        Integer.toString(sum),
                        " font-size=\"12\"");
        }
        svg.line(Ink.AXIS, LABELS, TEXTS, LABELS + BARS, TEXTS);
    }

    private static void axis(Svg svg, Span span, double y) {
        double last = -100;
        for (int p = 0; p < span.periods.size(); p++) {
            String period = span.periods.get(p);
            if (period.length() == 7 && !period.endsWith("-01") && p > 0) continue;
            double x = LABELS + p * span.step() + 1;
            if (x - last < 44) continue;
            last = x;
            boolean wide = period.length() == 4 && span.step() > 40;
            svg.text(
                    Ink.MUTED,
                    wide ? Svg.Anchor.MIDDLE : Svg.Anchor.START,
                    wide ? x + Math.min(span.step() - 2, 60) / 2 : x,
                    y,
                    period.substring(0, 4),
                    " font-size=\"12\"");
        }
    }

    private static void strip(
            Svg svg,
            Material material,
            Selection selection,
            Span span,
            int row,
            Map<String, Integer> numbers,
            double y) {
        Theme theme = material.agenda().themes().get(row);
        int most = 1;
        for (String period : span.periods) most = Math.max(most, numbers.getOrDefault(row + " " + period, 0));
        double floor = y + STRIP - 8;
        svg.link(material.names().link(theme.iri()), theme.label())
                .text(Ink.INK, Svg.Anchor.END, LABELS - 14, floor - 12, Svg.shortened(theme.label(), 33))
                .linkEnds()
                .text(Ink.MUTED, Svg.Anchor.END, LABELS - 14, floor + 3, "at most " + most, " font-size=\"11\"");
        Ink ink = selection.recommendations() ? Ink.RECOMMENDATION : Ink.CONCERN;
        for (int p = 0; p < span.periods.size(); p++) {
            int number = numbers.getOrDefault(row + " " + span.periods.get(p), 0);
            if (number == 0) continue;
            double h = Math.max(2, number * (STRIP - 14) / most);
            svg.rect(
                    ink,
                    LABELS + p * span.step() + 1,
                    floor - h,
                    Math.max(1, Math.min(span.step() - 2, 60)),
                    h,
                    theme.label() + " · " + span.periods.get(p) + ": " + number + " " + selection.counted());
        }
        svg.line(Ink.RULE, LABELS, floor + .5, LABELS + BARS, floor + .5);
    }

    private static List<Picture.Key> legend(Selection selection) {
        List<Picture.Key> keys = new ArrayList<>();
        List<Named> bodies = selection.agenda().bodies();
        String of = selection.agenda().isProse() ? "" : "texts of ";
        for (int b = 0; b < bodies.size() && b < 4; b++)
            keys.add(Picture.Key.of(Ink.body(b), of + bodies.get(b).label()));
        if (bodies.size() > 4)
            keys.add(Picture.Key.of(
                    Ink.BODY_5, selection.agenda().isProse() ? "other documents" : "texts of other bodies"));
        keys.add(Picture.Key.of(selection.recommendations() ? Ink.RECOMMENDATION : Ink.CONCERN, selection.counted()));
        return keys;
    }

    private static String summary(Selection selection, Span span, List<Integer> rows, Map<String, Integer> numbers) {
        if (rows.isEmpty()) return "";
        StringBuilder summary = new StringBuilder(
                "From " + span.periods.get(0) + " to " + span.periods.get(span.periods.size() - 1) + ". ");
        for (int row : rows.subList(0, Math.min(3, rows.size()))) {
            String peak = span.periods.get(0);
            for (String period : span.periods)
                if (numbers.getOrDefault(row + " " + period, 0) > numbers.getOrDefault(row + " " + peak, 0))
                    peak = period;
            summary.append(selection.agenda().themes().get(row).label())
                    .append(": most ")
                    .append(selection.counted())
                    .append(" in ")
                    .append(peak)
                    .append(" (")
                    .append(numbers.getOrDefault(row + " " + peak, 0))
                    .append("). ");
        }
        return summary.toString().strip();
    }
}
