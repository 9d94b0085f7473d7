package plenary.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether a build goes to a Spark cluster, and what that needs to know. */
final class ClusterOptions {

    @Option(
            names = "--spark",
            paramLabel = "URL",
            description =
                    "Read the documents on this Spark cluster (spark://host:7077, yarn, k8s://https://host:443, local[4]). DIR can then be in any"
                            + " file system that Hadoop reads, e.g. hdfs://name/resolutions or s3a://bucket/resolutions; see docs/cluster.md.")
    private Optional<String> master = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "URI",
            description =
                    "With --spark: folder that all machines write their part of the result to; kept. Default: 'parts' in the knowledge graph"
                            + " folder, removed after loading; for machines that share the disk of this one.")
    private Optional<String> output = Optional.empty();

    @Option(
            names = "--spark-conf",
            paramLabel = "KEY=VALUE",
            description =
                    "With --spark: a setting of Spark, e.g. spark.executor.memory=4g (2g if not given). Repeatable.")
    private List<String> settings = List.of();

    @Option(
            names = "--jars-at",
            paramLabel = "URI",
            description =
                    "With --spark: where the machines find what is in target/spark/lib, e.g. local:/opt/plenary/lib or hdfs://name/plenary."
                            + " Default: this machine sends it to each of them, about 90 MB.")
    private Optional<String> libraries = Optional.empty();

    /** Whether the documents are to be read on a cluster. */
    boolean wanted() {
        if (master.isEmpty() && (output.isPresent() || libraries.isPresent() || !settings.isEmpty()))
            throw new CommandException(
                    ExitCode.USAGE, "--out, --spark-conf and --jars-at go with --spark URL: give it too");
        return master.isPresent();
    }

    String master() {
        return master.orElseThrow();
    }

    Optional<String> output() {
        return output;
    }

    List<String> settings() {
        for (String setting : settings)
            if (!setting.matches("spark\\.[^=]+=.*"))
                throw new CommandException(
                        ExitCode.USAGE, "--spark-conf " + setting + ": give KEY=VALUE, e.g. spark.executor.memory=4g");
        return settings;
    }

    Optional<String> libraries() {
        return libraries;
    }
}
