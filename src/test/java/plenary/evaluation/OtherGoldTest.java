package plenary.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import plenary.document.Span;

class OtherGoldTest {

    private static final Path MARKED = Fixture.path("evaluation/marked/harbours.xml");

    /** A producer that finds nothing but says that there is a document. */
    private static Producer.Produced nothing(plenary.source.SourceFile file, String text) {
        List<Quad> quads = Fixture.quads("small-graph/documents/press-note.nq").stream()
                .filter(q -> q.getObject().equals(plenary.vocabulary.PLEN.SourceDocument))
                .toList();
        assertThat(file.relativePath()).doesNotContain("harbours");
        return new Producer.Produced(quads, text);
    }

    @Test
    void markUpBecomesPlainWordsWithTheirClauses() {
        AkomaNtosoGold gold = AkomaNtosoGold.read(MARKED, false);
        List<String> clauses = gold.marked().clauses().stream()
                .map(c -> c.kind() + ": " + c.spans().get(0).of(gold.text()))
                .toList();
        assertThat(clauses)
                .containsExactly(
                        "preambular: Recalling its resolutions 8999 (2030) and 47/120 B, and the letter S/2031/5, and deploring attacks on lighthouses,",
                        "operative: Calls upon all coastal States:",
                        "operative: Lighthouses: to keep their lighthouses lit;",
                        "operative: at night;",
                        "operative: Decides to remain seized of the matter.");
        assertThat(gold.text())
                .contains("S/RES/9001 (2031)\n\nThe Security Council,\n\nRecalling")
                .contains("Harbours\n\n1. Calls upon all coastal States:\n\n(a) Lighthouses: to keep")
                .doesNotContain("See also");
    }

    @Test
    void italicsThatBeginAParagraphAreItsVerbAndThoseOfAPointAreNot() {
        assertThat(AkomaNtosoGold.read(MARKED, false).marked().openings())
                .extracting(DocumentFacts.ClauseValue::value)
                .containsExactly("recalling", "calls upon", "decides");
    }

    @Test
    void linksToAdoptedTextsAreCitationsThoseOfFootnotesApart() {
        AkomaNtosoGold gold = AkomaNtosoGold.read(MARKED, false);
        assertThat(gold.marked().citations())
                .extracting(DocumentFacts.Citation::cited)
                .containsExactly("un-sc/resolution/8999-2030", "un-ga/resolution/47-120-b");
        assertThat(gold.inFootnotes())
                .containsExactly(new DocumentFacts.Citation("clause 1", "un-sc/resolution/8000-2020"));
    }

    @Test
    void aFootnoteMarkStandsAmongTheWordsButNotInTheClauseItEnds() {
        AkomaNtosoGold gold = AkomaNtosoGold.read(MARKED, true);
        assertThat(gold.text()).contains("lighthouses,1\n").endsWith("1 See also resolution 8000 (2020).\n");
        assertThat(gold.marked().clauses().get(0).spans().get(0).of(gold.text()))
                .endsWith("lighthouses,");
    }

    @Test
    void wrappingKeepsEveryCharacterInItsPlace() {
        String text = AkomaNtosoGold.read(MARKED, true).text();
        String wrapped = AkomaNtosoEvaluation.wrapped(text);
        assertThat(wrapped).hasSameSizeAs(text);
        assertThat(wrapped.replace('\n', ' ')).isEqualTo(text.replace('\n', ' '));
        assertThat(Arrays.stream(wrapped.split("\n"))).allMatch(l -> l.length() <= 70);
    }

    @Test
    void markedDocumentsAreGivenInThreeLayoutsUnderNamesThatTellNothing() {
        EvaluationReport report = Fixture.evaluation(f -> nothing(f, read(f))).evaluate(MARKED.getParent());
        assertThat(report.sections()).extracting(EvaluationReport.Section::name).hasSize(3);
        assertThat(report.sections().get(0).scores().get(FactKind.CLAUSE_KINDS)).isEqualTo(new Score(0, 5, 0));
    }

    @Test
    void re3dIsReadWithoutWhatItsAuthorsDoubtAndComparedSideBySide() {
        String text = "Ann Example of the Harbour Watch met Norlanders in Portville.";
        NameFinder other = t -> List.of(new NameFinder.Name(NameFinder.Kind.PERSON, new Span(0, 11)));
        Evaluation evaluation = new Evaluation(f -> nothing(f, read(f)), CountryWords.NONE, "other", () -> other);

        EvaluationReport report = evaluation.evaluate(Fixture.path("evaluation/re3d"));

        assertThat(report.sections()).extracting(EvaluationReport.Section::name).containsExactly("Plenary", "other");
        assertThat(report.sections().get(0).scores().get(FactKind.NAMES)).isEqualTo(new Score(0, 4, 0));
        assertThat(report.sections().get(1).scores().get(FactKind.PERSON_NAMES)).isEqualTo(new Score(1, 1, 1));
        assertThat(report.sections().get(1).scores().get(FactKind.ORGANISATION_NAMES))
                .isEqualTo(new Score(0, 1, 0));
        assertThat(Re3d.read(Fixture.path("evaluation/re3d")).get(0).text()).isEqualTo(text);
    }

    private static String read(plenary.source.SourceFile file) {
        try {
            return new String(file.bytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
