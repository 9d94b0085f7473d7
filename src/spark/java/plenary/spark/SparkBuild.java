package plenary.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plenary.pipeline.Fingerprint;
import plenary.pipeline.PartsManifest;
import plenary.source.SourceFiles.Problem;
import plenary.vocabulary.Ontology;
import plenary.vocabulary.OntologyException;
import plenary.vocabulary.PLEN;

/**
 * Reads documents on a Spark cluster and writes their quads, texts and a manifest, which {@code ./plenary load} brings into a knowledge graph folder. Started by
 * {@code ./plenary build --spark} or by {@code spark-submit}. Exit codes are those of {@code ./plenary}.
 */
@Command(
        name = "spark-submit … --class plenary.spark.SparkBuild plenary.jar",
        description = "Reads documents on a Spark cluster and writes their quads, texts and a manifest.%n",
        mixinStandardHelpOptions = true)
public final class SparkBuild implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int DONE_WITH_FAILURES = 1;
    private static final int INPUT_NOT_READABLE = 3;
    private static final int FAILED = 4;

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description = "Folders with documents, or single files, in any file system that Hadoop reads.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "URI",
            description = "Folder to write to, in a file system that all machines write to and the driver reads.")
    private String output = "";

    @Option(
            names = "--ontology",
            required = true,
            paramLabel = "URI",
            description = "The ontology folder; the driver reads it and sends it to every machine.")
    private String ontologyFolder = "";

    @Option(
            names = "--base",
            paramLabel = "IRI",
            defaultValue = PLEN.DEFAULT_BASE,
            description = "Where IRIs of documents, texts and actors begin. Default: ${DEFAULT-VALUE}")
    private String base = PLEN.DEFAULT_BASE;

    @Option(
            names = "--shares",
            paramLabel = "N",
            description =
                    "In how many shares to deal out the documents. Default: what suits their number and the cores.")
    private Optional<Integer> shares = Optional.empty();

    @Option(
            names = "--fetch",
            paramLabel = "DIR",
            description = "Folder of the driver's machine to copy the output to at the end.")
    private Optional<Path> fetch = Optional.empty();

    @Option(names = "--program", hidden = true, description = "Which program the documents are to count as read by.")
    private Optional<String> program = Optional.empty();

    private boolean onCluster;

    private final PrintStream messages = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    public static void main(String[] args) {
        JdkXml.prefer();
        SparkBuild build = new SparkBuild();
        CommandLine command = new CommandLine(build);
        command.setExecutionExceptionHandler((e, commandLine, parsed) -> build.failure(e));
        int exitCode = command.execute(args);
        // Where the driver runs on the cluster, its exit code says whether the application failed, and documents that
        // failed are no reason.
        if (exitCode == DONE || (exitCode == DONE_WITH_FAILURES && build.onCluster)) return;
        System.exit(exitCode);
    }

    private int failure(Exception e) {
        messages.println("plenary: " + (e.getMessage() == null ? e : e.getMessage()));
        boolean expected = e instanceof OntologyException || e instanceof PartsFolder.ForeignFolderException;
        if (!expected) e.printStackTrace(messages);
        return FAILED;
    }

    @Override
    public Integer call() throws IOException {
        SparkConf conf = new SparkConf();
        if (!conf.contains("spark.app.name")) conf.setAppName("Plenary");
        onCluster = conf.get("spark.submit.deployMode", "client").equals("cluster");
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            return run(spark);
        }
    }

    private int run(JavaSparkContext spark) throws IOException {
        Configuration configuration = spark.hadoopConfiguration();
        InputFiles.Found found = InputFiles.find(inputs, configuration);
        boolean missing = found.problems().stream().anyMatch(p -> p.kind() == Problem.Kind.MISSING);
        if (missing || found.files().isEmpty()) {
            found.problems().forEach(problem -> messages.println(problem.message()));
            messages.println("plenary: nothing was built: see the messages above");
            return INPUT_NOT_READABLE;
        }
        OntologyFiles ontology = OntologyFiles.read(ontologyFolder, configuration);
        Fingerprint fingerprint = fingerprint(ontology);
        PartsFolder folder = PartsFolder.of(output, configuration);
        folder.prepare();
        Settings settings = new Settings(
                ontology,
                base,
                fingerprint.ontology(),
                fingerprint.program(),
                Runtime.version().feature(),
                folder.folder().toString(),
                new SerializableConfiguration(configuration));
        int count = shares.orElseGet(() -> Shares.suitable(found.files(), spark.defaultParallelism()));
        messages.println("Reading " + found.files().size() + " documents in " + count + " shares …");
        long begun = System.nanoTime();
        List<PartDone> done = work(spark, settings, found.files(), count);
        messages.println(timing(done, System.nanoTime() - begun));
        PartsManifest manifest = manifest(fingerprint, done, found.problems());
        folder.finish(manifest);
        if (fetch.isPresent()) folder.fetch(manifest, fetch.get());
        messages.println(manifest.documents() + " documents (" + manifest.failed() + " failed), " + manifest.quads()
                + " quads in " + folder.folder());
        boolean failures =
                manifest.failed() > 0 || manifest.problems().stream().anyMatch(PartsManifest.Problem::failure);
        return failures ? DONE_WITH_FAILURES : DONE;
    }

    private List<PartDone> work(JavaSparkContext spark, Settings settings, List<InputFile> files, int count) {
        Progress progress = new Progress(messages, count);
        spark.sc().addSparkListener(progress);
        Broadcast<Settings> told = spark.broadcast(settings);
        List<List<InputFile>> dealt = Shares.of(files, count);
        List<PartDone> done =
                spark.parallelize(dealt, count).map(new ShareWork(told)).collect();
        progress.over();
        return done;
    }

    /** How long it took in all, how long without the start of the machines and the loading of models, and what that cost the machine that had most to do. */
    private static String timing(List<PartDone> done, long nanoseconds) {
        List<PartDone.Time> times = done.stream().map(PartDone::time).toList();
        long first = times.stream().mapToLong(PartDone.Time::begun).min().orElse(0);
        long last = times.stream().mapToLong(PartDone.Time::ended).max().orElse(0);
        Map<String, List<PartDone.Time>> machines = times.stream()
                .collect(Collectors.groupingBy(PartDone.Time::machine, TreeMap::new, Collectors.toList()));
        long busiest = machines.values().stream()
                .mapToLong(SparkBuild::processorTime)
                .max()
                .orElse(0);
        return String.format(
                Locale.ROOT,
                "All documents read in %.1f s, %.1f s of it after the first machine had its models;"
                        + " the busiest of %d machines needed %.1f s of processor time",
                nanoseconds / 1e9,
                (last - first) / 1e3,
                machines.size(),
                busiest / 1e3);
    }

    private static long processorTime(List<PartDone.Time> times) {
        return times.stream().mapToLong(PartDone.Time::processorEnded).max().orElse(0)
                - times.stream().mapToLong(PartDone.Time::processorBegun).min().orElse(0);
    }

    private static PartsManifest manifest(Fingerprint fingerprint, List<PartDone> done, List<Problem> problems) {
        return new PartsManifest(
                fingerprint,
                done.stream().map(PartDone::part).toList(),
                done.stream().mapToInt(PartDone::documents).sum(),
                done.stream().mapToInt(PartDone::failed).sum(),
                done.stream().mapToLong(PartDone::quads).sum(),
                problems.stream()
                        .map(p -> new PartsManifest.Problem(p.message(), p.isFailure()))
                        .toList());
    }

    private Fingerprint fingerprint(OntologyFiles files) throws IOException {
        Path folder = files.unpack();
        try {
            return Fingerprint.of(Ontology.load(folder, base), program.orElseGet(SparkBuild::ownProgram));
        } finally {
            Worker.delete(folder);
        }
    }

    /** Names this program by its jar, when nobody else names it. */
    private static String ownProgram() {
        try {
            Path jar = Path.of(SparkBuild.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = Files.newInputStream(jar)) {
                digest.update(in.readAllBytes());
            }
            return "spark " + HexFormat.of().formatHex(digest.digest());
        } catch (IOException | URISyntaxException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("the program cannot read its own jar", e);
        }
    }
}
