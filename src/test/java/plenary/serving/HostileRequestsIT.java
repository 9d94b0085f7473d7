package plenary.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static plenary.serving.ServedGraph.encoded;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HostileRequestsIT {

    @TempDir
    static Path temp;

    private static ServedGraph served;
    private static HttpServer outside;
    private static final AtomicInteger CONTACTED = new AtomicInteger();

    @BeforeAll
    static void start() throws IOException {
        outside = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        outside.createContext("/", exchange -> {
            CONTACTED.incrementAndGet();
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        outside.start();
        served = new ServedGraph(
                temp.resolve("kg"),
                ServerSettings.standard()
                        .with(Setting.QUERY_TIMEOUT, "4")
                        .with(Setting.RESULT_ROWS, "5000")
                        .with(Setting.RESULT_SIZE, "2")
                        .with(Setting.INTERMEDIATE_ROWS, "20000")
                        .with(Setting.CLIENT_SECONDS, "100000")
                        .with(Setting.DESCRIBE_RESOURCES, "10"));
    }

    @AfterAll
    static void stop() {
        served.close();
        outside.stop(0);
    }

    /** Whatever was asked: the server answers the next one rightly, and asked nobody else. */
    @AfterEach
    void theServerIsWell() {
        assertThat(served.query("ASK { ?s a plen:Country }").body()).contains("true");
        assertThat(CONTACTED).hasValue(0);
    }

    private static String outsideUrl() {
        return "http://localhost:" + outside.getAddress().getPort() + "/";
    }

    private static void assertPlain(HttpResponse<String> answer) {
        assertThat(answer.body())
                .doesNotContain(
                        "Exception",
                        "org.apache",
                        "java.",
                        "at plenary",
                        temp.toString(),
                        Path.of("").toAbsolutePath().toString(),
                        System.getProperty("java.io.tmpdir"),
                        System.getProperty("user.home") + "/")
                .doesNotContainIgnoringCase("jetty");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    static Stream<String[]> refusedQueries() {
        return HostileRequests.queries(outsideUrl()).stream();
    }

    @ParameterizedTest
    @MethodSource("refusedQueries")
    void aBadQueryEndsInItsError(String status, String query) {
        long started = System.nanoTime();
        HttpResponse<String> answer = served.post("application/sparql-query", ServedGraph.PREFIXES + query);
        long milliseconds = (System.nanoTime() - started) / 1_000_000;
        assertThat(answer.statusCode())
                .as("%s -> %s", query.substring(0, Math.min(query.length(), 120)), answer.body())
                .isIn(Stream.of(status.split(" ", 5)).map(Integer::valueOf).toArray());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(milliseconds).isLessThan(10_000);
        assertPlain(answer);
    }

    @Test
    void fromAFileReadsNoFile() {
        for (String graph : new String[] {"file:///etc/passwd", outsideUrl()}) {
            HttpResponse<String> answer =
                    served.query("SELECT * FROM <" + graph + "> { ?s ?p ?o }", "Accept", "text/csv");
            assertThat(answer.body().lines()).as(answer.body()).hasSize(1);
            answer = served.get(
                    "/plenary/sparql?query=" + encoded("SELECT * { GRAPH ?g { ?s ?p ?o } }") + "&named-graph-uri="
                            + encoded(graph),
                    "Accept",
                    "text/csv");
            assertThat(answer.body().lines()).hasSize(1);
            assertThat(served.get("/plenary/data?graph=" + encoded(graph)).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void compressedRequestsAreRefusedAtOnce() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            byte[] blank = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 50; i++) zip.write(blank);
        }
        HttpResponse<String> answer = served.send(served.request("/plenary/sparql")
                .header("Content-Type", "application/sparql-query")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray()))
                .build());
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void oversizedRequestsAreRefused() {
        assertThat(served.post("application/sparql-query", "ASK {} #" + "x".repeat(2_000_000))
                        .statusCode())
                .isEqualTo(413);
        assertThat(served.post("application/x-www-form-urlencoded", "query=ASK%20%7B%7D&x=" + "x".repeat(2_000_000))
                        .statusCode())
                .isEqualTo(413);
        HttpResponse<String> chunked = served.send(served.request("/plenary/sparql")
                .header("Content-Type", "application/sparql-query")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(new byte[300_000])))
                .build());
        assertThat(chunked.statusCode()).isEqualTo(413);
        HttpResponse<String> url = served.get("/plenary/sparql?query=" + "x".repeat(395_000));
        assertThat(url.statusCode()).isEqualTo(413);
        assertThat(served.get("/plenary/sparql?query=" + "x".repeat(800_000)).statusCode())
                .isIn(414, 431);
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, 415",
        "application/sparql-update, 415",
        "multipart/form-data; boundary=x, 415",
        "application/json, 415",
    })
    void otherBodiesAreRefused(String type, int status) {
        HttpResponse<String> answer = served.post(type, "ASK {}");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertPlain(answer);
    }

    @Test
    void brokenTextIsRefused() {
        HttpResponse<String> answer = served.send(served.request("/plenary/sparql")
                .header("Content-Type", "application/sparql-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {'A', 'S', 'K', (byte) 0xC3, '{', '}'}))
                .build());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(served.post("application/x-www-form-urlencoded", "query=%zz").statusCode())
                .isEqualTo(400);
        assertThat(served.post("application/x-www-form-urlencoded", "update=DROP%20ALL")
                        .statusCode())
                .isEqualTo(400);
        assertThat(served.post("application/x-www-form-urlencoded", "query=ASK%7B%7D&query=ASK%7B%7D")
                        .statusCode())
                .isEqualTo(400);
        assertThat(served.get("/plenary/sparql?query=").statusCode()).isEqualTo(400);
        assertThat(served.get("/plenary/sparql?foo=bar").statusCode()).isEqualTo(400);
        assertThat(served.get("/plenary/sparql?query=ASK%7B%7D&timeout=x").statusCode())
                .isEqualTo(400);
        assertThat(served.get("/plenary/sparql?query=ASK%7B%7D&format=exe").statusCode())
                .isEqualTo(400);
        assertThat(served.get("/plenary/sparql?query=ASK%7B%7D", "Accept", "image/png")
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void parametersCannotChangeWhatAnAnswerIs() {
        String ask = "/plenary/sparql?query=" + encoded("ASK {}");
        assertThat(served.get(ask + "&callback=alert").body()).doesNotContain("alert");
        assertThat(served.get(ask + "&format=xml&stylesheet=" + encoded("http://evil.example/x.xsl"))
                        .body())
                .doesNotContain("evil");
        HttpResponse<String> forced = served.get(ask + "&force-accept=" + encoded("text/html"));
        assertThat(forced.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/sparql-results+json");
        assertThat(forced.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(forced.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
    }

    @ParameterizedTest
    @CsvSource({"PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"})
    void otherMethodsAreRefused(String method) {
        if (method.equals("TRACE")) return;
        HttpResponse<String> answer = served.send(served.request("/plenary/sparql")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertPlain(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "/plenary/update",
        "/plenary/upload",
        "/plenary/patch",
        "/plenary",
        "/$/datasets",
        "/$/server",
        "/$/stats",
        "/$/compact/plenary",
        "/$/tasks",
        "/$/backup/plenary",
        "/$/reload"
    })
    void nothingElseOfFusekiIsThere(String path) {
        HttpResponse<String> answer = served.get(path);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertPlain(answer);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", served.server().port())) {
            socket.setSoTimeout(8000);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/document/..%2f..%2fontology.nq", "/document/%00.txt",
        "/document/../../../kg/ontology.nq", "//etc/passwd", "/document/resolution-901.txt/../../catalog.nq",
                "/\\etc\\passwd",
        "/;/etc/passwd", "/plenary/..;/sparql"
    })
    void pathsLeadNowhere(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\nHost: localhost\nConnection: close\n\n");
        assertThat(answer.substring(0, 12)).isIn("HTTP/1.1 400", "HTTP/1.1 404");
        assertThat(answer).doesNotContain("root:", "owl#", "Server:", "Jetty");
    }

    @Test
    void headersOfAnotherHostChangeNothing() throws IOException {
        String answer = raw(
                """
                GET /plenary/sparql?query=ASK%7B%7D HTTP/1.1
                Host: evil.example
                X-Forwarded-Host: evil.example
                X-Forwarded-For: 1.2.3.4
                Connection: close

                """);
        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("evil");
        assertThat(raw("GET / HTTP/1.1\nConnection: close\n\n")).startsWith("HTTP/1.1 400");
        assertThat(
                        raw(
                                """
                        POST /plenary/sparql HTTP/1.1
                        Host: x
                        Content-Length: 5
                        Transfer-Encoding: chunked
                        Connection: close

                        0

                        """))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void aQueryEndsWhenItsClientHasGone() throws Exception {
        String query = encoded("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
        try (Socket socket = new Socket("localhost", served.server().port())) {
            socket.getOutputStream()
                    .write(("GET /plenary/sparql?query=" + query + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            Thread.sleep(300);
        }
        Thread.sleep(700);
        assertThat(served.get("/$/metrics").body()).contains("plenary_queries_abandoned_total 1.0");
    }

    @Test
    void lightQueriesAreAnsweredAtOnceAmongHeavyOnes() throws Exception {
        ExecutorService heavy = Executors.newFixedThreadPool(20);
        try {
            List<CompletableFuture<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++)
                answers.add(CompletableFuture.supplyAsync(
                        () -> served.query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")
                                .statusCode(),
                        heavy));
            Thread.sleep(1500);
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                long started = System.nanoTime();
                assertThat(served.query("ASK {}").statusCode()).isEqualTo(200);
                times.add((System.nanoTime() - started) / 1_000_000);
            }
            for (CompletableFuture<Integer> answer : answers)
                assertThat(answer.get()).isIn(503, 429);
            times.sort(null);
            assertThat(times.get(10)).isLessThan(1500);
        } finally {
            heavy.shutdownNow();
        }
    }
}
