package plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import plenary.export.PushException;
import plenary.serving.ServerStartException;
import plenary.store.StoreException;
import plenary.vocabulary.OntologyException;

/** The program as a whole: its commands, and how their failures become messages and exit codes. */
@Command(
        name = "plenary",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Parliamentary documents as a linked-data knowledge graph in which every fact leads back to its clause.",
            ""
        },
        footerHeading = "%nTo begin with:%n",
        footer = {
            "  ./plenary run seeds                 build five documents, serve them, answer a question",
            "  ./plenary query 'SELECT ?text ?title { ?text plen:title ?title } LIMIT 5'",
            "  ./plenary help COMMAND              what a command does, with examples",
            "",
            "Exit codes: 0 done, 1 done with failed documents or violations, 2 usage, 3 input not readable,",
            "            4 store or server failed"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = CommandLine.HelpCommand.class)
final class PlenaryCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Show where in the program a failure happened (stack traces).")
    private boolean verbose;

    /** All commands, ready to be given arguments. */
    static CommandLine commandLine(Console console, Wiring wiring) {
        PlenaryCommand plenary = new PlenaryCommand();
        CommandLine commandLine = new CommandLine(plenary)
                .addSubcommand(new RunCommand(console, wiring))
                .addSubcommand(new BuildCommand(console, wiring))
                .addSubcommand(new LoadCommand(console))
                .addSubcommand(new ServeCommand(console, wiring))
                .addSubcommand(new QueryCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new PushCommand(console))
                .addSubcommand(new BackupCommand(console))
                .addSubcommand(new RestoreCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new ValidateCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new EvaluateCommand(console, wiring));
        ServeCommand.listSettings(commandLine.getSubcommands().get("serve"));
        commandLine.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        commandLine.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setUsageHelpWidth(
                Math.max(80, Math.min(120, console.columns().orElse(100))));
        commandLine.setParameterExceptionHandler((e, args) -> usageError(console, e));
        commandLine.setExecutionExceptionHandler((e, command, parsed) -> plenary.failure(console, e));
        return commandLine;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int usageError(Console console, ParameterException e) {
        String message = e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
                ? "what is meant by '" + unmatched.getUnmatched().get(0) + "'?"
                : e.getMessage();
        console.err().println("plenary: " + message);
        UnmatchedArgumentException.printSuggestions(e, console.err());
        CommandSpec command = e.getCommandLine().getCommandSpec();
        console.err().println("See ./" + command.qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private int failure(Console console, Exception e) {
        console.err().println("plenary: " + message(e));
        if (verbose) e.printStackTrace(console.err());
        return exitCode(e);
    }

    private static String message(Exception e) {
        boolean expected = e instanceof CommandException
                || e instanceof OntologyException
                || e instanceof ServerStartException
                || e instanceof PushException
                || e instanceof StoreException;
        if (expected) return e.getMessage();
        if (e instanceof IOException io) return Failures.describe(io);
        if (e instanceof InterruptedException) return "interrupted; what was done by then is kept";
        return "unexpected: " + e + "; --verbose shows where. This is a fault in Plenary: please report it";
    }

    private static int exitCode(Exception e) {
        if (e instanceof CommandException failed) return failed.exitCode();
        if (e instanceof OntologyException) return ExitCode.INPUT_NOT_READABLE;
        return ExitCode.STORE_OR_SERVER_FAILED;
    }
}
