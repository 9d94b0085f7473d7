package plenary.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.Consumer;
import plenary.extraction.Annotator;
import plenary.extraction.corenlp.CoreNlpAnnotator;
import plenary.serving.PlenaryServer;

/** The whole program, as started from the command line, but that its models are loaded once for all tests and that a server can be stopped. */
final class Plenary extends Wiring {

    private static final class Models {
        static final Annotator ANNOTATOR = CoreNlpAnnotator.loading();
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Consumer<PlenaryServer> whenServing = server -> {};
    private PlenaryServer server;

    /** Runs one command and returns its exit code. */
    int run(Object... arguments) {
        Console console = new Console(stream(out), stream(err), OptionalInt.empty(), false);
        return Main.run(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new), console, this);
    }

    /** What to do once a server answers; it is told to stop afterwards. */
    Plenary serving(Consumer<PlenaryServer> visit) {
        whenServing = visit;
        return this;
    }

    String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String messages() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    Annotator annotator() {
        return Models.ANNOTATOR;
    }

    @Override
    void stopWithProcess(PlenaryServer started, Console console, int exitCode) {
        server = started;
    }

    @Override
    void serve() {
        whenServing.accept(server);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
