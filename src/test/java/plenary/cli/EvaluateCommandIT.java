package plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandIT {

    private static final String GOLD = "src/test/resources/evaluation/";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                OptionalInt.empty(),
                false);
        return Main.run(arguments, console, new Wiring());
    }

    @Test
    void annotationsAreComparedAndReported(@TempDir Path folder) throws Exception {
        Path report = folder.resolve("report.json");
        assertThat(run("evaluate", GOLD + "resolution-901.gold", "--report", report.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("clause boundaries, exact", "all (micro)");
        assertThat(Files.readString(report)).contains("\"sections\"");
    }

    @Test
    void re3dIsSetBesideTheStockRecogniser() {
        assertThat(run("evaluate", GOLD + "re3d")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Plenary", "CoreNLP ner", "Organisation");
    }

    @Test
    void markedDocumentsAreReadAsPlainText() {
        assertThat(run("evaluate", GOLD + "marked")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("long lines", "70 columns", "clause kinds");
    }

    @Test
    void twoAnnotatorsAreCompared() {
        String gold = GOLD + "resolution-901.gold";
        assertThat(run("evaluate", gold, "--agreement", gold)).isEqualTo(ExitCode.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Cohen's κ");
    }

    @Test
    void goldThatIsNotThereIsNamed() {
        assertThat(run("evaluate", "nowhere")).isEqualTo(ExitCode.INPUT_NOT_READABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("nowhere: no such file or folder");
    }
}
