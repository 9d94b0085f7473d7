package plenary.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.source.SourceFile;
import plenary.source.SourceFiles;
import plenary.source.SourceFiles.Problem;

class InputFilesTest {

    @TempDir
    Path temp;

    @BeforeEach
    void documents() throws IOException {
        write("Montréal, 4 May.txt", "one");
        write("session 2/agenda.md", "two");
        write("session 2/agenda.html", "the same name in the graph");
        write("session 2/picture.png", "no document");
        write("session 2/README.md", "passed over");
        write(".hidden/secret.txt", "passed over");
    }

    private void write(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private InputFiles.Found find(String... inputs) throws IOException {
        return InputFiles.find(List.of(inputs), OtherFileSystem.configuration());
    }

    @Test
    void documentsHaveTheNamesOfABuildOnOneMachine() throws IOException {
        List<String> expected = SourceFiles.find(List.of(temp)).files().stream()
                .map(SourceFile::slug)
                .toList();
        for (String scheme : List.of("", "file:", "other:")) {
            InputFiles.Found found = find(scheme + temp);
            assertThat(found.files()).extracting(InputFile::slug).isEqualTo(expected);
            assertThat(found.files()).extracting(InputFile::length).containsExactly(3L, 26L);
            assertThat(found.problems())
                    .extracting(Problem::kind)
                    .containsExactly(Problem.Kind.SAME_SLUG, Problem.Kind.SKIPPED);
        }
    }

    @Test
    void whatIsNotThereIsNamed() throws IOException {
        InputFiles.Found found = find("other:" + temp + "/minutes", "other:" + temp + "/.hidden");
        assertThat(found.problems()).anySatisfy(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.MISSING);
            assertThat(problem.message()).contains("/minutes: no such file or folder");
        });
    }

    @Test
    void bytesOfAnyFileSystemAreReadUnderTheDocumentsName() throws Exception {
        InputFile file = find("other:" + temp).files().get(0);
        try (LocalCopy copy = new LocalCopy()) {
            copy.fill(file, OtherFileSystem.configuration());
            assertThat(copy.as(file).bytes()).isEqualTo("one".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(copy.as(file).relativePath()).isEqualTo("Montréal, 4 May.txt");
        }
    }

    @Test
    void aFileThatIsGoneWhenItsTurnComesIsSaidToBeGone() throws Exception {
        InputFile file = find("other:" + temp).files().get(0);
        Files.delete(temp.resolve("Montréal, 4 May.txt"));
        try (LocalCopy copy = new LocalCopy()) {
            assertThatThrownBy(() -> copy.fill(file, OtherFileSystem.configuration()))
                    .isInstanceOf(NoSuchFileException.class);
        }
    }
}
