package plenary.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plenary.store.KnowledgeGraph;

/** {@code plenary load}: what a cluster has made into a knowledge graph folder. */
@Command(
        name = "load",
        description = {
            "Brings a knowledge graph folder up to date with documents that a Spark cluster has read: the second half of"
                    + " 'build --spark', for output that was written by spark-submit or copied from elsewhere.",
            "",
            "Afterwards the folder is what 'build' would have made of the same documents on this machine; a document that the"
                    + " folder holds already is not written again, and one that is not in the output is dropped.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./plenary load /data/parts --kg /data/kg",
            "",
            "Afterwards: ./plenary serve, ./plenary query, ./plenary push"
        },
        mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "FOLDER",
            description = "Folder on this machine with the manifest.json that the cluster has written.")
    private Path parts = Path.of("");

    @Mixin
    private KnowledgeGraphOption kg = new KnowledgeGraphOption();

    @Option(
            names = "--keep-invalid",
            description = "Serve documents that violate the ontology's shapes or checks as well.")
    private boolean keepInvalid;

    @Mixin
    private OntologyOptions ontology = new OntologyOptions();

    LoadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Building building = Building.with(ontology, keepInvalid, console);
        try (KnowledgeGraph graph = KnowledgeGraph.openForWriting(kg.folder())) {
            return building.load(parts, graph);
        }
    }
}
