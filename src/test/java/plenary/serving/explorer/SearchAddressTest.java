package plenary.serving.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plenary.search.Dimension;
import plenary.search.SearchQuery;
import plenary.serving.page.PageRequest;

class SearchAddressTest {

    private static final String BASE = "https://example.org/data/";
    private final SearchAddress addresses = new SearchAddress(BASE);

    private SearchQuery query(Map<String, List<String>> parameters) {
        return addresses.query(new PageRequest("/search", parameters));
    }

    @Test
    void theSameSearchHasTheSameAddressWhateverTheOrderOfItsParts() {
        SearchQuery one = SearchQuery.everything()
                .with(Dimension.YEAR, "2024")
                .with(Dimension.COUNTRY, BASE + "country/FRA")
                .with(Dimension.COUNTRY, BASE + "country/CHN");
        SearchQuery other = SearchQuery.everything()
                .with(Dimension.COUNTRY, BASE + "country/CHN")
                .with(Dimension.COUNTRY, BASE + "country/FRA")
                .with(Dimension.YEAR, "2024");
        assertThat(addresses.of(one))
                .isEqualTo(addresses.of(other))
                .isEqualTo("/search?year=2024&country=country/CHN&country=country/FRA");
    }

    @Test
    void anAddressIsReadBackAsItsSearch() {
        SearchQuery query = query(
                Map.of("q", List.of(" naïve & café "), "theme", List.of("theme/trade"), "sort", List.of("newest")));
        assertThat(query.words()).isEqualTo("naïve & café");
        assertThat(query.values(Dimension.THEME)).containsExactly(BASE + "theme/trade");
        assertThat(addresses.of(query, 3))
                .isEqualTo("/search?q=na%C3%AFve+%26+caf%C3%A9&theme=theme/trade&sort=newest&page=3");
    }

    @Test
    void whatIsNoSearchIsIgnored() {
        SearchQuery query =
                query(Map.of("sort", List.of("<script>"), "year", List.of(" ", ""), "colour", List.of("red")));
        assertThat(addresses.of(query)).isEqualTo("/search");
    }

    @Test
    void aChosenValueCanBeTakenBack() {
        SearchQuery query = SearchQuery.everything().with(Dimension.YEAR, "2024");
        assertThat(query.without(Dimension.YEAR, "2024")).isEqualTo(SearchQuery.everything());
    }
}
