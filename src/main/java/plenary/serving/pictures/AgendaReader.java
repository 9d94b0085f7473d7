package plenary.serving.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import plenary.search.Kind;
import plenary.search.Outline;
import plenary.search.SearchIndex;
import plenary.serving.page.Names;
import plenary.serving.pictures.Agenda.Claim;
import plenary.serving.pictures.Agenda.CountryCount;
import plenary.serving.pictures.Agenda.Named;
import plenary.serving.pictures.Agenda.Response;
import plenary.serving.pictures.Agenda.Text;
import plenary.serving.pictures.Agenda.Theme;
import plenary.vocabulary.PLEN;

/** Puts an {@link Agenda} together from the outlines that the search index keeps, and from the names and the order of the themes. */
final class AgendaReader {

    /** Titles of documents at the head of a column. */
    private static final int LONGEST = 30;

    private final DatasetGraph dataset;
    private final String base;
    private final Names names;
    private final Map<Node, Integer> themePositions = new HashMap<>();
    private final Map<String, Optional<Named>> named = new HashMap<>();
    private List<Theme> themes = List.of();

    private AgendaReader(DatasetGraph dataset, String base) {
        this.dataset = dataset;
        this.base = base;
        this.names = new Names(dataset, base);
    }

    /**
     * Reads what adopted texts, or documents in prose, worry about and urge.
     *
     * @param dataset in a transaction
     * @param index of the same generation
     * @param kind {@link Kind#TEXT} or {@link Kind#DOCUMENT}
     */
    static Agenda read(DatasetGraph dataset, String base, SearchIndex index, Kind kind) {
        return new AgendaReader(dataset, base).read(index.outlines(kind), kind);
    }

    private Agenda read(List<Outline> outlines, Kind kind) {
        themes = themes();
        List<Text> texts = new ArrayList<>();
        List<Outline> shown = new ArrayList<>();
        outlines.stream()
                .filter(outline -> outline.date().matches("\\d{4}-.*"))
                .sorted(Comparator.comparing(Outline::date).thenComparing(Outline::iri))
                .forEach(outline -> text(outline).ifPresent(text -> {
                    texts.add(text);
                    shown.add(outline);
                }));
        Map<String, Integer> positions = new HashMap<>();
        List<Claim> concerns = new ArrayList<>();
        for (int text = 0; text < shown.size(); text++)
            for (Outline.Claim concern : shown.get(text).concerns()) claim(concern, text, concerns, positions);
        List<Claim> recommendations = new ArrayList<>();
        List<Response> responses = new ArrayList<>();
        for (int text = 0; text < shown.size(); text++)
            for (Outline.Claim urged : shown.get(text).recommendations()) {
                if (!claim(urged, text, recommendations, new HashMap<>())) continue;
                for (String concern : urged.addresses())
                    if (positions.containsKey(concern))
                        responses.add(new Response(positions.get(concern), recommendations.size() - 1));
            }
        return new Agenda(
                kind,
                texts,
                themes,
                concerns,
                recommendations,
                responses,
                countries(shown),
                texts.stream()
                        .map(Text::body)
                        .distinct()
                        .sorted(Comparator.comparing(Named::label)
                                .thenComparing(body -> body.iri().getURI()))
                        .toList());
    }

    /** Nothing when nobody is known whose it is. */
    private Optional<Text> text(Outline outline) {
        Optional<Named> body =
                outline.of().stream().map(this::named).flatMap(Optional::stream).findFirst();
        Optional<Named> session = outline.sessions().stream()
                .map(this::named)
                .flatMap(Optional::stream)
                .findFirst();
        return body.map(whose -> new Text(
                PictureQuery.iri(outline.iri()),
                outline.label(),
                outline.kind() == Kind.DOCUMENT
                        ? Svg.shortened(outline.label(), LONGEST)
                        : (whose.shortLabel() + " " + outline.number()).strip(),
                outline.date(),
                Integer.parseInt(outline.date().substring(0, 4)),
                whose,
                session.orElse(null)));
    }

    /** A body, a class of documents or a session; nothing when it has no name. */
    private Optional<Named> named(String iri) {
        return named.computeIfAbsent(iri, i -> {
            Node node = PictureQuery.iri(i);
            if (!names.isNamed(node)) return Optional.empty();
            String label = names.label(node);
            return Optional.of(new Named(node, label, abbreviation(node, label)));
        });
    }

    /** What has no acronym goes by the start of its name as long as that is short. */
    private String abbreviation(Node node, String label) {
        TreeSet<String> acronyms = new TreeSet<>();
        dataset.find(Node.ANY, node, PLEN.acronym, Node.ANY)
                .forEachRemaining(quad -> acronyms.add(quad.getObject().getLiteralLexicalForm()));
        if (!acronyms.isEmpty()) return acronyms.first();
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

    /** Takes a claim in if it is about a theme. */
    private boolean claim(Outline.Claim claim, int text, List<Claim> into, Map<String, Integer> positions) {
        int[] about = positions(claim.themes().stream().map(PictureQuery::iri).toList());
        if (about.length == 0) return false;
        positions.put(claim.iri(), into.size());
        into.add(new Claim(text, about, reach(about)));
        return true;
    }

    private int[] reach(int[] named) {
        TreeSet<Integer> reached = new TreeSet<>();
        for (int theme : named) for (int above : themes.get(theme).reach()) reached.add(above);
        return reached.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<CountryCount> countries(List<Outline> shown) {
        String disapproving = Agenda.disapproving(base);
        String approving = Agenda.approving(base);
        List<CountryCount> counts = new ArrayList<>();
        for (int text = 0; text < shown.size(); text++)
            for (Outline.Naming country : shown.get(text).countries()) {
                Node node = PictureQuery.iri(country.country());
                counts.add(new CountryCount(
                        node,
                        names.label(node),
                        text,
                        country.clauses(),
                        country.clauses(disapproving),
                        country.clauses(approving)));
            }
        return counts;
    }
}
