package plenary.serving.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import plenary.serving.pictures.Agenda.Claim;
import plenary.serving.pictures.Agenda.CountryCount;
import plenary.serving.pictures.Agenda.Named;
import plenary.serving.pictures.Agenda.Response;
import plenary.serving.pictures.Agenda.Text;
import plenary.serving.pictures.Agenda.Theme;
import plenary.vocabulary.PLEN;

/** Counts an {@link Agenda} from a dataset, by the queries {@code load-*.rq}. */
final class AgendaReader {

    private final DatasetGraph dataset;
    private final Map<Node, Integer> textPositions = new HashMap<>();
    private final Map<Node, Integer> themePositions = new HashMap<>();
    private List<Theme> themes = List.of();

    private AgendaReader(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** Reads what the dataset says; it must be in a transaction. */
    static Agenda read(DatasetGraph dataset) {
        AgendaReader reader = new AgendaReader(dataset);
        List<Text> texts = reader.texts();
        reader.themes = reader.themes();
        Map<Node, Integer> concernPositions = new HashMap<>();
        Map<Node, Integer> recommendationPositions = new HashMap<>();
        List<Claim> concerns = reader.claims(PLEN.raises, concernPositions);
        List<Claim> recommendations = reader.claims(PLEN.recommends, recommendationPositions);
        List<Response> responses = new ArrayList<>();
        PictureQuery.of("load-responses").run(dataset, row -> {
            Integer concern = concernPositions.get(row.node("concern"));
            Integer recommendation = recommendationPositions.get(row.node("recommendation"));
            if (concern != null && recommendation != null) responses.add(new Response(concern, recommendation));
        });
        return new Agenda(
                texts,
                reader.themes,
                concerns,
                recommendations,
                responses,
                reader.countries(),
                texts.stream()
                        .map(Text::body)
                        .distinct()
                        .sorted(Comparator.comparing(Named::label)
                                .thenComparing(body -> body.iri().getURI()))
                        .toList());
    }

    private List<Text> texts() {
        Map<Node, Named> bodies = new HashMap<>();
        Map<Node, Named> sessions = new HashMap<>();
        List<Text> texts = new ArrayList<>();
        PictureQuery.of("load-texts").run(dataset, row -> {
            Node iri = row.node("text");
            String date = row.text("date");
            if (textPositions.containsKey(iri) || !date.matches("\\d{4}-.*")) return;
            Named body = bodies.computeIfAbsent(
                    row.node("body"), b -> new Named(b, row.text("bodyLabel"), abbreviation(row)));
            Node meeting = row.node("session");
            Named session = meeting == null
                    ? null
                    : sessions.computeIfAbsent(
                            meeting, s -> new Named(s, row.text("sessionLabel"), row.text("sessionLabel")));
            textPositions.put(iri, texts.size());
            texts.add(new Text(
                    iri,
                    row.text("label"),
                    (body.shortLabel() + " " + row.text("number")).strip(),
                    date,
                    Integer.parseInt(date.substring(0, 4)),
                    body,
                    session));
        });
        return texts;
    }

    /** A body without acronym goes by the start of its name as long as that is short. */
    private static String abbreviation(PictureQuery.Row row) {
        String acronym = row.text("acronym");
        if (!acronym.isEmpty()) return acronym;
        String label = row.text("bodyLabel");
        int space = label.indexOf(' ');
        return space > 0 ? label.substring(0, space) : label;
    }

    private List<Theme> themes() {
        Map<Node, String> labels = new LinkedHashMap<>();
        Map<Node, List<Node>> broader = new HashMap<>();
        PictureQuery.of("load-themes").run(dataset, row -> {
            Node theme = row.node("theme");
            labels.putIfAbsent(theme, row.text("label"));
            if (row.node("broader") != null)
                broader.computeIfAbsent(theme, t -> new ArrayList<>()).add(row.node("broader"));
        });
        labels.keySet().forEach(theme -> themePositions.put(theme, themePositions.size()));
        Map<Node, List<Node>> narrower = new HashMap<>();
        broader.forEach((theme, above) -> above.forEach(
                one -> narrower.computeIfAbsent(one, n -> new ArrayList<>()).add(theme)));
        List<Theme> read = new ArrayList<>();
        labels.forEach((theme, label) -> read.add(new Theme(
                theme,
                label,
                positions(broader.getOrDefault(theme, List.of())),
                positions(narrower.getOrDefault(theme, List.of())),
                reach(theme, broader))));
        return read;
    }

    private int[] positions(List<Node> nodes) {
        return nodes.stream()
                .map(themePositions::get)
                .filter(position -> position != null)
                .mapToInt(Integer::intValue)
                .sorted()
                .distinct()
                .toArray();
    }

    private int[] reach(Node theme, Map<Node, List<Node>> broader) {
        List<Node> reached = new ArrayList<>(List.of(theme));
        for (int i = 0; i < reached.size(); i++)
            for (Node above : broader.getOrDefault(reached.get(i), List.of()))
                if (!reached.contains(above)) reached.add(above);
        return positions(reached);
    }

    private List<Claim> claims(Node makes, Map<Node, Integer> positions) {
        Map<Node, Integer> textOf = new LinkedHashMap<>();
        Map<Node, TreeSet<Integer>> about = new HashMap<>();
        PictureQuery.of("load-claims").with("makes", makes).run(dataset, row -> {
            Integer text = textPositions.get(row.node("text"));
            Integer theme = themePositions.get(row.node("theme"));
            if (text == null || theme == null) return;
            Node claim = row.node("claim");
            textOf.putIfAbsent(claim, text);
            about.computeIfAbsent(claim, c -> new TreeSet<>()).add(theme);
        });
        List<Claim> claims = new ArrayList<>();
        textOf.forEach((claim, text) -> {
            positions.put(claim, claims.size());
            int[] named = about.get(claim).stream().mapToInt(Integer::intValue).toArray();
            claims.add(new Claim(text, named, reach(named)));
        });
        return claims;
    }

    private int[] reach(int[] named) {
        TreeSet<Integer> reached = new TreeSet<>();
        for (int theme : named) for (int above : themes.get(theme).reach()) reached.add(above);
        return reached.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<CountryCount> countries() {
        List<CountryCount> counts = new ArrayList<>();
        PictureQuery.of("load-countries").run(dataset, row -> {
            Integer text = textPositions.get(row.node("text"));
            if (text != null)
                counts.add(new CountryCount(
                        row.node("country"),
                        row.text("label"),
                        text,
                        row.number("clauses"),
                        row.number("disapproving"),
                        row.number("approving")));
        });
        return counts;
    }
}
