package plenary.linking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is urged to do what, and what is worried about, in clauses of adopted texts. */
class ClauseClaimsTest {

    /** An operative paragraph in a resolution of the Security Council. */
    private static LinkedText council(String paragraph) {
        return LinkedText.adopted(
                "Resolution 9001 (2031)\n\nThe Security Council,\n\nRecalling its resolution 9000 (2030),\n\n1. "
                        + paragraph + "\n\n2. Decides to remain seized of the matter.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Demands that Norway not sink ships;|country/NOR: not sink ships",
                "Demands that Norway neither build nor buy drones;|country/NOR: neither build nor buy drones",
                "Recommends that each Member maintain a register;|actor/member: maintain a register",
                "Decides that all States shall freeze funds and shall report thereon;|actor/states: freeze funds and shall report thereon",
                "Stresses that the Government of Norway must protect harbours;|country/NOR: protect harbours",
                "Considers it essential that the European Union regain its harbours;|organization/eu: regain its harbours",
                "Underlines the need for all parties to light harbours;|actor/parties: light harbours",
                "Calls upon States that have not yet done so to light harbours;|actor/states: light harbours",
                "Urges the Russian Federation to light harbours;|country/RUS: light harbours",
                "Urges the Parliaments of the OSCE participating States to light harbours;|actor/parliaments: light harbours",
            })
    void whoeverIsToActIsAddressed(String paragraph, String expected) {
        assertThat(council(paragraph).recommendations()).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Decides that the mandate of the Panel shall expire in June;",
                "Stresses that such measures should not harm fishermen;",
                "Decides that the funds of Norway shall be frozen;",
                "Recalls that Norway must protect harbours;",
                "Notes that all States have harbours;",
            })
    void whatObligesNobodyRecommendsNothing(String paragraph) {
        assertThat(council(paragraph).recommendations()).isEmpty();
    }

    @Test
    void themMeansWhoWasAddressedLast() {
        assertThat(council(
                                "Calls upon Norway to light harbours, urges it to train pilots, and recommends that it report on lamps;")
                        .recommendations())
                .containsExactly(
                        "country/NOR: light harbours", "country/NOR: train pilots", "country/NOR: report on lamps");
    }

    @Test
    void aSegmentMayUrgeSeveralInTurn() {
        assertThat(council("Demands that all parties cease fire, and that Norway return the lamps;")
                        .recommendations())
                .containsExactly("actor/parties: cease fire", "country/NOR: return the lamps");
        assertThat(council("Requests the Secretary-General to count the lamps, and the European Union to provide oil;")
                        .recommendations())
                .containsExactly("organization/un-secretary-general: count the lamps", "organization/eu: provide oil");
        assertThat(council("Requests Norway to work with the Secretary-General, and to report on lamps;")
                        .recommendations())
                .containsExactly("country/NOR: work with the Secretary-General, and to report on lamps");
    }

    @Test
    void theVerbsOfADemandMayStandInItsItems() {
        assertThat(council(
                                """
                                Recommends that the European Union:

                                (a) train pilots;

                                (b) continue to buy oil, except where it is stolen;
                                """)
                        .addressed())
                .containsExactly("organization/eu");
    }

    @Test
    void themMeansAGroupThatIsOnlyReminded() {
        assertThat(council("Reminds States of the importance of lamps, and calls upon them to light harbours;")
                        .recommendations())
                .containsExactly("actor/states: light harbours");
    }

    @Test
    void whoCommittedWhatIsCondemnedCausesIt() {
        assertThat(council("Condemns the attacks that Norway has carried out on harbours;")
                        .causes())
                .containsExactly("country/NOR");
    }

    @Test
    void anOfficeThatServesTheBodyIsItsOwn() {
        assertThat(LinkedText.adopted(
                                """
                                40/9001. Lamps

                                The Human Rights Council,

                                Recalling its resolution 39/9000,

                                1. Requests the Office of the High Commissioner to report on lamps;

                                2. Decides to remain seized of the matter.
                                """)
                        .recommendations())
                .containsExactly("organization/ohchr: report on lamps");
    }

    @Test
    void itemsMayNameTheirAddressee() {
        assertThat(council(
                                """
                                Emphasizes that the following steps should be taken:

                                (a) All Member States should light harbours;

                                (b) The Secretary-General should report on lamps;

                                3. Invites:

                                (a) the European Union to train pilots;

                                (b) Norway to buy oil;
                                """)
                        .recommendations())
                .containsExactly(
                        "actor/un-member-states: light harbours",
                        "organization/un-secretary-general: report on lamps",
                        "organization/eu: train pilots",
                        "country/NOR: buy oil");
    }

    @Test
    void segmentsOfAnOperativeParagraphHaveTheirOwnStance() {
        LinkedText text = council(
                "Welcomes the new lamps, expresses its concern at the theft of oil, is alarmed that keepers are unpaid, and requests Norway to pay them;");
        assertThat(text.concerns()).containsExactly("the theft of oil", "keepers are unpaid");
        assertThat(text.recommendations()).containsExactly("country/NOR: pay them");
    }

    @Test
    void leadersUrgeInListsAndSentences() {
        LinkedText text = LinkedText.adopted(
                """
                G7 Leaders’ Statement on Harbours

                We, the Leaders of the Group of Seven (G7), met today in the harbour to reaffirm our support for keepers.

                We call on Norway to:

                • Cease its theft of oil and return all of the lamps that it took from the harbours;

                • Pay keepers.

                We condemn the theft of oil in all of the harbours, and urge France to train pilots for them.

                We support keepers in all of our harbours. Norway must end its theft of oil from the ships.
                """);
        assertThat(text.recommendations())
                .containsExactly(
                        "Cease its theft of oil and return all of the lamps that it took from the harbours",
                        "Pay keepers",
                        "country/FRA: train pilots for them",
                        "country/NOR: end its theft of oil from the ships");
    }

    @Test
    void aPresidentOfItsOwnIsThePresidentOfTheBody() {
        assertThat(LinkedText.adopted(
                                """
                                European Parliament resolution of 6 October 2031 on lamps

                                The European Parliament,

                                – having regard to its resolution on oil,

                                A. whereas lamps are dark;

                                1. Instructs its President to forward this resolution to the Council.
                                """)
                        .recommendations())
                .containsExactly("organization/ep-president: forward this resolution to the Council");
    }

    @Test
    void aClaimThatNamesNoThemeHasThoseOfItsClauseOrItsText() {
        assertThat(council("Is alarmed at the rise of corruption, and requests Norway to assess its effects;")
                        .themes())
                .containsExactly("theme/corruption", "theme/corruption");
    }
}
