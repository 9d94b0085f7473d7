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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sys.JenaSystem;
import plenary.store.Generations;
import plenary.store.KnowledgeGraph;
import plenary.store.OpenGeneration;
import plenary.vocabulary.ExampleQuery;

/**
 * Honest clients that ask the competency questions in turn, against Plenary's endpoint and against plain Fuseki on the same database: throughput, and
 * latency of each question. Arguments: knowledge graph folder, seconds of each run, rounds.
 */
final class EndpointBenchmark {

    private static final int[] CONNECTIONS = {16, 64};

    private final List<ExampleQuery> queries = ExampleQuery.readAll(Path.of("ontology/queries"));
    private final Duration time;
    private final int rounds;

    private EndpointBenchmark(Duration time, int rounds) {
        this.time = time;
        this.rounds = rounds;
    }

    /** What the clients of one run saw: milliseconds of every answer, by query. */
    private record Run(Map<String, List<Double>> latencies, long errors, double seconds) {
        double perSecond() {
            return latencies.values().stream().mapToInt(List::size).sum() / seconds;
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "kg");
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
        JenaSystem.init();
        new EndpointBenchmark(Duration.ofSeconds(seconds), rounds).run(folder);
    }

    private void run(Path folder) throws Exception {
        try (KnowledgeGraph kg = KnowledgeGraph.openForReading(folder);
                PlenaryServer plenary =
                        PlenaryServer.start(ServerSettings.standard().with(Setting.PORT, "0"), kg);
                OpenGeneration open =
                        OpenGeneration.open(Generations.current(kg).orElseThrow())) {
            FusekiServer plain = FusekiServer.create()
                    .port(0)
                    .loopback(true)
                    .add("/plain", open.dataset(), false)
                    .build()
                    .start();
            try {
                URI ours = URI.create(plenary.url() + "plenary/sparql");
                URI theirs = URI.create("http://localhost:" + plain.getPort() + "/plain/sparql");
                System.out.printf(
                        Locale.ROOT,
                        "%,d quads, %d queries, %d processors%n",
                        open.generation().quads(),
                        queries.size(),
                        Runtime.getRuntime().availableProcessors());
                for (URI address : List.of(ours, theirs)) ask(address, 16, Duration.ofSeconds(10));
                for (int connections : CONNECTIONS) compare(ours, theirs, connections);
            } finally {
                plain.stop();
            }
        }
    }

    /** In turns, so that what else the machine does falls on both. */
    private void compare(URI ours, URI theirs, int connections) throws Exception {
        List<Run> own = new ArrayList<>();
        List<Run> other = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            own.add(ask(ours, connections, time));
            other.add(ask(theirs, connections, time));
        }
        System.out.printf(Locale.ROOT, "%n%d connections%n", connections);
        System.out.printf(
                "%-50s %8s %8s %8s   %8s %8s %8s%n", "query (ms)", "p50", "p95", "p99", "plain p50", "p95", "p99");
        for (ExampleQuery query : queries) {
            double[] a = sorted(own, query.name());
            double[] b = sorted(other, query.name());
            System.out.printf(
                    Locale.ROOT,
                    "%-50s %8.1f %8.1f %8.1f   %8.1f %8.1f %8.1f%n",
                    query.name(),
                    at(a, 0.5),
                    at(a, 0.95),
                    at(a, 0.99),
                    at(b, 0.5),
                    at(b, 0.95),
                    at(b, 0.99));
        }
        double ownRate = own.stream().mapToDouble(Run::perSecond).average().orElse(0);
        double otherRate = other.stream().mapToDouble(Run::perSecond).average().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "throughput: %.1f queries/s, plain Fuseki %.1f, ratio %.2f; errors: %d, plain %d%n",
                ownRate,
                otherRate,
                ownRate / otherRate,
                own.stream().mapToLong(Run::errors).sum(),
                other.stream().mapToLong(Run::errors).sum());
    }

    private static double[] sorted(List<Run> runs, String query) {
        double[] all = runs.stream()
                .flatMap(run -> run.latencies.getOrDefault(query, List.of()).stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        Arrays.sort(all);
        return all;
    }

    private static double at(double[] sorted, double quantile) {
        if (sorted.length == 0) return Double.NaN;
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))];
    }

    private Run ask(URI endpoint, int connections, Duration howLong) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService clients = Executors.newFixedThreadPool(connections);
        long started = System.nanoTime();
        long end = started + howLong.toNanos();
        List<Future<Run>> parts = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            int first = i;
            parts.add(clients.submit((Callable<Run>) () -> askInTurn(client, endpoint, first, end)));
        }
        Map<String, List<Double>> latencies = new TreeMap<>();
        long errors = 0;
        for (Future<Run> part : parts) {
            Run run = part.get();
            errors += run.errors;
            run.latencies.forEach((query, times) ->
                    latencies.computeIfAbsent(query, q -> new ArrayList<>()).addAll(times));
        }
        clients.shutdown();
        return new Run(latencies, errors, (System.nanoTime() - started) / 1e9);
    }

    private Run askInTurn(HttpClient client, URI endpoint, int first, long end)
            throws IOException, InterruptedException {
        Map<String, List<Double>> latencies = new TreeMap<>();
        long errors = 0;
        for (int i = first; System.nanoTime() < end; i++) {
            ExampleQuery query = queries.get(i % queries.size());
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(endpoint + "?query=" + URLEncoder.encode(query.text(), StandardCharsets.UTF_8)))
                    .header("Accept", "application/sparql-results+json")
                    .build();
            long asked = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200 && answer.body().length > 0)
                latencies.computeIfAbsent(query.name(), q -> new ArrayList<>()).add((System.nanoTime() - asked) / 1e6);
            else errors++;
        }
        return new Run(latencies, errors, 0);
    }
}
