package plenary.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.pipeline.DocumentWork;
import plenary.pipeline.Fingerprint;
import plenary.pipeline.PartWriter;
import plenary.pipeline.PartsManifest;

class PartsFolderTest {

    private static final Fingerprint FINGERPRINT = new Fingerprint("ontology", "base=x", "program");
    private static final DocumentWork NO_WORK = new DocumentWork(
            file -> {
                throw new IllegalStateException("nothing to do");
            },
            document -> List.of(),
            FINGERPRINT);

    @TempDir
    Path temp;

    private PartsFolder folder(String scheme) throws IOException {
        return PartsFolder.of(scheme + temp.resolve("out"), OtherFileSystem.configuration());
    }

    private static void write(PartsFolder folder, String part) throws IOException {
        try (PartWriter writer = folder.writer(part, NO_WORK)) {
            assertThat(writer.documents()).isZero();
        }
    }

    private static PartsManifest manifest(String... parts) {
        return new PartsManifest(FINGERPRINT, List.of(parts), 0, 0, 0, List.of());
    }

    @Test
    void whatAnAttemptLeftThatDoesNotCountIsRemoved() throws Exception {
        for (String scheme : List.of("file:", "other:")) {
            PartsFolder folder = folder(scheme);
            folder.prepare();
            write(folder, "00000-1");
            write(folder, "00000-2");
            folder.finish(manifest("00000-2"));
            assertThat(temp.resolve("out/quads")).isDirectoryContaining("glob:**/part-00000-2.nq.gz");
            assertThat(temp.resolve("out/quads/part-00000-1.nq.gz")).doesNotExist();
            assertThat(temp.resolve("out/quads").toFile().list()).hasSize(1);
        }
    }

    @Test
    void anEarlierBuildIsReplaced() throws Exception {
        PartsFolder folder = folder("other:");
        folder.prepare();
        write(folder, "00000-1");
        folder.finish(manifest("00000-1"));
        folder.prepare();
        assertThat(temp.resolve("out/manifest.json")).doesNotExist();
        assertThat(temp.resolve("out/quads")).isEmptyDirectory();
    }

    @Test
    void aFolderWithAnythingElseIsLeftAlone() throws Exception {
        Path mine = Files.createDirectories(temp.resolve("out")).resolve("thesis.txt");
        Files.writeString(mine, "years of work");
        assertThatThrownBy(() -> folder("other:").prepare())
                .isInstanceOf(PartsFolder.ForeignFolderException.class)
                .hasMessageContaining("thesis.txt")
                .hasMessageContaining("new folder");
        assertThat(mine).exists();
    }

    @Test
    void theDriverCopiesWhatTheManifestNames() throws Exception {
        PartsFolder folder = folder("other:");
        folder.prepare();
        write(folder, "00000-1");
        folder.finish(manifest("00000-1"));
        Path copy = temp.resolve("copy");
        folder.fetch(manifest("00000-1"), copy);
        assertThat(copy.resolve("manifest.json")).exists();
        assertThat(copy.resolve("texts/part-00000-1.txt.gz")).exists();
    }
}
