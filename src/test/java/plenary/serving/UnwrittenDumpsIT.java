package plenary.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnwrittenDumpsIT {

    @TempDir
    Path temp;

    @Test
    void dumpsThatAreStillToComeAreAnsweredWithLater() throws IOException {
        try (ServedGraph served = new ServedGraph(temp.resolve("kg"), ServerSettings.standard(), kg -> {})) {
            try (Stream<Path> files = Files.walk(temp.resolve("kg/generations"))) {
                Path dumps = files.filter(f -> f.endsWith("dumps")).findFirst().orElseThrow();
                Files.move(dumps, dumps.resolveSibling("elsewhere"));
            }
            for (String file : new String[] {"plenary.nq.gz", "SHA256SUMS"}) {
                var answer = served.get("/dumps/" + file);
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).contains("30");
                assertThat(answer.body()).contains("not written yet");
            }
            assertThat(served.get("/dumps/other.gz").statusCode()).isEqualTo(404);
            assertThat(served.get("/dumps/").body()).contains("not written yet");
        }
    }
}
