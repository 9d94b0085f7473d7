package plenary.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Texts whose paragraphs are sentences of the body itself, and other forms without a preamble of participles. */
class SpeakingBodyTest {

    @Test
    void numberedSentencesOfAnAssemblyAreClauses() {
        AdoptedText text = Read.only(
                """
                Resolution 9290 (2031)
                Provisional version
                The lighting of harbours

                Parliamentary Assembly

                1. Forty years after the Convention on Lamps, the Parliamentary Assembly deplores that many harbours remain dark.

                2. The Assembly is concerned about the theft of oil. It regrets that keepers are not paid.

                3. The Assembly therefore calls on member States to:
                3.1. sign the Convention on Lamps;
                3.2. with regard to keepers:
                3.2.1. pay them;
                3.2.2. train them;
                3.3. share oil.

                4. The Assembly invites the Committee of Ministers to review its strategy.

                Assembly debate on 25 June 2031 (21st Sitting) (see Doc. 14907, report of the Committee on Harbours).
                """);
        assertThat(text.body() + "/" + text.type() + "/" + text.key()).isEqualTo("pace/resolution/9290-2031");
        assertThat(Read.outline(text))
                .containsExactly("O 1", "O 2", "O 3", "O 3.1", "O 3.2", "O 3.2.1", "O 3.2.2", "O 3.3", "O 4");
        assertThat(Read.openings(Read.clause(text, Clause.Kind.OPERATIVE, "1"))).containsExactly("deplores");
        assertThat(Read.openings(Read.clause(text, Clause.Kind.OPERATIVE, "2")))
                .containsExactly("is concerned", "regrets");
        assertThat(Read.openings(Read.clause(text, Clause.Kind.OPERATIVE, "3"))).containsExactly("therefore calls on");
        assertThat(text.adoption().date()).contains(LocalDate.of(2031, 6, 25));
    }

    @Test
    void conclusionsOfACouncilAreClauses() {
        AdoptedText text = Read.only(
                """
                European Council
                Brussels, 24 June 2031

                European Council meeting (23 and 24 June 2031) – Conclusions

                II. RURITANIA

                1. The European Council discussed the harbours of Ruritania. It reiterates its support for keepers.

                2. The European Council strongly condemns the theft of oil, and urges Ruritania to return it.

                3. The European Council calls on the Commission to present proposals.
                """);
        assertThat(Read.outline(text)).containsExactly("O 1", "O 2", "O 3");
        assertThat(Read.openings(Read.clause(text, Clause.Kind.OPERATIVE, "1"))).containsExactly("reiterates");
        assertThat(Read.openings(Read.clause(text, Clause.Kind.OPERATIVE, "2")))
                .containsExactly("strongly condemns", "urges");
    }

    @Test
    void aReportThatSometimesQuotesTheAssemblyStaysProse() {
        StructuredDocument document = Read.text(
                """
                The state of harbours
                Draft report on Resolution 9290 (2031)

                1. Harbours have been dark for ten years, as every captain knows who has tried to land at night.

                2. The Assembly calls on member States to buy lamps. Few have done so, and those that have lack oil.

                3. Lamps cost more than they did, while the number of keepers has fallen by a third since then.

                4. Captains interviewed for this report prefer bells, which need no oil and can be heard in fog.
                """);
        assertThat(document.texts()).isEmpty();
    }

    @Test
    void aSecondSentenceOfTheCouncilIsASegment() {
        AdoptedText text = Read.only(
                """
                Statement by the President of the Security Council

                At the 7109th meeting of the Security Council, held on 12 February 2031, the President of the Security Council made the following statement on behalf of the Council:

                "The Security Council reaffirms its support for keepers. The Council expresses concern that lamps are stolen.

                "The Security Council calls upon all parties to return them.
                """);
        assertThat(Read.openings(text.allClauses().get(0))).containsExactly("reaffirms", "expresses concern");
    }

    @Test
    void anOrdinalMayStandInTheFormula() {
        AdoptedText text = Read.only(
                """
                THE THEFT OF LAMPS

                Resolution adopted by consensus by the 932nd Assembly (Strelsau, 1 April 2031)

                The 932nd Assembly of the Union of Parliaments,

                Recalling its earlier resolutions,

                Noting with concern that lamps are stolen,

                1. Recommends that parliaments reinforce their harbours;

                2. Urges parliaments to review their laws.
                """);
        assertThat(Read.outline(text)).containsExactly("P 1", "P 2", "O 1", "O 2");
        assertThat(text.type()).isEqualTo("resolution");
    }

    @Test
    void whatABodyResolvesToDoIsOperative() {
        AdoptedText text = Read.only(
                """
                STRENGTHENING HARBOURS
                (Adopted at the fourth plenary session, held on October 21, 2031)

                THE GENERAL ASSEMBLY,

                RECALLING the Charter of Harbours;

                CONCERNED at the theft of lamps in Ruritania;

                RESOLVES:

                1. To urge the Government of Ruritania to return the lamps.

                2. To instruct the Permanent Council to follow up on this resolution.
                """);
        assertThat(Read.outline(text)).containsExactly("P 1", "P 2", "O 1", "O 2");
        assertThat(Read.openings(Read.clause(text, Clause.Kind.OPERATIVE, "1"))).containsExactly("To urge");
    }

    @Test
    void aDateBelowTheNoteIsNoClause() {
        AdoptedText text = Read.only(
                """
                Strelsau Summit Declaration
                Issued by the Heads of State and Government participating in the meeting of the Harbour Council in Strelsau
                05 Sep. 2031

                1. We, the Heads of State and Government of the member countries of the Harbour Alliance, have gathered in Strelsau at a dark moment.

                2. We condemn in the strongest terms the escalating theft of lamps in every harbour and demand that it stop at once.

                3. We welcome the progress made by the keepers, and we recognise that much remains to be done by all.
                """);
        assertThat(Read.outline(text)).containsExactly("O 1", "O 2", "O 3");
        assertThat(text.adoption().date()).contains(LocalDate.of(2031, 9, 5));
    }

    @Test
    void aLegislaturesLongTitleBelongsToTheHeading() {
        AdoptedText text = Read.only(
                """
                117th CONGRESS
                1st Session
                H. RES. 9245

                Calling for renewed, decisive, and collective leadership by every maritime nation of the world in order to end the theft of lamps.

                IN THE HOUSE OF REPRESENTATIVES
                March 18, 2031

                RESOLUTION

                Calling for renewed, decisive, and collective leadership by every maritime nation of the world in order to end the theft of lamps.

                Whereas lamps have been stolen from 2,600 harbours;

                Whereas keepers go unpaid; and

                Whereas oil is dear: Now, therefore, be it

                Resolved, That the House of Representatives—

                (1) calls on the President to lead a global effort; and

                (2) expresses concern over the theft of oil.
                """);
        assertThat(text.number()).isEqualTo("H. RES. 9245");
        assertThat(text.title().text()).startsWith("Calling for renewed");
        assertThat(Read.outline(text)).containsExactly("P 1", "P 2", "P 3", "O 1", "O 1/1", "O 1/2");
    }

    @Test
    void aNumberedResolutionWithoutFormulaIsReadParagraphByParagraph() {
        AdoptedText text = Read.only(
                """
                1 (I). ESTABLISHMENT OF A COMMISSION TO DEAL WITH THE
                PROBLEMS RAISED BY THE DARKNESS OF HARBOURS

                Resolved by the General Assembly to establish a Commission, with the
                composition and competence set out hereunder, to deal with the darkness:

                I. ESTABLISHMENT OF THE COMMISSION

                A Commission is hereby established by the General Assembly with the terms of
                reference set out under section II below.

                II. RELATIONS OF THE COMMISSION

                (a) The Commission shall submit its reports and recommendations to the
                Security Council.

                (b) The Security Council shall issue directions to the Commission in
                matters affecting harbours.

                Seventeenth plenary meeting,
                24 January 1946.
                """);
        assertThat(text.body() + "/" + text.type() + "/" + text.key()).isEqualTo("un-ga/resolution/1-i");
        assertThat(text.allClauses()).hasSize(4);
        assertThat(text.adoption().date()).contains(LocalDate.of(1946, 1, 24));
    }

    @Test
    void numberedParagraphsOfALongDeclarationAreAllKept() {
        AdoptedText text = Read.only(
                """
                General Assembly

                        Resolution adopted by the General Assembly on 25 September 2031
                            [without reference to a Main Committee (A/86/L.1)]

                        86/1.     Lighting our harbours: the agenda for lamps

                      The General Assembly

                      Adopts the following outcome document of the summit:

                            Declaration

                            Introduction
                1.    We, the Heads of State and Government, meeting at Headquarters
                from 25 to 27 September 2031, have decided today on new global lamps.
                2.    On behalf of the peoples we serve, we have adopted a historic decision on a
                comprehensive set of lamps.
                """);
        assertThat(Read.outline(text)).containsExactly("O 0", "O 1", "O 2");
    }

    private static final String DECLARATION =
            """
            OSCE PARLIAMENTARY ASSEMBLY

            STRELSAU DECLARATION
            ADOPTED AT THE THIRTIETH ANNUAL SESSION

            STRELSAU, 30 JUNE – 4 JULY 2031

            PREAMBLE

            We, Parliamentarians of the participating States, have met in annual session in Strelsau as the parliamentary dimension of the OSCE to assess the state of harbours.

            CHAPTER I
            POLITICAL AFFAIRS AND SECURITY

            1. Reiterating the value of lamps,

            2. Condemning the theft of oil,

            The OSCE Parliamentary Assembly:

            3. Calls on Ruritania to return the oil;

            4. Urges participating States to guard their harbours;

            CHAPTER II
            ECONOMIC AFFAIRS AND ENVIRONMENT

            5. Acknowledging that oil is dear,

            6. Concerned about the price of lamps,

            The OSCE Parliamentary Assembly:

            7. Calls on participating States to invest in bells;

            8. Requests parliaments to share them.

            RESOLUTION ON
            THE PAY OF KEEPERS

            1. Recalling the Charter of Keepers,

            The OSCE Parliamentary Assembly:

            2. Calls upon participating States to pay them;

            3. Invites the Secretary General to report.
            """;

    @Test
    void eachChapterOfADeclarationHasAPreambleOfItsOwn() {
        StructuredDocument document = Read.text(DECLARATION);
        assertThat(document.texts()).hasSize(2);
        AdoptedText declaration = document.texts().get(0);
        assertThat(declaration.body() + "/" + declaration.type()).isEqualTo("osce-pa/declaration");
        assertThat(declaration.title().text()).startsWith("STRELSAU DECLARATION");
        assertThat(Read.outline(declaration)).containsExactly("P 1", "P 2", "O 3", "O 4", "P 3", "P 4", "O 7", "O 8");
        assertThat(Read.outline(document.texts().get(1))).containsExactly("P 1", "O 2", "O 3");
    }

    @Test
    void aParticipleUnderASectionHeadingOfTheOperativePartStaysOperative() {
        AdoptedText text = Read.only(
                """
                Resolution 4711 (2031)

                The Security Council,

                Recalling its resolutions on harbours,

                1. Demands that the lamps be lit;

                Panel of keepers

                2. Acting under Chapter VII of the Charter, decides to establish a panel;

                3. Requests the panel to report.
                """);
        assertThat(Read.outline(text)).containsExactly("P 1", "O 1", "O 2", "O 3");
    }

    @Test
    void theYearMayStandBeforeTheNumber() {
        AdoptedText text = Read.only(
                """
                NATO PARLIAMENTARY ASSEMBLY

                2031 - RESOLUTION 969
                LAMPS@70
                presented by
                the Defence and Security Committee

                The Assembly,

                1. Recalling the Treaty of Lamps;

                2. URGES the governments and parliaments of the Alliance:

                a. to light them;

                b. to pay the keepers.
                """);
        assertThat(text.number()).isEqualTo("969");
        assertThat(text.title().text()).isEqualTo("LAMPS@70");
        assertThat(Read.outline(text)).containsExactly("P 1", "O 2", "O 2/a", "O 2/b");
    }

    @Test
    void anEarlyResolutionTurnsWithTherefore() {
        AdoptedText text = Read.only(
                """
                4 (1946). Resolution of 29 April 1946
                [S/45]

                The attention of the Security Council has been drawn to the situation in Ruritania by a
                Member of the United Nations acting in accordance with the Charter.

                Therefore the Security Council,

                Bearing in mind the unanimous condemnation of the regime,

                Hereby resolves:

                To make further studies in order to determine whether the lamps are lit.

                Adopted at the 39th meeting by 10 votes to none.
                """);
        assertThat(text.body() + "/" + text.type() + "/" + text.key()).isEqualTo("un-sc/resolution/4-1946");
        assertThat(Read.outline(text)).containsExactly("P 1", "O 1");
    }
}
