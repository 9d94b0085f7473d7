package plenary.serving.pictures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import plenary.serving.pictures.Agenda.CountryCount;

/** Countries, with the clauses that name them: to the left those that disapprove, to the right those that approve. */
final class CountriesDrawing implements Drawing {

    private static final double LABELS = 190;
    private static final double SIDE = 300;
    private static final double ROW = 26;
    private static final int FEW = 25;

    private record Tally(Node country, String label, int clauses, int disapproving, int approving) {
        Tally plus(CountryCount more) {
            return new Tally(
                    country,
                    label,
                    clauses + more.clauses(),
                    disapproving + more.disapproving(),
                    approving + more.approving());
        }
    }

    @Override
    public List<Choice> menus(Material material) {
        Menus menus = new Menus(material.selection(true, FEW))
                .fixed(
                        "sort",
                        "First",
                        "clauses",
                        "most clauses",
                        "disapproving",
                        "most disapproval",
                        "approving",
                        "most approval",
                        "label",
                        "by name");
        return menus.body().years().most(10, 25, 40, 60).choices();
    }

    @Override
    public Picture draw(Material material) {
        Selection selection = material.selection(true, FEW);
        List<Tally> all = tallies(selection);
        List<Tally> shown = all.subList(0, Math.min(selection.most(), all.size()));
        Table table = new Table()
                .hidden("country")
                .words("label", "Country")
                .numbers("disapproving", "Disapproving")
                .numbers("approving", "Approving")
                .numbers("clauses", "Clauses that name it");
        for (Tally tally : shown)
            table.row(
                    Table.cell(tally.country.getURI()),
                    Table.cell(tally.label, material.names().link(tally.country)),
                    Table.cell(tally.disapproving),
                    Table.cell(tally.approving),
                    Table.cell(tally.clauses));
        PictureQuery query = PictureQuery.of("countries")
                .with("disapproval", PictureQuery.iri(Agenda.disapproving(material.base())))
                .with("approval", PictureQuery.iri(Agenda.approving(material.base())))
                .with("countries", shown.stream().map(Tally::country).toList())
                .with("bodies", selection.bodies())
                .with("from", selection.from())
                .with("to", selection.to());
        return new Picture(
                drawn(material, shown),
                summary(all, shown),
                List.of(
                        Picture.Key.of(Ink.DISAPPROVING, "clauses that disapprove: concern, condemnation, regret …"),
                        Picture.Key.of(Ink.APPROVING, "clauses that approve: welcome, commend, support …")),
                table,
                List.of(new Picture.Behind("The query behind it", query)),
                List.of(
                        "The stance is the clause's, not one towards the country: a clause that condemns an attack on a country disapproves too.",
                        "A clause with both stances counts on both sides; one with neither counts in the last column only."));
    }

    private static List<Tally> tallies(Selection selection) {
        Map<Node, Tally> tallies = new HashMap<>();
        for (CountryCount count : selection.agenda().countries()) {
            if (!selection.includes(selection.agenda().texts().get(count.text()))) continue;
            Tally before = tallies.getOrDefault(count.country(), new Tally(count.country(), count.label(), 0, 0, 0));
            tallies.put(count.country(), before.plus(count));
        }
        Comparator<Tally> byName = Comparator.comparing(Tally::label).thenComparing(t -> t.country.getURI());
        Comparator<Tally> byClauses = Comparator.comparing((Tally t) -> -t.clauses);
        Comparator<Tally> order =
                switch (selection.request().first("sort")) {
                    case "disapproving" ->
                        Comparator.comparing((Tally t) -> -t.disapproving).thenComparing(byClauses);
                    case "approving" ->
                        Comparator.comparing((Tally t) -> -t.approving).thenComparing(byClauses);
                    case "label" -> byName;
                    default -> byClauses;
                };
        return tallies.values().stream().sorted(order.thenComparing(byName)).toList();
    }

    private static Svg drawn(Material material, List<Tally> shown) {
        int most = 1;
        for (Tally tally : shown) most = Math.max(most, Math.max(tally.disapproving, tally.approving));
        double middle = LABELS + SIDE;
        double top = 34;
        Svg svg = new Svg(LABELS + 2 * SIDE + 110, top + shown.size() * ROW + 10);
        svg.text(Ink.MUTED, Svg.Anchor.END, middle - 8, 18, "← disapproving");
        svg.text(Ink.MUTED, Svg.Anchor.START, middle + 8, 18, "approving →");
        svg.text(Ink.MUTED, Svg.Anchor.END, LABELS + 2 * SIDE + 96, 18, "clauses");
        for (int i = 0; i < shown.size(); i++) {
            Tally tally = shown.get(i);
            double y = top + i * ROW;
            svg.rect(Ink.EMPTY, LABELS, y, 2 * SIDE, ROW - 4, null);
            svg.link(material.names().link(tally.country), tally.label)
                    .text(Ink.INK, Svg.Anchor.END, LABELS - 10, y + 16, Svg.shortened(tally.label, 23))
                    .linkEnds();
            bar(
                    svg,
                    Ink.DISAPPROVING,
                    middle,
                    y,
                    -tally.disapproving,
                    most,
                    tally.label + ": " + tally.disapproving + " disapproving");
            bar(
                    svg,
                    Ink.APPROVING,
                    middle,
                    y,
                    tally.approving,
                    most,
                    tally.label + ": " + tally.approving + " approving");
            svg.text(Ink.INK, Svg.Anchor.END, LABELS + 2 * SIDE + 96, y + 16, Integer.toString(tally.clauses));
        }
        svg.line(Ink.AXIS, middle, top - 6, middle, top + shown.size() * ROW);
        return svg;
    }

    private static void bar(Svg svg, Ink ink, double middle, double y, int number, int most, String tip) {
        if (number == 0) return;
        double length = Math.abs(number) * (SIDE - 40) / most;
        svg.rect(ink, number < 0 ? middle - length : middle, y, length, ROW - 4, tip);
        if (number < 0)
            svg.text(
                    Ink.INK,
                    Svg.Anchor.END,
                    middle - length - 6,
                    y + 15.5,
                    Integer.toString(-number),
                    " font-size=\"12\"");
        else
            svg.text(
                    Ink.INK,
                    Svg.Anchor.START,
                    middle + length + 6,
                    y + 15.5,
                    Integer.toString(number),
                    " font-size=\"12\"");
    }

    private static String summary(List<Tally> all, List<Tally> shown) {
        if (shown.isEmpty()) return "";
        Tally disapproved =
                all.stream().max(Comparator.comparing(Tally::disapproving)).orElseThrow();
        Tally approved =
                all.stream().max(Comparator.comparing(Tally::approving)).orElseThrow();
        return all.size() + " countries are named. Most clauses that disapprove name " + disapproved.label + " ("
                + disapproved.disapproving + "), most that approve " + approved.label + " (" + approved.approving
                + ").";
    }
}
