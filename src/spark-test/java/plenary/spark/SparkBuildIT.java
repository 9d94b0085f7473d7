package plenary.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build on a real cluster of processes against one on this machine. */
class SparkBuildIT {

    private static final Path CHECKOUT = Path.of("").toAbsolutePath();
    private static final int COPIES = 2;
    private static final long PATIENCE_SECONDS = 600;

    @TempDir
    Path temp;

    private Path input;

    @BeforeEach
    void documents() throws IOException {
        input = Files.createDirectory(temp.resolve("in put"));
        try (Stream<Path> seeds = Files.list(CHECKOUT.resolve("seeds"))) {
            for (Path seed : seeds.filter(p -> !p.endsWith("README.md")).toList())
                for (int i = 0; i < COPIES; i++)
                    Files.copy(
                            seed,
                            Files.createDirectories(input.resolve("copy " + i)).resolve(seed.getFileName()));
        }
        Files.writeString(input.resolve("torn.pdf"), "%PDF-1.7\nnothing more");
        Files.createFile(input.resolve("empty.txt"));
        Files.writeString(input.resolve("picture.png"), "not read");
    }

    @Test
    void aClusterThatLosesAMachineMakesTheSameBytesAsThisOne() throws Exception {
        List<String> local;
        try (PlenaryProcess plenary = build("local")) {
            assertThat(plenary.await(PATIENCE_SECONDS)).as(plenary.messages()).isEqualTo(1);
            local = failures(plenary);
        }
        List<String> distributed;
        try (SparkCluster cluster = SparkCluster.start(Files.createDirectory(temp.resolve("cluster")), CHECKOUT, 2);
                PlenaryProcess plenary = build("spark", "--spark", cluster.url())) {
            SparkCluster.await(
                    "a first share",
                    PATIENCE_SECONDS,
                    () -> plenary.messages().contains(" shares]") || !plenary.isRunning());
            cluster.kill(0);
            assertThat(plenary.await(PATIENCE_SECONDS)).as(plenary.messages()).isEqualTo(1);
            assertThat(plenary.messages()).contains("A machine was lost").doesNotContain("JenaXMLInput");
            distributed = failures(plenary);
        }
        assertThat(distributed).isEqualTo(local).hasSize(3);
        assertThat(contents(temp.resolve("spark"))).isEqualTo(contents(temp.resolve("local")));
        assertThat(temp.resolve("spark/parts")).doesNotExist();
    }

    private PlenaryProcess build(String kg, String... more) throws IOException {
        List<String> arguments = Stream.concat(
                        Stream.of(
                                "build",
                                input.toString(),
                                "--kg",
                                temp.resolve(kg).toString(),
                                "--ontology",
                                CHECKOUT.resolve("ontology").toString()),
                        Stream.of(more))
                .toList();
        return PlenaryProcess.start(CHECKOUT, temp.resolve(kg + ".log"), arguments);
    }

    /** What was said of files that gave no document. */
    private static List<String> failures(PlenaryProcess plenary) {
        return plenary.messages()
                .lines()
                .filter(line -> line.matches("(?:torn\\.pdf|empty\\.txt|picture\\.png)\\b.*"))
                .sorted()
                .toList();
    }

    /** All files that make up a knowledge graph, by their checksums; not the database made from them. */
    private static Map<String, String> contents(Path kg) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(kg)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = kg.relativize(file).toString();
                // Stamps say how the files look on this disk.
                if (name.startsWith("generations") || name.equals("stamps")) continue;
                CRC32 sum = new CRC32();
                sum.update(Files.readAllBytes(file));
                contents.put(name, HexFormat.of().toHexDigits(sum.getValue()));
            }
        }
        assertThat(contents).hasSizeGreaterThan(5 * COPIES * 2);
        return contents;
    }
}
