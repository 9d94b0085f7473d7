package plenary.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plenary.store.Backup;
import plenary.store.KnowledgeGraph;

/** {@code plenary backup}: a knowledge graph as one file. */
@Command(
        name = "backup",
        description = {
            "Writes the quads, texts and manifest of a knowledge graph into one ZIP file with checksums.",
            "",
            "A server goes on meanwhile; a build has to wait, so that the backup is of one state. Databases are not in it: 'restore' makes"
                    + " them anew from the quads.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ./plenary backup --out plenary.zip", "  ./plenary backup --kg /data/kg --out /backups/plenary.zip"
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private KnowledgeGraphOption kg = new KnowledgeGraphOption();

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "FILE",
            description = "File to write. What was there before stays until the new one is complete.")
    private Path file = Path.of("plenary.zip");

    BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        // Opening for writing would make the folder.
        KnowledgeGraph.openForReading(kg.folder()).close();
        AtomicInteger files = new AtomicInteger();
        try (KnowledgeGraph graph = KnowledgeGraph.openForWriting(kg.folder())) {
            if (graph.quadFiles().isEmpty())
                throw new CommandException(
                        ExitCode.STORE_OR_SERVER_FAILED,
                        "nothing to back up in " + kg.folder() + ": name another folder with --kg");
            WholeFile.write(file, out -> {
                BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
                files.set(Backup.write(graph, buffered));
                buffered.flush();
            });
        }
        console.out().println("wrote " + Building.counted(files.get(), "file") + " of " + kg.folder() + " to " + file);
        return ExitCode.DONE;
    }
}
