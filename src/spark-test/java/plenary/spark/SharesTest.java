package plenary.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static List<InputFile> files(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new InputFile("file:/in/" + i + ".txt", i + ".txt", Integer.toString(i), (i * 7919L) % 100_000))
                .toList();
    }

    @Test
    void everyDocumentIsInOneShare() {
        List<InputFile> files = files(1000);
        List<InputFile> dealt =
                Shares.of(files, 16).stream().flatMap(List::stream).toList();
        assertThat(dealt).containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void sharesAreAboutEquallyLong() {
        List<Long> lengths = Shares.of(files(1000), 16).stream()
                .map(share -> share.stream().mapToLong(InputFile::length).sum())
                .toList();
        assertThat(Collections.max(lengths) - Collections.min(lengths)).isLessThan(100_000);
    }

    @Test
    void theOrderInWhichDocumentsAreFoundDoesNotMatter() {
        List<InputFile> files = new ArrayList<>(files(200));
        List<List<InputFile>> dealt = Shares.of(files, 7);
        Collections.shuffle(files, new Random(3));
        assertThat(Shares.of(files, 7)).isEqualTo(dealt);
    }

    @Test
    void thereAreNeverMoreSharesThanDocuments() {
        assertThat(Shares.suitable(files(3), 64)).isEqualTo(3);
        assertThat(Shares.suitable(files(1000), 2)).isEqualTo(11);
        assertThat(Shares.suitable(files(1_000), 100)).isEqualTo(400);
    }
}
