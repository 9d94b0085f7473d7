package plenary.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import plenary.serving.ServerSettings;
import plenary.serving.ServerStartException;

/** Where the server listens and within which limits it answers. */
final class ServerOptions {

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port to listen on; 0 takes a free one. Default: that of the settings, 3030")
    private Optional<String> port = Optional.empty();

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "Address to listen on; 0.0.0.0 for every interface. Default: that of the settings, localhost")
    private Optional<String> host = Optional.empty();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "File with the server's settings. Default: fuseki-config/plenary.properties of this checkout.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A setting of that file, e.g. --set query.timeout.seconds=60. Can be repeated.")
    private Map<String, String> settings = new HashMap<>();

    /** The settings: the file's, stronger than it the environment's, stronger than both the options'. */
    ServerSettings read(String base) {
        Map<String, String> flags = new HashMap<>(settings);
        flags.put("base", base);
        port.ifPresent(value -> flags.put("port", value));
        host.ifPresent(value -> flags.put("host", value));
        return ServerSettings.read(settingsFile(), System.getenv(), flags);
    }

    private Optional<Path> settingsFile() {
        if (file.isPresent()) return file;
        return Optional.of(Path.of(System.getProperty("plenary.home", ""), "fuseki-config", "plenary.properties"))
                .filter(Files::isRegularFile);
    }

    /** Fails now, rather than after a long build, when the port is taken. */
    static void requireFreePort(ServerSettings settings) {
        if (settings.port() == 0) return;
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()));
        } catch (UnknownHostException e) {
            throw new ServerStartException("there is no host '" + settings.host() + "' here: check --host", e);
        } catch (IOException e) {
            throw new ServerStartException(
                    "cannot listen on port " + settings.port() + " of " + settings.host() + " (" + e.getMessage()
                            + "): choose another port with --port, or stop what is running there",
                    e);
        }
    }
}
