package plenary.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts Plenary. */
public final class Main {

    /** Lucene tells the user of every newer Java how it reads memory there; kept here, since Java forgets a level nobody holds the logger of. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    public static void main(String[] args) {
        LUCENE.setLevel(Level.SEVERE);
        System.exit(run(args, Console.ofProcess(), new Wiring()));
    }

    /** Runs one command and returns its exit code. */
    static int run(String[] args, Console console, Wiring wiring) {
        return PlenaryCommand.commandLine(console, wiring).execute(args);
    }
}
