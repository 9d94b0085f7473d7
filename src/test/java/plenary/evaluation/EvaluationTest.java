package plenary.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    private static final Path GOLD = Fixture.path("evaluation/resolution-901.gold");

    private static EvaluationReport report() {
        return Fixture.evaluation(Fixture.resolution901()).evaluate(GOLD);
    }

    @Test
    void theGraphIsScoredByKindOfFact() {
        Map<FactKind, Score> scores = report().sections().get(0).scores();

        assertThat(scores.get(FactKind.CLAUSE_BOUNDARIES_EXACT)).isEqualTo(new Score(5, 5, 5));
        assertThat(scores.get(FactKind.CLAUSE_NUMBERS)).isEqualTo(new Score(5, 5, 5));
        assertThat(scores.get(FactKind.OPENINGS)).isEqualTo(new Score(3, 3, 3));
        assertThat(scores.get(FactKind.STANCES)).isEqualTo(new Score(3, 3, 3));
        assertThat(scores.get(FactKind.RECOMMENDATIONS)).isEqualTo(new Score(2, 2, 2));
        assertThat(scores.get(FactKind.ADDRESSEES)).isEqualTo(new Score(2, 2, 2));
        assertThat(scores.get(FactKind.RECOMMENDATIONS_WITH_ADDRESSEE_AND_THEME))
                .isEqualTo(new Score(1, 2, 2));
        assertThat(scores.get(FactKind.CONCERNS)).isEqualTo(new Score(1, 1, 1));
        assertThat(scores.get(FactKind.CONCERN_THEMES)).isEqualTo(new Score(1, 2, 1));
        assertThat(scores.get(FactKind.CONCERN_TARGETS)).isEqualTo(new Score(1, 1, 1));
        assertThat(scores.get(FactKind.COUNTRIES)).isEqualTo(new Score(1, 1, 1));
        assertThat(scores.get(FactKind.TECHNOLOGIES)).isEqualTo(new Score(0, 1, 0));
        assertThat(scores.get(FactKind.CITATIONS)).isEqualTo(new Score(0, 1, 0));
        assertThat(scores.get(FactKind.ADDRESSES)).isEqualTo(new Score(0, 1, 0));
    }

    @Test
    void theSameDocumentsGiveTheSameReports() {
        assertThat(ReportJson.of(report())).isEqualTo(ReportJson.of(report()));
        assertThat(ReportText.of(report(), 3)).isEqualTo(ReportText.of(report(), 3));
    }

    @Test
    void theReportForProgramsHasScoresAndMisses() {
        JsonObject json = JSON.parse(ReportJson.of(report()));
        JsonObject section = json.get("sections").getAsArray().get(0).getAsObject();
        JsonObject first = section.get("kinds").getAsArray().get(0).getAsObject();
        assertThat(first.get("kind").getAsString().value()).isEqualTo("documents and adopted texts");
        assertThat(section.get("misses").getAsArray()).isNotEmpty();
        assertThat(section.get("micro").getAsObject().keys()).contains("precision", "recall", "f1");
    }

    @Test
    void theReportForPeopleListsAMissWithItsSentence() {
        assertThat(ReportText.of(report(), 3))
                .contains("technologies", "− “drone” technology/drones")
                .contains("Alarmed by drone flights over the harbours of Norland");
    }

    @Test
    void aDocumentThatCannotBeProcessedCountsAsMissedAndIsNamed() {
        EvaluationReport report = Fixture.evaluation(file -> {
                    throw new ProducerException("line 3: broken");
                })
                .evaluate(GOLD);
        assertThat(report.failures()).containsExactly("resolution-901.txt: line 3: broken");
        assertThat(report.sections().get(0).scores().get(FactKind.CLAUSE_BOUNDARIES))
                .isEqualTo(new Score(0, 5, 0));
    }

    @Test
    void aFolderWithoutGoldIsNamedWithWhatToGive(@TempDir Path folder) {
        Evaluation evaluation = Fixture.evaluation(Fixture.resolution901());
        assertThatThrownBy(() -> evaluation.evaluate(folder)).hasMessageContaining("no gold here; give .gold files");
        assertThatThrownBy(() -> evaluation.evaluate(folder.resolve("nowhere")))
                .hasMessageContaining("no such file or folder");
    }

    @Test
    void averagesLeaveOutWhatSaysTheSameAgain() {
        EvaluationReport.Section section = report().sections().get(0);
        int gold = section.scores().entrySet().stream()
                .filter(e -> e.getKey().isSummed())
                .mapToInt(e -> e.getValue().gold())
                .sum();
        assertThat(section.micro().gold()).isEqualTo(gold);
        assertThat(section.scores()).containsKey(FactKind.CLAUSE_BOUNDARIES_EXACT);
        assertThat(FactKind.CLAUSE_BOUNDARIES_EXACT.isSummed()).isFalse();
    }
}
