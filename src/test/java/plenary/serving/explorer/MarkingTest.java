package plenary.serving.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkingTest {

    private static Mark mark(int begin, int end, String style) {
        return new Mark(begin, end, style, "about " + style, "/" + style);
    }

    private static String shown(List<Run> runs) {
        return runs.stream()
                .map(run -> run.style() == null
                        ? run.text()
                        : "[" + run.style().replace("m m-", "").replace(" m-", "+") + ":" + run.text() + ">"
                                + run.link() + "]")
                .collect(Collectors.joining());
    }

    @Test
    void aTextWithoutMarksIsOneRun() {
        assertThat(Marking.runs("plain", List.of())).extracting(Run::text).containsExactly("plain");
        assertThat(Marking.runs("", List.of(mark(0, 3, "country")))).isEmpty();
    }

    @Test
    void marksThatCrossAreCutWhereTheyDo() {
        // 0123456789
        assertThat(shown(Marking.runs("aabbccdd..", List.of(mark(0, 4, "person"), mark(2, 8, "country")))))
                .isEqualTo("[person:aa>/person][person:bb>/person][country:ccdd>/country]..");
    }

    @Test
    void aNameInsideALongerOneLeadsToWhatItNames() {
        assertThat(shown(Marking.runs("President of Norland", List.of(mark(0, 20, "person"), mark(13, 20, "country")))))
                .isEqualTo("[person:President of >/person][country:Norland>/country]");
    }

    @Test
    void aNameInAClaimLeadsToTheNameHoweverShortTheClaim() {
        assertThat(shown(Marking.runs("Norland!", List.of(mark(0, 7, "country"), mark(0, 4, "concern")))))
                .isEqualTo("[concern+country:Norl>/country][country:and>/country]!");
    }

    @Test
    void whatLiesOutsideIsCutOff() {
        assertThat(shown(Marking.runs("abc", List.of(mark(-5, 1, "theme"), mark(2, 99, "text"), mark(7, 9, "person")))))
                .isEqualTo("[theme:a>/theme]b[text:c>/text]");
    }

    @Test
    void noCharacterIsCutInTwo() {
        String text = "a🚢b";
        List<Run> runs = Marking.runs(text, List.of(mark(2, 4, "country")));
        assertThat(runs).allSatisfy(run -> assertThat(run.text().codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000))
                .isTrue());
        assertThat(runs.stream().map(Run::text).collect(Collectors.joining())).isEqualTo(text);
    }

    @Test
    void theLegendCountsMarksNotThePiecesOfThem() {
        List<Run> runs = Marking.runs(
                "aa Norland bb Sudland cc",
                List.of(mark(0, 24, "concern"), mark(3, 10, "country"), mark(14, 21, "country")));
        assertThat(LegendEntry.of(runs))
                .extracting(entry -> entry.style() + entry.number())
                .containsExactly("concern1", "country2");
    }

    @Test
    void theFirstRunOfThePassageIsTheOneToGoTo() {
        List<Run> runs = Marking.runs("aabbcc", List.of(mark(2, 6, "passage"), mark(4, 6, "country")));
        assertThat(runs).extracting(Run::anchor).containsExactly(false, true, false);
    }
}
