package plenary.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plenary.export.Push;
import plenary.export.RemoteStore;
import plenary.store.KnowledgeGraph;

/** {@code plenary push}: the graph into another triple store. */
@Command(
        name = "push",
        description = {
            "Loads the knowledge graph into another triple store, graph by graph: by the Graph Store Protocol with --graph-store, otherwise by"
                    + " SPARQL Update.",
            "",
            "Only graphs that changed since the last push to that store are sent, and those that are no more are removed there; graphs of other"
                    + " names are left alone. A push that was broken off goes on where it ended. What each store has is remembered in the"
                    + " folder 'push' of the knowledge graph.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./plenary push --endpoint http://localhost:3031/copy/update",
            "  ./plenary push --endpoint https://store.example/sparql --graph-store https://store.example/data \\",
            "                 --user editor --password-file /etc/plenary/password",
            "  ./plenary push --endpoint https://store.example/update --token-file /etc/plenary/token",
            "  ./plenary push --endpoint http://localhost:8080/rdf4j-server/repositories/copy/statements"
        },
        mixinStandardHelpOptions = true)
final class PushCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private KnowledgeGraphOption kg = new KnowledgeGraphOption();

    @Option(
            names = "--endpoint",
            required = true,
            paramLabel = "URL",
            description = "The store's SPARQL Update service.")
    private URI endpoint = URI.create("");

    @Option(
            names = "--graph-store",
            paramLabel = "URL",
            description =
                    "Its Graph Store Protocol service, used in place of updates: each graph changes at once or not at all.")
    private Optional<URI> graphStore = Optional.empty();

    @Option(names = "--user", paramLabel = "NAME", description = "Name to log in with (HTTP Basic).")
    private Optional<String> user = Optional.empty();

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description =
                    "File whose first line is the password; a password on the command line could be read by others.")
    private Optional<Path> passwordFile = Optional.empty();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "File whose first line is a bearer token to show, in place of a name and a password.")
    private Optional<Path> tokenFile = Optional.empty();

    @Option(names = "--all", description = "Send every graph, for a store that has lost what it was given.")
    private boolean all;

    PushCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        URI address = graphStore.orElse(endpoint);
        requireHttp("--endpoint", endpoint);
        requireHttp("--graph-store", address);
        Optional<String> authorization = authorization(address);
        KnowledgeGraph.openForReading(kg.folder()).close();
        Push push;
        Path state;
        // Held while reading only: a build may go on while the network is slow.
        try (KnowledgeGraph graph = KnowledgeGraph.openForWriting(kg.folder())) {
            if (graph.quadFiles().isEmpty())
                throw new CommandException(
                        ExitCode.STORE_OR_SERVER_FAILED,
                        "nothing to push in " + kg.folder()
                                + ": build it with './plenary build DIR', or name another folder with --kg");
            push = Push.of(graph.quadFiles());
            state = graph.folder().resolve("push").resolve(stateName(address));
        }
        try (push) {
            Push.Result result = push.to(
                    new RemoteStore(address, graphStore.isEmpty(), authorization),
                    state,
                    all,
                    (graph, triples) -> console.err().println(graph + ": " + Building.counted(triples, "triple")));
            console.out()
                    .println(Building.counted(result.sent(), "graph") + " sent with "
                            + Building.counted(result.triples(), "triple") + ", " + result.unchanged() + " unchanged, "
                            + result.removed() + " removed at " + address);
        }
        return ExitCode.DONE;
    }

    private static void requireHttp(String option, URI address) {
        String scheme = String.valueOf(address.getScheme());
        if ((scheme.equals("http") || scheme.equals("https"))
                && address.getHost() != null
                && address.getFragment() == null) return;
        throw new CommandException(
                ExitCode.USAGE, option + " " + address + ": give an address that begins with http:// or https://");
    }

    private Optional<String> authorization(URI address) {
        if (user.isPresent() != passwordFile.isPresent())
            throw new CommandException(ExitCode.USAGE, "--user and --password-file belong together: give both");
        if (user.isPresent() && tokenFile.isPresent())
            throw new CommandException(ExitCode.USAGE, "give a name and a password, or a token, not both");
        if (user.isEmpty() && tokenFile.isEmpty()) return Optional.empty();
        if (address.getScheme().equals("http") && !address.getHost().matches("localhost|127\\..*|\\[::1\\]"))
            console.err()
                    .println("plenary: the password or token goes to " + address.getHost()
                            + " unencrypted; use https where you can");
        return Optional.of(
                tokenFile.isPresent()
                        ? RemoteStore.bearer(secret(tokenFile.get()))
                        : RemoteStore.basic(user.orElseThrow(), secret(passwordFile.orElseThrow())));
    }

    private static String secret(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .findFirst()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .orElseThrow(() -> new CommandException(
                            ExitCode.INPUT_NOT_READABLE,
                            file + " has no first line: write the password or token there"));
        } catch (IOException e) {
            throw new CommandException(ExitCode.INPUT_NOT_READABLE, "cannot read " + Failures.describe(e), e);
        }
    }

    /** One file for each store: readable, and different for different addresses. */
    private static String stateName(URI address) {
        byte[] bytes = address.toString().getBytes(StandardCharsets.UTF_8);
        long hash = 0xcbf29ce484222325L;
        for (byte b : bytes) hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        return address.getHost().replaceAll("[^A-Za-z0-9.-]", "_") + "-"
                + HexFormat.of().toHexDigits(hash) + ".tsv";
    }
}
