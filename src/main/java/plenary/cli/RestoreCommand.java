package plenary.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plenary.pipeline.Publication;
import plenary.store.Backup;
import plenary.store.Generation;
import plenary.store.KnowledgeGraph;

/** {@code plenary restore}: a knowledge graph from its backup. */
@Command(
        name = "restore",
        description = {
            "Brings a knowledge graph back from a file that 'backup' wrote: checks it, unpacks it, builds the databases and switches to them.",
            "",
            "A server on that folder goes on with what it serves and then takes up what was restored.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./plenary restore plenary.zip --kg restored",
            "  ./plenary restore plenary.zip --kg /data/kg --replace"
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Mixin
    private KnowledgeGraphOption kg = new KnowledgeGraphOption();

    @Option(names = "--replace", description = "Replace the knowledge graph that is in the folder.")
    private boolean replace;

    RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file))
            throw new CommandException(ExitCode.INPUT_NOT_READABLE, file + ": no such file, or not readable");
        try (KnowledgeGraph graph = KnowledgeGraph.openForWriting(kg.folder())) {
            if (!replace && !graph.quadFiles().isEmpty())
                throw new CommandException(
                        ExitCode.USAGE,
                        kg.folder() + " holds a knowledge graph: name an empty folder with --kg, or give --replace");
            String before = Backup.restore(graph, file);
            Generation built = Publication.publish(graph);
            console.out().println("restored " + Building.counted(built.quads(), "quad") + " into " + kg.folder());
            if (!before.equals(built.id()))
                console.out()
                        .println("generation " + built.id() + "; when the backup was made it was "
                                + (before.isEmpty() ? "none" : before)
                                + ": another version of Plenary, or a build that had not ended");
        }
        return ExitCode.DONE;
    }
}
