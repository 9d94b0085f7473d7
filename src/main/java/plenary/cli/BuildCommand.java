package plenary.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plenary.pipeline.MissingDumps;
import plenary.store.Generation;
import plenary.store.Generations;
import plenary.store.KnowledgeGraph;

/** {@code plenary build}: documents to a knowledge graph folder. */
@Command(
        name = "build",
        description = {
            "Reads documents and brings a knowledge graph folder up to date with them.",
            "",
            "Documents that have not changed since the last build into the folder are not read again; documents that are gone"
                    + " are dropped from it. A document that cannot be read is reported and left out.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./plenary build seeds                            into ./kg",
            "  ./plenary build resolutions minutes --kg /data/kg",
            "  ./plenary build seeds --base https://data.example.org/",
            "  ./plenary build hdfs://name/docs --spark spark://host:7077 --out hdfs://name/parts",
            "",
            "Afterwards: ./plenary serve, ./plenary query, ./plenary export"
        },
        mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {

    private final Console console;
    private final Wiring wiring;

    @Mixin
    private BuildOptions options = new BuildOptions();

    @Option(
            names = "--dumps",
            description =
                    "Write the whole graph as files for /dumps/ before ending. Otherwise the server writes them while it serves.")
    private boolean dumps;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    BuildCommand(Console console, Wiring wiring) {
        this.console = console;
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws Exception {
        if (cluster.wanted()) return new ClusterBuild(options, cluster, console).run();
        Building.FromFiles building = Building.prepare(options, wiring, console);
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(options.kg())) {
            int exitCode = building.into(kg);
            Optional<Generation> built = dumps ? Generations.current(kg) : Optional.empty();
            if (built.isPresent()) MissingDumps.write(kg, built.get());
            return exitCode;
        }
    }
}
