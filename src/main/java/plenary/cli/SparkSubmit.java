package plenary.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Starts Spark's {@code spark-submit} with what Plenary has for it: that of SPARK_HOME, or else the same program from the libraries that Maven has fetched. A process
 * of its own, since Spark brings other versions of what Plenary uses.
 */
final class SparkSubmit {

    private static final String DRIVER = "plenary.spark.SparkBuild";
    private static final String OWN_JAR = "plenary.jar";
    /** What holds unless the user says otherwise. The encoding is that of the launcher, since texts are to be read alike everywhere. */
    private static final Map<String, String> DEFAULTS = new TreeMap<>(Map.of(
            "spark.executor.memory", "2g",
            "spark.executor.extraJavaOptions", "-Dfile.encoding=UTF-8 -Djava.awt.headless=true"));

    private static final String DRIVER_MEMORY = "spark.driver.memory=";

    private final ClusterOptions options;
    private final Path home;
    private final Optional<Path> sparkHome;

    /**
     * @param home the checkout; its {@code target/spark} is what {@code mvn -Pspark package} makes
     * @param sparkHome a Spark installation, if there is one
     */
    SparkSubmit(ClusterOptions options, Path home, Optional<Path> sparkHome) {
        this.options = options;
        this.home = home;
        this.sparkHome = sparkHome;
    }

    /** As the launcher has prepared it, with the installation that SPARK_HOME names. */
    static SparkSubmit ofProcess(ClusterOptions options) {
        Optional<Path> sparkHome = Optional.ofNullable(System.getenv("SPARK_HOME"))
                .filter(path -> !path.isBlank())
                .map(Path::of);
        return new SparkSubmit(options, Path.of(System.getProperty("plenary.home", "")), sparkHome);
    }

    /**
     * Runs the driver to its end; what it prints goes where this process prints.
     *
     * @param arguments for the driver
     * @return its exit code
     */
    int run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(command());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            throw e;
        }
    }

    /** Everything before the driver's own arguments. */
    List<String> command() throws IOException {
        List<String> settings = options.settings();
        List<String> command = new ArrayList<>(program(settings));
        command.addAll(List.of("--master", options.master(), "--name", "Plenary", "--class", DRIVER));
        DEFAULTS.forEach((key, value) -> {
            if (settings.stream().noneMatch(s -> s.startsWith(key + "=")))
                command.addAll(List.of("--conf", key + "=" + value));
        });
        for (String setting : settings) command.addAll(List.of("--conf", setting));
        List<String> jars = jars();
        command.addAll(List.of("--jars", String.join(",", jars)));
        command.add(place(OWN_JAR));
        return command;
    }

    private List<String> program(List<String> settings) throws IOException {
        if (sparkHome.isPresent()) {
            Path submit = sparkHome.get().resolve("bin").resolve("spark-submit");
            if (!Files.isExecutable(submit))
                throw new CommandException(
                        ExitCode.USAGE,
                        "SPARK_HOME is " + sparkHome.get()
                                + ", which has no bin/spark-submit: name a Spark 4 installation, or unset it");
            return List.of(submit.toString());
        }
        if (options.master().equals("yarn") || options.master().startsWith("k8s:"))
            throw new CommandException(
                    ExitCode.USAGE,
                    "--spark " + options.master()
                            + " needs a Spark installation, with its settings for that cluster: set SPARK_HOME to it");
        Path classPath = home.resolve("target/spark/spark-classpath");
        if (!Files.isRegularFile(classPath)) throw notBuilt();
        String memory = settings.stream()
                .filter(s -> s.startsWith(DRIVER_MEMORY))
                .map(s -> s.substring(DRIVER_MEMORY.length()))
                .findFirst()
                .orElse("2g");
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + home.resolve("src/spark/java.options"),
                "-Xmx" + memory,
                "-Dfile.encoding=UTF-8",
                "-Dlog4j2.configurationFile=" + home.resolve("src/spark/log4j2.properties"),
                "-cp",
                Files.readString(classPath).strip(),
                "org.apache.spark.deploy.SparkSubmit");
    }

    private List<String> jars() throws IOException {
        Path folder = home.resolve("target/spark/lib");
        if (!Files.isRegularFile(folder.resolve(OWN_JAR))) throw notBuilt();
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".jar") && !name.equals(OWN_JAR))
                    .sorted()
                    .map(this::place)
                    .toList();
        }
    }

    private String place(String jar) {
        return options.libraries()
                .map(at -> at + (at.endsWith("/") ? "" : "/") + jar)
                .orElseGet(() -> home.resolve("target/spark/lib")
                        .resolve(jar)
                        .toAbsolutePath()
                        .toString());
    }

    private CommandException notBuilt() {
        return new CommandException(
                ExitCode.STORE_OR_SERVER_FAILED,
                "what a cluster needs is not in " + home.resolve("target" + File.separator + "spark")
                        + ": start Plenary by its launcher './plenary', or run 'mvn -Pspark -Dmaven.test.skip package' there");
    }
}
