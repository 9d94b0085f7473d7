package plenary.benchmark;

import static plenary.benchmark.Table.number;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plenary.extraction.corenlp.StockPipelines;
import plenary.reasoning.ReasoningBenchmark;
import plenary.serving.EndpointBenchmark;
import plenary.serving.PlenaryServer;
import plenary.serving.ServerSettings;
import plenary.serving.Setting;
import plenary.source.SourceFile;
import plenary.source.SourceFiles;
import plenary.store.KnowledgeGraph;
import plenary.store.LoadComparison;
import plenary.vocabulary.ExampleQuery;

/**
 * {@code mvn -Pbench verify}: measures everything that the project promises of its speed, each figure beside what it is compared with, in one run on one machine,
 * and prints one table. What is compared is run alternately where that is possible, so that what else the machine does falls on both.
 *
 * <p>Properties: {@code bench.documents}, the largest number of documents of the growth rows (100); {@code bench.corpus}, a folder with documents beside the
 * seeds; {@code bench.only}, the parts to measure, of startUp, extraction, growth, load, reasoning, queries, clients (all); load and queries need what growth built.
 */
public final class Benchmark {

    private final Table table = new Table();
    private final Path work;
    private final Corpus corpus;
    private final int most = Integer.getInteger("bench.documents", 100);

    private Benchmark(Path work, Corpus corpus) {
        this.work = work;
        this.corpus = corpus;
    }

    public static void main(String[] arguments) throws Exception {
        Path work = Files.createTempDirectory("plenary-benchmark");
        Benchmark benchmark = new Benchmark(work, Corpus.of(Path.of("seeds"), others()));
        try {
            for (Part part : benchmark.parts()) part.measure();
        } finally {
            benchmark.table.print();
            try {
                delete(work);
            } catch (IOException e) {
                System.err.println("left behind: " + work + " (" + e.getMessage() + ")");
            }
        }
    }

    private static Optional<Path> others() {
        return Optional.ofNullable(System.getProperty("bench.corpus"))
                .filter(s -> !s.isEmpty() && !s.startsWith("${"))
                .map(Path::of);
    }

    /** One part of the table. */
    private interface Part {
        void measure() throws IOException, InterruptedException;
    }

    private List<Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("startUp", this::startUp);
        parts.put("extraction", this::extraction);
        parts.put("growth", this::growth);
        parts.put("load", this::load);
        parts.put("reasoning", this::reasoning);
        parts.put("queries", this::queries);
        parts.put("clients", this::clients);
        String only = System.getProperty("bench.only", "");
        if (!only.isEmpty()) parts.keySet().retainAll(Set.of(only.split(",")));
        return List.copyOf(parts.values());
    }

    private void startUp() throws IOException, InterruptedException {
        String kg = work.resolve("kg").toString();
        Program.Run cold = Program.run("run", "seeds", "--kg", kg, "--port", "0");
        table.row(
                "`run seeds`, no knowledge graph yet, until the endpoint answers",
                number(cold.seconds()) + " s",
                "",
                "");
        Program.Run warm = Program.run("run", "seeds", "--kg", kg, "--port", "0");
        table.row("`run seeds` again, nothing changed", number(warm.seconds()) + " s", "", "");
    }

    private void extraction() throws IOException {
        List<SourceFile> files = SourceFiles.find(List.of(Path.of("seeds"))).files();
        StageTimes times = StageTimes.of(files);
        List<String> texts = times.texts();
        StockPipelines.Run ner = StockPipelines.run("tokenize,pos,lemma,ner", texts);
        double own = ner.tokens() / times.extractionSeconds();
        String plenary = number(own) + " tokens/s";
        compare("extraction, seeds, one thread, beside `tokenize,pos,lemma,ner`", plenary, own, ner);
        for (String annotators : List.of(
                "tokenize,pos,lemma,ner,depparse,coref", "tokenize,pos,lemma,ner,depparse,coref,natlog,openie,kbp"))
            try {
                StockPipelines.Run run = StockPipelines.run(annotators, texts);
                compare("… beside `" + annotators + "`", plenary, own, run);
            } catch (RuntimeException e) {
                table.row("… beside `" + annotators + "`", plenary, "cannot be loaded: " + e.getMessage(), "");
            }
        table.row("whole of the work on a document, tokens/s", number(ner.tokens() / times.seconds()), "", "");
        new java.util.TreeMap<>(times.stages())
                .forEach((stage, seconds) ->
                        table.row("… of it " + stage, number(100 * seconds / times.seconds()) + " %", "", ""));
    }

    private void compare(String what, String plenary, double own, StockPipelines.Run stock) {
        table.row(
                what,
                plenary,
                number(stock.tokensPerSecond()) + " tokens/s",
                number(own / stock.tokensPerSecond()) + "×");
    }

    private void growth() throws IOException, InterruptedException {
        double first = 0;
        for (int number : new int[] {10, 100, 1000, 2000}) {
            if (number > most) break;
            Path input = corpus.repeated(number, work.resolve("input-" + number));
            Path kg = work.resolve("kg-" + number);
            Program.Run run = Program.run("build", input.toString(), "--kg", kg.toString());
            double each = run.seconds() / number;
            if (number == 100) first = each;
            table.row(
                    "build of " + number + " documents: s, s/document, MB heap",
                    number(run.seconds()) + ", " + number(each) + ", " + run.heapMegabytes(),
                    number > 100 ? "100 documents: " + number(first) + " s/document" : "",
                    number > 100 ? number(each / first) + "×" : "");
            Program.Run same = Program.run("build", input.toString(), "--kg", kg.toString());
            table.row("… again, nothing changed", number(same.seconds()) + " s", "", "");
            change(input);
            Program.Run changed = Program.run("build", input.toString(), "--kg", kg.toString());
            table.row("… again, one document changed", number(changed.seconds()) + " s", "", "");
            if (number == Math.min(100, most)) threads(input);
        }
    }

    private static void change(Path input) throws IOException {
        try (Stream<Path> files = Files.list(input)) {
            Path file = files.sorted().findFirst().orElseThrow();
            Files.writeString(file, Corpus.copy(Files.readString(file), file, 9999));
        }
    }

    private void threads(Path input) throws IOException, InterruptedException {
        ThreadScaling documents = ThreadScaling.of(input, work);
        table.row(
                "work on these documents, files to checked quads, warm: two threads beside one",
                number(documents.two()) + " s",
                number(documents.one()) + " s",
                number(documents.one() / documents.two()) + "×");
        String kg = work.resolve("kg-threads").toString();
        Program.Run one = Program.run("build", input.toString(), "--kg", kg, "--threads", "1");
        delete(Path.of(kg));
        Program.Run two = Program.run("build", input.toString(), "--kg", kg, "--threads", "2");
        // Start-up, the just-in-time compiler and loading have both cores in either.
        table.row(
                "… the whole command, JVM, models and loading included",
                number(two.seconds()) + " s",
                number(one.seconds()) + " s",
                number(one.seconds() / two.seconds()) + "×");
    }

    private void load() throws IOException {
        Path largest = work.resolve("kg-" + (most >= 100 ? 100 : 10));
        List<Path> files;
        try (KnowledgeGraph kg = KnowledgeGraph.openForReading(largest)) {
            files = kg.quadFiles();
        }
        double own = 0;
        double jena = 0;
        for (int round = 0; round < 3; round++) {
            double ours = LoadComparison.plenarySeconds(files, work.resolve("load"));
            double theirs = LoadComparison.jenaSeconds(files, work.resolve("load"));
            // The first round warms up.
            if (round == 0) continue;
            own += ours;
            jena += theirs;
        }
        table.row(
                "load of the same quads beside Jena's parallel loader",
                number(own / 2) + " s",
                number(jena / 2) + " s",
                number(jena / own) + "×");
    }

    private void reasoning() {
        for (int documents : new int[] {10, 100, 1000}) {
            if (documents > Math.max(most, 100)) break;
            ReasoningBenchmark.Row row = ReasoningBenchmark.measure(documents, 3);
            table.row(
                    "inference, " + documents + " documents: ms/document, MB heap; beside OWL Micro on three of them",
                    number(row.msEach()) + ", " + number(row.megabytes()),
                    number(row.microMsEach()),
                    number(row.microMsEach() / row.msEach()) + "×");
        }
    }

    private void queries() throws IOException, InterruptedException {
        // Repeated documents all agree with each other; of more than these the answers would grow with the square of
        // their number.
        Path graph = work.resolve("kg-" + (most >= 100 ? 100 : 10));
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try (KnowledgeGraph kg = KnowledgeGraph.openForReading(graph);
                PlenaryServer server =
                        PlenaryServer.start(ServerSettings.standard().with(Setting.PORT, "0"), kg)) {
            for (ExampleQuery query : ExampleQuery.readAll(Path.of("ontology/queries"))) {
                URI address = URI.create(server.url() + "plenary/sparql?query="
                        + URLEncoder.encode(query.text(), StandardCharsets.UTF_8));
                double[] times = new double[60];
                for (int i = 0; i < times.length; i++) {
                    long start = System.nanoTime();
                    HttpResponse<byte[]> answer = client.send(
                            HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
                    if (answer.statusCode() != 200) throw new IOException(query.name() + ": " + answer.statusCode());
                    times[i] = (System.nanoTime() - start) / 1e6;
                }
                double[] warm = Arrays.copyOfRange(times, 10, times.length);
                Arrays.sort(warm);
                table.row(
                        "query " + query.name() + ", " + (most >= 100 ? 100 : 10)
                                + " documents, ms: median, slowest of 50",
                        number(warm[warm.length / 2]) + ", " + number(warm[warm.length - 1]),
                        "",
                        "");
            }
        }
    }

    /** Many clients at once beside plain Fuseki, on the seeds, on other documents if there are any, and on the largest graph that was built. */
    private void clients() throws IOException, InterruptedException {
        Map<String, Path> graphs = new LinkedHashMap<>();
        graphs.put("seeds", built(Path.of("seeds"), work.resolve("kg")));
        Optional<Path> others = others();
        if (others.isPresent())
            graphs.put(others.get().getFileName().toString(), built(others.get(), work.resolve("kg-others")));
        for (int number : new int[] {100, 1000, 2000})
            if (Files.isDirectory(work.resolve("kg-" + number)) && number == Math.min(most, 2000))
                graphs.put(number + " documents", work.resolve("kg-" + number));
        for (Map.Entry<String, Path> graph : graphs.entrySet())
            try (EndpointBenchmark benchmark = EndpointBenchmark.over(graph.getValue())) {
                for (int connections : new int[] {16, 64})
                    clients(
                            graph.getKey(),
                            benchmark.compare(
                                    connections, Duration.ofSeconds(Integer.getInteger("bench.seconds", 15)), 2));
            }
    }

    private void clients(String graph, EndpointBenchmark.Comparison both) {
        String what = both.connections() + " clients, competency questions, " + graph;
        table.row(
                what + ": answers/s beside plain Fuseki",
                number(both.plenary().perSecond()),
                number(both.plain().perSecond()),
                number(both.throughput()) + "×");
        table.row(
                "… processor time for an answer",
                number(both.plenary().processorMilliseconds()) + " ms",
                number(both.plain().processorMilliseconds()) + " ms",
                number(both.economy()) + "×");
        table.row(
                "… answers that were errors",
                Long.toString(both.plenary().errors()),
                Long.toString(both.plain().errors()),
                "");
        for (String query : both.plenary().latencies().keySet())
            table.row(
                    "… " + query + ", ms: p50, p95, p99", times(both.plenary(), query), times(both.plain(), query), "");
    }

    private static String times(EndpointBenchmark.Load load, String query) {
        return number(load.within(query, .5)) + ", " + number(load.within(query, .95)) + ", "
                + number(load.within(query, .99));
    }

    private static Path built(Path documents, Path kg) throws IOException, InterruptedException {
        if (!Files.isDirectory(kg)) Program.run("build", documents.toString(), "--kg", kg.toString());
        return kg;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path path : walked.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
