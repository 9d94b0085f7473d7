package plenary.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "",
            "Afterwards: ./plenary serve, ./plenary query, ./plenary export"
        },
        mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {

    private final Console console;
    private final Wiring wiring;

    @Mixin
    private BuildOptions options = new BuildOptions();

    BuildCommand(Console console, Wiring wiring) {
        this.console = console;
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws Exception {
        Building.FromFiles building = Building.prepare(options, wiring, console);
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(options.kg())) {
            return building.into(kg);
        }
    }
}
