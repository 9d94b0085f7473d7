package plenary.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to build, from what, and how. */
final class BuildOptions {

    /** "hdfs://name/…", "s3a://bucket/…", "file:/…"; not "C:\\…". */
    private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]+:/");

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description =
                    "Folders with documents (txt, md, html, pdf, docx, Akoma Ntoso xml), searched to any depth; or single files.")
    private List<String> inputs = List.of();

    @Mixin
    private KnowledgeGraphOption kg = new KnowledgeGraphOption();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many documents to work on at a time. Default: the number of cores.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--cache",
            paramLabel = "MB",
            defaultValue = "1024",
            description =
                    "How many megabytes of results to keep of documents that have changed or gone, in case they come back as they were; 0"
                            + " for none. Default: ${DEFAULT-VALUE}.")
    private long cacheMegabytes;

    @Option(
            names = "--keep-invalid",
            description =
                    "Serve documents that violate the ontology's shapes or checks as well. Otherwise they are reported, stay in the"
                            + " folder, and are left out of what is served.")
    private boolean keepInvalid;

    @Mixin
    private OntologyOptions ontology = new OntologyOptions();

    /** As given: paths, or with {@code --spark} addresses of any file system that the cluster reads. */
    List<String> inputs() {
        return inputs;
    }

    /** Whether an input is an address rather than a path of this machine. */
    static boolean isAddress(String input) {
        return ADDRESS.matcher(input).lookingAt();
    }

    /** As files and folders of this machine. */
    List<Path> paths() {
        for (String input : inputs)
            if (isAddress(input))
                throw new CommandException(
                        ExitCode.USAGE,
                        input + ": give a path of this machine; only './plenary build' with --spark reads addresses");
        return inputs.stream().map(Path::of).toList();
    }

    Path kg() {
        return kg.folder();
    }

    int threads() {
        if (threads < 1) throw new CommandException(ExitCode.USAGE, "--threads " + threads + ": at least 1 is needed");
        return threads;
    }

    long cacheBytes() {
        if (cacheMegabytes < 0 || cacheMegabytes > 1 << 30)
            throw new CommandException(ExitCode.USAGE, "--cache " + cacheMegabytes + ": give megabytes, 0 for none");
        return cacheMegabytes << 20;
    }

    boolean keepInvalid() {
        return keepInvalid;
    }

    OntologyOptions ontology() {
        return ontology;
    }
}
