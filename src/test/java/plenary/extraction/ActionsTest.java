package plenary.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plenary.document.Span;

class ActionsTest {

    private static final Set<String> VERBS =
            Set.of("light", "train", "submit", "report", "support", "verify", "review");

    private static List<String> steps(String action) {
        return Actions.steps(action, new Span(0, action.length()), VERBS).stream()
                .map(s -> s.of(action))
                .toList();
    }

    private static String deadline(String action) {
        return Actions.deadline(action, new Span(0, action.length()))
                .map(d -> d.of(action))
                .orElse("");
    }

    @Test
    void coordinatedActionsAreSteps() {
        assertThat(steps("light all harbours and increasingly train pilots"))
                .containsExactly("light all harbours", "train pilots");
        assertThat(steps("light harbours, to train pilots and to submit a plan"))
                .containsExactly("light harbours", "train pilots", "submit a plan");
        assertThat(steps("light harbours; train pilots")).containsExactly("light harbours", "train pilots");
    }

    @Test
    void oneActionHasNoSteps() {
        assertThat(steps("light harbours and docks")).isEmpty();
    }

    @Test
    void aNounIsNoStep() {
        assertThat(steps("light harbours and support for pilots")).isEmpty();
    }

    @Test
    void verbsWithOneObjectAreOneAction() {
        assertThat(steps("verify and review all lights")).isEmpty();
    }

    @Test
    void whatMayBelongToAPartOfAnActionIsNoStep() {
        assertThat(steps("send pilots to verify lights and report faults")).isEmpty();
        assertThat(steps("ensure that pilots come and report faults")).isEmpty();
        assertThat(steps("send pilots to verify lights, and to report faults"))
                .containsExactly("send pilots to verify lights", "report faults");
    }

    @Test
    void byWhenIsADeadline() {
        assertThat(deadline("report by the end of March 2031 on lights")).isEqualTo("by the end of March 2031");
        assertThat(deadline("report, no later than 5 May 2031, on lights")).isEqualTo("no later than 5 May 2031");
        assertThat(deadline("report within six months of the adoption of this resolution"))
                .isEqualTo("within six months of the adoption of this resolution");
        assertThat(deadline("report to the Assembly at its eighty-fifth session"))
                .isEqualTo("at its eighty-fifth session");
        assertThat(deadline("report lights without further delay")).isEqualTo("without further delay");
        assertThat(deadline("report lights before the eighty-fifth session"))
                .isEqualTo("before the eighty-fifth session");
        assertThat(deadline("report lights within 24 hours")).isEqualTo("within 24 hours");
        assertThat(deadline("report lights lost by 2 pilots within the harbour"))
                .isEmpty();
    }

    private static List<String> excluded(String action) {
        return Actions.excluded(action, new Span(0, action.length())).stream()
                .map(s -> s.of(action))
                .toList();
    }

    @Test
    void exceptionsAreNotWhatIsAskedFor() {
        assertThat(excluded("close harbours except where pilots are trained"))
                .containsExactly("except where pilots are trained");
        assertThat(excluded("return pilots and not train them")).containsExactly("and not train them");
    }

    @Test
    void anActionThatIsAllAbstentionIsAskedFor() {
        assertThat(excluded("neither build nor buy lights")).isEmpty();
        assertThat(excluded("not to sell lights")).isEmpty();
    }
}
