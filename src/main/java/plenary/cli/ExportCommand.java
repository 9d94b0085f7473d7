package plenary.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plenary.export.ExportFormat;
import plenary.export.GraphExport;
import plenary.store.KnowledgeGraph;

/** {@code plenary export}: the graph in other formats. */
@Command(
        name = "export",
        description = {
            "Writes the knowledge graph, ontology and catalog included, in another format.",
            "",
            "nq, trig and jsonld keep the named graphs apart; ttl, nt and rdfxml merge them into one.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./plenary export --format ttl --out graph.ttl",
            "  ./plenary export --format nq | gzip > graph.nq.gz"
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private KnowledgeGraphOption kg = new KnowledgeGraphOption();

    @Option(
            names = {"-f", "--format"},
            required = true,
            paramLabel = "FORMAT",
            description = "ttl, nt, nq, trig, jsonld or rdfxml.")
    private ExportFormat format = ExportFormat.NQ;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "File to write. Default: standard output.")
    private Optional<Path> file = Optional.empty();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> quads;
        try (KnowledgeGraph graph = KnowledgeGraph.openForReading(kg.folder())) {
            quads = graph.quadFiles();
        }
        if (quads.isEmpty())
            throw new CommandException(
                    ExitCode.STORE_OR_SERVER_FAILED,
                    "nothing to export in " + kg.folder()
                            + ": build it with './plenary build DIR', or name another folder with --kg");
        if (file.isPresent()) {
            write(quads, file.get());
            console.err().println("wrote " + file.get());
        } else {
            GraphExport.write(format, quads, console.out());
        }
        // A print stream keeps its failures to itself: a full disk or a closed pipe shows only here.
        if (console.out().checkError())
            throw new CommandException(ExitCode.STORE_OR_SERVER_FAILED, "the output was closed before all was written");
        return ExitCode.DONE;
    }

    /** Writes beside the file and then renames, so that a failure leaves what was there before. */
    private void write(List<Path> quads, Path target) throws IOException {
        if (Files.isDirectory(target))
            throw new CommandException(ExitCode.USAGE, "--out " + target + " is a folder: name a file in it");
        Path folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target);
        Path part = folder.resolve("." + target.getFileName() + ".part");
        try {
            try (OutputStream out = open(part)) {
                GraphExport.write(format, quads, out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static OutputStream open(Path file) {
        try {
            return Files.newOutputStream(file);
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.STORE_OR_SERVER_FAILED,
                    "cannot write to " + file.getParent() + " (" + Failures.describe(e)
                            + "): name another place with --out",
                    e);
        }
    }
}
