package plenary.serving.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import plenary.serving.pictures.Agenda.Claim;
import plenary.serving.pictures.Agenda.Named;
import plenary.serving.pictures.Agenda.Text;
import plenary.serving.pictures.Agenda.Theme;

/** Two years, two sessions, or before and after a year: which themes came, which went, which stayed. */
final class CompareDrawing implements Drawing {

    private static final double LABELS = 290;
    private static final double SIDE = 260;
    private static final double ROW = 24;
    private static final int FEW = 12;

    private record Side(String label, Predicate<Text> has) {}

    private record Sides(Side before, Side after, PictureQuery query, boolean sessions) {}

    private record Change(int theme, String label, int before, int after) {
        int total() {
            return before + after;
        }
    }

    private record Group(String title, List<Change> changes, int all) {}

    @Override
    public List<Choice> menus(Material material) {
        Selection selection = material.selection(false, FEW);
        Menus menus = new Menus(selection).documents(material);
        boolean enough = sessionsOf(selection).size() > 1;
        String by = by(selection);
        if (enough)
            menus.fixed(
                    "by",
                    "Compare",
                    order(by, "since", "before and after", "year", "two years", "session", "two sessions"));
        else menus.fixed("by", "Compare", order(by, "since", "before and after", "year", "two years"));
        switch (by) {
            case "session" -> {
                List<Named> sessions = sessionsOf(selection);
                menus.things(
                        "a",
                        "Earlier",
                        sessions,
                        session(selection, "a", 0).iri().getURI());
                menus.things(
                        "b", "Later", sessions, session(selection, "b", 1).iri().getURI());
            }
            case "year" -> menus.year("a", "Earlier", yearA(selection)).year("b", "Later", yearB(selection));
            default -> menus.year("a", "Until", yearA(selection));
        }
        menus.count().level().theme();
        return menus.body().most(6, 12, 25, 60).choices();
    }

    /** The values and labels with the chosen one first. */
    private static String[] order(String chosen, String... valuesAndLabels) {
        List<String> ordered = new ArrayList<>();
        for (int i = 0; i < valuesAndLabels.length; i += 2)
            ordered.addAll(
                    valuesAndLabels[i].equals(chosen) ? 0 : ordered.size(),
                    List.of(valuesAndLabels[i], valuesAndLabels[i + 1]));
        return ordered.toArray(String[]::new);
    }

    private static String by(Selection selection) {
        String by = selection.request().first("by");
        if (by.equals("year")) return by;
        return by.equals("session") && sessionsOf(selection).size() > 1 ? by : "since";
    }

    private static List<Named> sessionsOf(Selection selection) {
        return selection.agenda().texts().stream()
                .filter(text -> text.session() != null && selection.isOfBody(text))
                .map(Text::session)
                .distinct()
                .toList();
    }

    /** The session asked for; otherwise, of the sessions with the most texts, the first or the second in time. */
    private static Named session(Selection selection, String parameter, int place) {
        List<Named> sessions = sessionsOf(selection);
        String asked = selection.request().first(parameter);
        Optional<Named> known =
                sessions.stream().filter(s -> s.iri().getURI().equals(asked)).findFirst();
        if (known.isPresent()) return known.get();
        Map<Named, Long> texts = selection.agenda().texts().stream()
                .filter(text -> text.session() != null && selection.isOfBody(text))
                .collect(java.util.stream.Collectors.groupingBy(Text::session, java.util.stream.Collectors.counting()));
        List<Named> largest = new ArrayList<>(sessions);
        largest.sort(Comparator.comparing((Named s) -> -texts.get(s)));
        List<Named> two = new ArrayList<>(largest.subList(0, 2));
        two.sort(Comparator.comparing(sessions::indexOf));
        return two.get(place);
    }

    private static int yearA(Selection selection) {
        return selection.request().number("a", 0, 9999, selection.agenda().firstYear());
    }

    private static int yearB(Selection selection) {
        return selection.request().number("b", 0, 9999, selection.agenda().lastYear());
    }

    private static Sides sides(Selection selection) {
        switch (by(selection)) {
            case "session" -> {
                Named a = session(selection, "a", 0);
                Named b = session(selection, "b", 1);
                PictureQuery query = PictureQuery.of("compare-sessions")
                        .with("sessions", List.of(a.iri(), b.iri()))
                        .with("sessionA", a.iri())
                        .with("sessionB", b.iri());
                return new Sides(
                        new Side(a.label(), text -> a.equals(text.session())),
                        new Side(b.label(), text -> b.equals(text.session())),
                        query,
                        true);
            }
            case "year" -> {
                int a = yearA(selection);
                int b = yearB(selection);
                return years(selection, Integer.toString(a), a, a, Integer.toString(b), b, b);
            }
            default -> {
                int until = yearA(selection);
                return years(selection, "until " + until, 0, until, "since " + (until + 1), until + 1, 9999);
            }
        }
    }

    private static Sides years(
            Selection selection, String first, int fromA, int toA, String second, int fromB, int toB) {
        PictureQuery query = PictureQuery.of("compare-years")
                .of(selection.agenda())
                .with("bodies", selection.bodies())
                .with("fromA", fromA)
                .with("toA", toA)
                .with("fromB", fromB)
                .with("toB", toB);
        Predicate<Text> body = selection::isOfBody;
        return new Sides(
                new Side(first, body.and(text -> text.year() >= fromA && text.year() <= toA)),
                new Side(second, body.and(text -> text.year() >= fromB && text.year() <= toB)),
                query,
                false);
    }

    @Override
    public Picture draw(Material material) {
        Selection selection = material.selection(false, FEW);
        Sides sides = sides(selection);
        List<Change> all = changes(selection, sides);
        int few = selection.most();
        List<Group> groups = List.of(
                group(
                        "New: only " + sides.after.label,
                        all,
                        few,
                        c -> c.before == 0,
                        Comparator.comparing(c -> -c.after)),
                group(
                        "Gone: only " + sides.before.label,
                        all,
                        few,
                        c -> c.after == 0,
                        Comparator.comparing(c -> -c.before)),
                group("In both", all, few, c -> c.before > 0 && c.after > 0, Comparator.comparing(c -> -c.total())));
        Table table = new Table()
                .hidden("theme")
                .words("label", "Theme")
                .numbers("before", sides.before.label)
                .numbers("after", sides.after.label);
        List<Integer> shown = new ArrayList<>();
        for (Group group : groups)
            for (Change change : group.changes) {
                shown.add(change.theme);
                Theme theme = material.agenda().themes().get(change.theme);
                table.row(
                        Table.cell(theme.iri().getURI()),
                        Table.cell(theme.label(), material.names().link(theme.iri())),
                        Table.cell(change.before),
                        Table.cell(change.after));
            }
        PictureQuery query = sides.query
                .with("themes", selection.iris(shown))
                .with("makes", selection.makes())
                .with("level", selection.level());
        long textsBefore =
                selection.agenda().texts().stream().filter(sides.before.has).count();
        long textsAfter =
                selection.agenda().texts().stream().filter(sides.after.has).count();
        String summary = shown.isEmpty()
                ? ""
                : "New themes: " + groups.get(0).all + ", gone: " + groups.get(1).all + ", in both: "
                        + groups.get(2).all + ". Texts: " + textsBefore + " " + sides.before.label + ", " + textsAfter
                        + " " + sides.after.label + ".";
        return new Picture(
                drawn(material, selection, sides, groups),
                summary,
                List.of(),
                table,
                List.of(new Picture.Behind("The query behind it", query)),
                List.of("Numbers are of " + selection.counted()
                        + ", not weighted by how many texts there are on each side."));
    }

    private static Group group(
            String title, List<Change> all, int few, Predicate<Change> which, Comparator<Change> order) {
        List<Change> of = all.stream()
                .filter(which)
                .sorted(order.thenComparing(Change::label).thenComparing(Change::theme))
                .toList();
        return new Group(title, of.subList(0, Math.min(few, of.size())), of.size());
    }

    private static List<Change> changes(Selection selection, Sides sides) {
        Map<Integer, int[]> numbers = new TreeMap<>();
        IntPredicate row = selection.candidates();
        for (Claim claim : selection.claims()) {
            Text text = selection.agenda().texts().get(claim.text());
            boolean before = sides.before.has.test(text);
            boolean after = sides.after.has.test(text);
            if (!before && !after) continue;
            for (int theme : selection.themes(claim)) {
                if (!row.test(theme)) continue;
                int[] counts = numbers.computeIfAbsent(theme, t -> new int[2]);
                if (before) counts[0]++;
                if (after) counts[1]++;
            }
        }
        List<Change> changes = new ArrayList<>();
        numbers.forEach((theme, counts) -> changes.add(
                new Change(theme, selection.agenda().themes().get(theme).label(), counts[0], counts[1])));
        return changes;
    }

    private static Svg drawn(Material material, Selection selection, Sides sides, List<Group> groups) {
        int rows = groups.stream()
                .mapToInt(g -> g.changes.size() + (g.changes.isEmpty() ? 0 : 2))
                .sum();
        int most = 1;
        for (Group group : groups)
            for (Change change : group.changes) most = Math.max(most, Math.max(change.before, change.after));
        double middle = LABELS + SIDE;
        Svg svg = new Svg(LABELS + 2 * SIDE + 20, 40 + rows * ROW);
        svg.text(Ink.MUTED, Svg.Anchor.END, middle - 8, 18, "← " + Svg.shortened(sides.before.label, 36));
        svg.text(Ink.MUTED, Svg.Anchor.START, middle + 8, 18, Svg.shortened(sides.after.label, 36) + " →");
        double y = 30;
        Ink ink = selection.recommendations() ? Ink.RECOMMENDATION : Ink.CONCERN;
        for (Group group : groups) {
            if (group.changes.isEmpty()) continue;
            y += ROW * 1.2;
            String of = group.all > group.changes.size()
                    ? " (" + group.changes.size() + " of " + group.all + ")"
                    : " (" + group.all + ")";
            svg.text(Ink.INK, Svg.Anchor.START, 8, y, group.title + of, " font-weight=\"600\" font-size=\"14\"");
            y += ROW * .4;
            for (Change change : group.changes) {
                row(svg, material, change, y, middle, most, ink);
                y += ROW;
            }
        }
        svg.line(Ink.AXIS, middle, 28, middle, y);
        return svg;
    }

    private static void row(Svg svg, Material material, Change change, double y, double middle, int most, Ink ink) {
        Theme theme = material.agenda().themes().get(change.theme);
        svg.rect(Ink.EMPTY, LABELS, y, 2 * SIDE, ROW - 3, null);
        svg.link(material.names().link(theme.iri()), theme.label())
                .text(Ink.INK, Svg.Anchor.END, LABELS - 10, y + 15, Svg.shortened(theme.label(), 36))
                .linkEnds();
        double before = change.before * (SIDE - 36.0) / most;
        double after = change.after * (SIDE - 36.0) / most;
        if (change.before > 0) {
            svg.rect(Ink.BODY_5, middle - before, y, before, ROW - 3, theme.label() + ": " + change.before + " before");
            svg.text(
                    Ink.INK,
                    Svg.Anchor.END,
                    middle - before - 6,
                    y + 15,
                    Integer.toString(change.before),
                    " font-size=\"12\"");
        }
        if (change.after > 0) {
            svg.rect(ink, middle, y, after, ROW - 3, theme.label() + ": " + change.after + " after");
            svg.text(
                    Ink.INK,
                    Svg.Anchor.START,
                    middle + after + 6,
                    y + 15,
                    Integer.toString(change.after),
                    " font-size=\"12\"");
        }
    }
}
