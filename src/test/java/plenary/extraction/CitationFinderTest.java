package plenary.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenary.vocabulary.AdoptingBody;

/** Numbered texts that a sentence cites: whose they are, their number, their year. */
class CitationFinderTest {

    private static final CitationFinder FINDER = new CitationFinder(List.of(
            body("un-sc", "Security Council", "S/RES/{number}({year})", "S/PRST/{year}/{number}"),
            body("un-ga", "General Assembly", "A/RES/{session}/{number}"),
            body("nato-pa", "NATO Parliamentary Assembly")));

    private static AdoptingBody body(String code, String name, String... symbols) {
        return new AdoptingBody(
                "https://example.org/" + code,
                code,
                code,
                List.of(name),
                List.of("resolution"),
                List.of(symbols),
                List.of(),
                code.equals("nato-pa") ? new TreeMap<>(java.util.Map.of(400, 2013, 420, 2015)) : new TreeMap<>());
    }

    private static List<String> cited(String text, String owner) {
        return FINDER.find(text, Optional.ofNullable(owner)).stream()
                .map(c -> c.body() + " " + c.type() + " " + c.number())
                .toList();
    }

    @Test
    void aListCitesEachOfItsNumbers() {
        assertThat(cited(
                        "Recalling its resolutions 9001 (2030) of 3 May 2030, 9002 (2030) and 9010 (2031), and decision 80/5,",
                        "un-sc"))
                .containsExactly(
                        "un-sc resolution 9001 (2030)",
                        "un-sc resolution 9002 (2030)",
                        "un-sc resolution 9010 (2031)",
                        "un-ga decision 80/5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in line with Security Council resolution 9325 (2030)|un-sc resolution 9325 (2030)",
                "see General Assembly resolution 85/12|un-ga resolution 85/12",
                "resolution 3314 (XXIX) of 14 December 1974|un-ga resolution 3314 (XXIX)",
                "as in S/RES/9325 (2030)|un-sc resolution 9325 (2030)",
                "as in S/PRST/2030/11|un-sc presidential-statement 2030/11",
                "its Resolution 410 on harbours|nato-pa resolution 410 (2013)",
                "under Regulation (EU) 2030/679|eu regulation 2030/679",
                "under Council Regulation (EC) No 139/2004|eu regulation 2004/139",
                "under Directive 2001/83/EC|eu directive 2001/83",
                "under Directive 89/105/EEC|eu directive 1989/105",
                "under Council Decision (CFSP) 2021/509|eu decision 2021/509",
                "under Council Framework Decision 2002/475/JHA|eu decision 2002/475",
            })
    void aTextIsCitedByItsNumber(String text, String expected) {
        assertThat(cited(text, "nato-pa")).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "previous resolutions on harbours",
                "the decision 5 years ago",
                "regulation 12/7 of the port",
                "United Nations Fish Assembly resolution 4/1",
                "a screen resolution of 1080",
            })
    void otherNumbersAreNone(String text) {
        assertThat(cited(text, null)).isEmpty();
    }

    @Test
    void theParagraphCitedIsKept() {
        assertThat(FINDER.find("pursuant to paragraph 10 of resolution 9160 (2030)", Optional.of("un-sc")))
                .singleElement()
                .satisfies(c -> assertThat(c.paragraph()).contains("10"));
    }
}
