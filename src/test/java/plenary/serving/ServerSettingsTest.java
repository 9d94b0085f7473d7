package plenary.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSettingsTest {

    @TempDir
    Path temp;

    private Path file(String text) throws IOException {
        return Files.writeString(temp.resolve("plenary.properties"), text);
    }

    @Test
    void flagsAreStrongerThanTheEnvironmentAndThatThanTheFile() throws IOException {
        Optional<Path> file = Optional.of(file("port = 1001\nhost=0.0.0.0\nquery.timeout.seconds = 7\n"));
        ServerSettings settings = ServerSettings.read(
                file, Map.of("PLENARY_PORT", "1002", "PLENARY_HOST", "127.0.0.1"), Map.of("port", "1003"));
        assertThat(settings.port()).isEqualTo(1003);
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.queryTimeout()).hasSeconds(7);
    }

    @Test
    void theShippedFileHoldsEverySettingWithItsStandardValue() {
        ServerSettings shipped =
                ServerSettings.read(Optional.of(Path.of("fuseki-config/plenary.properties")), Map.of(), Map.of());
        for (Setting setting : Setting.values())
            assertThat(shipped.text(setting)).as(setting.key()).isEqualTo(setting.standard());
        assertThat(Path.of("fuseki-config/plenary.properties"))
                .content()
                .contains(java.util.Arrays.stream(Setting.values())
                        .map(Setting::key)
                        .toArray(String[]::new));
    }

    @Test
    void listensOnThisMachineOnlyUnlessTold() {
        assertThat(ServerSettings.standard().host()).isEqualTo("localhost");
    }

    @ParameterizedTest
    @CsvSource({
        "port = 99999, port must be a whole number from 0 to 65535",
        "port = abc, 'abc'",
        "prot = 3030, no such setting: prot",
        "port 3030, expected 'key = value'",
        "base = ftp://x/, must be an http or https IRI",
        "base = https://x/y, must be an http or https IRI",
        "metrics = yes, true or false",
        "cors.origins = example.org, or origins such as https://example.org",
        "users.file = /nowhere/users, must be a file that can be read",
        "host =, must not be empty",
    })
    void aWrongLineIsNamed(String line, String message) throws IOException {
        Optional<Path> file = Optional.of(file("# comment\n\n" + line + "\n"));
        assertThatThrownBy(() -> ServerSettings.read(file, Map.of(), Map.of()))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("plenary.properties, line 3")
                .hasMessageContaining(message);
    }

    @Test
    void aSettingTwiceInTheFileIsRefused() throws IOException {
        Optional<Path> file = Optional.of(file("port = 1\nport = 2\n"));
        assertThatThrownBy(() -> ServerSettings.read(file, Map.of(), Map.of()))
                .hasMessageContaining("line 2")
                .hasMessageContaining("line 1 already");
    }

    @Test
    void wrongVariablesAndFlagsAreNamed() {
        assertThatThrownBy(() -> ServerSettings.read(Optional.empty(), Map.of("PLENARY_PORT", "x"), Map.of()))
                .hasMessageContaining("environment variable PLENARY_PORT");
        assertThatThrownBy(() -> ServerSettings.read(Optional.empty(), Map.of(), Map.of("port", "x")))
                .hasMessageContaining("--port");
        assertThatThrownBy(() -> ServerSettings.read(Optional.empty(), Map.of(), Map.of("nonsense", "x")))
                .hasMessageContaining("--nonsense");
    }
}
