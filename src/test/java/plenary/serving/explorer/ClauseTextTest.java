package plenary.serving.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClauseTextTest {

    private static String marked(String text, List<ClauseText.Source> sources, int begin, int end) {
        return ClauseText.over(text, sources)
                .orElseThrow()
                .here(List.of(new Mark(begin, end, "country", "", null)))
                .stream()
                .map(mark -> text.substring(mark.begin(), mark.end()))
                .collect(Collectors.joining("|"));
    }

    @Test
    void markUpAndNumbersOfTheDocumentAreSkipped() {
        String document = "7. **Alarmed** by drones  over\nNorland;";
        List<ClauseText.Source> source = List.of(new ClauseText.Source(100, document));
        String text = "Alarmed by drones over Norland;";
        int at = 100 + document.indexOf("Norland");
        assertThat(marked(text, source, at, at + 7)).isEqualTo("Norland");
        int drones = 100 + document.indexOf("drones");
        assertThat(marked(text, source, drones, at + 7)).isEqualTo("drones over Norland");
    }

    @Test
    void aClauseThatAFootnoteInterruptsKeepsItsMarks() {
        List<ClauseText.Source> sources =
                List.of(new ClauseText.Source(10, "to share radar "), new ClauseText.Source(90, "pictures of Norland"));
        assertThat(marked("to share radar pictures of Norland", sources, 102, 109))
                .isEqualTo("Norland");
    }

    @Test
    void aMarkOutsideTheClauseIsNotShown() {
        List<ClauseText.Source> source = List.of(new ClauseText.Source(10, "of Norland"));
        assertThat(marked("of Norland", source, 0, 5)).isEmpty();
    }

    @Test
    void aTextThatIsNotThereIsShownWithoutMarks() {
        assertThat(ClauseText.over("other words", List.of(new ClauseText.Source(0, "some words"))))
                .isEmpty();
        assertThat(ClauseText.over("words", List.of())).isEmpty();
    }
}
