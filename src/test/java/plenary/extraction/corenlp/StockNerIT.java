package plenary.extraction.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StockNerIT {

    @Test
    void namesHaveTheirKindAndPlace() {
        String text = "The Norwegian minister Anna Larsen met officials of the World Bank in Lisbon.";
        List<String> names = StockNer.load().names(text).stream()
                .map(n -> n.kind() + " " + n.span().of(text))
                .toList();
        assertThat(names)
                .containsExactly(
                        "NATIONALITY Norwegian", "PERSON Anna Larsen", "ORGANISATION World Bank", "LOCATION Lisbon");
    }
}
