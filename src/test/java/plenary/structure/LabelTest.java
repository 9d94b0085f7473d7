package plenary.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the small readers of labels, verb forms, dates and ordinals take, and what they leave alone. */
class LabelTest {

    @ParameterizedTest
    @CsvSource({
        "25. URGES, NUMBER, 25",
        "3 . Notes, NUMBER, 3",
        "(2) urges, NUMBER, 2",
        "9.1 Priority, DOTTED, 9.1",
        "13.2.1. calls, DOTTED, 13.2.1",
        "a. to act, LETTER, a",
        "(iv) To act, LETTER, iv",
        "aa. to act, LETTER, aa",
        "B. whereas, CAPITAL, B",
        "– having regard to, DASH, ''"
    })
    void labelsAreReadWithTheirValue(String line, Label.Style style, String value) {
        Label label = Label.of(line).orElseThrow();
        assertThat(label.style()).isEqualTo(style);
        assertThat(label.value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1382nd meeting",
                "(1990) and later",
                "2 February 1992",
                "U.S. officials",
                "2024. It was",
                "-based order",
                "75/5. Title"
            })
    void otherBeginningsAreNoLabels(String line) {
        assertThat(Label.of(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Recalling its resolution, PARTICIPIAL",
        "Deeply concerned that, PARTICIPIAL",
        "Having considered the report, PARTICIPIAL",
        "Mindful of, PARTICIPIAL",
        "Also gravely alarmed by, PARTICIPIAL",
        "whereas bees, RECITAL",
        "having regard to Article 3, RECITAL",
        "Decides to extend, FINITE",
        "URGES the governments, FINITE",
        "Further requests the, FINITE",
        "During the session, NONE",
        "States should act, NONE",
        "The report of the, NONE",
        "to support efforts, NONE"
    })
    void theVerbFormOfAClauseIsKnownByItsFirstWords(String text, VerbForm form) {
        assertThat(VerbForm.of(text)).isEqualTo(form);
    }

    @Test
    void datesAreReadAsPrinted() {
        assertThat(Dates.first("adopted on Monday 25 November 2024", 0)).contains(LocalDate.of(2024, 11, 25));
        assertThat(Dates.first("of 30 May 1992 54", 0)).contains(LocalDate.of(1992, 5, 30));
        assertThat(Dates.first("on July 4, 2030 in", 0)).contains(LocalDate.of(2030, 7, 4));
        assertThat(Dates.first("31 February 2030", 0)).isEmpty();
        assertThat(Dates.alone("19-10-2022 - 13:14")).contains(LocalDate.of(2022, 10, 19));
        assertThat(Dates.alone("On 3 May 2031 the Council adopted a resolution on sand"))
                .isEmpty();
    }

    @Test
    void ordinalsAreReadInDigitsAndWords() {
        assertThat(Ordinals.value("8846th")).hasValue(8846);
        assertThat(Ordinals.value("Seventy-fifth")).hasValue(75);
        assertThat(Ordinals.value("twentieth")).hasValue(20);
        assertThat(Ordinals.value("session")).isEmpty();
    }
}
