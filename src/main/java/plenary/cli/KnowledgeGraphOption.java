package plenary.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which knowledge graph folder. */
final class KnowledgeGraphOption {

    @Option(
            names = "--kg",
            paramLabel = "DIR",
            defaultValue = "kg",
            description = "Folder of the knowledge graph. Default: ./kg")
    private Path folder = Path.of("kg");

    Path folder() {
        return folder;
    }
}
