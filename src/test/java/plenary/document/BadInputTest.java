package plenary.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plenary.document.Reads.document;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a.md", "a.html", "a.xml", "a.pdf", "a.docx"})
    void anEmptyFileIsRefused(String name) {
        assertThatThrownBy(() -> document(name, new byte[0]))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a.md", "a.html", "a.xml", "a.pdf", "a.docx"})
    void noiseIsRefusedWhateverItsName(String name) {
        byte[] noise = new byte[50_000];
        new Random(7).nextBytes(noise);
        assertThatThrownBy(() -> document(name, noise)).isInstanceOf(UnreadableDocumentException.class);
    }

    @Test
    void noiseNamedTxtIsCalledBinary() {
        assertThatThrownBy(() -> document("a.txt", "PNG\0\0\0".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageStartingWith("byte 3")
                .hasMessageContaining("binary");
        assertThatThrownBy(() -> document("a.txt", "\1\2\3\4\5\6abc".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("control characters");
    }

    @Test
    void brokenUtf8IsNamedWithByteAndLine() {
        byte[] bytes = "one\ntwo Montr\u00E9al".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> document("a.txt", bytes))
                .isInstanceOfSatisfying(UnreadableDocumentException.class, e -> assertThat(e.place())
                        .contains("byte 13 (line 2)"))
                .hasMessageContaining("0xE9")
                .hasMessageContaining("iconv");
    }

    @Test
    void aReplacementCharacterThatTheFileReallyHoldsIsRead() throws Exception {
        assertThat(document("a.txt", "a \uFFFD b").text()).isEqualTo("a \uFFFD b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "French|L'Assemblée demande aux gouvernements des États membres de protéger les ports et les phares, et de veiller à ce que les navires qui entrent dans la baie soient visités par les autorités du pays dans les délais prévus par le traité.",
                "Spanish|La Asamblea pide a los gobiernos de los Estados miembros que protejan los puertos y los faros, y que velen por que los barcos que entran en la bahía sean visitados por las autoridades del país en los plazos que prevé el tratado.",
                "German|Die Versammlung fordert die Regierungen der Mitgliedstaaten auf, die Häfen und die Leuchttürme zu schützen und dafür zu sorgen, dass die Schiffe, die in die Bucht einlaufen, von den Behörden des Landes in den Fristen des Vertrags besucht werden.",
                "Cyrillic script|Ассамблея призывает правительства государств-членов защищать порты и маяки и следить за тем, чтобы суда, входящие в залив, осматривались властями страны в сроки, установленные договором.",
            })
    void aTextInAnotherLanguageIsRefusedByItsName(String language, String text) {
        assertThatThrownBy(() -> document("a.txt", text.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("not in English but in " + language);
    }

    @Test
    void englishWithForeignNamesAndAHeadInTwoLanguagesIsRead() throws Exception {
        String text = "ASSEMBLÉE PARLEMENTAIRE DE LA MER DU NORD\nPARLIAMENTARY ASSEMBLY OF THE NORTH SEA\n\n"
                + "The Assemblée nationale of the Île de la Cité, the Haus der Häfen and the Casa de la Mar del Norte wrote to the Assembly on the harbours "
                + "of the bay, and asked it to look at the lights on the piers.\n";
        assertThat(document("a.txt", text).text()).isEqualTo(text);
    }

    @Test
    void aBlankFileIsRefused() {
        assertThatThrownBy(() -> document("a.txt", " \n\t\r\n")).hasMessageContaining("no text");
    }

    @Test
    void aLoneSurrogateInUtf8IsRefused() {
        assertThatThrownBy(() -> document("a.txt", new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80}))
                .hasMessageStartingWith("byte 1");
    }

    @Test
    void longWordsAndLineEndsOfAllKindsAreRead() throws Exception {
        String word = "w".repeat(10_000);
        assertThat(Reads.texts(document("a.txt", "1. " + word + "\r\n\r\n2. **" + word + "**\r3. x")))
                .containsExactly("1. " + word, "2. " + word, "3. x");
    }

    @Test
    void sixtyMegabytesOfTextAreReadInReasonableTime() {
        String paragraph =
                "12. **Recognising** that the tides of the northern sea close the harbours in winter, and *noting* what the pilots say;\n\n";
        byte[] bytes = paragraph.repeat(60 * 1024 * 1024 / paragraph.length()).getBytes(StandardCharsets.UTF_8);
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
            Document document = document("a.txt", bytes);
            assertThat(document.blocks()).hasSize(bytes.length / paragraph.length());
        });
    }
}
