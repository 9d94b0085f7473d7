package plenary.serving;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.sys.JenaSystem;
import plenary.store.KnowledgeGraph;

/**
 * How long the server takes for each kind of page of the explorer, one request at a time, what it and its client take of the processor, and how much it sends, packed. Arguments: knowledge graph folder,
 * requests of each kind.
 */
final class PageBenchmark {

    private static final String BASE = "https://w3id.org/plenary/";
    private static final int WARM_UP = 5;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;
    private final int requests;

    private PageBenchmark(String server, int requests) {
        this.server = server;
        this.requests = requests;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "kg");
        int requests = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        JenaSystem.init();
        try (KnowledgeGraph kg = KnowledgeGraph.openForReading(folder);
                PlenaryServer served =
                        PlenaryServer.start(ServerSettings.standard().with(Setting.PORT, "0"), kg)) {
            new PageBenchmark("http://localhost:" + served.port(), requests).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        long started = System.nanoTime();
        get("/pictures");
        get("/vocabulary");
        System.out.printf(
                Locale.ROOT, "figures of the generation counted: %.1f s%n", (System.nanoTime() - started) / 1e9);
        System.out.printf(
                "%-28s %8s %8s %8s %14s %10s%n", "page (ms)", "p50", "p95", "worst", "p95 processor", "bytes");
        for (Map.Entry<String, List<String>> kind : pages().entrySet()) measure(kind.getKey(), kind.getValue());
    }

    private void measure(String kind, List<String> paths) throws IOException, InterruptedException {
        if (paths.isEmpty()) return;
        for (int i = 0; i < WARM_UP; i++) get(paths.get(i % paths.size()));
        double[] times = new double[requests];
        double[] processor = new double[requests];
        int most = 0;
        for (int i = 0; i < requests; i++) {
            long usedBefore = PROCESS.getProcessCpuTime();
            long asked = System.nanoTime();
            most = Math.max(most, get(paths.get(i % paths.size())));
            times[i] = (System.nanoTime() - asked) / 1e6;
            processor[i] = (PROCESS.getProcessCpuTime() - usedBefore) / 1e6;
        }
        Arrays.sort(times);
        Arrays.sort(processor);
        System.out.printf(
                Locale.ROOT,
                "%-28s %8.1f %8.1f %8.1f %14.1f %10d%n",
                kind,
                times[requests / 2],
                times[(int) (requests * .95)],
                times[requests - 1],
                processor[(int) (requests * .95)],
                most);
    }

    /** The size of the answer as it comes over the wire. */
    private int get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(server + path))
                        .header("Accept", "text/html")
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException(path + " answers " + answer.statusCode());
        return answer.body().length;
    }

    private Map<String, List<String>> pages() throws IOException, InterruptedException {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("home", List.of("/"));
        pages.put(
                "search",
                List.of(
                        "/search?q=security",
                        "/search?q=women+peace",
                        "/search?q=health",
                        "/search?q=sanctions+regime"));
        pages.put("search, everything", List.of("/search"));
        pages.put("suggestions", List.of("/suggest?q=sec", "/suggest?q=rus", "/suggest?q=pan"));
        pages.put("text", things("{ ?t plen:documentedIn ?x }"));
        pages.put("clause", things("{ ?t a plen:Clause }"));
        pages.put("concern", things("{ ?t a plen:Concern }"));
        pages.put("recommendation", things("{ ?t a plen:Recommendation }"));
        pages.put("document", things("{ ?t a plen:SourceDocument }"));
        pages.put("theme", things("{ SELECT ?t { ?x plen:citesConcern ?t } GROUP BY ?t ORDER BY DESC(COUNT(*)) }"));
        pages.put("technology", things("{ ?t a plen:Technology . ?x plen:theme ?t }"));
        pages.put(
                "country",
                things(
                        "{ SELECT ?t { ?x plen:mentions ?t . ?t a plen:Country } GROUP BY ?t ORDER BY DESC(COUNT(*)) }"));
        pages.put("organisation", things("{ ?x plen:adoptedBy ?t }"));
        pages.put("session", things("{ ?t a plen:Session }"));
        pages.put("person", things("{ ?t a plen:Person }"));
        pages.put("pictures", List.of("/pictures"));
        pages.put("matrix by year", List.of("/pictures/matrix?by=year", "/pictures/matrix?by=year&level=named&n=60"));
        pages.put(
                "matrix by text",
                List.of(
                        "/pictures/matrix?by=text&n=60",
                        "/pictures/matrix?by=text&page=1",
                        "/pictures/matrix?by=text&count=recommendations"));
        pages.put("timeline", List.of("/pictures/timeline", "/pictures/timeline?period=month&n=40"));
        pages.put(
                "network",
                List.of("/pictures/network", "/pictures/network?level=named&n=30", "/pictures/network?from-what=text"));
        pages.put(
                "network of a text",
                things("{ ?t plen:hasClause/plen:raises/plen:addressedBy ?x }").stream()
                        .map(path -> "/pictures/network?text=" + encoded(BASE + path.substring(1, path.indexOf('?'))))
                        .toList());
        pages.put("countries", List.of("/pictures/countries", "/pictures/countries?sort=disapproving&n=60"));
        pages.put(
                "compare",
                List.of("/pictures/compare", "/pictures/compare?by=year&n=60", "/pictures/compare?by=session"));
        pages.put("editor", List.of("/sparql-editor"));
        pages.put("editor's terms", List.of("/sparql-editor/terms"));
        pages.put(
                "vocabulary",
                List.of("/vocabulary", "/vocabulary/themes", "/vocabulary/organisations", "/vocabulary/ontology"));
        pages.put("ontology", List.of("/ns?format=html"));
        return pages;
    }

    /** The pages of up to forty things that a pattern finds. */
    private List<String> things(String pattern) throws IOException, InterruptedException {
        String query = "PREFIX plen: <https://w3id.org/plenary/ns#> SELECT DISTINCT ?t " + pattern + " LIMIT 40";
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(server + "/plenary/sparql?query=" + encoded(query)))
                        .header("Accept", "text/csv")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        List<String> paths = new ArrayList<>();
        answer.body()
                .lines()
                .skip(1)
                .filter(iri -> iri.startsWith(BASE))
                .forEach(iri -> paths.add("/" + iri.substring(BASE.length()) + "?format=html"));
        return paths;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
