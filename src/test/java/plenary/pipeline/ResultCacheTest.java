package plenary.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.source.SourceFiles;
import plenary.store.KnowledgeGraph;

class ResultCacheTest {

    private static final Fingerprint FIRST = new Fingerprint("ontology 1", "base=x", "program 1");
    private static final Fingerprint SECOND = new Fingerprint("ontology 2", "base=x", "program 1");

    @TempDir
    Path temp;

    private Path input;
    private Path kg;
    private final LineStages stages = new LineStages();

    @BeforeEach
    void twoDocuments() throws IOException {
        input = Files.createDirectory(temp.resolve("input"));
        kg = temp.resolve("kg");
        Files.writeString(input.resolve("alpha.txt"), "calm seas\n");
        Files.writeString(input.resolve("beta.txt"), "open skies\n");
    }

    private BuildReport build(Fingerprint fingerprint, long cacheBytes) throws IOException, InterruptedException {
        stages.processed();
        try (KnowledgeGraph graph = KnowledgeGraph.openForWriting(kg)) {
            return new Build(stages, document -> List.of(), fingerprint, graph, 2, cacheBytes)
                    .run(SourceFiles.find(List.of(input)).files(), BuildListener.SILENT);
        }
    }

    private BuildReport build() throws IOException, InterruptedException {
        return build(FIRST, 1 << 20);
    }

    private List<Path> kept() throws IOException {
        if (!Files.isDirectory(kg.resolve("cache"))) return List.of();
        try (Stream<Path> files = Files.list(kg.resolve("cache"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void aDocumentThatIsChangedBackIsNotMadeAgain() throws Exception {
        build();
        String quads = Files.readString(kg.resolve("documents/alpha.nq"));
        Files.writeString(input.resolve("alpha.txt"), "rough seas\n");
        build();
        Files.writeString(input.resolve("alpha.txt"), "calm seas\n");
        BuildReport report = build();
        assertThat(stages.processed()).isEmpty();
        assertThat(report.restored()).isEqualTo(1);
        assertThat(report.reused()).isEqualTo(2);
        assertThat(kg.resolve("documents/alpha.nq")).hasContent(quads);
        assertThat(kg.resolve("texts/alpha.txt")).hasContent("calm seas");
    }

    @Test
    void aDocumentThatComesBackIsNotMadeAgain() throws Exception {
        build();
        Files.delete(input.resolve("beta.txt"));
        assertThat(build().removed()).containsExactly("beta");
        Files.writeString(input.resolve("beta.txt"), "open skies\n");
        assertThat(build().restored()).isEqualTo(1);
        assertThat(stages.processed()).isEmpty();
    }

    @Test
    void anOntologyThatIsChangedBackCostsNothing() throws Exception {
        build(FIRST, 1 << 20);
        build(SECOND, 1 << 20);
        assertThat(stages.processed()).hasSize(2);
        assertThat(build(FIRST, 1 << 20).restored()).isEqualTo(2);
        assertThat(stages.processed()).isEmpty();
    }

    @Test
    void aDamagedEntryIsAsGoodAsNone() throws Exception {
        build(FIRST, 1 << 20);
        String quads = Files.readString(kg.resolve("documents/alpha.nq"));
        build(SECOND, 1 << 20);
        List<Path> kept = kept();
        assertThat(kept).hasSize(2);
        byte[] bytes = Files.readAllBytes(kept.get(0));
        bytes[bytes.length / 2] ^= 1;
        Files.write(kept.get(0), bytes);
        Files.writeString(kept.get(1), "no archive at all");
        assertThat(build(FIRST, 1 << 20).restored()).isZero();
        assertThat(stages.processed()).containsExactly("alpha", "beta");
        assertThat(kg.resolve("documents/alpha.nq")).hasContent(quads);
    }

    @Test
    void whatWasPutInFirstGoesWhenTheLimitIsReached() throws Exception {
        build();
        Files.writeString(input.resolve("alpha.txt"), "rough seas\n");
        build();
        Path first = kept().get(0);
        Files.setLastModifiedTime(first, java.nio.file.attribute.FileTime.fromMillis(0));
        long limit = Files.size(first) + 60;
        Files.writeString(input.resolve("beta.txt"), "clouded skies\n");
        build(FIRST, limit);
        assertThat(kept()).hasSize(1).doesNotContain(first);
    }

    @Test
    void withoutALimitThereIsNoCache() throws Exception {
        build(FIRST, 0);
        build(SECOND, 0);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aKilledWriteLeavesNothing() throws Exception {
        build();
        Files.createDirectories(kg.resolve("cache"));
        Files.writeString(kg.resolve("cache/0123.zip.part"), "PK");
        build();
        assertThat(kept()).isEmpty();
    }
}
