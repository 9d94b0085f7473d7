package plenary.cli;

/** What the program's exit codes mean; scripts rely on them. */
final class ExitCode {

    static final int DONE = 0;
    /** Done, but documents failed or the graph breaks rules. */
    static final int DONE_WITH_FAILURES = 1;

    static final int USAGE = 2;
    static final int INPUT_NOT_READABLE = 3;
    static final int STORE_OR_SERVER_FAILED = 4;

    private ExitCode() {}
}
