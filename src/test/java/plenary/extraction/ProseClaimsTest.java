package plenary.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProseClaimsTest {

    private static List<String> concerns(Tagged paragraph) {
        return paragraph.claims().stream()
                .filter(c -> c instanceof Claim.Concern)
                .map(c -> paragraph.of(c.span()))
                .toList();
    }

    private static Claim.Recommendation recommendation(Tagged paragraph) {
        assertThat(paragraph.claims()).hasSize(1).allMatch(c -> c instanceof Claim.Recommendation);
        return (Claim.Recommendation) paragraph.claims().get(0);
    }

    @Test
    void whoIsUrgedAndToDoWhat() {
        Tagged paragraph = Tagged.of(
                        "Ann/NNP Example/NNP urged/VBD/urge coastal/JJ states/NNS to/TO light/VB/light harbours/NNS without/IN closing/VBG/close docks/NNS ./.")
                .person("Ann Example")
                .collective("coastal states");
        Claim.Recommendation found = recommendation(paragraph);
        assertThat(found.addressees().stream().map(paragraph::of)).containsExactly("coastal states");
        assertThat(paragraph.of(found.action())).isEqualTo("light harbours without closing docks");
        assertThat(found.excluded().stream().map(paragraph::of)).containsExactly("without closing docks");
    }

    @Test
    void whatIsStressedToBeNeededOfSomebodyIsUrged() {
        Tagged paragraph = Tagged.of(
                        "Ann/NNP Example/NNP stressed/VBD/stress the/DT need/NN for/IN lights/NNS from/IN Norland/NNP ./.")
                .person("Ann Example")
                .country("Norland");
        assertThat(paragraph.of(recommendation(paragraph).action())).isEqualTo("lights from Norland");
    }

    @Test
    void theSubjectOfAnObligationIsAddressed() {
        Tagged paragraph = Tagged.of(
                        "Lights/NNS play/VBP/play a/DT role/NN in/IN trade/NN and/CC Norland/NNP must/MD light/VB/light harbours/NNS ,/, said/VBD/say Ann/NNP Example/NNP ./.")
                .person("Ann Example")
                .country("Norland");
        Claim.Recommendation found = recommendation(paragraph);
        assertThat(found.addressees().stream().map(paragraph::of)).containsExactly("Norland");
        assertThat(paragraph.of(found.action())).isEqualTo("light harbours");
        assertThat(found.speakers()).map(paragraph::of).containsExactly("Ann Example");
    }

    @Test
    void whatShouldNotBeDoneIsNotUrged() {
        assertThat(Tagged.of("Norland/NNP should/MD not/RB close/VB/close harbours/NNS ./.")
                        .country("Norland")
                        .claims())
                .isEmpty();
    }

    @Test
    void whoIsAccusedIsTheCauseOfWhatFollows() {
        Tagged paragraph = Tagged.of(
                        "Ann/NNP Example/NNP accused/VBD/accuse Norland/NNP of/IN closing/VBG/close harbours/NNS ./.")
                .person("Ann Example")
                .country("Norland");
        Claim.Concern found = (Claim.Concern) paragraph.claims().get(0);
        assertThat(paragraph.of(found.span())).isEqualTo("closing harbours");
        assertThat(found.causes().stream().map(paragraph::of)).containsExactly("Norland");
    }

    @Test
    void anOwnerIsNotAccusedForWhatFollows() {
        Tagged paragraph = Tagged.of(
                        "Ann/NNP Example/NNP criticised/VBD/criticise Norland/NNP ’s/POS support/NN for/IN smugglers/NNS ./.")
                .person("Ann Example")
                .country("Norland");
        assertThat(concerns(paragraph)).containsExactly("Norland’s support for smugglers");
    }

    @Test
    void twoWhoActTogetherAreBothTheCause() {
        Tagged paragraph = Tagged.of(
                        "Ann/NNP Example/NNP warned/VBD/warn that/IN Norland/NNP and/CC Sudland/NNP close/VBP/close harbours/NNS ./.")
                .person("Ann Example")
                .country("Norland")
                .country("Sudland");
        Claim.Concern found = (Claim.Concern) paragraph.claims().get(0);
        assertThat(found.causes().stream().map(paragraph::of)).containsExactly("Norland", "Sudland");
    }

    @Test
    void somebodyCanBeConcerned() {
        Tagged paragraph = Tagged.of(
                        "Norland/NNP and/CC Sudland/NNP are/VBP/be also/RB concerned/JJ about/IN dark/JJ harbours/NNS ./.")
                .country("Norland")
                .country("Sudland");
        assertThat(concerns(paragraph)).containsExactly("dark harbours");
    }

    @Test
    void eachPartOfWhatIsSaidWorriesForItself() {
        Tagged paragraph = Tagged.of(
                        "Ann/NNP Example/NNP said/VBD/say that/IN Norland/NNP threatens/VBZ/threaten ships/NNS ,/, while/IN Sudland/NNP undermines/VBZ/undermine trade/NN ./.")
                .person("Ann Example")
                .country("Norland")
                .country("Sudland");
        assertThat(concerns(paragraph)).hasSize(2);
    }

    @Test
    void whatIsPreventedIsNoWorry() {
        assertThat(concerns(Tagged.of(
                                "Ann/NNP Example/NNP said/VBD/say that/IN Norland/NNP prevented/VBD/prevent further/JJ attacks/NNS ./.")
                        .person("Ann Example")
                        .country("Norland")))
                .isEmpty();
    }

    @Test
    void aPapersOwnAsideIsNoWorry() {
        assertThat(concerns(Tagged.of(
                                "Since/IN the/DT attack/NN on/IN Norland/NNP ,/, trade/NN has/VBZ/have grown/VBN/grow ./.")
                        .country("Norland")))
                .isEmpty();
        assertThat(concerns(Tagged.of("Norland/NNP threatens/VBZ/threaten ships/NNS ./.")
                        .country("Norland")))
                .hasSize(1);
    }

    @Test
    void aHeadingIsNoWorry() {
        assertThat(concerns(
                        Tagged.of("Norland/NNP attacks/VBZ/attack harbours/NNS").country("Norland")))
                .isEmpty();
    }

    @Test
    void whoCannotDoWhatIsWantedFallsShort() {
        assertThat(concerns(Tagged.of(
                                "Ann/NNP Example/NNP said/VBD/say that/IN Norland/NNP can/MD not/RB light/VB/light harbours/NNS ./.")
                        .person("Ann Example")
                        .country("Norland")))
                .containsExactly("Norland can not light harbours");
    }

    @Test
    void whatMustBeDoneIsNoWorry() {
        Tagged paragraph = Tagged.of(
                        "Ann/NNP Example/NNP said/VBD/say that/IN every/DT attack/NN must/MD be/VB punished/VBN/punish ./.")
                .person("Ann Example");
        assertThat(paragraph.claims()).isEmpty();
    }

    @Test
    void minesThatThreatenUtterNoThreat() {
        Tagged paragraph = Tagged.of("Mines/NNS of/IN Norland/NNP threaten/VBP ships/NNS ./.")
                .country("Norland");
        assertThat(paragraph.claims())
                .map(c -> paragraph.of(c.span()))
                .containsExactly("Mines of Norland threaten ships");
    }

    @Test
    void whoIsWarnedIsNotTheWorry() {
        assertThat(Tagged.of("Norland/NNP warned/VBD/warn us/PRP two/CD years/NNS ago/RB ./.")
                        .country("Norland")
                        .claims())
                .isEmpty();
    }

    @Test
    void twoWhoAreObligedAreTwoRecommendations() {
        Tagged paragraph = Tagged.of(
                        "Norland/NNP should/MD light/VB harbours/NNS ,/, and/CC Sudland/NNP must/MD train/VB pilots/NNS ./.")
                .country("Norland")
                .country("Sudland");
        assertThat(paragraph.claims())
                .map(c -> paragraph.of(((Claim.Recommendation) c).action()))
                .containsExactly("light harbours", "train pilots");
    }

    @Test
    void whatSomethingIsDoneToIsNotWhoShouldAct() {
        assertThat(Tagged.of("Ann/NNP Example/NNP called/VBD/call for/IN the/DT return/NN of/IN Norland/NNP ./.")
                        .person("Ann Example")
                        .country("Norland")
                        .claims())
                .isEmpty();
    }
}
