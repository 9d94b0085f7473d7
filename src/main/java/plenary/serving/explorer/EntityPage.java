package plenary.serving.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.SKOS;
import plenary.search.Count;
import plenary.search.Dimension;
import plenary.search.Hit;
import plenary.search.Kind;
import plenary.search.SearchIndex;
import plenary.search.SearchQuery;
import plenary.serving.page.Link;
import plenary.serving.page.Page;
import plenary.serving.page.PageSource;
import plenary.serving.page.Templates;
import plenary.vocabulary.PLEN;

/** A country, organisation, person, technology, theme, session or treaty: where it appears, in what stance, by whom, when, and what is urged about it. */
final class EntityPage {

    private static final int HITS = 6;
    private static final int VALUES = 12;
    private static final int NEIGHBOURS = 24;
    private static final int MOST_NAMES = 12;
    private static final int MOST_PRESENTED = 40;
    private static final int MOST_YEARS = 400;

    private final SearchIndex index;
    private final Facts facts;
    private final SearchAddress addresses;

    EntityPage(PageSource source) {
        this.index = source.search();
        this.facts = new Facts(source);
        this.addresses = new SearchAddress(source.base());
    }

    /** A table of counts. */
    record Table(String title, List<CountedLink> values) {}

    /** Things found, with a link to all of them. */
    record Section(String title, List<HitView> hits, String total, String all) {}

    record View(
            Page page,
            String kind,
            String style,
            String name,
            String iri,
            String definition,
            String otherNames,
            List<ClaimPage.Group> groups,
            List<CountedLink> kinds,
            List<Table> tables,
            YearChart years,
            List<Spread> spreads,
            List<Section> sections,
            List<CountedLink> neighbours,
            String everything,
            String query) {

        boolean hasNeighbours() {
            return !neighbours.isEmpty();
        }

        boolean appears() {
            return !kinds.isEmpty();
        }
    }

    String entity(Node entity, Kind kind, String schema) {
        SearchQuery about = SearchQuery.everything().with(dimension(kind), entity.getURI());
        Map<Dimension, List<Count>> counts = index.count(
                about,
                Set.of(
                        Dimension.KIND,
                        Dimension.STANCE,
                        Dimension.BODY,
                        Dimension.YEAR,
                        Dimension.ADDRESSEE,
                        Dimension.VOICE,
                        Dimension.ENTITY),
                MOST_YEARS);
        String name = facts.names().label(entity);
        return Templates.html(
                "entity",
                new View(
                        Page.of(name, Page.Section.NONE)
                                .under(List.of(new Link(plural(kind), "/search?kind=" + kind.id())))
                                .about(entity.getURI(), schema),
                        kind.label(),
                        KindStyle.of(kind),
                        name,
                        entity.getURI(),
                        definition(entity),
                        otherNames(entity, name),
                        groups(entity, kind),
                        kinds(about, counts.get(Dimension.KIND)),
                        tables(about, counts, entity),
                        YearChart.of(
                                counts.get(Dimension.YEAR), year -> addresses.of(about.with(Dimension.YEAR, year))),
                        spreads(about, counts, entity),
                        sections(about, entity, kind),
                        neighbours(about, counts.get(Dimension.ENTITY), entity),
                        addresses.of(about),
                        EditorLink.about("said-of.rq", "entity", entity.getURI())));
    }

    /** Themes count what is narrower, countries and sessions are counted by themselves, all others as what is spoken of. */
    private static Dimension dimension(Kind kind) {
        return switch (kind) {
            case THEME, TECHNOLOGY -> Dimension.THEME;
            case COUNTRY -> Dimension.COUNTRY;
            case SESSION -> Dimension.SESSION;
            default -> Dimension.ENTITY;
        };
    }

    private static String plural(Kind kind) {
        return switch (kind) {
            case COUNTRY -> "Countries";
            case TECHNOLOGY -> "Technologies";
            case PERSON -> "People";
            case COLLECTIVE -> "Groups of actors";
            case INSTRUMENT -> "Treaties and programmes";
            default -> kind.label() + "s";
        };
    }

    private String definition(Node entity) {
        String definition = facts.text(entity, SKOS.definition.asNode());
        return definition.isEmpty() ? null : definition;
    }

    private String otherNames(Node entity, String name) {
        List<String> names = new ArrayList<>();
        for (Node property : List.of(PLEN.acronym, SKOS.altLabel.asNode()))
            for (Node other : facts.nodes(entity, property))
                if (other.isLiteral()
                        && names.size() < MOST_NAMES
                        && !names.contains(other.getLiteralLexicalForm())
                        && !other.getLiteralLexicalForm().equals(name)) names.add(other.getLiteralLexicalForm());
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private List<ClaimPage.Group> groups(Node entity, Kind kind) {
        List<ClaimPage.Group> groups = new ArrayList<>();
        group(groups, "Broader", facts.tags(entity, SKOS.broader.asNode()));
        group(
                groups,
                "Narrower",
                facts.subjects(SKOS.broader.asNode(), entity).stream()
                        .map(facts::tag)
                        .toList());
        group(groups, "Body", facts.tags(entity, PLEN.sessionOf));
        group(groups, "Country", facts.tags(entity, PLEN.country));
        if (kind == Kind.PERSON) group(groups, "Roles", roles(entity));
        group(
                groups,
                "Presented",
                facts.subjects(PLEN.presentedBy, entity).stream()
                        .limit(MOST_PRESENTED)
                        .map(facts::tag)
                        .toList());
        group(groups, "Same as", facts.tags(entity, SKOS.exactMatch.asNode()));
        return groups;
    }

    private static void group(List<ClaimPage.Group> groups, String name, List<Tag> values) {
        if (!values.isEmpty()) groups.add(new ClaimPage.Group(name, values));
    }

    /** A role leads to the membership, and with it to the words that tell of it. */
    private List<Tag> roles(Node person) {
        List<Tag> roles = new ArrayList<>();
        for (Facts.Fact membership : facts.subjects(ORG.member.asNode(), person)) {
            String role = facts.node(membership.node(), ORG.role.asNode())
                    .map(facts.names()::label)
                    .orElse("member");
            String of = facts.node(membership.node(), ORG.organization.asNode())
                    .map(organization -> ", " + facts.names().label(organization))
                    .orElse("");
            roles.add(new Tag(role + of, facts.names().link(membership.node()), "", null));
        }
        return roles;
    }

    private List<CountedLink> kinds(SearchQuery about, List<Count> counts) {
        return CountedLink.of(
                counts,
                value -> Kind.of(value).map(EntityPage::plural).orElse(value),
                value -> Kind.of(value).map(KindStyle::of).orElse(""),
                value -> null,
                value -> addresses.of(about.with(Dimension.KIND, value)));
    }

    private List<Table> tables(SearchQuery about, Map<Dimension, List<Count>> counts, Node entity) {
        List<Table> tables = new ArrayList<>();
        table(tables, "In what stance", about, Dimension.STANCE, counts.get(Dimension.STANCE), entity);
        table(tables, "By whom", about, Dimension.BODY, counts.get(Dimension.BODY), entity);
        table(tables, "Said by", about, Dimension.VOICE, counts.get(Dimension.VOICE), entity);
        table(tables, "Who is urged", about, Dimension.ADDRESSEE, counts.get(Dimension.ADDRESSEE), entity);
        return tables;
    }

    private void table(
            List<Table> tables, String title, SearchQuery about, Dimension dimension, List<Count> counts, Node entity) {
        List<Count> others = counts.stream()
                .filter(count -> !count.value().equals(entity.getURI()))
                .limit(VALUES)
                .toList();
        if (others.isEmpty()) return;
        boolean linked = dimension != Dimension.STANCE;
        tables.add(new Table(
                title,
                CountedLink.of(
                        others,
                        facts.names()::label,
                        value -> "",
                        value -> linked ? facts.names().link(value) : null,
                        value -> addresses.of(about.with(dimension, value)))));
    }

    /** In what stance and by whom it was spoken of when. */
    private List<Spread> spreads(SearchQuery about, Map<Dimension, List<Count>> counts, Node entity) {
        List<String> years =
                counts.get(Dimension.YEAR).stream().map(Count::value).toList();
        List<Spread> spreads = new ArrayList<>();
        for (Dimension dimension : List.of(Dimension.STANCE, Dimension.BODY))
            Spread.of(
                            dimension == Dimension.STANCE ? "In what stance, over time" : "By whom, over time",
                            counts.get(dimension).stream()
                                    .map(Count::value)
                                    .filter(value -> !value.equals(entity.getURI()))
                                    .toList(),
                            years,
                            facts.names()::label,
                            value -> index.count(about.with(dimension, value), Dimension.YEAR, MOST_YEARS),
                            (value, chosen) -> {
                                SearchQuery query = about.with(dimension, value);
                                for (String year : chosen) query = query.with(Dimension.YEAR, year);
                                return addresses.of(query);
                            })
                    // A single body's years are those of the chart above.
                    .filter(spread ->
                            dimension == Dimension.STANCE || spread.rows().size() > 1)
                    .ifPresent(spreads::add);
        return spreads;
    }

    private List<Section> sections(SearchQuery about, Node entity, Kind kind) {
        List<Section> sections = new ArrayList<>();
        String iri = entity.getURI();
        section(sections, "Adopted here", SearchQuery.everything().of(Kind.TEXT).with(Dimension.SESSION, iri));
        section(
                sections,
                "Adopted by it",
                SearchQuery.everything().of(Kind.TEXT).with(Dimension.BODY, iri));
        if (kind == Kind.PERSON)
            section(
                    sections,
                    "What is said",
                    SearchQuery.everything().of(Kind.STATEMENT).with(Dimension.VOICE, iri));
        section(
                sections,
                "What it is urged to do",
                SearchQuery.everything().of(Kind.RECOMMENDATION).with(Dimension.ADDRESSEE, iri));
        if (kind == Kind.SESSION) return sections;
        section(sections, "Concerns about it", about.of(Kind.CONCERN));
        section(sections, "What is urged about it", about.of(Kind.RECOMMENDATION));
        section(sections, "Adopted texts that speak of it", about.of(Kind.TEXT));
        return sections;
    }

    private void section(List<Section> sections, String title, SearchQuery query) {
        SearchQuery newest = query.ordered(SearchQuery.Order.NEWEST);
        var found = index.find(newest, 0, HITS, List.of(), 1);
        if (found.total() == 0) return;
        List<HitView> hits = new ArrayList<>();
        for (Hit hit : found.hits()) hits.add(HitView.of(hit, facts.names()));
        sections.add(new Section(
                title, hits, SearchPage.number(found.total()), found.total() > HITS ? addresses.of(newest) : null));
    }

    private List<CountedLink> neighbours(SearchQuery about, List<Count> together, Node entity) {
        List<Count> counts = together.stream()
                .filter(count -> !count.value().equals(entity.getURI()))
                .limit(NEIGHBOURS)
                .toList();
        return CountedLink.of(
                counts,
                facts.names()::label,
                value -> facts.kind(NodeFactory.createURI(value))
                        .map(KindStyle::of)
                        .orElse(""),
                facts.names()::link,
                value -> addresses.of(about.with(Dimension.ENTITY, value)));
    }
}
