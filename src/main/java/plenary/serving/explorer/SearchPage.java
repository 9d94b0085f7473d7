package plenary.serving.explorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import plenary.search.Count;
import plenary.search.Dimension;
import plenary.search.Found;
import plenary.search.Hit;
import plenary.search.Kind;
import plenary.search.SearchQuery;
import plenary.serving.page.Link;
import plenary.serving.page.Names;
import plenary.serving.page.Page;
import plenary.serving.page.PageAnswer;
import plenary.serving.page.PageRequest;
import plenary.serving.page.PageSource;
import plenary.serving.page.Templates;

/** Results of a search, with facets. */
final class SearchPage {

    private static final int PER_PAGE = 20;
    private static final int MOST_PAGES = 500;
    private static final int VALUES_SHOWN = 7;
    private static final int VALUES = 40;
    private static final List<Dimension> FACETS = List.of(
            Dimension.KIND,
            Dimension.BODY,
            Dimension.YEAR,
            Dimension.STANCE,
            Dimension.COUNTRY,
            Dimension.THEME,
            Dimension.ADDRESSEE);

    private final PageSource source;
    private final Names names;
    private final SearchAddress addresses;

    private SearchPage(PageSource source) {
        this.source = source;
        this.names = source.names();
        this.addresses = new SearchAddress(source.base());
    }

    /** A value that can be chosen, or taken back when it is. */
    record Value(String label, String number, String link, boolean chosen) {}

    record Facet(String title, List<Value> values, List<Value> more, boolean open) {
        boolean hasMore() {
            return !more.isEmpty();
        }
    }

    record Ordering(String label, String link, boolean current) {}

    record View(
            Page page,
            String words,
            String heading,
            String total,
            List<SearchAddress.Field> fields,
            List<Value> chosen,
            List<Facet> facets,
            List<Ordering> orderings,
            List<HitView> hits,
            String csv,
            String reset,
            Link previous,
            Link next,
            String position) {

        boolean hasHits() {
            return !hits.isEmpty();
        }

        boolean hasChosen() {
            return !chosen.isEmpty();
        }

        boolean hasPages() {
            return previous != null || next != null;
        }
    }

    static PageAnswer answer(PageRequest request, PageSource source) {
        SearchPage page = new SearchPage(source);
        SearchQuery query = page.addresses.query(request);
        return PageAnswer.html(Templates.html("search", page.view(query, request.number("page", 1, MOST_PAGES, 1))));
    }

    private View view(SearchQuery query, int number) {
        Found found = source.search().find(query, (number - 1) * PER_PAGE, PER_PAGE, FACETS, VALUES);
        String title = query.words().isEmpty() ? "Everything" : "“" + query.words() + "”";
        List<HitView> hits = new ArrayList<>();
        for (Hit hit : found.hits()) hits.add(HitView.of(hit, names));
        boolean more = (long) number * PER_PAGE < found.total() && number < MOST_PAGES;
        return new View(
                Page.of(title + " · Search", Page.Section.SEARCH).searching(query.words()),
                query.words(),
                title,
                number(found.total()) + (found.total() == 1 ? " result" : " results"),
                addresses.fields(query),
                chosen(query),
                facets(query, found),
                orderings(query),
                hits,
                addresses.csv(query),
                addresses.of(new SearchQuery(query.words(), java.util.Map.of(), query.order())),
                number > 1 ? new Link("Previous", addresses.of(query, number - 1)) : null,
                more ? new Link("Next", addresses.of(query, number + 1)) : null,
                "Page " + number(number) + " of " + number(Math.max(1, (found.total() + PER_PAGE - 1) / PER_PAGE)));
    }

    private List<Value> chosen(SearchQuery query) {
        List<Value> chosen = new ArrayList<>();
        query.chosen()
                .forEach((dimension, values) -> values.forEach(value -> chosen.add(new Value(
                        label(dimension, value),
                        title(dimension),
                        addresses.of(query.without(dimension, value)),
                        true))));
        return chosen;
    }

    private List<Facet> facets(SearchQuery query, Found found) {
        List<Facet> facets = new ArrayList<>();
        for (Dimension dimension : FACETS) {
            List<Count> counts = new ArrayList<>(found.facets().getOrDefault(dimension, List.of()));
            if (dimension == Dimension.YEAR)
                counts.sort(Comparator.comparing(Count::value).reversed());
            List<Value> values = new ArrayList<>();
            for (Count count : counts) values.add(value(query, dimension, count));
            if (values.isEmpty()) continue;
            int shown = Math.min(VALUES_SHOWN, values.size());
            List<Value> more = values.subList(shown, values.size());
            facets.add(new Facet(
                    title(dimension),
                    values.subList(0, shown),
                    more,
                    more.stream().anyMatch(Value::chosen)));
        }
        return facets;
    }

    private Value value(SearchQuery query, Dimension dimension, Count count) {
        boolean chosen = query.values(dimension).contains(count.value());
        SearchQuery other = chosen ? query.without(dimension, count.value()) : query.with(dimension, count.value());
        return new Value(label(dimension, count.value()), number(count.number()), addresses.of(other), chosen);
    }

    private String label(Dimension dimension, String value) {
        return switch (dimension) {
            case KIND -> Kind.of(value).map(Kind::label).orElse(value);
            case YEAR -> value;
            default -> names.label(value);
        };
    }

    static String title(Dimension dimension) {
        return switch (dimension) {
            case KIND -> "Kind";
            case BODY -> "Adopted by";
            case YEAR -> "Year";
            case STANCE -> "Stance";
            case COUNTRY -> "Country";
            case THEME -> "Theme or technology";
            case ADDRESSEE -> "Addressed to";
            case VOICE -> "Said by";
            case SESSION -> "Session";
            case ENTITY -> "Speaks of";
            case CONTAINER -> "In";
        };
    }

    private List<Ordering> orderings(SearchQuery query) {
        List<Ordering> orderings = new ArrayList<>();
        for (SearchQuery.Order order : SearchQuery.Order.values()) {
            String label =
                    switch (order) {
                        case BEST -> query.words().isEmpty() ? "By kind" : "Best match";
                        case NEWEST -> "Newest first";
                        case OLDEST -> "Oldest first";
                    };
            orderings.add(new Ordering(label, addresses.of(query.ordered(order)), order == query.order()));
        }
        return orderings;
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
