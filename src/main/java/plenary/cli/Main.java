package plenary.cli;

/** Starts Plenary. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args, Console.ofProcess(), new Wiring()));
    }

    /** Runs one command and returns its exit code. */
    static int run(String[] args, Console console, Wiring wiring) {
        return PlenaryCommand.commandLine(console, wiring).execute(args);
    }
}
