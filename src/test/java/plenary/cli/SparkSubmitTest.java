package plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class SparkSubmitTest {

    @TempDir
    Path home;

    @BeforeEach
    void whatMavenMakes() throws IOException {
        Path lib = Files.createDirectories(home.resolve("target/spark/lib"));
        for (String jar : List.of("plenary.jar", "plenary-models.jar", "jena-core-5.6.0.jar"))
            Files.createFile(lib.resolve(jar));
        Files.writeString(home.resolve("target/spark/spark-classpath"), "/m2/spark-core.jar:/m2/scala.jar\n");
    }

    @Command
    private static final class Arguments {
        @Mixin
        private ClusterOptions options = new ClusterOptions();
    }

    private SparkSubmit submit(Optional<Path> sparkHome, String... arguments) {
        Arguments parsed = new Arguments();
        new CommandLine(parsed).parseArgs(arguments);
        assertThat(parsed.options.wanted()).isTrue();
        return new SparkSubmit(parsed.options, home, sparkHome);
    }

    @Test
    void withoutAnInstallationTheLibrariesOfMavenAreUsed() throws IOException {
        assertThat(submit(Optional.empty(), "--spark", "spark://host:7077").command())
                .contains("/m2/spark-core.jar:/m2/scala.jar", "org.apache.spark.deploy.SparkSubmit")
                .containsSequence("--master", "spark://host:7077")
                .containsSequence("--conf", "spark.executor.memory=2g")
                .endsWith(
                        "--jars",
                        home + "/target/spark/lib/jena-core-5.6.0.jar," + home + "/target/spark/lib/plenary-models.jar",
                        home + "/target/spark/lib/plenary.jar");
    }

    @Test
    void settingsOfTheUserWin() throws IOException {
        assertThat(submit(
                                Optional.empty(),
                                "--spark",
                                "local[2]",
                                "--spark-conf",
                                "spark.executor.memory=7g",
                                "--spark-conf",
                                "spark.driver.memory=5g")
                        .command())
                .containsSequence("--conf", "spark.executor.memory=7g")
                .contains("-Xmx5g")
                .doesNotContain("spark.executor.memory=2g");
    }

    @Test
    void machinesThatHaveTheLibrariesAreSentNone() throws IOException {
        assertThat(submit(Optional.empty(), "--spark", "local", "--jars-at", "local:/opt/plenary/lib")
                        .command())
                .endsWith(
                        "--jars",
                        "local:/opt/plenary/lib/jena-core-5.6.0.jar,local:/opt/plenary/lib/plenary-models.jar",
                        "local:/opt/plenary/lib/plenary.jar");
    }

    @Test
    void anInstallationIsAskedForWhereOnlyItKnowsTheCluster() throws IOException {
        assertThatThrownBy(() -> submit(Optional.empty(), "--spark", "yarn").command())
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("SPARK_HOME");
        Path installed = Files.createDirectories(home.resolve("spark/bin"));
        Files.createFile(
                installed.resolve("spark-submit"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        assertThat(submit(Optional.of(home.resolve("spark")), "--spark", "yarn").command())
                .startsWith(installed.resolve("spark-submit").toString(), "--master", "yarn");
    }

    @Test
    void anInstallationThatIsNoneIsNamed() {
        assertThatThrownBy(() -> submit(Optional.of(Path.of("/nowhere")), "--spark", "local")
                        .command())
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("/nowhere")
                .hasMessageContaining("bin/spark-submit");
    }

    @Test
    void whatIsNotBuiltIsSaidToBeMissing() throws IOException {
        Files.delete(home.resolve("target/spark/lib/plenary.jar"));
        assertThatThrownBy(() -> submit(Optional.empty(), "--spark", "local").command())
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("./plenary")
                .hasMessageContaining("mvn -Pspark");
    }

    @Test
    void aSettingThatIsNoneIsRefused() {
        assertThatThrownBy(() -> submit(Optional.empty(), "--spark", "local", "--spark-conf", "memory=4g")
                        .command())
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("memory=4g");
    }

    private static String refused(String... arguments) {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(messages, true, StandardCharsets.UTF_8);
        int exitCode = Main.run(arguments, new Console(stream, stream, OptionalInt.empty(), false), new Wiring());
        assertThat(exitCode).isEqualTo(ExitCode.USAGE);
        return messages.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anAddressIsReadOnAClusterOnly() {
        assertThat(refused("build", "hdfs://name/minutes")).contains("hdfs://name/minutes", "--spark");
        assertThat(refused("run", "s3a://bucket/minutes")).contains("s3a://bucket/minutes", "--spark");
    }

    @Test
    void whatGoesWithAClusterIsRefusedWithoutOne() {
        assertThat(refused("build", "seeds", "--out", "hdfs://name/parts")).contains("--out", "--spark URL");
    }
}
