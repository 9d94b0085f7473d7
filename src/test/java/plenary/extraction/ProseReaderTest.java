package plenary.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseReaderTest {

    private static String speaker(Tagged paragraph) {
        assertThat(paragraph.statements()).hasSize(1);
        return paragraph.spoken().get(0).replaceFirst(":.*", "");
    }

    @Test
    void theSubjectOfAVerbOfSpeechSpeaks() {
        assertThat(speaker(Tagged.of("Norland/NNP said/VBD/say that/IN ships/NNS were/VBD/be lost/VBN/lose ./.")
                        .country("Norland")))
                .isEqualTo("Norland");
    }

    @Test
    void whatStandsBetweenCommasIsNoSubject() {
        assertThat(speaker(Tagged.of(
                                "Ann/NNP Example/NNP ,/, a/DT researcher/NN at/IN the/DT Institute/NNP of/IN Ships/NNPS ,/,"
                                        + " Docks/NNPS and/CC Harbours/NNPS ,/, told/VBD/tell Norland/NNP that/IN ships/NNS were/VBD/be lost/VBN/lose ./.")
                        .person("Ann Example")
                        .country("Norland")))
                .isEqualTo("Ann Example");
    }

    @Test
    void theSpeakerCanStandBehindTheVerb() {
        assertThat(speaker(Tagged.of(
                                "The/DT docks/NNS are/VBP/be dark/JJ ,/, noted/VBD/note Norlandic/JJ lawmaker/NN Ann/NNP Example/NNP in/IN a/DT report/NN ./.")
                        .adjective("Norlandic")
                        .person("Ann Example")))
                .isEqualTo("Ann Example");
    }

    @Test
    void aReportSpeaksForWhoeverWroteIt() {
        assertThat(speaker(Tagged.of(
                                "A/DT draft/NN report/NN authored/VBN/author by/IN Ann/NNP Example/NNP warned/VBD/warn of/IN delays/NNS ./.")
                        .person("Ann Example")))
                .isEqualTo("Ann Example");
        assertThat(speaker(Tagged.of(
                                "Example/NNP ’s/POS draft/NN for/IN the/DT Committee/NNP warned/VBD/warn of/IN delays/NNS ./.")
                        .person("Example")))
                .isEqualTo("Example");
        assertThat(speaker(Tagged.of("His/PRP$ draft/NN warned/VBD/warn of/IN delays/NNS ./.")))
                .isEqualTo("His");
    }

    @Test
    void anOfficialWithoutANameSpeaksForTheGovernment() {
        assertThat(speaker(Tagged.of(
                                "Senior/JJ Norlandic/JJ officials/NNS said/VBD/say that/IN ships/NNS were/VBD/be lost/VBN/lose ./.")
                        .adjective("Norlandic")))
                .isEqualTo("Norlandic");
    }

    @Test
    void aNameAfterALongTitleIsThePersonsWhoSpeaks() {
        assertThat(speaker(Tagged.of(
                                "Rapporteur/NN on/IN clean/JJ harbours/NNS Ann/NNP Example/NNP (/-LRB- ABC/NNP )/-RRB- said/VBD/say that/IN ships/NNS were/VBD/be lost/VBN/lose ./.")
                        .person("Ann Example")))
                .isEqualTo("Ann Example");
    }

    @Test
    void accordingToSomebodyIsReportedSpeech() {
        Tagged paragraph = Tagged.of(
                        "According/VBG/accord to/TO what/WP experts/NNS told/VBD/tell the/DT paper/NN ,/, ships/NNS were/VBD/be lost/VBN/lose ./.")
                .collective("experts");
        assertThat(speaker(paragraph)).isEqualTo("experts");
    }

    @Test
    void theReleaseAtTheEndReportsAllThatStandsBefore() {
        Tagged paragraph = Tagged.of(
                        "Ann/NNP Example/NNP agreed/VBD/agree that/IN ships/NNS are/VBP/be safe/JJ ,/, the/DT release/NN said/VBD/say ./.")
                .person("Ann Example");
        assertThat(speaker(paragraph)).isEqualTo("release");
    }

    @Test
    void aVerbThatSharesItsSubjectSharesTheSpeaker() {
        Tagged paragraph = Tagged.of(
                        "Ann/NNP Example/NNP raised/VBD/raise concerns/NNS about/IN delays/NNS and/CC urged/VBD/urge Norland/NNP to/TO light/VB/light harbours/NNS ./.")
                .person("Ann Example")
                .country("Norland");
        assertThat(paragraph.claims())
                .allSatisfy(c -> assertThat(c.speakers()).map(paragraph::of).containsExactly("Ann Example"));
        assertThat(paragraph.claims()).hasSize(2);
    }

    @Test
    void sentencesOfOneQuotationAreOneStatement() {
        Tagged paragraph = Tagged.of(
                        "“/`` Ships/NNS were/VBD/be lost/VBN/lose ./. Docks/NNS burned/VBD/burn ,/, ”/'' Ann/NNP Example/NNP said/VBD/say ./. It/PRP rained/VBD/rain ./.")
                .person("Ann Example");
        assertThat(paragraph.spoken())
                .containsExactly("Ann Example: “Ships were lost. Docks burned,” Ann Example said.");
    }

    @Test
    void aQuotationGoesOnAfterItsAttribution() {
        Tagged paragraph = Tagged.of(
                        "“/`` Ships/NNS were/VBD/be lost/VBN/lose ,/, ”/'' Ann/NNP Example/NNP said/VBD/say ./. “/`` Docks/NNS burned/VBD/burn ./. ”/''")
                .person("Ann Example");
        assertThat(paragraph.spoken())
                .containsExactly("Ann Example: “Ships were lost,” Ann Example said. “Docks burned.”");
    }

    @Test
    void aQuotationWithAVerbOfItsOwnIsAStatementOfItsOwn() {
        Tagged paragraph = Tagged.of(
                        "“/`` Ships/NNS were/VBD/be lost/VBN/lose ,/, ”/'' Ann/NNP Example/NNP said/VBD/say ./."
                                + " “/`` Docks/NNS burned/VBD/burn ./. Nobody/NN came/VBD/come ,/, ”/'' she/PRP added/VBD/add ./.")
                .person("Ann Example");
        assertThat(paragraph.spoken()).hasSize(2);
    }

    @Test
    void somebodyWhoIsAskedDoesNotSpeak() {
        assertThat(Tagged.of("Norland/NNP was/VBD/be urged/VBN/urge to/TO light/VB/light harbours/NNS ./.")
                        .country("Norland")
                        .statements())
                .isEmpty();
    }

    @Test
    void aThinkTankThinksNothing() {
        assertThat(Tagged.of("The/DT think/VBP/think tank/NN of/IN Norland/NNP burned/VBD/burn ./.")
                        .country("Norland")
                        .statements())
                .isEmpty();
    }

    @Test
    void whatThoseSayWhoAreOnlyDescribedIsNotReported() {
        assertThat(Tagged.of("Norland/NNP helps/VBZ/help those/DT who/WP warn/VBP/warn of/IN delays/NNS ./.")
                        .country("Norland")
                        .statements())
                .isEmpty();
    }

    @Test
    void allWhoAreCoordinatedSpeak() {
        assertThat(speaker(Tagged.of(
                                "Norland/NNP and/CC the/DT Harbour/NNP Union/NNP warned/VBD/warn of/IN delays/NNS ./.")
                        .country("Norland")
                        .organisation("Harbour Union")))
                .isEqualTo("Norland, Harbour Union");
        assertThat(speaker(Tagged.of(
                                "Ann/NNP Example/NNP (/-LRB- Norland/NNP )/-RRB- and/CC the/DT Chair/NNP of/IN the/DT Committee/NNP on/IN Ports/NNPS ,/, Bob/NNP Sample/NNP ,/, warned/VBD/warn of/IN delays/NNS ./.")
                        .person("Ann Example")
                        .person("Bob Sample")
                        .country("Norland")))
                .isEqualTo("Ann Example, Bob Sample");
    }

    @Test
    void whomSomebodyIsNamedBesideDoesNotSpeak() {
        assertThat(speaker(Tagged.of(
                                "Ann/NNP Example/NNP met/VBD/meet Bob/NNP Sample/NNP and/CC warned/VBD/warn of/IN delays/NNS ./.")
                        .person("Ann Example")
                        .person("Bob Sample")))
                .isEqualTo("Ann Example");
        assertThat(speaker(Tagged.of(
                                "Norland/NNP ’s/POS representative/NN ,/, speaking/NN for/IN Sudland/NNP ,/, Westland/NNP and/CC Eastland/NNP ,/, warned/VBD/warn of/IN delays/NNS ./.")
                        .country("Norland")
                        .country("Sudland")
                        .country("Westland")
                        .country("Eastland")))
                .isEqualTo("Norland");
    }

    @Test
    void aNameBehindItsOfficeSpeaks() {
        assertThat(speaker(Tagged.of(
                                "The/DT Norlandic/JJ Chief/NNP of/IN Harbours/NNPS ,/, General/NNP Ann/NNP Example/NNP ,/, warned/VBD/warn of/IN delays/NNS ./.")
                        .adjective("Norlandic")
                        .person("Ann Example")))
                .isEqualTo("Ann Example");
    }

    @Test
    void theDayBetweenSubjectAndVerbIsNoSubject() {
        assertThat(speaker(Tagged.of("Norland/NNP on/IN Monday/NNP warned/VBD/warn of/IN delays/NNS ./.")
                        .country("Norland")))
                .isEqualTo("Norland");
    }

    @Test
    void aSecondVerbThatLooksLikeAParticipleSharesTheSubject() {
        Tagged paragraph = Tagged.of(
                        "Ann/NNP Example/NNP raised/VBD/raise concerns/NNS about/IN delays/NNS and/CC called/VBN/call for/IN talks/NNS by/IN Norland/NNP ./.")
                .person("Ann Example")
                .country("Norland");
        assertThat(paragraph.claims()).map(c -> paragraph.of(c.span())).containsExactly("delays", "talks by Norland");
    }

    @Test
    void whoIsQuotedUrgesInTheFirstPerson() {
        Tagged paragraph = Tagged.of(
                        "“/`` We/PRP urge/VBP Norland/NNP to/TO light/VB harbours/NNS ,/, ”/'' Ann/NNP Example/NNP said/VBD/say ./.")
                .person("Ann Example")
                .country("Norland");
        Claim.Recommendation found = (Claim.Recommendation) paragraph.claims().get(0);
        assertThat(paragraph.of(found.action())).isEqualTo("light harbours");
        assertThat(found.speakers()).map(paragraph::of).containsExactly("Ann Example");
    }

    @Test
    void whatASentenceSumsUpWorriesWithIt() {
        Tagged paragraph = Tagged.of(
                        "Ann/NNP Example/NNP said/VBD/say ,/, “/`` Norland/NNP sells/VBZ/sell mines/NNS ./. All/DT of/IN this/DT threatens/VBZ/threaten ships/NNS ./. ”/''")
                .person("Ann Example")
                .country("Norland");
        assertThat(paragraph.claims())
                .map(c -> paragraph.of(c.span()))
                .containsExactly("“Norland sells mines", "All of this threatens ships.”");
    }

    @Test
    void theOnlyVerbAfterAnAsideIsFiniteWhateverItLooksLike() {
        assertThat(speaker(Tagged.of(
                                "Her/PRP$ deputy/NN ,/, Ann/NNP Example/NNP ,/, called/VBN/call for/IN talks/NNS by/IN Norland/NNP ./.")
                        .person("Ann Example")
                        .country("Norland")))
                .isEqualTo("Ann Example");
        assertThat(Tagged.of(
                                "A/DT law/NN of/IN Norland/NNP ,/, called/VBN/call for/IN in/IN May/NNP ,/, would/MD help/VB ./.")
                        .country("Norland")
                        .statements())
                .isEmpty();
    }
}
