package plenary.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plenary.store.Generations;
import plenary.store.KnowledgeGraph;
import plenary.store.StoreCheck;

/** {@code plenary check}: the store against its quads. */
@Command(
        name = "check",
        description = {
            "Holds what is served against the quads it was built from: every quad is in the database and nothing else, every literal is in the"
                    + " text index, every passage quotes its text, every dump has its checksum.",
            "",
            "Reads only; a server may go on meanwhile. Ends with code 1 when something is wrong.",
            "",
            "--repair makes database and indexes again from the quads when something is wrong with them, and checks again. A server that runs"
                    + " must be started again then.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ./plenary check", "  ./plenary check --kg /data/kg --repair"},
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private KnowledgeGraphOption kg = new KnowledgeGraphOption();

    @Option(names = "--repair", description = "Make what is damaged again from the quads.")
    private boolean repair;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (KnowledgeGraph graph =
                repair ? KnowledgeGraph.openForWriting(kg.folder()) : KnowledgeGraph.openForReading(kg.folder())) {
            StoreCheck.Report report = StoreCheck.of(graph);
            report.problems().forEach(console.out()::println);
            if (report.damaged()) {
                if (repair) {
                    console.out()
                            .println("Loading "
                                    + Building.counted(report.generation().quads(), "quad") + " …");
                    Generations.repair(graph);
                    report = StoreCheck.of(graph);
                    report.problems().forEach(console.out()::println);
                } else
                    console.out().println("'./plenary check --repair' makes database and indexes again from the quads");
            }
            console.out()
                    .println("generation " + report.generation().id() + ": "
                            + Building.counted(report.generation().quads(), "quad") + ", "
                            + Building.counted(report.generation().literals(), "literal") + " indexed, "
                            + Building.counted(report.passages(), "passage") + ", "
                            + (report.problems().isEmpty()
                                    ? "all as the files say"
                                    : Building.counted(report.problems().size(), "problem")));
            return report.problems().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_FAILURES;
        }
    }
}
