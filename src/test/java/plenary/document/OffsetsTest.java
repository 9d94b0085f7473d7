package plenary.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is read, each character of each reading is the character of the text that it is tied to, and readings come in text order. */
class OffsetsTest {

    static Stream<String> seeds() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            return files.filter(f -> f.toString().endsWith(".txt")).map(Path::toString).sorted().toList().stream();
        }
    }

    static void assertOffsetsHold(Document document) {
        int last = -1;
        for (Block block : document.blocks()) {
            Reading reading = block.reading();
            for (int i = 0; i < reading.length(); i++) {
                char read = reading.text().charAt(i);
                char stands = document.text().charAt(reading.offset(i));
                boolean folded = read == ' ' && (Characters.isSpace(stands) || stands == '<' || stands == '&');
                assertThat(read == stands || folded)
                        .as("%s at %d of %s", read, i, reading)
                        .isTrue();
                assertThat(reading.offset(i))
                        .as("order at %d of %s", i, reading)
                        .isGreaterThan(last);
                last = reading.offset(i);
            }
            int end = 0;
            for (Span emphasis : block.emphases()) {
                assertThat(emphasis.begin()).isGreaterThanOrEqualTo(end);
                assertThat(emphasis.end()).isLessThanOrEqualTo(reading.length());
                end = emphasis.end() + 1;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readingsOfTheSeedsPointIntoTheirText(String seed) throws Exception {
        Document document = Reads.document(seed, Files.readAllBytes(Path.of(seed)));
        assertThat(document.blocks()).isNotEmpty();
        assertOffsetsHold(document);
    }

    @Test
    void readingsOfRandomTextPointIntoIt() throws Exception {
        List<String> pieces = List.of(
                "word",
                "*",
                "**",
                "_",
                "`",
                "[",
                "](http://x.y)",
                "<sup>1</sup>",
                "<b>",
                "\\",
                "\n",
                "\n\n",
                "\r\n",
                "- ",
                "1. ",
                "(a) ",
                " ",
                "\t",
                "#",
                "|",
                "---",
                "\f",
                "\u200B",
                "\u202E",
                "\u00A0",
                "&amp;",
                "<!--",
                "-->",
                "é",
                "\uD83D\uDE00",
                "trade-\nmark",
                ">",
                "```",
                "<br>",
                "!");
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("x");
            for (int i = 0; i < 80; i++) text.append(pieces.get(random.nextInt(pieces.size())));
            assertOffsetsHold(Reads.document("a.txt", text.toString()));
        }
    }

    @Test
    void hostileTextIsReadInLinearTime() {
        List<String> hostile = List.of(
                "a".repeat(1_000_000),
                "*a ".repeat(300_000),
                "**a_".repeat(200_000),
                "[".repeat(500_000),
                "](".repeat(300_000),
                "<".repeat(500_000),
                "<!--".repeat(200_000),
                "<!--\n".repeat(100_000),
                "`" + "``x".repeat(200_000),
                "<sup>".repeat(100_000),
                "> ".repeat(300_000),
                "1. \n".repeat(200_000),
                "* a\n".repeat(100_000),
                "a\n".repeat(300_000),
                "- - ".repeat(200_000),
                "---\n" + "a: b\n".repeat(100_000),
                "a-\nb ".repeat(200_000),
                "|a".repeat(200_000));
        for (String text : hostile)
            Assertions.assertTimeout(
                    Duration.ofSeconds(10),
                    () -> assertThat(Reads.document("a.txt", text.getBytes(StandardCharsets.UTF_8))
                                    .text())
                            .isEqualTo(text),
                    text.substring(0, 8));
    }

    @Test
    void spansLeadBackToTheText() throws Exception {
        Document document = Reads.document("a.txt", "**Noting** the\nten *ports*;");
        Reading reading = document.blocks().get(0).reading();
        assertThat(reading.text()).isEqualTo("Noting the ten ports;");
        assertThat(reading.spans(document.text(), 0, reading.length()))
                .containsExactly(new Span(2, document.text().length()));
        assertThat(reading.part(7, 14).spans(document.text(), 0, 7).get(0).of(document.text()))
                .isEqualTo("the\nten");
    }
}
