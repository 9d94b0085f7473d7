package plenary.cli;

import java.io.IOException;
import java.nio.file.Path;
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
            WholeFile.write(file.get(), out -> GraphExport.write(format, quads, out));
            console.err().println("wrote " + file.get());
        } else {
            GraphExport.write(format, quads, console.out());
        }
        // A print stream keeps its failures to itself: a full disk or a closed pipe shows only here.
        if (console.out().checkError())
            throw new CommandException(ExitCode.STORE_OR_SERVER_FAILED, "the output was closed before all was written");
        return ExitCode.DONE;
    }
}
