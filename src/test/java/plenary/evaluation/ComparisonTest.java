package plenary.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static plenary.evaluation.Fixture.clause;
import static plenary.evaluation.Fixture.mention;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plenary.document.Span;

class ComparisonTest {

    private static final String TEXT = "Alarmed by gulls over Norland, and Recalling the sea.";

    private static Score score(FactKind kind, DocumentFacts gold, DocumentFacts produced) {
        return Comparison.of("d", gold, produced, EnumSet.of(kind)).scores().get(kind);
    }

    private static DocumentFacts mentions(DocumentFacts.Mention... mentions) {
        return DocumentFacts.ofMentions(TEXT, List.of(mentions));
    }

    private static DocumentFacts concerns(DocumentFacts.Concern... concerns) {
        DocumentFacts none = DocumentFacts.nothing(TEXT);
        return new DocumentFacts(
                TEXT,
                none.attributes(),
                none.clauses(),
                none.openings(),
                none.stances(),
                List.of(concerns),
                none.recommendations(),
                none.mentions(),
                none.roles(),
                none.citations(),
                none.statements(),
                none.links());
    }

    private static DocumentFacts.Concern concern(int begin, int end, String... themes) {
        return new DocumentFacts.Concern(
                DocumentFacts.PROSE, List.of(new Span(begin, end)), Set.of(themes), Set.of(), Set.of(), Set.of());
    }

    @Test
    void aMentionMatchesWhereItOverlapsAndNamesTheSame() {
        DocumentFacts gold = mentions(mention("country/NOR", 22, 29));
        assertThat(score(FactKind.COUNTRIES, gold, mentions(mention("country/NOR", 17, 29))))
                .isEqualTo(new Score(1, 1, 1));
        assertThat(score(FactKind.COUNTRIES, gold, mentions(mention("country/SWE", 22, 29))))
                .isEqualTo(new Score(0, 1, 1));
        assertThat(score(FactKind.COUNTRIES, gold, mentions(mention("country/NOR", 0, 7))))
                .isEqualTo(new Score(0, 1, 1));
    }

    @Test
    void aGoldFactIsMatchedOnce() {
        DocumentFacts gold = mentions(mention("country/NOR", 22, 29));
        DocumentFacts twice = mentions(mention("country/NOR", 22, 25), mention("country/NOR", 25, 29));
        assertThat(score(FactKind.COUNTRIES, gold, twice)).isEqualTo(new Score(1, 1, 2));
    }

    @Test
    void aNameRightlyLeftUnlinkedIsNoMistake() {
        DocumentFacts gold = mentions(mention("?gulls", 11, 16));
        DocumentFacts unlinked = mentions(mention("?gulls", 11, 16));
        DocumentFacts own = mentions(new DocumentFacts.Mention(List.of(new Span(11, 16)), "organization/gulls", false));
        assertThat(score(FactKind.UNLISTED, gold, unlinked)).isEqualTo(new Score(1, 1, 1));
        assertThat(score(FactKind.UNLISTED, gold, own)).isEqualTo(new Score(1, 1, 1));
        assertThat(score(FactKind.ORGANISATIONS, gold, own)).isEqualTo(Score.NONE);
    }

    @Test
    void boundariesCountLettersNotPunctuation() {
        DocumentFacts gold = clauses(clause("t/preamble/1", "preambular", 0, 30));
        DocumentFacts withoutComma = clauses(clause("t/preamble/1", "preambular", 0, 29));
        DocumentFacts shorter = clauses(clause("t/preamble/1", "preambular", 0, 28));
        assertThat(score(FactKind.CLAUSE_BOUNDARIES_EXACT, gold, withoutComma).f1())
                .isEqualTo(1);
        assertThat(score(FactKind.CLAUSE_BOUNDARIES_EXACT, gold, shorter).f1()).isZero();
        assertThat(score(FactKind.CLAUSE_BOUNDARIES, gold, shorter).f1()).isEqualTo(1);
    }

    @Test
    void aWrongNumberIsOneMistakeAndNotOneForEachThingSaidOfTheClause() {
        DocumentFacts gold = opened("t/preamble/1", "alarmed by");
        DocumentFacts produced = opened("t/preamble/7", "alarmed by");
        assertThat(score(FactKind.CLAUSE_NUMBERS, gold, produced).f1()).isZero();
        assertThat(score(FactKind.OPENINGS, gold, produced).f1()).isEqualTo(1);
    }

    @Test
    void anOpeningVerbMatchesALongerPhraseThatBeginsWithIt() {
        DocumentFacts gold = opened("t/preamble/1", "expressing");
        assertThat(score(FactKind.OPENING_VERBS, gold, opened("t/preamble/1", "expressing concern"))
                        .f1())
                .isEqualTo(1);
        assertThat(score(FactKind.OPENING_VERBS, gold, opened("t/preamble/1", "expressings"))
                        .f1())
                .isZero();
    }

    @Test
    void aConcernWithThemeSharesAtLeastOneTheme() {
        DocumentFacts gold = concerns(concern(11, 29, "theme/birds", "theme/sea"));
        DocumentFacts one = concerns(concern(11, 29, "theme/birds", "theme/air"));
        DocumentFacts other = concerns(concern(11, 29, "theme/air"));
        assertThat(score(FactKind.CONCERNS_WITH_THEME, gold, one)).isEqualTo(new Score(1, 1, 1));
        assertThat(score(FactKind.CONCERN_THEMES, gold, one)).isEqualTo(new Score(1, 2, 2));
        assertThat(score(FactKind.CONCERNS, gold, other)).isEqualTo(new Score(1, 1, 1));
        assertThat(score(FactKind.CONCERNS_WITH_THEME, gold, other)).isEqualTo(new Score(0, 1, 1));
    }

    @Test
    void missesTellTheFactAndItsSentenceTheWorstFirst() {
        DocumentFacts gold = mentions(mention("country/NOR", 22, 29), mention("country/SWE", 49, 52));
        DocumentFacts produced = mentions(mention("country/FIN", 17, 29));
        List<Miss> misses = Comparison.of("d", gold, produced, EnumSet.of(FactKind.COUNTRIES)).misses().stream()
                .sorted(Miss.WORST_FIRST)
                .toList();
        assertThat(misses)
                .extracting(Miss::what)
                .containsExactly("“sea” country/SWE", "“Norland” country/NOR", "“over Norland” country/FIN");
        assertThat(misses.get(1).sentence()).startsWith("Alarmed by gulls over Norland");
    }

    private static DocumentFacts clauses(DocumentFacts.Clause... clauses) {
        return DocumentFacts.ofClauses(TEXT, List.of(clauses), List.of(), List.of());
    }

    private static DocumentFacts opened(String clause, String phrase) {
        return DocumentFacts.ofClauses(
                TEXT,
                List.of(clause(clause, "preambular", 0, 30)),
                List.of(new DocumentFacts.ClauseValue(clause, phrase)),
                List.of());
    }
}
