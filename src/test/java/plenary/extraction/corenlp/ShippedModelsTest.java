package plenary.extraction.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ShippedModelsTest {

    /** A model that is loaded and not shipped would be missed by the first document on a cluster, and by no other test. */
    @Test
    void aClusterIsGivenTheModelsThatAreLoaded() throws IOException {
        Matcher shipped = Pattern.compile("<spark\\.models>([^<]+)</spark\\.models>")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertThat(shipped.find()).isTrue();
        assertThat(List.of(shipped.group(1).split(",")))
                .containsExactlyInAnyOrder(CoreNlpAnnotator.TAGGER, CoreNlpAnnotator.NAMES);
    }

    @Test
    void theModelsAreWhereTheyAreLookedFor() {
        for (String model : List.of(CoreNlpAnnotator.TAGGER, CoreNlpAnnotator.NAMES))
            assertThat(getClass().getClassLoader().getResource(model)).as(model).isNotNull();
    }
}
