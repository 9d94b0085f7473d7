package plenary.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenary.document.Span;

class GoldFileTest {

    private static GoldFile gold(String... lines) {
        return GoldFile.parse(Path.of("x.gold"), List.of(lines));
    }

    @Test
    void readsSpansAttributesAndQuote() {
        GoldFile file = gold(
                "# a comment", "", "concern\t3-9,12-15\tclause=a/b/preamble/1 ; themes=theme/x, technology/y\twords");

        GoldLine line = file.lines().get(0);
        assertThat(line.kind()).isEqualTo(GoldLine.Kind.CONCERN);
        assertThat(line.line()).isEqualTo(3);
        assertThat(line.spans()).containsExactly(new Span(3, 9), new Span(12, 15));
        assertThat(line.values("themes")).containsExactly("theme/x", "technology/y");
        assertThat(line.quote()).isEqualTo("words");
    }

    @Test
    void aTitleKeepsItsCommas() {
        assertThat(gold("document\t-\tkind=report ; title=Ships, ports, and men")
                        .lines()
                        .get(0)
                        .attribute("title"))
                .contains("Ships, ports, and men");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            claws~1-2~id=a ; kind=operative~x                       | no kind of annotation is called
            clause 1-2 id=a                                         | 1 fields
            clause~1-2~id=a ; kind=operative ; colour=red~x         | no attribute “colour”
            clause~1-2~id=a~x                                       | needs the attribute “kind”
            clause~-~id=a ; kind=operative~x                        | needs the characters
            mention~5-5~entity=country/NOR~x                        | is empty
            mention~five~entity=country/NOR~x                       | is no span
            mention~5-9,7-12~entity=country/NOR~x                   | begins before the one before it ends
            mention~5-9~country/NOR~x                               | is no attribute
            mention~5-9~entity=country/NOR ; entity=country/SWE~x   | stands twice
            """)
    void aWrongLineIsNamedWithFileAndLine(String line, String message) {
        assertThatThrownBy(() -> gold("# comment", line.strip().replace('~', '\t')))
                .isInstanceOf(EvaluationException.class)
                .hasMessageStartingWith("x.gold, line 2: ")
                .hasMessageContaining(message);
    }

    @Test
    void aQuoteMayBeCutAndItsWhiteSpaceFolded() {
        String text = "The harbour\n  watch keeps a very long record of everything.";
        gold(
                        "mention\t4-19\tentity=organization/w\tharbour watch",
                        "statement\t0-54\tspeaker=organization/w\tThe harbour watch keeps …")
                .check(text);
    }

    @Test
    void aSpanThatDoesNotCoverItsQuoteIsNamed() {
        assertThatThrownBy(() ->
                        gold("mention\t0-3\tentity=organization/w\tharbour").check("The harbour"))
                .hasMessageContaining("x.gold, line 1")
                .hasMessageContaining("it covers “The”");
        assertThatThrownBy(() ->
                        gold("mention\t4-30\tentity=organization/w\tharbour").check("The harbour"))
                .hasMessageContaining("ends after the document's 11 characters");
    }

    @Test
    void theDocumentIsFoundFromAFolderAboveOrBesideTheGold(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("src/gold"));
        Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(folder.resolve("seeds/a.txt"), "a");
        Files.writeString(folder.resolve("src/gold/b.md"), "b");
        Path named = Files.writeString(folder.resolve("src/gold/a.gold"), "# source: seeds/a.txt\n");
        Path beside = Files.writeString(folder.resolve("src/gold/b.gold"), "");
        Path lost = Files.writeString(folder.resolve("src/gold/c.gold"), "");

        assertThat(Evaluation.source(GoldFile.read(named))).isEqualTo(folder.resolve("seeds/a.txt"));
        assertThat(Evaluation.source(GoldFile.read(beside))).isEqualTo(folder.resolve("src/gold/b.md"));
        assertThatThrownBy(() -> Evaluation.source(GoldFile.read(lost)))
                .hasMessageContaining("no document called c beside it");
    }
}
