package plenary.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is obliged by a clause with a subject of its own. */
class ObligationTest {

    private static final Set<String> VERBS = Set.of("cease", "refrain", "release", "withdraw");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the armed forces of Norland cease all attacks|the armed forces of Norland",
                "the Norland military release all bathers|the Norland military",
                "regional institutions refrain from fishing|regional institutions",
                "M9 withdraw from the harbour|M9",
                "all rebels not fish|all rebels",
                "the prices of lamps cease to rise|",
            })
    void whoeverCanActIsASubjectThatIsDemandedOf(String clause, String subject) {
        assertThat(Obligation.demanded(clause, 0, VERBS)
                        .map(span -> span.of(clause))
                        .orElse(null))
                .isEqualTo(subject);
    }
}
