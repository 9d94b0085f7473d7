package plenary.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenary.document.Reading;
import plenary.document.Span;
import plenary.extraction.Mention;
import plenary.extraction.TextUnit;
import plenary.extraction.UnitExtraction;
import plenary.vocabulary.EntityKind;

/** Whom "she", "they", "I" and "the report" mean. */
class TalkTest {

    private static final Entity NORLAND = new Entity("country/norland", EntityKind.COUNTRY, "Norland", true);
    private static final Entity ANN = new Entity("person/ann", EntityKind.PERSON, "Ann", false);
    private static final Entity BOB = new Entity("person/bob", EntityKind.PERSON, "Bob", false);

    /** Lets those whose words are given speak one after another in a text; who the last words mean. */
    private static List<Entity> last(Talk talk, boolean spoken, String text, String... words) {
        List<Mention> mentions = new ArrayList<>();
        List<Optional<Entity>> entities = new ArrayList<>();
        for (Entity entity : List.of(ANN, BOB, NORLAND)) {
            int at = text.indexOf(entity.label());
            if (at < 0) continue;
            Span span = new Span(at, at + entity.label().length());
            mentions.add(new Mention(span, entity.label(), List.of(), Optional.empty()));
            entities.add(Optional.of(entity));
        }
        Reading reading = Reading.of(text, new Span(0, text.length()));
        UnitExtraction extraction =
                new UnitExtraction(new TextUnit.OfProse(reading, 0, spoken), mentions, List.of(), List.of(), List.of());
        LinkedUnit unit = new LinkedUnit(extraction, entities, Map.of(), Map.of());
        talk.hear(unit);
        Map<Span, List<Entity>> into = new HashMap<>();
        Span span = null;
        for (String each : words) {
            int at = text.lastIndexOf(each);
            span = new Span(at, at + each.length());
            talk.speaker(unit, span, into);
        }
        return into.getOrDefault(span, List.of());
    }

    @Test
    void whoSpeaksForACountryIsAPerson() {
        assertThat(last(
                        new Talk(Optional.empty()),
                        false,
                        "Ann left. The delegate of Norland spoke. She agreed.",
                        "Ann",
                        "Norland",
                        "She"))
                .containsExactly(NORLAND);
        assertThat(last(
                        new Talk(Optional.empty()),
                        false,
                        "Ann spoke. Norland spoke. She agreed.",
                        "Ann",
                        "Norland",
                        "She"))
                .containsExactly(ANN);
    }

    @Test
    void theAuthorSpeaksInTheFirstPersonAndByItsReport() {
        assertThat(last(new Talk(Optional.of(ANN)), false, "I am alarmed.", "I"))
                .containsExactly(ANN);
        assertThat(last(new Talk(Optional.of(ANN)), false, "The report warns.", "report"))
                .containsExactly(ANN);
        assertThat(last(new Talk(Optional.empty()), false, "Bob spoke. I am alarmed.", "Bob", "I"))
                .isEmpty();
    }

    @Test
    void whoHasTheFloorSpeaksInTheFirstPerson() {
        Talk talk = new Talk(Optional.empty());
        assertThat(last(talk, true, "Ms. EXAMPLE. I rise.", "I")).isEmpty();
        assertThat(last(talk, true, "Ms. Ann (Norland): I regret it.", "I")).containsExactly(ANN);
        assertThat(last(talk, true, "I regret all of it.", "I")).containsExactly(ANN);
        assertThat(last(talk, false, "I regret all of it.", "I")).isEmpty();
    }

    @Test
    void whoSpokeTogetherAreTheySpeaking() {
        Talk talk = new Talk(Optional.empty());
        talk.together(List.of(ANN, BOB));
        assertThat(last(talk, false, "They agreed.", "They")).containsExactly(ANN, BOB);
        talk.together(List.of(ANN));
        assertThat(last(talk, false, "They agreed.", "They")).isEmpty();
        assertThat(last(talk, false, "The co-rapporteurs agreed.", "The co-rapporteurs"))
                .containsExactly(ANN, BOB);
    }
}
