package plenary.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions that running text names. */
class SessionNamesTest {

    @Test
    void aSessionIsNamedByNumberOrSeason() {
        String text = "The Assembly’s 69th Annual Session in Portville followed the Spring Session held in Westhaven.";
        assertThat(SessionNames.in(text))
                .extracting(SessionNames.Name::label)
                .containsExactly("69th Annual Session", "Spring Session");
        assertThat(SessionNames.in(text))
                .extracting(n -> n.place().orElse(""))
                .containsExactly("Portville", "Westhaven");
        assertThat(SessionNames.in("at the 2031 Autumn Session").get(0).year()).hasValue(2031);
        assertThat(SessionNames.in("9847th meeting").get(0).ordinal()).hasValue(9847);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The session was long.", "An annual meeting of pilots.", "In spring, sessions are long."})
    void aSessionWithoutANameIsNone(String text) {
        assertThat(SessionNames.in(text)).isEmpty();
    }
}
