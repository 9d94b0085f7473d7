package plenary.spark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plenary.source.SourceFile;
import plenary.source.SourceFiles;

/**
 * Two workers against one, each with one core: the same documents on a cluster of processes on this machine. Each worker is bound to a core of its own where the
 * system has {@code taskset}, since Java would otherwise let its compiler and collector use the core of the worker that is not there.
 *
 * <p>{@code mvn -Pspark package -DskipTests exec:exec@benchmark -Dcluster.args="DIR DOCUMENTS [ROUNDS]"}: the documents of a folder, repeated under other names
 * until there are so many.
 */
public final class ClusterBenchmark {

    private static final Pattern READ =
            Pattern.compile("read in ([0-9.]+) s, ([0-9.]+) s of it.* needed ([0-9.]+) s of processor time");
    private static final long PATIENCE_SECONDS = 1200;

    private final Path checkout = Path.of("").toAbsolutePath();
    private final Path temp;

    private ClusterBenchmark(Path temp) {
        this.temp = temp;
    }

    /**
     * What one run took.
     *
     * @param whole seconds from the driver's start of work to its end
     * @param reading seconds of that while documents were read
     * @param busiest seconds of processor time that the busiest worker needed for it: what reading takes on machines that have nothing else to do
     */
    private record Run(double whole, double reading, double busiest) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path temp = Files.createTempDirectory("plenary-cluster");
        try {
            int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 1;
            new ClusterBenchmark(temp).run(Path.of(args[0]), Integer.parseInt(args[1]), rounds);
        } finally {
            Worker.delete(temp);
        }
    }

    private void run(Path documents, int count, int rounds) throws IOException, InterruptedException {
        long bytes = repeat(documents, count);
        System.out.printf(Locale.ROOT, "%d documents, %.1f MB%n", count, bytes / 1e6);
        System.out.println(
                "workers      whole    reading   processor time of the busiest   documents/s   load of the machine before");
        List<Run> ones = new ArrayList<>();
        List<Run> twos = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ones.add(measure(1, count, round));
            twos.add(measure(2, count, round));
        }
        System.out.printf(
                Locale.ROOT,
                "two workers against one, times as fast: reading %.2f, with the start of the machines %.2f, by processor time %.2f%n",
                ratio(ones, twos, Run::reading),
                ratio(ones, twos, Run::whole),
                ratio(ones, twos, Run::busiest));
    }

    private static double ratio(List<Run> ones, List<Run> twos, Function<Run, Double> measure) {
        return median(ones.stream().map(measure).toList())
                / median(twos.stream().map(measure).toList());
    }

    private long repeat(Path documents, int count) throws IOException {
        List<SourceFile> files = SourceFiles.find(List.of(documents)).files();
        if (files.isEmpty()) throw new IOException(documents + ": no documents in this folder");
        long bytes = 0;
        for (int i = 0; i < count; i++) {
            SourceFile file = files.get(i % files.size());
            Path copy = Files.createDirectories(temp.resolve("input/" + i / files.size()))
                    .resolve(file.path().getFileName());
            Files.copy(file.path(), copy);
            bytes += Files.size(copy);
        }
        return bytes;
    }

    private Run measure(int workers, int count, int round) throws IOException, InterruptedException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Path folder = Files.createDirectory(temp.resolve("cluster-" + workers + "-" + round));
        try (SparkCluster cluster = SparkCluster.start(folder, checkout, 0)) {
            for (int i = 0; i < workers; i++) cluster.addWorker(boundTo(i));
            Run run = build(cluster, folder);
            System.out.printf(
                    Locale.ROOT,
                    "%7d   %6.1f s   %6.1f s   %26.1f s   %11.1f   %.1f%n",
                    workers,
                    run.whole(),
                    run.reading(),
                    run.busiest(),
                    count / run.busiest(),
                    load);
            return run;
        }
    }

    private Run build(SparkCluster cluster, Path folder) throws IOException, InterruptedException {
        List<String> arguments = List.of(
                "build",
                temp.resolve("input").toString(),
                "--spark",
                cluster.url(),
                "--out",
                folder.resolve("parts").toString(),
                "--kg",
                folder.resolve("kg").toString(),
                "--ontology",
                checkout.resolve("ontology").toString());
        try (PlenaryProcess plenary = PlenaryProcess.start(checkout, folder.resolve("messages"), arguments)) {
            SparkCluster.await(
                    "the end of reading",
                    PATIENCE_SECONDS,
                    () -> READ.matcher(plenary.messages()).find() || !plenary.isRunning());
            Matcher read = READ.matcher(plenary.messages());
            if (!read.find()) throw new IllegalStateException(plenary.messages());
            return new Run(
                    Double.parseDouble(read.group(1)),
                    Double.parseDouble(read.group(2)),
                    Double.parseDouble(read.group(3)));
        }
    }

    private static List<String> boundTo(int core) {
        boolean possible = Stream.of("/usr/bin/taskset", "/bin/taskset").anyMatch(p -> Files.isExecutable(Path.of(p)));
        return possible ? List.of("taskset", "-c", Integer.toString(core)) : List.of();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
