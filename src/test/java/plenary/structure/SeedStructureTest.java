package plenary.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedStructureTest {

    private static final String COMPILATION = "003_c502ec27d5ce3840.txt";
    private static final String RESOLUTION = "001_e2dcfd22c97e0210.txt";

    @ParameterizedTest
    @CsvSource({
        "003_c502ec27d5ce3840.txt, declaration, 460, 8, 31, Standing Committee, 2020-11-23",
        "003_c502ec27d5ce3840.txt, resolution, 461, 14, 16, Committee on Civil Dimension of Security, 2020-11-23",
        "003_c502ec27d5ce3840.txt, resolution, 462, 12, 10, Defence and Security Committee, 2020-11-23",
        "003_c502ec27d5ce3840.txt, resolution, 463, 15, 13, Economics and Security Committee, 2020-11-23",
        "003_c502ec27d5ce3840.txt, resolution, 464, 12, 10, Political Committee, 2020-11-23",
        "003_c502ec27d5ce3840.txt, resolution, 465, 14, 11, Science and Technology Committee, 2020-11-23",
        "001_e2dcfd22c97e0210.txt, resolution, 493, 24, 12, Economics and Security Committee, 2024-11-25"
    })
    void everyAdoptedTextHasItsClausesAndItsAdoption(
            String file, String type, String key, int preamble, int lettered, String presenter, LocalDate date) {
        AdoptedText text = text(file, key);
        assertThat(text.body()).isEqualTo("nato-pa");
        assertThat(text.type()).isEqualTo(type);
        assertThat(text.allClauses())
                .filteredOn(c -> c.kind() == Clause.Kind.PREAMBULAR)
                .hasSize(preamble);
        assertThat(text.allClauses())
                .filteredOn(c -> c.number().filter(n -> n.matches("[a-z]")).isPresent())
                .hasSize(lettered)
                .allMatch(c -> c.kind() == Clause.Kind.OPERATIVE)
                .allMatch(c -> c.text().startsWith("to "));
        AdoptedText.Adoption adoption = text.adoption();
        assertThat(adoption.presentedBy().orElseThrow().of(adoption.reading().text()))
                .isEqualTo(presenter);
        assertThat(adoption.date()).contains(date);
    }

    @Test
    void prioritiesStandBetweenTheChapeauAndItsItems() {
        AdoptedText declaration = text(COMPILATION, "460");
        Clause chapeau = Read.clause(declaration, Clause.Kind.OPERATIVE, "9");
        assertThat(chapeau.children()).extracting(Clause::path).containsExactly("9.1", "9.2", "9.3");
        assertThat(chapeau.children()).extracting(c -> c.children().size()).containsExactly(11, 14, 6);
        assertThat(Read.clause(declaration, Clause.Kind.OPERATIVE, "9.2/i").text())
                .startsWith("to better understand the consequences");
        assertThat(Read.addressee(chapeau)).isEqualTo("the governments and parliaments of the North Atlantic Alliance");
    }

    @Test
    void sessionsAreNamed() {
        var session = text(RESOLUTION, "493").adoption().session().orElseThrow();
        assertThat(session.label()).isEqualTo("70th Annual Session");
        assertThat(session.ordinal()).hasValue(70);
        assertThat(session.place()).contains("Montréal, Canada");
        var online = text(COMPILATION, "464").adoption().session().orElseThrow();
        assertThat(online.label()).isEqualTo("online plenary");
        assertThat(online.place()).contains("online");
    }

    @Test
    void titlesHaveNoFootnoteMark() {
        assertThat(Read.seed(COMPILATION).texts())
                .extracting(t -> t.title().text())
                .containsExactly(
                        "NATO 2030: A MORE UNITED AND STRONGER ALLIANCE ON THE GLOBAL STAGE",
                        "FURTHERING THE IMPLEMENTATION OF UNITED NATIONS SECURITY COUNCIL RESOLUTION 1325 AND THE WOMEN, PEACE AND SECURITY AGENDA",
                        "MAINTAINING ALLIED DEFENCE INVESTMENT MOMENTUM AFTER COVID-19",
                        "ECONOMIC RESILIENCE AND PANDEMICS",
                        "A TRANSATLANTIC STRATEGY ON CHINA",
                        "DEFENCE INNOVATION");
        assertThat(Read.seed(COMPILATION).title().text()).isEqualTo("POLICY RECOMMENDATIONS ADOPTED IN 2020");
        assertThat(Read.seed(COMPILATION).kind()).isEqualTo(StructuredDocument.Kind.COMPILATION);
    }

    @Test
    void openingsAreWhatPrintEmphasises() {
        AdoptedText china = text(COMPILATION, "464");
        assertThat(openings(china, "9")).containsExactly("Appreciating", "deeply regretting");
        assertThat(openings(china, "8")).containsExactly("Strongly condemning");
        assertThat(openings(china, "7")).containsExactly("Closely monitoring");
        assertThat(openings(text(COMPILATION, "462"), "11")).containsExactly("Remaining focused", "stressing");
        assertThat(openings(text(RESOLUTION, "493"), "15")).containsExactly("Concerned");
    }

    @Test
    void everyClauseLeadsBackToTheDocument() {
        for (String file : List.of(RESOLUTION, COMPILATION)) {
            StructuredDocument document = Read.seed(file);
            for (AdoptedText text : document.texts()) {
                for (Clause clause : text.allClauses()) {
                    String served = document.document().text();
                    assertThat(clause.reading().spans(served, 0, clause.text().length()))
                            .isNotEmpty();
                    char first = clause.text().charAt(0);
                    assertThat(served.charAt(clause.reading().offset(0))).isEqualTo(first);
                }
                assertThat(text.allClauses())
                        .extracting(Clause::order)
                        .isSorted()
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void pressAndNewsHaveHeadlineDayAndNoFurniture() {
        StructuredDocument release = Read.seed("000_a27c3a7a4bb59e8c.txt");
        assertThat(release.kind()).isEqualTo(StructuredDocument.Kind.PRESS_RELEASE);
        assertThat(release.title().text()).startsWith("From the Balkans to the Pacific, lawmakers urge");
        assertThat(release.date()).contains(LocalDate.of(2024, 5, 25));
        assertThat(release.prose()).hasSize(16).noneMatch(b -> b.text().startsWith("Read also"));

        StructuredDocument news = Read.seed("002_23aae7411d7cff10.txt");
        assertThat(news.kind()).isEqualTo(StructuredDocument.Kind.NEWS_ARTICLE);
        assertThat(news.prose())
                .extracting(b -> b.text())
                .noneMatch(
                        t -> t.startsWith("Edited by") || t.startsWith("Source") || t.contains("years in journalism"))
                .anyMatch(t -> t.equals("Western allies are wary"));

        StructuredDocument digest = Read.seed("004_af855f2c10e1d8f5.txt");
        assertThat(digest.kind()).isEqualTo(StructuredDocument.Kind.NEWS_ARTICLE);
        assertThat(digest.title().text())
                .isEqualTo("Three Key Points on NATO’s Strategic Focus on China at the 2024 Summit");
        assertThat(digest.prose()).hasSize(6).noneMatch(b -> b.text().contains("Forumul"));
    }

    private static AdoptedText text(String file, String key) {
        return Read.seed(file).texts().stream()
                .filter(t -> t.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> openings(AdoptedText text, String path) {
        return Read.openings(Read.clause(text, Clause.Kind.PREAMBULAR, path));
    }
}
