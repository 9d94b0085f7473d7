package plenary.serving.pictures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Three columns with bands between them; as much comes in on the left of a node as goes out on its right. */
final class FlowDiagram {

    private static final double NODE = 14;
    private static final double LABEL = 250;
    private static final double GAP = 12;
    private static final double LEAST = 13;
    private static final double WIDTH = 1110;

    /** What stands at the end of a band. */
    record End(String iri, String label, String link) {}

    private static final class Node {
        final End end;
        double flow;
        double y;
        double in;
        double out;
        double place;

        Node(End end) {
            this.end = end;
        }

        double height(double scale) {
            return Math.max(LEAST, flow * scale);
        }
    }

    private static final class Band {
        final Node from;
        final Node to;
        double flow;

        Band(Node from, Node to) {
            this.from = from;
            this.to = to;
        }
    }

    private final List<Map<String, Node>> columns =
            List.of(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    private final List<Map<String, Band>> bands = List.of(new LinkedHashMap<>(), new LinkedHashMap<>());
    private final String[] headings;

    FlowDiagram(String... headings) {
        this.headings = headings.clone();
    }

    void flow(End left, End middle, End right, int number) {
        Node a = node(0, left, number);
        Node b = node(1, middle, number);
        Node c = node(2, right, number);
        bands.get(0).computeIfAbsent(left.iri + " " + middle.iri, k -> new Band(a, b)).flow += number;
        bands.get(1).computeIfAbsent(middle.iri + " " + right.iri, k -> new Band(b, c)).flow += number;
    }

    private Node node(int column, End end, int number) {
        Node node = columns.get(column).computeIfAbsent(end.iri, k -> new Node(end));
        node.flow += number;
        return node;
    }

    /** The diagram: the middle by size, the sides where their bands lead, so that few cross. */
    Svg drawn() {
        List<Node> middle = ordered(columns.get(1).values(), Comparator.comparing((Node n) -> -n.flow));
        for (int i = 0; i < middle.size(); i++) middle.get(i).place = i;
        List<Node> left = ordered(columns.get(0).values(), Comparator.comparing((Node n) -> centre(0, n)));
        List<Node> right = ordered(columns.get(2).values(), Comparator.comparing((Node n) -> centre(1, n)));
        int rows = Math.max(middle.size(), Math.max(left.size(), right.size()));
        double height = Math.max(180, rows * 44.0);
        double scale = scale(height, left, middle, right);
        double bottom = 0;
        for (List<Node> column : List.of(left, middle, right)) bottom = Math.max(bottom, stack(column, scale, height));
        Svg svg = new Svg(WIDTH, bottom + 16);
        double[] x = {LABEL, (WIDTH - NODE) / 2, WIDTH - LABEL - NODE};
        svg.text(Ink.MUTED, Svg.Anchor.END, x[0] + NODE, 18, headings[0]);
        svg.text(Ink.MUTED, Svg.Anchor.MIDDLE, x[1] + NODE / 2, 18, headings[1]);
        svg.text(Ink.MUTED, Svg.Anchor.START, x[2], 18, headings[2]);
        drawBands(svg, bands.get(0), x[0] + NODE, x[1], scale, Ink.FLOW);
        drawBands(svg, bands.get(1), x[1] + NODE, x[2], scale, Ink.FLOW_URGED);
        for (Node node : left) draw(svg, node, x[0], scale, Ink.BODY_1, Svg.Anchor.END, 32);
        for (Node node : middle) draw(svg, node, x[1], scale, Ink.CONCERN, Svg.Anchor.MIDDLE, 30);
        for (Node node : right) draw(svg, node, x[2], scale, Ink.RECOMMENDATION, Svg.Anchor.START, 32);
        return svg;
    }

    private static List<Node> ordered(Collection<Node> nodes, Comparator<Node> order) {
        return nodes.stream()
                .sorted(order.thenComparing(n -> n.end.label).thenComparing(n -> n.end.iri))
                .toList();
    }

    /** Where the middle ends of a node's bands are, on average. */
    private double centre(int which, Node node) {
        double sum = 0;
        double flow = 0;
        for (Band band : bands.get(which).values()) {
            Node other = which == 0 ? band.to : band.from;
            if ((which == 0 ? band.from : band.to) != node) continue;
            sum += other.place * band.flow;
            flow += band.flow;
        }
        return sum / flow;
    }

    @SafeVarargs
    private static double scale(double height, List<Node>... columns) {
        double scale = Double.MAX_VALUE;
        for (List<Node> column : columns) {
            double flow = column.stream().mapToDouble(n -> n.flow).sum();
            if (flow > 0) scale = Math.min(scale, (height - column.size() * GAP) / flow);
        }
        return scale;
    }

    /** Puts the nodes of a column below each other, in the middle of the height; returns where the last ends. */
    private static double stack(List<Node> column, double scale, double height) {
        double needed = column.stream().mapToDouble(n -> n.height(scale) + GAP).sum();
        double y = 34 + Math.max(0, (height - needed) / 2);
        for (Node node : column) {
            node.y = y;
            y += node.height(scale) + GAP;
        }
        return y;
    }

    private static void drawBands(Svg svg, Map<String, Band> bands, double x1, double x2, double scale, Ink ink) {
        List<Band> ordered = new ArrayList<>(bands.values());
        ordered.sort(Comparator.comparing((Band b) -> b.from.y).thenComparing(b -> b.to.y));
        Map<Band, Double> tops = new LinkedHashMap<>();
        for (Band band : ordered) {
            tops.put(band, band.from.y + band.from.out);
            band.from.out += band.flow * scale;
        }
        ordered.sort(Comparator.comparing((Band b) -> b.to.y).thenComparing(b -> b.from.y));
        for (Band band : ordered) {
            double thickness = band.flow * scale;
            svg.band(
                    ink,
                    x1,
                    tops.get(band),
                    x2,
                    band.to.y + band.to.in,
                    Math.max(.8, thickness),
                    band.from.end.label + " → " + band.to.end.label + ": " + (int) band.flow);
            band.to.in += thickness;
        }
    }

    private static void draw(Svg svg, Node node, double x, double scale, Ink ink, Svg.Anchor side, int most) {
        double h = node.height(scale);
        String tip = node.end.label + ": " + (int) node.flow;
        String words = Svg.shortened(node.end.label, most);
        svg.rect(ink, x, node.y, NODE, h, tip);
        double y = node.y + h / 2 + 4.5;
        if (node.end.link != null) svg.link(node.end.link, tip);
        switch (side) {
            case END -> svg.text(Ink.INK, side, x - 8, y, words);
            case START -> svg.text(Ink.INK, side, x + NODE + 8, y, words);
            // On the bands: with a halo of the ground's colour, so that it can be read.
            case MIDDLE -> svg.text(Ink.HALO, Svg.Anchor.START, x + NODE + 6, y, words);
        }
        if (node.end.link != null) svg.linkEnds();
    }
}
