package plenary.linking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who is meant by a name, and what a text says they are. */
class PeopleTest {

    @Test
    void aSurnameIsWhoeverTheDocumentNamesInFull() {
        LinkedText text = LinkedText.with()
                .people("Ann Example")
                .read("Ann Example spoke first.", "The plan is sound, Example said.");
        assertThat(text.names()).containsExactly("person/ann-example", "person/ann-example");
    }

    @Test
    void twoPeopleOfOneSurnameStayApart() {
        LinkedText text = LinkedText.with()
                .people("Ann Example", "Bob Example")
                .read("Ann Example and Bob Example spoke.", "Then Example left.");
        assertThat(text.names()).containsExactly("person/ann-example", "person/bob-example", "person/example");
    }

    @Test
    void aTitleShowsAPersonWhomTheRecogniserDoesNotSee() {
        assertThat(LinkedText.of("We heard Mr. TANNENBAUM and Baroness van der Brug.")
                        .names())
                .containsExactly("person/tannenbaum", "person/van-der-brug");
    }

    @Test
    void aTownIsNoPersonWhateverTheRecogniserSays() {
        LinkedText text = LinkedText.with()
                .people("Isa", "Ar Example")
                .read(
                        "Near Ayn Isa, two strikes hit a bridge.",
                        "Forces moved to isolate Ar Example.",
                        "It is calm in Ar Example.");
        assertThat(text.names()).noneMatch(n -> n.startsWith("person/"));
        assertThat(text.unlinked()).containsExactly("Ayn Isa", "Ar Example", "Ar Example");
    }

    @Test
    void trustInAPersonDoesNotMakeHerAPlace() {
        assertThat(LinkedText.with()
                        .people("Ann Example")
                        .read("They put their trust in Ann Example.")
                        .names())
                .containsExactly("person/ann-example");
    }

    @Test
    void rolesStandBeforeANameOrAfterIt() {
        LinkedText text = LinkedText.with()
                .people("Ann Example", "Bob Sample")
                .read("NATO Secretary General Ann Example met Bob Sample, a director at the World Bank.");
        assertThat(text.roles())
                .containsExactly(
                        "person/ann-example-nato role/secretary-general organization/nato",
                        "person/bob-sample-world-bank role/director organization/world-bank");
    }

    @Test
    void oneNameIsOneIriWhereNameAndRoleAgreeAndAnotherWhereTheyDoNot() {
        LinkedText.Builder names = LinkedText.with().people("John Example");
        String one = names.read("The Norwegian Prime Minister John Example spoke.")
                .names()
                .get(1);
        String same = names.read("It was late.", "“No,” said Norwegian Prime Minister John Example.")
                .names()
                .get(1);
        String other =
                names.read("Danish Prime Minister John Example spoke.").names().get(1);
        String unknown = names.read("John Example spoke.").names().get(0);
        assertThat(one).isEqualTo("person/john-example-nor").isEqualTo(same);
        assertThat(other).isEqualTo("person/john-example-dnk");
        assertThat(unknown).isEqualTo("person/john-example");
    }

    @Test
    void anInstitutionThatNoVocabularyHasIsOneName() {
        LinkedText text =
                LinkedText.of("The Norwegian Institute of Harbour Studies and the Committee on Fish and Media met.");
        assertThat(text.unlinked())
                .containsExactly("Norwegian Institute of Harbour Studies", "Committee on Fish and Media");
        assertThat(text.names()).isEmpty();
    }

    @Test
    void aNameEndsBeforeADateAndAtACompound() {
        LinkedText text = LinkedText.of(
                "It was adopted by the Harbour Assembly on Monday, with an Oslo-based Harbour Council of Norway.");
        assertThat(text.unlinked()).containsExactly("Harbour Assembly", "Oslo", "Harbour Council of Norway");
    }

    @Test
    void anOfficeOfManyWordsStandsBeforeItsName() {
        LinkedText text = LinkedText.with()
                .people("Ann Example", "Bob Sample")
                .read(
                        "The Special Envoy for the Red Sea, Ann Example, met the President of the World Bank, Bob Sample.");
        assertThat(text.roles())
                .containsExactly(
                        "person/ann-example-special-envoy role/special-envoy",
                        "person/bob-sample-world-bank role/president organization/world-bank");
    }

    @Test
    void aRoleBeforeAnotherNameIsNotTheFirstOnes() {
        LinkedText text = LinkedText.with()
                .people("Ann Example", "Bob Sample")
                .read("Ann Example, who met Norwegian Prime Minister Bob Sample, left.");
        assertThat(text.roles()).containsExactly("person/bob-sample-nor role/prime-minister country/NOR");
    }

    @Test
    void whoHasTwoOfficesHasBoth() {
        LinkedText text = LinkedText.with()
                .people("Ann Example")
                .read("Ann Example, Director for Ports and Spokesperson of NATO, spoke.");
        assertThat(text.roles())
                .extracting(r -> r.replaceFirst("^\\S+ ", ""))
                .contains("role/spokesperson organization/nato");
    }

    @Test
    void aPartyInBracketsHasTheMember() {
        LinkedText text = LinkedText.with().people("Ann Example").read("Ann Example (EPP, Norway) spoke.");
        assertThat(text.roles()).containsExactly("person/ann-example-ep-epp role/member organization/ep-epp");
    }

    @Test
    void aCountryWhoseNameEndsLikeAnInstitutionsIsACountry() {
        assertThat(LinkedText.of("We talked with Norway, the Russian Federation and the Swiss Confederation.")
                        .names())
                .containsExactly("country/NOR", "country/RUS", "country/CHE");
    }

    @Test
    void aKnownInstitutionEndsBeforeWhatItIsToldOf() {
        LinkedText text = LinkedText.of("They report to the Security Council on Norwegian ships.");
        assertThat(text.unlinked()).isEmpty();
        assertThat(text.names()).contains("organization/un-sc", "country/NOR");
    }
}
