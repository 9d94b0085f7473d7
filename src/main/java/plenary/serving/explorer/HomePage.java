package plenary.serving.explorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import plenary.search.Count;
import plenary.search.Dimension;
import plenary.search.Hit;
import plenary.search.Kind;
import plenary.search.SearchQuery;
import plenary.serving.page.Link;
import plenary.serving.page.Page;
import plenary.serving.page.PageSource;
import plenary.serving.page.Templates;

/** The first page: what is in the graph, and where to begin. */
final class HomePage {

    private static final int MOST_YEARS = 1000;
    private static final int BODIES = 12;
    private static final int THEMES = 14;
    private static final int QUESTIONS = 5;
    private static final int NEWEST = 6;
    private static final List<Kind> FIGURES =
            List.of(Kind.DOCUMENT, Kind.TEXT, Kind.CLAUSE, Kind.CONCERN, Kind.RECOMMENDATION, Kind.STATEMENT);

    private final PageSource source;
    private final Facts facts;
    private final SearchAddress addresses;

    HomePage(PageSource source) {
        this.source = source;
        this.facts = new Facts(source);
        this.addresses = new SearchAddress(source.base());
    }

    /**
     * A competency question.
     *
     * @param about the page that describes it
     */
    record Question(Link question, String about) {}

    record Figure(String number, String label, String link) {}

    record View(
            Page page,
            String quads,
            String span,
            List<Figure> figures,
            List<CountedLink> bodies,
            List<CountedLink> themes,
            List<CountedLink> countries,
            YearChart years,
            List<Question> questions,
            List<HitView> newest,
            String licence) {

        boolean hasQuestions() {
            return !questions.isEmpty();
        }

        boolean hasBodies() {
            return !bodies.isEmpty();
        }

        boolean hasThemes() {
            return !themes.isEmpty();
        }

        boolean hasCountries() {
            return !countries.isEmpty();
        }

        boolean hasNewest() {
            return !newest.isEmpty();
        }
    }

    String home(String schema) {
        SearchQuery all = SearchQuery.everything();
        SearchQuery texts = all.of(Kind.TEXT);
        Map<Dimension, List<Count>> counts = source.search()
                .count(all, Set.of(Dimension.KIND, Dimension.YEAR, Dimension.THEME, Dimension.COUNTRY), MOST_YEARS);
        List<Count> years = counts.get(Dimension.YEAR).stream()
                .sorted(Comparator.comparing(Count::value))
                .toList();
        return Templates.html(
                "home",
                new View(
                        Page.of("What parliaments say", Page.Section.NONE).withSchema(schema),
                        SearchPage.number(source.generation().quads()),
                        span(years),
                        figures(counts.get(Dimension.KIND)),
                        links(source.search().count(texts, Dimension.BODY, BODIES), Dimension.BODY, texts),
                        links(first(counts.get(Dimension.THEME)), Dimension.THEME, all),
                        links(first(counts.get(Dimension.COUNTRY)), Dimension.COUNTRY, all),
                        YearChart.of(
                                source.search().count(texts, Dimension.YEAR, MOST_YEARS),
                                year -> addresses.of(texts.with(Dimension.YEAR, year))),
                        questions(),
                        newest(texts),
                        source.licence()));
    }

    private static List<Count> first(List<Count> counts) {
        return counts.subList(0, Math.min(THEMES, counts.size()));
    }

    private static String span(List<Count> years) {
        if (years.isEmpty()) return null;
        String first = years.get(0).value();
        String last = years.get(years.size() - 1).value();
        return first.equals(last) ? "of " + first : "from " + first + " to " + last;
    }

    private List<Figure> figures(List<Count> counts) {
        List<Figure> figures = new ArrayList<>();
        for (Kind kind : FIGURES)
            for (Count count : counts)
                if (count.value().equals(kind.id()))
                    figures.add(new Figure(
                            SearchPage.number(count.number()),
                            kind.label().toLowerCase(java.util.Locale.ROOT) + (count.number() == 1 ? "" : "s"),
                            addresses.of(SearchQuery.everything().of(kind))));
        return figures;
    }

    private List<CountedLink> links(List<Count> counts, Dimension dimension, SearchQuery query) {
        return CountedLink.of(
                counts,
                facts.names()::label,
                value -> facts.kind(NodeFactory.createURI(value))
                        .map(KindStyle::of)
                        .orElse(""),
                facts.names()::link,
                value -> addresses.of(query.with(dimension, value)));
    }

    /** The first of the competency questions, each ready to be asked. */
    private List<Question> questions() {
        List<Node> queries = facts.subjects(RDF.type.asNode(), SHACL.SPARQLExecutable).stream()
                .map(Facts.Fact::node)
                .limit(QUESTIONS)
                .toList();
        List<Question> questions = new ArrayList<>();
        for (Node query : queries)
            questions.add(new Question(
                    new Link(facts.names().label(query), EditorLink.of(facts.text(query, SHACL.select))),
                    facts.names().link(query)));
        return questions;
    }

    private List<HitView> newest(SearchQuery texts) {
        List<HitView> newest = new ArrayList<>();
        for (Hit hit : source.search()
                .find(texts.ordered(SearchQuery.Order.NEWEST), 0, NEWEST, List.of(), 1)
                .hits()) newest.add(HitView.of(hit, facts.names()));
        return newest;
    }
}
