package plenary.serving.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plenary.search.Count;

class SpreadTest {

    private static Spread spread(List<String> years, List<Count> counts) {
        return Spread.of(
                        "t",
                        List.of("concern"),
                        years,
                        value -> value,
                        value -> counts,
                        (value, chosen) -> "/search?" + String.join("+", chosen))
                .orElseThrow();
    }

    @Test
    void theCellWithTheMostIsTheDarkest() {
        Spread spread = spread(List.of("2021", "2019"), List.of(new Count("2021", 8), new Count("2019", 1)));
        assertThat(spread.years()).containsExactly("2019", "2021");
        assertThat(spread.rows().get(0).cells()).extracting(Spread.Cell::shade).containsExactly(1, 4);
        assertThat(spread.rows().get(0).cells().get(1).link()).isEqualTo("/search?2021");
    }

    @Test
    void manyYearsShareTheFirstColumn() {
        List<String> years =
                IntStream.range(1999, 2025).mapToObj(Integer::toString).toList();
        Spread spread = spread(years, List.of(new Count("2001", 2), new Count("2003", 3)));
        assertThat(spread.years()).hasSize(10).startsWith("to 2015", "2016").endsWith("2024");
        Spread.Cell first = spread.rows().get(0).cells().get(0);
        assertThat(first.number()).isEqualTo("5");
        assertThat(first.link()).contains("1999+2000").endsWith("2015");
        assertThat(spread.rows().get(0).cells().get(1).link()).isNull();
    }

    @Test
    void oneYearIsNothingToSpread() {
        assertThat(Spread.of("t", List.of("a"), List.of("2020"), v -> v, v -> List.of(), (v, y) -> ""))
                .isEmpty();
    }
}
