package plenary.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.store.Generation;
import plenary.store.KnowledgeGraph;

class MissingDumpsTest {

    private static final String QUAD = "<urn:s> <urn:p> \"o\" <urn:g> .\n";

    @TempDir
    Path temp;

    private Path folder;
    private Generation generation;

    @BeforeEach
    void aGenerationWithoutDumps() throws IOException {
        folder = temp.resolve("kg");
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Files.writeString(kg.document("one"), QUAD);
            generation = Publication.publish(kg);
        }
        assertThat(generation.dumps()).doesNotExist();
    }

    @Test
    void areWrittenBesideTheServing() throws Exception {
        try (KnowledgeGraph kg = KnowledgeGraph.openForReading(folder)) {
            MissingDumps dumps = MissingDumps.of(kg);
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (!Files.isDirectory(generation.dumps()) && System.nanoTime() < end) Thread.sleep(20);
            dumps.close();
        }
        assertThat(generation.dumps().resolve("SHA256SUMS")).isRegularFile();
        assertThat(generation.dumps().resolve("plenary.nq.gz")).isRegularFile();
    }

    @Test
    void areNotMadeOfQuadsThatTheGenerationDoesNotHold() throws IOException {
        Files.writeString(folder.resolve("documents/one.nq"), QUAD.replace("\"o\"", "\"another\""));
        try (KnowledgeGraph kg = KnowledgeGraph.openForReading(folder)) {
            assertThat(MissingDumps.write(kg, generation)).isFalse();
        }
        try (Stream<Path> files = Files.list(generation.folder())) {
            assertThat(files.map(f -> f.getFileName().toString())).noneMatch(name -> name.startsWith("dumps"));
        }
    }
}
