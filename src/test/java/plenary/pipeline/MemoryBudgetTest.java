package plenary.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryBudgetTest {

    private static final long GIGABYTE = 1L << 30;

    @Test
    void aLongReportFitsAndAnEndlessTextDoesNot() {
        assertThat(MemoryBudget.refusal(4_000_000, 2 * GIGABYTE)).isEmpty();
        assertThat(MemoryBudget.refusal(60_000_000, 2 * GIGABYTE)).hasValueSatisfying(message -> assertThat(message)
                .contains("60,000,000 characters", "split it", "PLENARY_JAVA_OPTS=-Xmx"));
    }

    @Test
    void theMemoryThatIsAskedForIsEnough() {
        String message = MemoryBudget.refusal(60_000_000, 2 * GIGABYTE).orElseThrow();
        long asked = Long.parseLong(message.replaceFirst("(?s).*-Xmx(\\d+)g.*", "$1"));
        assertThat(MemoryBudget.refusal(60_000_000, asked * GIGABYTE)).isEmpty();
        assertThat(MemoryBudget.refusal(60_000_000, (asked - 2) * GIGABYTE)).isPresent();
    }
}
