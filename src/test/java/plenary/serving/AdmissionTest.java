package plenary.serving;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final int SLOW_AFTER = 60;

    private final ServerSettings settings = ServerSettings.standard()
            .with(Setting.CONCURRENT, "1")
            .with(Setting.QUEUE_WAIT, "0")
            .with(Setting.SLOW_AFTER, Integer.toString(SLOW_AFTER));
    private final Admission admission = new Admission(settings);

    private void pass(Admission.Turn turn) {
        turn.passing(System.nanoTime(), new RunningQuery(turn, Duration.ofSeconds(10), System.nanoTime(), settings));
    }

    @Test
    void aQueryThatOnlyWaitedForAProcessorKeepsItsPlace() throws InterruptedException {
        try (Admission.Turn turn = admission.turn("10.0.0.1")) {
            Thread.sleep(2 * SLOW_AFTER);
            pass(turn);
            assertThatThrownBy(() -> admission.turn("10.0.0.2")).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void aSlowQueryGivesItsPlaceToTheNext() {
        try (Admission.Turn turn = admission.turn("10.0.0.1")) {
            long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() + 2L * SLOW_AFTER * 1_000_000;
            while (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() < end) Thread.onSpinWait();
            pass(turn);
            assertThatCode(() -> admission.turn("10.0.0.2").close()).doesNotThrowAnyException();
        }
    }
}
