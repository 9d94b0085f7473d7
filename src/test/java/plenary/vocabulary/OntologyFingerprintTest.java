package plenary.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OntologyFingerprintTest {

    @TempDir
    Path folder;

    private String before;

    @BeforeEach
    void ontology() throws IOException {
        write("plenary.ttl", "<https://w3id.org/plenary/ns> a <http://www.w3.org/2002/07/owl#Ontology> .");
        write("rules/tides.rq", "# Rule");
        write("queries/tides.rq", "# Question");
        before = fingerprint();
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), content);
    }

    private String fingerprint() {
        return Ontology.load(folder, PLEN.DEFAULT_BASE).fingerprint();
    }

    @Test
    void aNewQuestionLeavesEveryDocumentAsItIs() throws IOException {
        write("queries/tides.rq", "# Another question");
        write("queries/harbours.rq", "# Question");
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void anotherRuleOrAnotherTermMakesAnotherGraph() throws IOException {
        write("rules/tides.rq", "# Another rule");
        String withRule = fingerprint();
        assertThat(withRule).isNotEqualTo(before);
        write("themes.ttl", "<https://example.org/a> a <https://example.org/B> .");
        assertThat(fingerprint()).isNotIn(before, withRule);
    }
}
