package plenary.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to build, from what, and how. */
final class BuildOptions {

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description =
                    "Folders with documents (txt, md, html, pdf, docx, Akoma Ntoso xml), searched to any depth; or single files.")
    private List<Path> inputs = List.of();

    @Mixin
    private KnowledgeGraphOption kg = new KnowledgeGraphOption();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many documents to work on at a time. Default: the number of cores.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--keep-invalid",
            description =
                    "Serve documents that violate the ontology's shapes or checks as well. Otherwise they are reported, stay in the"
                            + " folder, and are left out of what is served.")
    private boolean keepInvalid;

    @Mixin
    private OntologyOptions ontology = new OntologyOptions();

    List<Path> inputs() {
        return inputs;
    }

    Path kg() {
        return kg.folder();
    }

    int threads() {
        if (threads < 1) throw new CommandException(ExitCode.USAGE, "--threads " + threads + ": at least 1 is needed");
        return threads;
    }

    boolean keepInvalid() {
        return keepInvalid;
    }

    OntologyOptions ontology() {
        return ontology;
    }
}
