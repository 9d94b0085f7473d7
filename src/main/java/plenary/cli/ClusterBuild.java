package plenary.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import plenary.store.KnowledgeGraph;

/** {@code build --spark}: a cluster reads the documents, this machine loads what comes of them. */
final class ClusterBuild {

    private final BuildOptions options;
    private final ClusterOptions cluster;
    private final Console console;

    ClusterBuild(BuildOptions options, ClusterOptions cluster, Console console) {
        this.options = options;
        this.cluster = cluster;
        this.console = console;
    }

    /** Returns the exit code. */
    int run() throws IOException, InterruptedException {
        SparkSubmit submit = SparkSubmit.ofProcess(cluster);
        // What is wrong with the options or the ontology shows before the cluster begins.
        submit.command();
        Building building = Building.with(options.ontology(), options.keepInvalid(), console);
        building.knowledge();
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(options.kg())) {
            Path own = kg.folder().resolve("parts");
            delete(own);
            int exitCode = submit.run(arguments(own));
            if (exitCode != ExitCode.DONE && exitCode != ExitCode.DONE_WITH_FAILURES)
                throw new CommandException(
                        exitCode == ExitCode.INPUT_NOT_READABLE ? exitCode : ExitCode.STORE_OR_SERVER_FAILED,
                        "the cluster has not read the documents: see the messages above");
            int loaded = building.load(isLocal(output(own)) ? local(output(own)) : own, kg);
            delete(own);
            return loaded;
        }
    }

    private List<String> arguments(Path own) {
        List<String> arguments = new ArrayList<>(List.of("--out", output(own)));
        if (!isLocal(output(own))) arguments.addAll(List.of("--fetch", own.toString()));
        arguments.addAll(
                List.of("--ontology", address(options.ontology().folder().toString())));
        arguments.addAll(List.of("--base", options.ontology().base()));
        arguments.addAll(List.of("--program", Version.fingerprint()));
        options.inputs().forEach(input -> arguments.add(address(input)));
        return arguments;
    }

    private String output(Path own) {
        return address(cluster.output().orElse(own.toString()));
    }

    /** A path of this machine under its whole name, so that no cluster takes it for one in its own file system. */
    private static String address(String input) {
        return BuildOptions.isAddress(input)
                ? input
                : "file:" + Path.of(input).toAbsolutePath().normalize();
    }

    private static boolean isLocal(String address) {
        return address.startsWith("file:");
    }

    private static Path local(String address) {
        return Path.of(address.substring("file:".length()));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return;
        List<Path> deepestFirst;
        try (Stream<Path> walked = Files.walk(folder)) {
            deepestFirst = walked.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) Files.delete(path);
    }
}
