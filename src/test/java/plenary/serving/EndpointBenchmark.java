package plenary.serving;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import plenary.vocabulary.ExampleQuery;

/**
 * Honest clients that ask the competency questions in turn, each whole rounds of them, of Plenary's endpoint and of plain Fuseki on the same database: what the
 * server takes of the processor for each answer, throughput, and latency of each question. Arguments: knowledge graph folder, seconds of each run, rounds, and
 * numbers of connections.
 */
public final class EndpointBenchmark implements AutoCloseable {

    /** A question that takes one client longer than this says nothing of how many clients are served. */
    private static final double LONGEST_SECONDS = 1;

    private final List<ExampleQuery> queries = new ArrayList<>(ExampleQuery.readAll(Path.of("ontology/queries")));
    private final Side plenary;
    private final Side plain;

    private EndpointBenchmark(Side plenary, Side plain) {
        this.plenary = plenary;
        this.plain = plain;
    }

    private static final Duration WARM_UP = Duration.ofSeconds(30);

    /** One server. */
    private record Side(Process process, URI endpoint) {
        Duration processorTime() {
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }
    }

    /**
     * What clients got from one server.
     *
     * @param latencies milliseconds of every answer, by question
     * @param errors answers that were none
     * @param seconds that it took
     * @param processorSeconds of the server's process
     */
    public record Load(Map<String, List<Double>> latencies, long errors, double seconds, double processorSeconds) {

        private int answers() {
            return latencies.values().stream().mapToInt(List::size).sum();
        }

        /** Answers in a second. */
        public double perSecond() {
            return answers() / seconds;
        }

        /** Milliseconds of processor time for an answer. */
        public double processorMilliseconds() {
            return processorSeconds * 1000 / answers();
        }

        /** The milliseconds within which such a part of the answers to all questions came. */
        public double within(double part) {
            return at(latencies.values().stream().flatMap(Collection::stream), part);
        }

        /** The same of the answers to one question. */
        public double within(String query, double part) {
            return at(latencies.getOrDefault(query, List.of()).stream(), part);
        }

        private static double at(java.util.stream.Stream<Double> times, double part) {
            double[] sorted = times.mapToDouble(Double::doubleValue).sorted().toArray();
            if (sorted.length == 0) return Double.NaN;
            return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
        }

        private Load and(Load other) {
            Map<String, List<Double>> all = new TreeMap<>();
            for (Load one : List.of(this, other))
                one.latencies.forEach((query, times) ->
                        all.computeIfAbsent(query, q -> new ArrayList<>()).addAll(times));
            return new Load(
                    all, errors + other.errors, seconds + other.seconds, processorSeconds + other.processorSeconds);
        }
    }

    /** Both servers under the same load. */
    public record Comparison(int connections, Load plenary, Load plain) {

        /** Plenary's answers in a second for one of plain Fuseki's. */
        public double throughput() {
            return plenary.perSecond() / plain.perSecond();
        }

        /** What plain Fuseki takes of the processor for an answer, as a part of what Plenary takes: 1 when the same. */
        public double economy() {
            return plain.processorMilliseconds() / plenary.processorMilliseconds();
        }
    }

    /** Starts both servers over a knowledge graph that is built, and warms them up. */
    public static EndpointBenchmark over(Path folder) throws IOException, InterruptedException {
        Side plenary = start("plenary", folder);
        EndpointBenchmark benchmark = new EndpointBenchmark(plenary, start("plain", folder));
        try {
            benchmark.warmUp();
        } catch (IOException | InterruptedException | RuntimeException e) {
            benchmark.close();
            throw e;
        }
        return benchmark;
    }

    private static Side start(String which, Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BenchmarkServer.class.getName(),
                        which,
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine())
            if (line.startsWith(BenchmarkServer.PORT))
                return new Side(
                        process,
                        URI.create("http://localhost:" + line.substring(BenchmarkServer.PORT.length())
                                + "/plenary/sparql"));
        throw new IOException("the server '" + which + "' did not start over " + folder);
    }

    /** Every question a few times by itself; those that take too long are left out, and named. */
    private void warmUp() throws IOException, InterruptedException {
        HttpClient client = client();
        List<ExampleQuery> tooLong = new ArrayList<>();
        for (ExampleQuery query : queries)
            // Plenary first: it stops what takes too long, plain Fuseki would go on for ever.
            for (Side side : List.of(plenary, plain)) {
                if (tooLong.contains(query)) continue;
                double quickest = Double.MAX_VALUE;
                for (int i = 0; i < 6; i++) {
                    long asked = System.nanoTime();
                    if (answered(client, side.endpoint, query))
                        quickest = Math.min(quickest, (System.nanoTime() - asked) / 1e9);
                    if (quickest > 4 * LONGEST_SECONDS) break;
                }
                if (quickest > LONGEST_SECONDS) tooLong.add(query);
            }
        queries.removeAll(tooLong);
        for (Side side : List.of(plenary, plain)) load(side, 16, WARM_UP);
        tooLong.forEach(query -> System.err.println("left out, too long for one client alone: " + query.name()));
    }

    /** In turns, so that what else the machine does falls on both. */
    public Comparison compare(int connections, Duration time, int rounds) throws IOException, InterruptedException {
        Load own = load(plenary, connections, time);
        Load other = load(plain, connections, time);
        for (int round = 1; round < rounds; round++) {
            other = other.and(load(plain, connections, time));
            own = own.and(load(plenary, connections, time));
        }
        return new Comparison(connections, own, other);
    }

    private Load load(Side side, int connections, Duration time) throws IOException, InterruptedException {
        HttpClient client = client();
        ExecutorService clients = Executors.newFixedThreadPool(connections);
        long started = System.nanoTime();
        Duration before = side.processorTime();
        long end = started + time.toNanos();
        List<Callable<Load>> parts = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            int first = i;
            parts.add(() -> askInTurn(client, side.endpoint, first, end));
        }
        try {
            Load all = new Load(Map.of(), 0, 0, 0);
            for (Future<Load> part : clients.invokeAll(parts)) all = all.and(part.get());
            Duration used = side.processorTime().minus(before);
            return new Load(all.latencies, all.errors, (System.nanoTime() - started) / 1e9, used.toMillis() / 1000.0);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IOException("a client failed", e.getCause());
        } finally {
            clients.shutdown();
        }
    }

    /** Whole rounds of the questions: otherwise who is slower would be asked less of what is slow. */
    private Load askInTurn(HttpClient client, URI endpoint, int first, long end)
            throws IOException, InterruptedException {
        Map<String, List<Double>> latencies = new TreeMap<>();
        long errors = 0;
        while (System.nanoTime() < end)
            for (int i = 0; i < queries.size(); i++) {
                ExampleQuery query = queries.get((first + i) % queries.size());
                long asked = System.nanoTime();
                if (answered(client, endpoint, query))
                    latencies
                            .computeIfAbsent(query.name(), q -> new ArrayList<>())
                            .add((System.nanoTime() - asked) / 1e6);
                else errors++;
            }
        return new Load(latencies, errors, 0, 0);
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static boolean answered(HttpClient client, URI endpoint, ExampleQuery query)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(endpoint + "?query=" + URLEncoder.encode(query.text(), StandardCharsets.UTF_8)))
                .header("Accept", "application/sparql-results+json")
                .build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return answer.statusCode() == 200 && answer.body().length > 0;
    }

    @Override
    public void close() {
        for (Side side : List.of(plenary, plain)) side.process.destroy();
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "kg");
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
        int[] connections = arguments.length > 3
                ? Arrays.stream(arguments).skip(3).mapToInt(Integer::parseInt).toArray()
                : new int[] {16, 64};
        try (EndpointBenchmark benchmark = over(folder)) {
            for (int number : connections)
                benchmark.print(benchmark.compare(number, Duration.ofSeconds(seconds), rounds));
        }
    }

    private void print(Comparison both) {
        System.out.printf(
                Locale.ROOT,
                "%n%d connections, %d processors%n",
                both.connections,
                Runtime.getRuntime().availableProcessors());
        System.out.printf(
                "%-50s %8s %8s %8s   %8s %8s %8s%n", "query (ms)", "p50", "p95", "p99", "plain p50", "p95", "p99");
        for (ExampleQuery query : queries) {
            System.out.printf(Locale.ROOT, "%-50s", query.name());
            for (Load load : List.of(both.plenary, both.plain))
                System.out.printf(
                        Locale.ROOT,
                        " %8.1f %8.1f %8.1f  ",
                        load.within(query.name(), .5),
                        load.within(query.name(), .95),
                        load.within(query.name(), .99));
            System.out.println();
        }
        System.out.printf(
                Locale.ROOT,
                "throughput: %.1f answers/s, plain Fuseki %.1f, ratio %.2f; errors: %d, plain %d%n",
                both.plenary.perSecond(),
                both.plain.perSecond(),
                both.throughput(),
                both.plenary.errors,
                both.plain.errors);
        System.out.printf(
                Locale.ROOT,
                "processor time for an answer: %.2f ms, plain Fuseki %.2f, ratio %.2f%n",
                both.plenary.processorMilliseconds(),
                both.plain.processorMilliseconds(),
                both.economy());
    }
}
