package plenary.linking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plenary.vocabulary.PLEN;

/** Texts and sessions that prose names without reporting anybody. */
class NamedInProseTest {

    @Test
    void aNumberedTextIsCitedByTheDocument() {
        assertThat(LinkedText.of("Security Council resolution 1325 (2000) is old.")
                        .tiedTo(PLEN.cites))
                .containsExactly("un-sc/resolution/1325-2000");
    }

    @Test
    void aNumberAloneIsOfTheBodyThatTheDocumentNamesMost() {
        assertThat(LinkedText.of(
                                "The NATO Parliamentary Assembly met.",
                                "Resolution 901 of the NATO Parliamentary Assembly is new, unlike Declaration 902.")
                        .tiedTo(PLEN.cites))
                .containsExactly("nato-pa/declaration/902", "nato-pa/resolution/901");
        assertThat(LinkedText.of("NATO met.", "Resolution 901 is new.").tiedTo(PLEN.cites))
                .isEmpty();
    }

    @Test
    void aSessionIsOfTheBodyNamedBesideIt() {
        assertThat(LinkedText.of("The NATO Parliamentary Assembly’s 69th Annual Session in Portville is over.")
                        .tiedTo(PLEN.mentions))
                .contains("nato-pa/session/69");
        assertThat(LinkedText.of("The 69th session of the Harbour Council is over.")
                        .tiedTo(PLEN.mentions))
                .noneMatch(s -> s.contains("session"));
    }

    @Test
    void aSeasonWithoutAYearIsNoSession() {
        assertThat(LinkedText.of("The NATO Parliamentary Assembly’s Spring Session is over.")
                        .tiedTo(PLEN.mentions))
                .noneMatch(s -> s.contains("session"));
    }
}
