package plenary.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.source.SourceFile;
import plenary.source.SourceFiles;
import plenary.store.KnowledgeGraph;
import plenary.store.StoreException;

class PartsTest {

    private static final Fingerprint FINGERPRINT = new Fingerprint("ontology 1", "base=x", "program 1");

    @TempDir
    Path temp;

    private Path input;
    private Path parts;

    @BeforeEach
    void documents() throws IOException {
        input = Files.createDirectory(temp.resolve("input"));
        parts = Files.createDirectory(temp.resolve("parts"));
        for (int i = 0; i < 7; i++) Files.writeString(input.resolve("note " + i + ".txt"), "Montréal\n".repeat(i) + i);
        Files.writeString(input.resolve("torn.txt"), "first\nunreadable\n");
        Files.writeString(input.resolve("wrong.txt"), "fault\n");
    }

    /** What several machines would leave, each with every other file. */
    private PartsManifest make(Fingerprint fingerprint, int count) throws Exception {
        for (String name : List.of("quads", "texts", "entries")) Files.createDirectories(parts.resolve(name));
        List<SourceFile> files = SourceFiles.find(List.of(input)).files();
        DocumentWork work = new DocumentWork(new LineStages(), document -> List.of(), fingerprint);
        List<String> names = new ArrayList<>();
        int documents = 0;
        int failed = 0;
        long quads = 0;
        for (int part = 0; part < count; part++) {
            names.add("0000" + part);
            try (PartWriter writer = new PartWriter(
                    work,
                    out(PartsManifest.quads(names.get(part))),
                    out(PartsManifest.texts(names.get(part))),
                    out(PartsManifest.entries(names.get(part))))) {
                for (int i = part; i < files.size(); i += count) writer.add(files.get(i));
                documents += writer.documents();
                failed += writer.failed();
                quads += writer.quads();
            }
        }
        PartsManifest manifest = new PartsManifest(
                fingerprint,
                names,
                documents,
                failed,
                quads,
                List.of(new PartsManifest.Problem("picture.png: skipped", false)));
        try (OutputStream out = out(PartsManifest.FILE)) {
            manifest.write(out);
        }
        return manifest;
    }

    private OutputStream out(String name) throws IOException {
        return Files.newOutputStream(parts.resolve(name));
    }

    private BuildReport load(Path kg, Fingerprint fingerprint) throws IOException {
        try (KnowledgeGraph graph = KnowledgeGraph.openForWriting(kg)) {
            return new PartsLoad(parts, fingerprint, graph).run(BuildListener.SILENT);
        }
    }

    private BuildReport build(Path kg) throws Exception {
        try (KnowledgeGraph graph = KnowledgeGraph.openForWriting(kg)) {
            return new Build(new LineStages(), document -> List.of(), FINGERPRINT, graph, 2)
                    .run(SourceFiles.find(List.of(input)).files(), BuildListener.SILENT);
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                contents.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        return contents;
    }

    @Test
    void whatIsLoadedIsWhatABuildWouldHaveMade() throws Exception {
        make(FINGERPRINT, 3);
        BuildReport loaded = load(temp.resolve("loaded"), FINGERPRINT);
        BuildReport built = build(temp.resolve("built"));
        assertThat(contents(temp.resolve("loaded"))).isEqualTo(contents(temp.resolve("built")));
        assertThat(loaded.stored()).isEqualTo(built.stored());
        assertThat(loaded.content()).isEqualTo(built.content());
    }

    @Test
    void failuresAreThoseOfABuild() throws Exception {
        make(FINGERPRINT, 2);
        BuildReport loaded = load(temp.resolve("loaded"), FINGERPRINT);
        assertThat(loaded.failures())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("cause")
                .isEqualTo(build(temp.resolve("built")).failures());
        assertThat(loaded.failures())
                .extracting(DocumentOutcome.Failed::relativePath)
                .containsExactly("torn.txt", "wrong.txt");
    }

    @Test
    void aBuildAfterALoadHasNothingToDo() throws Exception {
        make(FINGERPRINT, 2);
        Path kg = temp.resolve("kg");
        load(kg, FINGERPRINT);
        assertThat(build(kg).reused()).isEqualTo(7);
    }

    @Test
    void whatIsThereIsNotWrittenAgainAndWhatIsGoneIsDropped() throws Exception {
        Path kg = temp.resolve("kg");
        make(FINGERPRINT, 2);
        load(kg, FINGERPRINT);
        Path kept = kg.resolve("documents/note-1.nq");
        FileTime before = FileTime.fromMillis(0);
        Files.setLastModifiedTime(kept, before);
        Files.delete(input.resolve("note 3.txt"));
        Files.writeString(input.resolve("note 4.txt"), "revised\n");
        make(FINGERPRINT, 3);
        BuildReport again = load(kg, FINGERPRINT);
        assertThat(again.reused()).isEqualTo(5);
        assertThat(again.removed()).containsExactly("note-3");
        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(before);
        assertThat(kg.resolve("texts/note-4.txt")).hasContent("revised\n");
    }

    @Test
    void theManifestComesBackAsItWasWritten() throws Exception {
        PartsManifest written = make(FINGERPRINT, 2);
        assertThat(PartsLoad.manifest(parts)).isEqualTo(written);
    }

    @Test
    void aDamagedPartIsNamed() throws Exception {
        make(FINGERPRINT, 2);
        try (RandomAccessFile quads =
                new RandomAccessFile(parts.resolve(PartsManifest.quads("00001")).toFile(), "rw")) {
            quads.setLength(quads.length() / 2);
        }
        assertThatThrownBy(() -> load(temp.resolve("kg"), FINGERPRINT))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("part-00001")
                .hasMessageContaining("build it again");
    }

    @Test
    void quadsThatAreNotThoseThatWereMadeAreNotTaken() throws Exception {
        make(FINGERPRINT, 2);
        Files.copy(
                parts.resolve(PartsManifest.texts("00000")),
                parts.resolve(PartsManifest.quads("00000")),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> load(temp.resolve("kg"), FINGERPRINT))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("part-00000");
        assertThat(temp.resolve("kg/documents")).isEmptyDirectory();
    }

    @Test
    void partsOfAnUnfinishedRunAreRefused() throws Exception {
        make(FINGERPRINT, 2);
        Files.delete(parts.resolve(PartsManifest.FILE));
        assertThatThrownBy(() -> load(temp.resolve("kg"), FINGERPRINT))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("has no manifest.json");
    }

    @Test
    void partsOfAnotherOntologyAreRefused() throws Exception {
        make(new Fingerprint("ontology 2", "base=x", "program 1"), 2);
        assertThatThrownBy(() -> load(temp.resolve("kg"), FINGERPRINT))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("--ontology");
    }
}
