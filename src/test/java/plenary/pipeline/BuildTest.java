package plenary.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.source.SourceFile;
import plenary.source.SourceFiles;
import plenary.store.KnowledgeGraph;
import plenary.store.StoreException;
import plenary.validation.Finding;

class BuildTest {

    private static final Fingerprint FINGERPRINT = new Fingerprint("ontology 1", "base=x", "program 1");

    @TempDir
    Path temp;

    private Path input;
    private Path kg;
    private final LineStages stages = new LineStages();

    @BeforeEach
    void threeDocuments() throws IOException {
        input = Files.createDirectory(temp.resolve("input"));
        kg = temp.resolve("kg");
        write("alpha.txt", "first\n");
        write("beta.txt", "second\nand more\n");
        write("gamma.txt", "third\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(input.resolve(name), text);
    }

    private BuildReport build() throws IOException, InterruptedException {
        return build(stages, FINGERPRINT, 2, kg);
    }

    private BuildReport build(DocumentStages with, Fingerprint fingerprint, int threads, Path folder)
            throws IOException, InterruptedException {
        try (KnowledgeGraph graph = KnowledgeGraph.openForWriting(folder)) {
            List<SourceFile> files = SourceFiles.find(List.of(input)).files();
            return new Build(with, document -> List.of(), fingerprint, graph, threads).run(files, BuildListener.SILENT);
        }
    }

    /** All files but the stamps, which say where on this disk the others are, and the cache, which depends on builds before. */
    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> Files.isRegularFile(f)
                            && !f.endsWith("stamps")
                            && !f.getParent().endsWith("cache"))
                    .toList())
                contents.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        return contents;
    }

    @Test
    void everyDocumentIsStoredWithItsText() throws Exception {
        BuildReport report = build();
        assertThat(report.stored()).hasSize(3);
        assertThat(contents(kg))
                .containsKeys("documents/alpha.nq", "documents/beta.nq", "documents/gamma.nq", "manifest.json")
                .containsEntry("texts/beta.txt", "second\nand more\n")
                .doesNotContainKey("journal.jsonl");
        assertThat(report.quads()).isEqualTo(3 + 4 + 3);
    }

    @Test
    void oneThreadAndManyGiveTheSameBytes() throws Exception {
        for (int i = 0; i < 40; i++) write("more-" + i + ".txt", "line\n".repeat(i) + i);
        BuildReport one = build(stages, FINGERPRINT, 1, temp.resolve("one"));
        BuildReport many = build(stages, FINGERPRINT, 7, temp.resolve("many"));
        assertThat(contents(temp.resolve("many"))).isEqualTo(contents(temp.resolve("one")));
        assertThat(many).isEqualTo(one);
    }

    @Test
    void nothingIsMadeAgainWhenNothingChanged() throws Exception {
        BuildReport first = build();
        Map<String, String> before = contents(kg);
        stages.processed();
        BuildReport second = build();
        assertThat(stages.processed()).isEmpty();
        assertThat(second.reused()).isEqualTo(3);
        assertThat(second.content()).isEqualTo(first.content());
        assertThat(contents(kg)).isEqualTo(before);
    }

    @Test
    void onlyAChangedDocumentIsMadeAgain() throws Exception {
        build();
        stages.processed();
        write("beta.txt", "second, revised\n");
        BuildReport report = build();
        assertThat(stages.processed()).containsExactly("beta");
        assertThat(report.reused()).isEqualTo(2);
        assertThat(contents(kg)).containsEntry("texts/beta.txt", "second, revised\n");
    }

    @Test
    void aDocumentThatIsGoneIsDropped() throws Exception {
        build();
        Files.delete(input.resolve("beta.txt"));
        BuildReport report = build();
        assertThat(report.removed()).containsExactly("beta");
        assertThat(contents(kg)).doesNotContainKeys("documents/beta.nq", "texts/beta.txt");
    }

    @Test
    void aDocumentThatCanNoLongerBeReadIsDroppedAndReported() throws Exception {
        build();
        write("beta.txt", "second\nunreadable\n");
        BuildReport report = build();
        assertThat(report.removed()).containsExactly("beta");
        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.relativePath()).isEqualTo("beta.txt");
            assertThat(failure.place()).contains("line 2");
        });
        assertThat(report.stored()).hasSize(2);
        assertThat(Files.readString(kg.resolve("manifest.json"))).contains("is marked as unreadable");
    }

    @Test
    void aFaultInAStageStaysWithItsDocument() throws Exception {
        write("alpha.txt", "fault");
        write("beta.txt", "endless");
        BuildReport report = build();
        assertThat(report.stored()).hasSize(1);
        assertThat(report.failures())
                .extracting(DocumentOutcome.Failed::message)
                .anyMatch(m -> m.contains("a fault in a stage"))
                .anyMatch(m -> m.contains("nested too deeply"));
    }

    @Test
    void aFileThatCannotBeOpenedIsAFailedDocument() throws Exception {
        Path link = input.resolve("delta.txt");
        Files.createFile(link);
        List<SourceFile> files = SourceFiles.find(List.of(input)).files();
        Files.delete(link);
        try (KnowledgeGraph graph = KnowledgeGraph.openForWriting(kg)) {
            BuildReport report =
                    new Build(stages, d -> List.of(), FINGERPRINT, graph, 2).run(files, BuildListener.SILENT);
            assertThat(report.failures()).singleElement().satisfies(f -> assertThat(f.message())
                    .isEqualTo("is no longer there"));
            assertThat(report.stored()).hasSize(3);
        }
    }

    @Test
    void everythingIsMadeAgainWhenWhatDecidesItChanges() throws Exception {
        build();
        for (Fingerprint other : List.of(
                new Fingerprint("ontology 2", "base=x", "program 1"),
                new Fingerprint("ontology 2", "base=y", "program 1"),
                new Fingerprint("ontology 2", "base=y", "program 2"))) {
            stages.processed();
            build(stages, other, 2, kg);
            assertThat(stages.processed()).containsExactly("alpha", "beta", "gamma");
        }
    }

    @Test
    void aDamagedEntryIsMadeAgain() throws Exception {
        build();
        Map<String, String> before = contents(kg);
        stages.processed();
        Path quads = kg.resolve("documents/beta.nq");
        Files.writeString(quads, Files.readString(quads).replace("second", "sEcond"));
        Files.delete(kg.resolve("texts/gamma.txt"));
        build();
        assertThat(stages.processed()).containsExactly("beta", "gamma");
        assertThat(contents(kg)).isEqualTo(before);
    }

    @Test
    void aDamagedManifestCostsTimeAndNothingElse() throws Exception {
        build();
        Map<String, String> before = contents(kg);
        Files.writeString(kg.resolve("manifest.json"), "{ \"format\": 1, \"documents\": [ {\"path\": ");
        build();
        assertThat(contents(kg)).isEqualTo(before);
    }

    @Test
    void aKilledBuildKeepsWhatItHadDone() throws Exception {
        class Killed extends Error {
            private static final long serialVersionUID = 1L;
        }
        List<String> started = new ArrayList<>();
        DocumentStages killed = file -> {
            started.add(file.slug());
            if (started.size() == 3) throw new Killed();
            return stages.process(file);
        };
        assertThatThrownBy(() -> build(killed, FINGERPRINT, 1, kg)).hasRootCauseInstanceOf(Killed.class);
        List<String> done = stages.processed();
        assertThat(done).hasSize(2);

        BuildReport report = build();
        assertThat(stages.processed()).hasSize(1).doesNotContainAnyElementsOf(done);
        assertThat(report.stored()).hasSize(3);
        build(stages, FINGERPRINT, 1, temp.resolve("undisturbed"));
        assertThat(contents(kg)).isEqualTo(contents(temp.resolve("undisturbed")));
    }

    @Test
    void aJournalLineThatWasCutLosesOnlyItsDocument() throws Exception {
        build();
        String manifest = Files.readString(kg.resolve("manifest.json"));
        stages.processed();
        Files.writeString(
                kg.resolve("journal.jsonl"), "{\"path\":\"alpha.txt\",\"slug\":\"al", StandardOpenOption.CREATE);
        build();
        assertThat(stages.processed()).isEmpty();
        assertThat(kg.resolve("journal.jsonl")).doesNotExist();
        assertThat(kg.resolve("manifest.json")).hasContent(manifest);
    }

    @Test
    void halfWrittenFilesOfAKilledBuildGo() throws Exception {
        build();
        Files.writeString(kg.resolve("documents/beta.nq.part"), "<urn:half");
        build();
        assertThat(kg.resolve("documents/beta.nq.part")).doesNotExist();
    }

    @Test
    void foldersThatNoBuildMadeAreLeftAlone() throws Exception {
        Path mine = Files.createDirectories(kg.resolve("documents")).resolve("thesis.txt");
        Files.writeString(mine, "years of work");
        assertThatThrownBy(this::build)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("manifest.json")
                .hasMessageContaining("--kg");
        assertThat(mine).hasContent("years of work");
    }

    @Test
    void findingsAreKeptWithTheDocument() throws Exception {
        Finding finding = new Finding(
                Finding.Severity.VIOLATION,
                "alpha.txt",
                "https://w3id.org/plenary/document/alpha",
                java.util.Optional.of("http://purl.org/dc/terms/issued"),
                java.util.Optional.of("\"yesterday\""),
                "http://www.w3.org/ns/shacl#DatatypeConstraintComponent",
                java.util.Optional.empty(),
                "not a date");
        for (int i = 0; i < 2; i++) {
            try (KnowledgeGraph graph = KnowledgeGraph.openForWriting(kg)) {
                List<SourceFile> files = SourceFiles.find(List.of(input)).files();
                BuildReport report = new Build(
                                stages,
                                d -> d.slug().equals("alpha") ? List.of(finding) : List.of(),
                                FINGERPRINT,
                                graph,
                                1)
                        .run(files, BuildListener.SILENT);
                assertThat(report.violations()).isEqualTo(1);
                assertThat(report.stored().get(0).findings()).containsExactly(finding);
            }
        }
    }

    @Test
    void documentsThatAreLargeTogetherTakeTurns() throws Exception {
        MemoryBudget budget = new MemoryBudget(512L << 20);
        budget.take(60L << 20);
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> {
            try {
                budget.take(60L << 20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThatThrownBy(() -> second.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        budget.giveBack(60L << 20);
        second.get(10, TimeUnit.SECONDS);
    }
}
