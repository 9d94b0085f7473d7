package plenary.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Layouts of the bodies whose texts are read, each with an invented text. */
class LayoutTest {

    @Test
    void theSecurityCouncilNumbersItsOperativePart() {
        AdoptedText text = Read.only(
                """
                United Nations
                S/RES/4711 (2031)

                Security Council
                Distr.: General
                3 May 2031

                Resolution 4711 (2031)

                Adopted by the Security Council at its 12345th meeting, on
                3 May 2031

                The Security Council,

                Recalling its resolutions on the harbours of Ruritania, and expressing
                its concern that the lighthouses remain dark,

                Determining that the situation constitutes a threat to shipping,

                Acting under Chapter VII of the Charter of the United Nations,

                Lighthouses

                1. Demands that all parties to the conflict cease hostilities around
                the lighthouses;

                2. Requests the Secretary-General, in consultation with the keepers, to
                report by 1 June 2031 on:

                (a) The state of the lamps;

                (b) The training of keepers, including:

                (i) Night shifts;

                (ii) Day shifts;

                (c) The supply of oil;

                3. Calls upon Member States, in particular coastal States, to lend
                lamps, and urges them to send oil;

                4. Decides to remain seized of the matter.
                """);
        assertThat(text.body() + "/" + text.type() + "/" + text.key()).isEqualTo("un-sc/resolution/4711-2031");
        assertThat(text.number()).isEqualTo("4711 (2031)");
        assertThat(Read.outline(text))
                .containsExactly(
                        "P 1",
                        "P 2",
                        "P 3",
                        "O 1",
                        "O 2",
                        "O 2/a",
                        "O 2/b",
                        "O 2/b/i",
                        "O 2/b/ii",
                        "O 2/c",
                        "O 3",
                        "O 4");
        assertThat(text.adoption().date()).contains(LocalDate.of(2031, 5, 3));
        assertThat(text.adoption().session().orElseThrow().ordinal()).hasValue(12345);
        assertThat(Read.openings(Read.clause(text, Clause.Kind.PREAMBULAR, "1")))
                .containsExactly("Recalling", "expressing its concern");
        assertThat(Read.openings(Read.clause(text, Clause.Kind.OPERATIVE, "3"))).containsExactly("Calls upon", "urges");
        assertThat(Read.openings(Read.clause(text, Clause.Kind.OPERATIVE, "4")))
                .containsExactly("Decides to remain seized of the matter");
        assertThat(Read.addressee(Read.clause(text, Clause.Kind.OPERATIVE, "1")))
                .isEqualTo("all parties to the conflict");
        assertThat(Read.addressee(Read.clause(text, Clause.Kind.OPERATIVE, "2")))
                .isEqualTo("the Secretary-General");
        assertThat(Read.addressee(Read.clause(text, Clause.Kind.OPERATIVE, "3")))
                .isEqualTo("Member States, in particular coastal States");
    }

    @Test
    void theGeneralAssemblyHasSessionMeetingAndReportingCommittee() {
        AdoptedText text = Read.only(
                """
                A/RES/91/17

                General Assembly

                Ninety-first session
                Agenda item 12

                Resolution adopted by the General Assembly on 4 December 2036

                [on the report of the Seventh Committee (A/91/400, para. 9)]

                91/17. Care of public clocks

                The General Assembly,

                Recalling its resolution 90/3 of 1 December 2035,1

                Noting with concern that clocks disagree,

                I
                Winding

                1. Urges Member States to wind their clocks;

                II
                Bells

                1. Invites the Bell Founders’ Union to cast bells;

                2. Decides to return to the question.

                55th plenary meeting
                4 December 2036

                1 See A/90/1.
                """);
        assertThat(text.key()).isEqualTo("91-17");
        assertThat(text.title().text()).isEqualTo("Care of public clocks");
        assertThat(Read.outline(text)).containsExactly("P 1", "P 2", "O 1", "O II/1", "O 2");
        AdoptedText.Adoption adoption = text.adoption();
        assertThat(adoption.session().orElseThrow().label()).isEqualTo("Ninety-first session");
        assertThat(adoption.session().orElseThrow().ordinal()).hasValue(91);
        assertThat(adoption.meeting().orElseThrow().ordinal()).hasValue(55);
        assertThat(adoption.presentedBy().orElseThrow().of(adoption.reading().text()))
                .isEqualTo("Seventh Committee");
        assertThat(adoption.date()).contains(LocalDate.of(2036, 12, 4));
    }

    @Test
    void aPresidentialStatementIsOperativeThroughout() {
        AdoptedText text = Read.only(
                """
                S/PRST/2031/4

                Statement by the President of the Security Council

                At the 9999th meeting of the Security Council, held on 2 March 2031, in connection with the item entitled “Bridges”, the President of the Security Council made the following statement on behalf of the Council:

                “The Security Council recalls its earlier statements on bridges.

                “The Security Council expresses concern at the state of the arches, and urges all owners to repair them.

                “The Security Council requests the Secretary-General to keep it informed.”
                """);
        assertThat(text.type()).isEqualTo("presidential-statement");
        assertThat(text.key()).isEqualTo("2031-4");
        assertThat(Read.outline(text)).containsExactly("O 1", "O 2", "O 3");
        assertThat(text.adoption().date()).contains(LocalDate.of(2031, 3, 2));
        assertThat(Read.openings(Read.clause(text, Clause.Kind.OPERATIVE, "2")))
                .containsExactly("expresses concern", "urges");
        assertThat(Read.addressee(Read.clause(text, Clause.Kind.OPERATIVE, "3")))
                .isEqualTo("the Secretary-General");
    }

    @Test
    void theEuropeanParliamentCitesRecitesAndNumbers() {
        AdoptedText text = Read.only(
                """
                P9_TA(2031)0042

                European Parliament resolution of 5 May 2031 on beehives on public roofs (2031/2001(RSP))

                The European Parliament,

                – having regard to the Treaty on Bees, in particular Article 4 thereof,

                – having regard to its resolution of 1 April 2030 on flowers[1],

                A. whereas bees need roofs; whereas roofs are many;

                B. whereas a hive holds:

                a. workers;

                b. drones;

                1. Calls on the Commission to propose a strategy for roofs;

                2. Welcomes the work of keepers, in particular:

                (a) in towns;

                (b) in villages;

                3. Instructs its President to forward this resolution to the Council and the Commission.

                [1] OJ C 1, 1.1.2031, p. 1.
                """);
        assertThat(text.body()).isEqualTo("ep");
        assertThat(text.key()).isEqualTo("p9-ta-2031-0042");
        assertThat(Read.outline(text))
                .containsExactly("P 1", "P 2", "P 3", "P 4", "P 4/a", "P 4/b", "O 1", "O 2", "O 2/a", "O 2/b", "O 3");
        assertThat(Read.clause(text, Clause.Kind.PREAMBULAR, "3").number()).contains("A");
        assertThat(Read.openings(Read.clause(text, Clause.Kind.PREAMBULAR, "1")))
                .containsExactly("having regard to");
        assertThat(Read.addressee(Read.clause(text, Clause.Kind.OPERATIVE, "1")))
                .isEqualTo("the Commission");
        assertThat(text.adoption().date()).contains(LocalDate.of(2031, 5, 5));
    }

    @Test
    void theOsceAssemblyNumbersThroughAndTurnsAtItsName() {
        AdoptedText text = Read.only(
                """
                RESOLUTION ON

                THE KEEPING OF LIGHTHOUSES IN THE OSCE REGION

                1. Recalling that ships need light,

                2. Concerned that lamps have gone out,

                3. Noting the work of keepers,

                The OSCE Parliamentary Assembly:

                4. Urges participating States to light the lamps;

                5. Calls on the keepers to stay awake;

                6. Welcomes new oil.
                """);
        assertThat(text.body()).isEqualTo("osce-pa");
        assertThat(Read.outline(text)).containsExactly("P 1", "P 2", "P 3", "O 4", "O 5", "O 6");
        assertThat(text.title().text()).contains("THE KEEPING OF LIGHTHOUSES");
        assertThat(Read.addressee(Read.clause(text, Clause.Kind.OPERATIVE, "4")))
                .isEqualTo("participating States");
    }

    @Test
    void theCouncilOfEuropeNumbersByDots() {
        AdoptedText text = Read.only(
                """
                Parliamentary Assembly of the Council of Europe

                Resolution 9876 (2031)

                The future of slow trains

                1. The Assembly recalls its earlier resolutions on trains. It welcomes slow ones.

                2. The Assembly therefore calls on member States to:

                2.1. keep branch lines open;

                2.2. with regard to stations:

                2.2.1. paint them;

                2.2.2. heat them;

                2.3. print timetables.

                3. The Assembly invites railways to reply.
                """);
        assertThat(text.body() + "/" + text.key()).isEqualTo("pace/9876-2031");
        assertThat(text.title().text()).isEqualTo("The future of slow trains");
        assertThat(Read.outline(text))
                .containsExactly("O 1", "O 2", "O 2.1", "O 2.2", "O 2.2.1", "O 2.2.2", "O 2.3", "O 3");
        assertThat(Read.clause(text, Clause.Kind.OPERATIVE, "2.2.1").text()).isEqualTo("paint them;");
    }

    @Test
    void aLegislatureResolvesAfterItsWhereases() {
        AdoptedText text = Read.only(
                """
                H. RES. 4321

                Honouring the ferries of the great lakes.

                RESOLUTION

                Whereas ferries have crossed the lakes for a century;

                Whereas passengers depend on them; and

                Whereas the piers need care: Now, therefore, be it

                Resolved, That the House of Representatives—

                (1) recognizes the ferries;

                (2) urges the owners to paint them; and

                (3) calls for safe piers.
                """);
        assertThat(Read.outline(text)).containsExactly("P 1", "P 2", "P 3", "O 1", "O 1/1", "O 1/2", "O 1/3");
        assertThat(text.key()).isEqualTo("h-res-4321");
    }

    @Test
    void leadersSpeakAsWe() {
        StructuredDocument document = Read.text(
                """
                Harbour Summit Declaration

                Issued by the Heads of State and Government on 3 June 2031

                1. We, the Heads of State and Government of the harbour nations, have met to renew our bond.

                2. We condemn in the strongest terms the dredging of protected bays by anybody at all.

                3. We welcome the new tide tables and commit to printing them in every language.
                """);
        AdoptedText text = document.texts().get(0);
        assertThat(text.type()).isEqualTo("declaration");
        assertThat(text.key()).isEqualTo("harbour-summit-declaration");
        assertThat(Read.outline(text)).containsExactly("O 1", "O 2", "O 3");
        assertThat(Read.openings(Read.clause(text, Clause.Kind.OPERATIVE, "2"))).containsExactly("We condemn");
        assertThat(text.adoption().date()).contains(LocalDate.of(2031, 6, 3));
    }

    @Test
    void natoLayoutHasSeveralOperativeParagraphsAndAListThatAFootnoteCuts() {
        AdoptedText text = Read.only(
                """
                RESOLUTION 777*

                ON THE CARE OF
                SIGNAL FLAGS

                The Assembly,

                1. **Recalling** that flags speak;
                2. **Aware** that flags fade and **deploring** cheap dye;
                3. **URGES** member governments and parliaments:
                - a. to buy good cloth;
                - b. to sew it well;

                ---

                * Presented by the Flag Committee and adopted by the Plenary Assembly of the NATO Parliamentary Assembly on Sunday 1 June 2031 in Tallinn, Estonia

                - c. to store it dry;
                4. **CALLS ON** the Signal Office:
                - a. to print the code.
                """);
        assertThat(text.body()).isEqualTo("nato-pa");
        assertThat(text.title().text()).isEqualTo("ON THE CARE OF SIGNAL FLAGS");
        assertThat(Read.outline(text)).containsExactly("P 1", "P 2", "O 3", "O 3/a", "O 3/b", "O 3/c", "O 4", "O 4/a");
        assertThat(Read.openings(Read.clause(text, Clause.Kind.PREAMBULAR, "2")))
                .containsExactly("Aware", "deploring");
        assertThat(Read.addressee(Read.clause(text, Clause.Kind.OPERATIVE, "4")))
                .isEqualTo("the Signal Office");
    }

    @Test
    void withoutEmphasisTheOpeningsAreTheSame() {
        AdoptedText text = Read.only(
                """
                RESOLUTION 778

                KITES

                The Assembly,

                1. Deeply concerned that kites tear; also, stressing that string matters;
                2. Recognising the wind but deploring its absence;
                3. URGES the governments of the Alliance:
                a. to hold on.
                """);
        assertThat(Read.openings(Read.clause(text, Clause.Kind.PREAMBULAR, "1")))
                .containsExactly("Deeply concerned", "stressing");
        assertThat(Read.openings(Read.clause(text, Clause.Kind.PREAMBULAR, "2")))
                .containsExactly("Recognising", "deploring");
        assertThat(Read.openings(Read.clause(text, Clause.Kind.OPERATIVE, "3"))).containsExactly("URGES");
    }

    @Test
    void aScansBrokenParagraphsAreJoinedAndRunTogetherOnesCut() {
        AdoptedText text = Read.only(
                """
                Resolution 12 (1987)
                of 20 July 1987 54

                The Security Council,

                Reaffirming its resolution 11 (1986),
                Deeply concerned that, despite its calls,

                the tide continues to rise with further loss of sand
                and shells, 28

                Recalling its duty to beaches,

                1. Demands that, as a first step, all bathers leave
                the water;

                2. Decides to remain seized of the matter.

                Adopted unanimously at the
                2750th meeting.

                31 United Nations, Treaty Series, vol. 75, No. 972.
                """);
        assertThat(Read.outline(text)).containsExactly("P 1", "P 2", "P 3", "O 1", "O 2");
        assertThat(Read.clause(text, Clause.Kind.PREAMBULAR, "2").text())
                .isEqualTo(
                        "Deeply concerned that, despite its calls, the tide continues to rise with further loss of sand and shells,");
        assertThat(text.adoption().date()).contains(LocalDate.of(1987, 7, 20));
    }

    @Test
    void anAnnexIsProse() {
        StructuredDocument document = Read.text(
                """
                Resolution 13 (2031)

                The Security Council,

                Recalling its duty,

                1. Adopts the rules annexed to the present resolution.

                Annex

                Rules of the beach

                1. Nobody shall take sand.
                """);
        assertThat(Read.outline(document.texts().get(0))).containsExactly("P 1", "O 1");
        assertThat(document.prose()).extracting(b -> b.text()).contains("1. Nobody shall take sand.");
    }

    @Test
    void anArticleThatNamesResolutionsHoldsNone() {
        StructuredDocument document = Read.text(
                """
                Council adopts resolution on sand

                3 May 2031

                The Security Council, meeting on Monday, adopted resolution 13 (2031) and urged all States to leave the beaches alone, diplomats said.

                “We welcome the rules,” a spokesperson told reporters. “Sand is not for taking.”

                Leave a Reply
                """);
        assertThat(document.texts()).isEmpty();
        assertThat(document.title().text()).isEqualTo("Council adopts resolution on sand");
        assertThat(document.prose()).hasSize(2);
    }
}
