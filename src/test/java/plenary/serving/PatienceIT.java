package plenary.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import plenary.store.KnowledgeGraph;

/** The server among slow clients, greedy queries, changed files, and when it is told to stop. */
class PatienceIT {

    private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    private static final String SLOW_POST =
            """
            POST /plenary/sparql HTTP/1.1
            Host: localhost
            X-Forwarded-For: 10.0.0.1
            Content-Type: application/sparql-query
            Content-Length: 1000

            """;

    @TempDir
    Path temp;

    @Test
    @Timeout(120)
    void slowBodiesHoldUpNobodyElse() throws Exception {
        ServerSettings settings =
                ServerSettings.standard().with(Setting.FORWARDED, "true").with(Setting.CLIENT_CONCURRENT, "20");
        try (ServedGraph served = new ServedGraph(temp.resolve("kg"), settings)) {
            List<Socket> slow = new ArrayList<>();
            try {
                for (int i = 0; i < 500; i++) {
                    Socket socket = new Socket("localhost", served.server().port());
                    socket.getOutputStream()
                            .write(SLOW_POST.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
                    slow.add(socket);
                }
                for (int i = 0; i < 25; i++) {
                    for (Socket socket : slow) dribble(socket);
                    long started = System.nanoTime();
                    assertThat(served.query("ASK { ?s a plen:Country }").body()).contains("true");
                    assertThat(System.nanoTime() - started).isLessThan(TimeUnit.SECONDS.toNanos(5));
                    Thread.sleep(200);
                }
                int turnedAway = 0;
                int ended = 0;
                for (Socket socket : slow) {
                    String status = status(socket);
                    if (status.startsWith("HTTP/1.1 429")) turnedAway++;
                    if (!status.equals("open")) ended++;
                }
                assertThat(turnedAway).isGreaterThanOrEqualTo(400);
                // At 5 bytes a second even the twenty that were let in are cut off.
                assertThat(ended).isEqualTo(500);
            } finally {
                for (Socket socket : slow) socket.close();
            }
        }
    }

    private static void dribble(Socket socket) {
        try {
            socket.getOutputStream().write(' ');
        } catch (IOException e) {
            // Cut off, as it should be.
        }
    }

    private static String status(Socket socket) throws IOException {
        socket.setSoTimeout(5000);
        try {
            byte[] start = socket.getInputStream().readNBytes(12);
            return start.length == 0 ? "closed" : new String(start, StandardCharsets.US_ASCII);
        } catch (SocketTimeoutException e) {
            return "open";
        } catch (IOException e) {
            return "closed";
        }
    }

    @Test
    void stoppingLetsARunningQueryEnd() throws Exception {
        ServedGraph served =
                new ServedGraph(temp.resolve("kg"), ServerSettings.standard().with(Setting.QUERY_TIMEOUT, "5"));
        CompletableFuture<HttpResponse<String>> running = CompletableFuture.supplyAsync(() -> served.query(SLOW));
        Thread.sleep(1500);
        long started = System.nanoTime();
        served.close();
        assertThat(running.isDone()).isTrue();
        assertThat(running.get().statusCode()).isEqualTo(503);
        assertThat(running.get().body()).contains("did not end within 5 s");
        assertThat(System.nanoTime() - started).isBetween(TimeUnit.SECONDS.toNanos(1), TimeUnit.SECONDS.toNanos(9));
        assertThatThrownBy(() -> served.query("ASK {}")).hasCauseInstanceOf(java.net.ConnectException.class);
    }

    @Test
    void anIdleServerStopsAtOnceDespiteOpenConnections() throws Exception {
        ServedGraph served = new ServedGraph(temp.resolve("kg"), ServerSettings.standard());
        assertThat(served.query("ASK {}").statusCode()).isEqualTo(200);
        long started = System.nanoTime();
        served.close();
        assertThat(System.nanoTime() - started).isLessThan(TimeUnit.SECONDS.toNanos(5));
    }

    @Test
    void aTextThatWasReplacedIsServedOnceItsGenerationIs() throws Exception {
        Path folder = temp.resolve("kg");
        try (ServedGraph served = new ServedGraph(folder, ServerSettings.standard())) {
            String before = served.get("/document/resolution-901.txt").body();
            String page =
                    served.get("/nato-pa/resolution/901/preamble/1?format=html").body();
            Files.writeString(temp.resolve("new.txt"), "Nothing like it.");
            Files.move(
                    temp.resolve("new.txt"),
                    folder.resolve("texts/resolution-901.txt"),
                    StandardCopyOption.REPLACE_EXISTING);
            assertThat(served.get("/document/resolution-901.txt").body()).isEqualTo(before);
            assertThat(served.get("/nato-pa/resolution/901/preamble/1?format=html")
                            .body())
                    .isEqualTo(page)
                    .contains("m m-concern");
            try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
                plenary.pipeline.Publication.publish(kg);
            }
            for (int i = 0;
                    i < 50 && served.get("/document/resolution-901.txt").body().equals(before);
                    i++) Thread.sleep(100);
            assertThat(served.get("/document/resolution-901.txt").body()).isEqualTo("Nothing like it.");
        }
    }

    @Test
    void aContextElsewhereIsNotFetched() throws Exception {
        AtomicInteger contacted = new AtomicInteger();
        HttpServer outside = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        outside.createContext("/", exchange -> {
            contacted.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        outside.start();
        String context = "http://localhost:" + outside.getAddress().getPort() + "/context.jsonld";
        String document = "{\"@context\": \"" + context + "\", \"name\": \"x\"}";
        try (ServedGraph served = new ServedGraph(temp.resolve("kg"), ServerSettings.standard())) {
            assertThat(served.post("application/ld+json", document).statusCode())
                    .isEqualTo(415);
            assertThatThrownBy(
                            () -> RDFParser.fromString(document, Lang.JSONLD).parse(GraphFactory.createDefaultGraph()))
                    .isInstanceOf(RiotException.class);
            assertThat(contacted).hasValue(0);
        } finally {
            outside.stop(0);
        }
    }

    @Test
    void startsStopsAndRefusalsAreAudited() {
        Logger audit = (Logger) LoggerFactory.getLogger("plenary.audit");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Level before = audit.getLevel();
        audit.setLevel(Level.INFO);
        audit.addAppender(lines);
        try (ServedGraph served =
                new ServedGraph(temp.resolve("kg"), ServerSettings.standard().with(Setting.QUERY_TIMEOUT, "7"))) {
            served.query("SELECT * { SERVICE <http://elsewhere.example/\\u000Aforged> { ?s ?p ?o } }");
            served.query("SELECT (<java:x.y>(1) AS ?z) {}");
        } finally {
            audit.detachAppender(lines);
            audit.setLevel(before);
        }
        List<String> messages = List.copyOf(lines.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
        assertThat(messages.get(0)).startsWith("start: ").contains("query.timeout.seconds=7");
        assertThat(messages).anyMatch(m -> m.startsWith("refused: ") && m.contains("java:x.y"));
        assertThat(messages.get(messages.size() - 1)).startsWith("stop: ");
        assertThat(messages).noneMatch(m -> m.contains("\n"));
    }

    @Test
    @Timeout(180)
    void aQueryThatFillsTheHeapIsStoppedAndTheServerGoesOn() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Serving.class.getName(),
                        temp.resolve("kg").toString())
                .redirectError(temp.resolve("log").toFile())
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int port = Integer.parseInt(out.readLine());
            List<CompletableFuture<HttpResponse<String>>> greedy = new ArrayList<>();
            for (int i = 0; i < 3; i++)
                greedy.add(CompletableFuture.supplyAsync(
                        () -> ask(port, "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?f ?c")));
            for (int i = 0; i < 20; i++) {
                assertThat(ask(port, "ASK { ?s a <https://w3id.org/plenary/ns#Country> }")
                                .body())
                        .contains("true");
                Thread.sleep(200);
            }
            for (CompletableFuture<HttpResponse<String>> one : greedy) {
                assertThat(one.get().statusCode()).as(one.get().body()).isEqualTo(503);
            }
            assertThat(greedy.stream().map(one -> one.join().body())).anyMatch(body -> body.contains("more memory"));
            assertThat(ask(port, "ASK {}").statusCode()).isEqualTo(200);
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static HttpResponse<String> ask(int port, String query) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/plenary/sparql?query="
                                            + ServedGraph.encoded(query)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A server that keeps nobody from holding as many rows as they like. */
    static final class Serving {
        private Serving() {}

        public static void main(String[] arguments) throws Exception {
            ServedGraph served = new ServedGraph(
                    Path.of(arguments[0]),
                    ServerSettings.standard()
                            .with(Setting.INTERMEDIATE_ROWS, "1000000000")
                            .with(Setting.QUERY_TIMEOUT, "60")
                            .with(Setting.CONCURRENT_SLOW, "3")
                            .with(Setting.CLIENT_SECONDS, "100000"));
            System.out.println(served.server().port());
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
