package plenary.serving.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import plenary.serving.pictures.Agenda.Claim;
import plenary.serving.pictures.Agenda.Named;
import plenary.serving.pictures.Agenda.Response;
import plenary.serving.pictures.Agenda.Text;

/**
 * Who worries about what, and what is urged in answer: bodies or texts, themes of concerns, themes of the recommendations that address them, from left to
 * right. Themes and not single claims, the strongest of them, so that two thousand texts fit.
 */
final class NetworkDrawing implements Drawing {

    private static final int FEW = 12;

    /** A stream through the three columns. */
    private record Stream(Node from, String fromLabel, int worry, int urged, int number) {}

    @Override
    public List<Choice> menus(Material material) {
        boolean prose = material.agenda().isProse();
        return new Menus(material.selection(true, FEW))
                .documents(material)
                .fixed("from-what", "Left", "body", prose ? "kinds" : "bodies", "text", prose ? "documents" : "texts")
                .fixed("level", "Themes", "broad", "broadest, with what is narrower", "named", "as named in the clause")
                .theme()
                .body()
                .years()
                .fixed(
                        "least",
                        "Links from",
                        "1",
                        "1 pair",
                        "2",
                        "2 pairs",
                        "5",
                        "5 pairs",
                        "10",
                        "10 pairs",
                        "25",
                        "25 pairs",
                        "100",
                        "100 pairs")
                .most(8, 12, 20, 30)
                .choices();
    }

    @Override
    public Picture draw(Material material) {
        Selection selection = material.selection(true, FEW);
        boolean byText = selection.request().first("from-what").equals("text");
        List<Stream> streams = strongest(selection, streams(selection, byText), byText);
        FlowDiagram diagram = new FlowDiagram(byText ? "texts" : "bodies", "worry about", "and urge, in answer");
        Table table = new Table()
                .hidden(byText ? "text" : "body")
                .words(byText ? "title" : "bodyLabel", byText ? "Text" : "Body")
                .hidden("worry")
                .words("worryLabel", "Concern about")
                .hidden("urged")
                .words("urgedLabel", "Recommendation about")
                .numbers("number", "Pairs");
        for (Stream stream : streams) {
            FlowDiagram.End left = new FlowDiagram.End(
                    stream.from.getURI(),
                    stream.fromLabel,
                    byText ? ego(stream.from) : material.names().link(stream.from));
            FlowDiagram.End worry = end(material, stream.worry);
            FlowDiagram.End urged = end(material, stream.urged);
            diagram.flow(left, worry, urged, stream.number);
            table.row(
                    Table.cell(left.iri()),
                    Table.cell(left.label(), left.link()),
                    Table.cell(worry.iri()),
                    Table.cell(worry.label(), worry.link()),
                    Table.cell(urged.iri()),
                    Table.cell(urged.label(), urged.link()),
                    Table.cell(stream.number));
        }
        return new Picture(
                diagram.drawn(),
                summary(material, streams),
                List.of(
                        Picture.Key.of(Ink.CONCERN, "themes of concerns"),
                        Picture.Key.of(Ink.RECOMMENDATION, "themes of recommendations that address them")),
                table,
                List.of(new Picture.Behind("The query behind it", query(selection, streams, byText))),
                List.of(
                        "A pair is a concern and a recommendation that addresses it; it counts once for each theme of the one and each of the other.",
                        "Choose “texts” on the left, then a text, to see its single concerns and recommendations."));
    }

    static String ego(Node text) {
        return "/pictures/network?text="
                + java.net.URLEncoder.encode(text.getURI(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static FlowDiagram.End end(Material material, int theme) {
        Agenda.Theme named = material.agenda().themes().get(theme);
        return new FlowDiagram.End(
                named.iri().getURI(), named.label(), material.names().link(named.iri()));
    }

    private static List<Stream> streams(Selection selection, boolean byText) {
        Agenda agenda = selection.agenda();
        Map<Node, Integer> bodies = new HashMap<>();
        agenda.bodies().forEach(body -> bodies.put(body.iri(), bodies.size()));
        // One number stands for a stream: there are hundreds of thousands to be counted.
        long themes = agenda.themes().size();
        Map<Long, int[]> numbers = new HashMap<>();
        var row = selection.candidates();
        for (Response response : agenda.responses()) {
            Claim concern = agenda.concerns().get(response.concern());
            Claim recommendation = agenda.recommendations().get(response.recommendation());
            Text text = agenda.texts().get(concern.text());
            if (!selection.includes(text)) continue;
            long from = byText ? concern.text() : bodies.get(text.body().iri());
            for (int worry : selection.themes(concern)) {
                if (!row.test(worry)) continue;
                for (int urged : selection.themes(recommendation))
                    if (!selection.broad() || agenda.themes().get(urged).isTop())
                        numbers.computeIfAbsent((from * themes + worry) * themes + urged, key -> new int[1])[0]++;
            }
        }
        List<Stream> streams = new ArrayList<>();
        numbers.forEach((key, number) -> {
            int from = (int) (key / (themes * themes));
            Named body = byText ? null : agenda.bodies().get(from);
            streams.add(new Stream(
                    byText ? agenda.texts().get(from).iri() : body.iri(),
                    byText ? agenda.texts().get(from).label() : body.label(),
                    (int) (key / themes % themes),
                    (int) (key % themes),
                    number[0]));
        });
        streams.sort(Comparator.comparing((Stream s) -> -s.number)
                .thenComparing(Stream::fromLabel)
                .thenComparing(s -> s.from.getURI())
                .thenComparing(Stream::worry)
                .thenComparing(Stream::urged));
        return streams;
    }

    /** The streams between the ends through which most flows, if they are strong enough themselves. */
    private static List<Stream> strongest(Selection selection, List<Stream> all, boolean byText) {
        int most = selection.most();
        int least = selection.request().number("least", 1, 1_000_000, 1);
        Set<Object> worries = most(all, Stream::worry, most);
        Set<Object> urged = most(all, Stream::urged, most);
        List<Stream> between = all.stream()
                .filter(s -> worries.contains(s.worry) && urged.contains(s.urged) && s.number >= least)
                .toList();
        Set<Object> from = most(between, Stream::from, byText ? most : 20);
        return between.stream().filter(s -> from.contains(s.from)).toList();
    }

    private static Set<Object> most(List<Stream> streams, java.util.function.Function<Stream, Object> end, int most) {
        Map<Object, Integer> sums = new java.util.LinkedHashMap<>();
        streams.forEach(s -> sums.merge(end.apply(s), s.number, Integer::sum));
        List<Object> ends = new ArrayList<>(sums.keySet());
        ends.sort(Comparator.comparing(e -> -sums.get(e)));
        return new HashSet<>(ends.subList(0, Math.min(most, ends.size())));
    }

    private static PictureQuery query(Selection selection, List<Stream> streams, boolean byText) {
        PictureQuery query = PictureQuery.of(byText ? "network-by-text" : "network")
                .of(selection.agenda())
                .with(
                        "worries",
                        selection.iris(
                                streams.stream().map(Stream::worry).distinct().toList()))
                .with(
                        "urgings",
                        selection.iris(
                                streams.stream().map(Stream::urged).distinct().toList()))
                .with("level", selection.level())
                .with("least", selection.request().number("least", 1, 1_000_000, 1));
        if (byText)
            return query.with(
                    "texts", streams.stream().map(Stream::from).distinct().toList());
        return query.with(
                        "bodies", streams.stream().map(Stream::from).distinct().toList())
                .with("from", selection.from())
                .with("to", selection.to());
    }

    private static String summary(Material material, List<Stream> streams) {
        if (streams.isEmpty()) return "";
        Stream first = streams.get(0);
        return "The strongest of " + streams.size() + " links: " + first.fromLabel + ", concerned about "
                + material.agenda().themes().get(first.worry).label() + ", urges something about "
                + material.agenda().themes().get(first.urged).label() + " (" + first.number + " pairs).";
    }
}
