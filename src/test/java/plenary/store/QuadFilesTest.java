package plenary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuadFilesTest {

    @TempDir
    private Path folder;

    private final List<String> received = new ArrayList<>();

    private StreamRDF receiver(Path file) {
        return new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                received.add(file.getFileName() + " " + quad.getObject().getLiteralLexicalForm());
            }
        };
    }

    private Path file(int number, int lines) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines; i++)
            text.append("<https://example.org/s> <https://example.org/p> \"%d\" <https://example.org/g%d> .\n"
                    .formatted(i, number));
        return Files.writeString(folder.resolve("%03d.nq".formatted(number)), text);
    }

    @Test
    void quadsComeInTheOrderOfFilesAndLines() throws IOException {
        List<Path> files = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            int lines = number % 7 == 0 ? 20_000 : number % 3;
            files.add(file(number, lines));
            for (int i = 0; i < lines; i++) expected.add("%03d.nq %d".formatted(number, i));
        }
        QuadFiles.read(files, this::receiver);
        assertThat(received).isEqualTo(expected);
    }

    @Test
    void noFilesAreNoQuads() {
        QuadFiles.read(List.of(), this::receiver);
        assertThat(received).isEmpty();
    }

    @Test
    void aDamagedFileIsNamedAfterWhatCameBeforeIt() throws IOException {
        Path sound = file(1, 3);
        Path damaged = Files.writeString(folder.resolve("002.nq"), "<https://example.org/s> oops");
        assertThatThrownBy(() -> QuadFiles.read(List.of(sound, damaged, file(3, 100_000)), this::receiver))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("002.nq");
        assertThat(received).hasSize(3);
    }
}
