package plenary.serving.pictures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import plenary.serving.pictures.Agenda.Text;

/** One text: its concerns on the left, the recommendations that address them on the right. */
final class TextNetworkDrawing implements Drawing {

    private static final int FEW = 40;
    private static final double BOX = 430;
    private static final double WIDTH = 1110;
    private static final double HIGH = 42;
    private static final double GAP = 10;
    private static final int LINE = 54;

    private record Pair(String concern, String worry, String recommendation, String urged, double confidence) {}

    /** The text that the request names, if the pictures know it. */
    static Optional<Text> asked(Material material) {
        String iri = material.request().first("text");
        return material.agenda().texts().stream()
                .filter(text -> text.iri().getURI().equals(iri))
                .findFirst();
    }

    @Override
    public List<Choice> menus(Material material) {
        return List.of();
    }

    @Override
    public Picture draw(Material material) {
        Node text = asked(material).orElseThrow().iri();
        PictureQuery query =
                PictureQuery.of("text-network").of(material.agenda()).with("text", text);
        List<Pair> all = new ArrayList<>();
        query.run(
                material.dataset(),
                row -> all.add(new Pair(
                        row.text("concern"),
                        row.text("concernLabel"),
                        row.text("recommendation"),
                        row.text("recommendationLabel"),
                        Double.parseDouble(row.text("confidence")))));
        Table table = new Table()
                .hidden("concern")
                .words("concernLabel", "Concern")
                .hidden("recommendation")
                .words("recommendationLabel", "Recommendation")
                .numbers("confidence", "Confidence");
        for (Pair pair : all)
            table.row(
                    Table.cell(pair.concern),
                    Table.cell(pair.worry, material.names().link(pair.concern)),
                    Table.cell(pair.recommendation),
                    Table.cell(pair.urged, material.names().link(pair.recommendation)),
                    Table.cell(Double.toString(pair.confidence)));
        List<Pair> shown = all.subList(0, Math.min(FEW, all.size()));
        String summary = all.isEmpty()
                ? ""
                : all.size() + " pairs of a concern and a recommendation that addresses it"
                        + (shown.size() < all.size() ? "; the picture shows the " + shown.size() + " surest." : ".");
        return new Picture(
                drawn(material, shown),
                summary,
                List.of(Picture.Key.of(Ink.CONCERN, "concerns"), Picture.Key.of(Ink.RECOMMENDATION, "recommendations")),
                table,
                List.of(new Picture.Behind("The query behind it", query)),
                List.of("The thicker a line, the surer that the recommendation addresses the concern."));
    }

    private static Svg drawn(Material material, List<Pair> pairs) {
        Map<String, Double> left = new LinkedHashMap<>();
        Map<String, Double> right = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        List<Pair> inOrder = new ArrayList<>(pairs);
        inOrder.sort(java.util.Comparator.comparing(Pair::concern).thenComparing(Pair::recommendation));
        for (Pair pair : inOrder) {
            left.putIfAbsent(pair.concern, 30 + left.size() * (HIGH + GAP));
            right.putIfAbsent(pair.recommendation, 30 + right.size() * (HIGH + GAP));
            labels.put(pair.concern, pair.worry);
            labels.put(pair.recommendation, pair.urged);
        }
        Svg svg = new Svg(WIDTH, 40 + Math.max(left.size(), right.size()) * (HIGH + GAP));
        svg.text(Ink.MUTED, Svg.Anchor.START, 1, 18, "concerns");
        svg.text(Ink.MUTED, Svg.Anchor.START, WIDTH - BOX, 18, "recommendations");
        for (Pair pair : inOrder) {
            double thickness = 1 + 6 * pair.confidence;
            svg.band(
                    Ink.FLOW,
                    BOX,
                    left.get(pair.concern) + (HIGH - thickness) / 2,
                    WIDTH - BOX,
                    right.get(pair.recommendation) + (HIGH - thickness) / 2,
                    thickness,
                    pair.worry + " → " + pair.urged + ": confidence " + pair.confidence);
        }
        left.forEach((iri, y) -> box(svg, Ink.CONCERN_TINT, material, iri, labels.get(iri), 1, y));
        right.forEach((iri, y) -> box(svg, Ink.RECOMMENDATION_TINT, material, iri, labels.get(iri), WIDTH - BOX, y));
        return svg;
    }

    private static void box(Svg svg, Ink ink, Material material, String iri, String label, double x, double y) {
        svg.link(material.names().link(iri), label).rect(ink, x, y, BOX - 2, HIGH, null);
        List<String> lines = lines(label);
        for (int i = 0; i < lines.size(); i++)
            svg.text(Ink.INK, Svg.Anchor.START, x + 10, y + (lines.size() == 1 ? 26 : 18 + i * 16), lines.get(i));
        svg.linkEnds();
    }

    /** One line or two, cut between words. */
    static List<String> lines(String label) {
        if (label.codePointCount(0, label.length()) <= LINE) return List.of(label);
        int end = label.offsetByCodePoints(0, LINE);
        int space = label.lastIndexOf(' ', end);
        int cut = space > LINE / 2 ? space : end;
        return List.of(
                label.substring(0, cut), Svg.shortened(label.substring(cut).strip(), LINE));
    }
}
