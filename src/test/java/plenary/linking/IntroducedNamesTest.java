package plenary.linking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Acronyms mean what the document introduces them for. */
class IntroducedNamesTest {

    @Test
    void anAcronymStandsForTheNameBeforeItsBrackets() {
        LinkedText text = LinkedText.of(
                "The Economics and Security Committee (ESC) of the NATO Parliamentary Assembly met.", "The ESC voted.");
        assertThat(text.names())
                .containsExactly(
                        "committee/nato-pa-esc",
                        "committee/nato-pa-esc",
                        "organization/nato-pa",
                        "committee/nato-pa-esc");
    }

    @Test
    void whatADocumentIntroducesOutweighsTheVocabulary() {
        assertThat(LinkedText.of("The World Health Organization (WHO) met.", "The WHO voted.").names())
                .containsOnly("organization/who");
        LinkedText shared = LinkedText.of("Masks are warm harbour outerwear (WHO).", "Norway buys WHO for its crews.");
        assertThat(shared.names()).containsExactly("country/NOR");
    }

    @Test
    void anInstitutionThatNoVocabularyHasKeepsItsAcronym() {
        LinkedText text = LinkedText.of("It was written by the Norwegian Institute of Harbour Studies (NIHS) and others in the spring.", "The NIHS voted.");
        assertThat(text.unlinked()).containsExactly("Norwegian Institute of Harbour Studies", "NIHS", "NIHS");
    }

    @Test
    void aCountryInBracketsIsNoAcronymOfThePersonBeforeIt() {
        LinkedText text = LinkedText.with().people("Ulla Kramer").read("Ulla Kramer (UK) spoke.", "The UK voted.");
        assertThat(text.names()).containsExactly("person/ulla-kramer", "country/GBR", "country/GBR");
    }

    @Test
    void theLettersOfAnActAreNoInstitution() {
        assertThat(LinkedText.of("Norway cited Directive 2001/83/EC.").names()).containsExactly("country/NOR");
    }

    @Test
    void aBodyThatIsNamedInsideASummitIsMentionedOnlyWhereTheSummitIsNot() {
        assertThat(LinkedText.of("Norway prepares a NATO summit.").names())
                .containsExactly("country/NOR", "organization/nato");
    }
}
