package plenary.serving.explorer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plenary.search.Dimension;
import plenary.search.SearchQuery;
import plenary.serving.page.PageRequest;

/**
 * Searches as addresses: {@code /search?q=export+controls&country=country/CHN&year=2024}. The same search always has the same address. IRIs of the graph
 * stand in it without its base.
 */
final class SearchAddress {

    private static final int MOST_VALUES = 40;

    private final String base;

    SearchAddress(String base) {
        this.base = base;
    }

    SearchQuery query(PageRequest request) {
        Map<Dimension, List<String>> chosen = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            List<String> values = new ArrayList<>();
            for (String given : request.all(dimension.id())) {
                String value = value(dimension, given);
                if (values.size() < MOST_VALUES && !values.contains(value)) values.add(value);
            }
            chosen.put(dimension, values);
        }
        return new SearchQuery(request.first("q"), chosen, order(request.first("sort")));
    }

    private static SearchQuery.Order order(String given) {
        for (SearchQuery.Order order : SearchQuery.Order.values()) if (id(order).equals(given)) return order;
        return SearchQuery.Order.BEST;
    }

    static String id(SearchQuery.Order order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    private String value(Dimension dimension, String given) {
        boolean plain = dimension == Dimension.KIND || dimension == Dimension.YEAR || given.contains("://");
        return plain ? given : base + given;
    }

    private String given(String value) {
        return value.startsWith(base) ? value.substring(base.length()) : value;
    }

    /** The address of the first page of results. */
    String of(SearchQuery query) {
        return "/search" + parameters(query, 1);
    }

    String of(SearchQuery query, int page) {
        return "/search" + parameters(query, page);
    }

    /** Where the same is found as CSV. */
    String csv(SearchQuery query) {
        return "/search.csv" + parameters(query, 1);
    }

    private String parameters(SearchQuery query, int page) {
        List<String> parameters = new ArrayList<>();
        if (!query.words().isEmpty()) parameters.add("q=" + encoded(query.words()));
        query.chosen().forEach((dimension, values) -> values.stream()
                .sorted()
                .forEach(value -> parameters.add(dimension.id() + "=" + encoded(given(value)))));
        if (query.order() != SearchQuery.Order.BEST) parameters.add("sort=" + id(query.order()));
        if (page > 1) parameters.add("page=" + page);
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    /** The chosen values as fields of a form, so that other words are looked for among the same. */
    List<Field> fields(SearchQuery query) {
        List<Field> fields = new ArrayList<>();
        query.chosen()
                .forEach((dimension, values) ->
                        values.forEach(value -> fields.add(new Field(dimension.id(), given(value)))));
        if (query.order() != SearchQuery.Order.BEST) fields.add(new Field("sort", id(query.order())));
        return fields;
    }

    record Field(String name, String value) {}

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/");
    }
}
