package plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ResultTableTest {

    @Test
    void columnsAreAligned() {
        ResultTable table = new ResultTable(
                List.of("n", "title"), List.of(List.of("1", "On harbours"), List.of("1000", "On\nskies")));
        assertThat(table.render(OptionalInt.empty()))
                .isEqualTo(
                        """
                        n     title
                        ────  ───────────
                        1     On harbours
                        1000  On skies
                        """);
    }

    @Test
    void whatIsTooLongForTheTerminalGoesOnInItsColumn() {
        ResultTable table = new ResultTable(
                List.of("n", "title"), List.of(List.of("7", "Concerned about the state of harbours everywhere")));
        assertThat(table.render(OptionalInt.of(24)))
                .isEqualTo(
                        """
                        n  title
                        ─  ─────────────────────
                        7  Concerned about the
                           state of harbours
                           everywhere
                        """);
    }

    @Test
    void aWordLongerThanItsColumnIsCut() {
        ResultTable table = new ResultTable(List.of("iri"), List.of(List.of("https://example.org/resolution/1")));
        assertThat(table.render(OptionalInt.of(20)).lines()).allMatch(line -> line.length() <= 20);
    }

    @Test
    void anAnswerWithoutRowsStillHasItsHeader() {
        assertThat(new ResultTable(List.of("a", "b"), List.of()).render(OptionalInt.of(80)))
                .isEqualTo("a  b\n─  ─\n");
    }
}
