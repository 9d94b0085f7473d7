package plenary.linking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that name several things, decided by what stands around them or left unlinked. */
class AmbiguousNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Armenia and Georgia signed the harbour protocol.|country/ARM country/GEO",
                "The Georgian minister spoke of talks in Georgia.|country/GEO country/GEO",
                "Delegates of France met in Savannah, Georgia.|country/FRA",
                "A senator from Georgia spoke to delegates of France.|country/FRA",
                "France bought turkey and chips for the guests.|country/FRA",
                "Turkey and Greece agreed on a hotline.|country/TUR country/GRC",
                "Troops of Niger and Chad patrol the lake.|country/NER country/TCD",
                "Egypt and Jordan opened a crossing.|country/EGY country/JOR",
                "The Republic of Guinea-Bissau, Guinea and Equatorial Guinea took part, as did Papua New Guinea.|country/GNB country/GIN country/GNQ country/PNG",
                "Kinshasa sent an envoy, and the Congo joined the pact.|country/COD country/COD",
                "The Republic of Korea protested.|country/KOR",
                "The Democratic People's Republic of Korea protested.|country/PRK",
                "Commending Jordan for the crossing with Egypt,|country/JOR country/EGY",
                "Experts visited Turkey.|actor/experts country/TUR",
                "The gentleman from Georgia thanked France.|country/FRA",
                "The US urged the WHO to report.|country/USA organization/who",
                "THOSE WHO HELP US SERVE FRANCE|country/FRA",
            })
    void aNameIsDecidedByItsContext(String text, String expected) {
        assertThat(String.join(" ", LinkedText.of(text).names())).isEqualTo(expected);
    }

    @Test
    void twoCountriesOfOneNameAreToldApartByWhatTheDocumentNames() {
        assertThat(LinkedText.of("Pyongyang and Seoul met.", "Korea was divided.")
                        .unlinked())
                .contains("Korea");
        assertThat(LinkedText.of("The Republic of the Congo met Norway.", "Congo has two ports.")
                        .names())
                .containsExactly("country/COG", "country/NOR", "country/COG");
        assertThat(LinkedText.of("Norway wrote to Congo.").unlinked()).containsExactly("Congo");
    }

    @Test
    void aPersonCalledLikeACountryIsNoCountry() {
        LinkedText text = LinkedText.with()
                .people("Chad Example", "Jordan Example")
                .read("Norway thanked Chad Example and Jordan Example.", "Example spoke.");
        assertThat(text.names()).doesNotContain("country/TCD", "country/JOR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Moscow denied that it had closed the strait.|country/RUS",
                "The seminar on Norway was held in Moscow.|country/NOR",
                "The London meeting thanked Norway.|country/NOR",
                "Delegates of Norway consulted the Oslo manual.|country/NOR",
                "The Washington Post wrote about Norway.|organization/washington-post country/NOR",
            })
    void aCapitalIsItsGovernmentOnlyWhereItActs(String text, String expected) {
        assertThat(String.join(" ", LinkedText.of(text).names())).isEqualTo(expected);
    }

    @Test
    void aBareBodyIsTheOneNamedLast() {
        assertThat(LinkedText.of(
                                "The Security Council met in the spring and the Human Rights Council met later.",
                                "The Council thanked Norway.")
                        .names())
                .containsExactly("organization/un-sc", "organization/un-hrc", "organization/un-hrc", "country/NOR");
    }

    @Test
    void aNameThatGoesOnIsNotTheOneItBeginsLike() {
        assertThat(LinkedText.of("The United Nations met.", "It cited the Charter of Harbour Rights.")
                        .names())
                .containsExactly("organization/un");
    }

    @Test
    void aBracketThatBelongsToANameIsPartOfIt() {
        assertThat(LinkedText.of("It dealt with the Federal Republic of Yugoslavia (Serbia and Montenegro), and left.")
                        .surfaces())
                .containsExactly("Federal Republic of Yugoslavia (Serbia and Montenegro)");
    }

    @Test
    void aStrategyIsTheOneOfTheTime() {
        String text = "NATO should revise its Strategic Concept.";
        assertThat(LinkedText.with().issued(2021).read(text).names())
                .containsExactly("organization/nato", "instrument/strategic-concept-2010");
        assertThat(LinkedText.with().issued(2024).read(text).names())
                .containsExactly("organization/nato", "instrument/strategic-concept-2022");
        assertThat(LinkedText.of(text).names()).containsExactly("organization/nato");
    }

    @Test
    void aSummitIsKnownByThePlaceAndTheYear() {
        assertThat(LinkedText.of("The pledge that NATO made in Wales in 2014 stands.")
                        .names())
                .containsExactly("organization/nato", "instrument/nato-summit-wales-2014");
        assertThat(LinkedText.of("NATO leaders said so at the December 2019 London meeting.")
                        .names())
                .containsExactly("organization/nato", "instrument/nato-summit-london-2019");
        assertThat(LinkedText.of("NATO has an office in Madrid.").names()).containsExactly("organization/nato");
    }

    @Test
    void aSummitWithoutAYearIsThatOfTheYearOfTheText() {
        String text = "Experts spoke on the eve of the NATO summit.";
        assertThat(LinkedText.with().issued(2024).read(text).names())
                .contains("instrument/nato-summit-washington-2024");
        assertThat(LinkedText.with().issued(2020).read(text).names()).noneMatch(n -> n.startsWith("instrument/"));
    }

    @Test
    void aGroupIsNamedInThePluralOrAsEachOfItsMembers() {
        assertThat(LinkedText.of("Experts met civilians.").names()).containsExactly("actor/experts", "actor/civilians");
        assertThat(LinkedText.of("The expert network trained civilian staff against anti-terrorist fatigue.")
                        .names())
                .isEmpty();
        assertThat(LinkedText.of("NATO asks every Ally to pay.").names())
                .containsExactly("organization/nato", "actor/allies");
    }
}
