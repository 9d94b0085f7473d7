package plenary.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of {@link HostileRequests} two hundred times or as often as a minute and a half allows, in random order and many at once, with honest clients
 * beside them, against a server in a process of its own with a small heap: it stays up, the honest are answered rightly, nobody outside is contacted, and no
 * file is read. {@code -Dplenary.hostile.seconds=900} gives a slow machine the time for all two hundred.
 */
class HostileRunIT {

    private static final int TIMES = 200;
    private static final int SECONDS = Integer.getInteger("plenary.hostile.seconds", 90);
    private static final int ATTACKERS = 32;
    private static final int HONEST = 4;
    private static final int HEAP_MEGABYTES = 384;

    @TempDir
    Path temp;

    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
    private int port;

    /** Counts whoever connects, and says nothing. */
    private static final class Trap implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicInteger contacts = new AtomicInteger();

        Trap() throws IOException {
            Thread accepting = new Thread(() -> {
                while (!socket.isClosed()) {
                    try {
                        socket.accept().close();
                        contacts.incrementAndGet();
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            accepting.setDaemon(true);
            accepting.start();
        }

        String url() {
            return "http://localhost:" + socket.getLocalPort() + "/";
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    @Timeout(1200)
    void theServerOutlastsEveryAttackAndAnswersTheHonest() throws Exception {
        String marker = "marker-of-a-secret-file";
        Path secret = Files.writeString(temp.resolve("secret.nt"), "<urn:s> <urn:p> \"" + marker + "\" .\n");
        try (Trap trap = new Trap();
                Socket itself = new Socket("localhost", trap.socket.getLocalPort())) {
            assertThat(itself.getInputStream().read()).as("the trap works").isEqualTo(-1);
            while (trap.contacts.get() == 0) TimeUnit.MILLISECONDS.sleep(10);
            Process server = start();
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
                port = Integer.parseInt(out.readLine());
                List<HostileRequests.Kind> kinds = HostileRequests.kinds(trap.url(), secret);
                assertThat(kinds).hasSizeGreaterThanOrEqualTo(40);
                long honest = run(kinds, marker);
                int sent =
                        statuses.values().stream().mapToInt(AtomicInteger::get).sum();
                System.out.printf(
                        "%d kinds, %d requests, %d honest answers; statuses %s%n",
                        kinds.size(), sent, honest, statuses);
                assertThat(sent).isGreaterThan(20 * kinds.size());
                assertThat(wrong).isEmpty();
                assertThat(honest).isGreaterThan(100);
                assertThat(server.isAlive()).isTrue();
                assertThat(trap.contacts).as("nobody outside was contacted").hasValue(1);
                assertThat(heapMegabytes("jvm_memory_used_bytes")).isLessThan(HEAP_MEGABYTES);
                assertThat(heapMegabytes("jvm_memory_max_bytes")).isLessThanOrEqualTo(HEAP_MEGABYTES);
            } finally {
                server.destroyForcibly().waitFor();
            }
            assertThat(Files.readString(temp.resolve("log"))).doesNotContain("OutOfMemoryError", "StackOverflowError");
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MEGABYTES + "m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Serving.class.getName(),
                        temp.resolve("kg").toString())
                .redirectError(temp.resolve("log").toFile())
                .start();
    }

    /** Returns how many right answers the honest had. */
    private long run(List<HostileRequests.Kind> kinds, String marker) throws Exception {
        Random random = new Random(20_240_525);
        Queue<HostileRequests.Kind> waiting = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < TIMES; i++) {
            List<HostileRequests.Kind> order = new ArrayList<>(kinds);
            Collections.shuffle(order, random);
            waiting.addAll(order);
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        ExecutorService threads = Executors.newFixedThreadPool(ATTACKERS + HONEST);
        try {
            List<Future<?>> attackers = new ArrayList<>();
            for (int i = 0; i < ATTACKERS; i++) {
                String address = "10.1.0." + (i + 1);
                attackers.add(threads.submit(() -> attack(waiting, end, address, marker)));
            }
            List<Future<Integer>> clients = new ArrayList<>();
            for (int i = 0; i < HONEST; i++) {
                String address = "10.2.0." + (i + 1);
                clients.add(threads.submit((Callable<Integer>) () -> askHonestly(attackers, address)));
            }
            long right = 0;
            for (Future<Integer> client : clients) right += client.get();
            for (Future<?> attacker : attackers) attacker.get();
            return right;
        } finally {
            threads.shutdownNow();
        }
    }

    private void attack(Queue<HostileRequests.Kind> waiting, long end, String address, String marker) {
        HttpClient client = client();
        while (System.nanoTime() - end < 0) {
            HostileRequests.Kind kind = waiting.poll();
            if (kind == null) return;
            HostileRequests.Reply reply;
            try {
                reply = kind.attack().run(client, port, address);
            } catch (IOException e) {
                // Being cut off is an answer that an attacker may get.
                statuses.computeIfAbsent("cut off", s -> new AtomicInteger()).incrementAndGet();
                continue;
            } catch (InterruptedException e) {
                return;
            }
            statuses.computeIfAbsent(String.valueOf(reply.status()), s -> new AtomicInteger())
                    .incrementAndGet();
            if (!kind.statuses().contains(reply.status()) && !HostileRequests.BUSY.contains(reply.status()))
                wrong.add(kind.name() + ": " + reply.status() + " " + reply.text());
            if (reply.text().contains(marker)
                    || reply.text().contains("root:x:")
                    || reply.text().contains("Exception")) wrong.add(kind.name() + " told: " + reply.text());
        }
    }

    private int askHonestly(List<Future<?>> attackers, String address) throws IOException, InterruptedException {
        HttpClient client = client();
        int right = 0;
        for (int i = 0; attackers.stream().anyMatch(a -> !a.isDone()); i++) {
            HonestQuestion question = HonestQuestion.values()[i % HonestQuestion.values().length];
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + question.path))
                    .header("X-Forwarded-For", address)
                    .header("Accept", question.accept)
                    .timeout(Duration.ofSeconds(60))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200 && answer.body().contains(question.expected)) right++;
            else wrong.add("honest " + question + ": " + answer.statusCode() + " " + answer.body());
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return right;
    }

    private enum HonestQuestion {
        ASK("ASK { ?s a plen:Country }", "true"),
        TITLE("SELECT ?t { <https://w3id.org/plenary/nato-pa/resolution/901> plen:number ?t }", "901"),
        CLAUSES("SELECT (COUNT(DISTINCT ?c) AS ?n) { ?text plen:hasClause ?c }", "5"),
        TEXT("/document/resolution-901.txt", "text/plain", "Assembly"),
        PAGE("/country/NOR", "text/html", "<html");

        private final String path;
        private final String accept;
        private final String expected;

        HonestQuestion(String query, String expected) {
            this("/plenary/sparql?query=" + ServedGraph.encoded(ServedGraph.PREFIXES + query), "text/csv", expected);
        }

        HonestQuestion(String path, String accept, String expected) {
            this.path = path;
            this.accept = accept;
            this.expected = expected;
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(20))
                .build();
    }

    private double heapMegabytes(String metric) throws IOException, InterruptedException {
        String figures = client().send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/$/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher pool =
                Pattern.compile(metric + "\\{area=\"heap\",[^}]*} (\\S+)").matcher(figures);
        double bytes = 0;
        while (pool.find()) bytes += Math.max(0, Double.parseDouble(pool.group(1)));
        assertThat(bytes).isPositive();
        return bytes / 1024 / 1024;
    }

    /** A server as it is set up by itself, but for less patience, and clients told apart by what a proxy says. */
    static final class Serving {
        private Serving() {}

        public static void main(String[] arguments) throws Exception {
            try {
                ServedGraph served = new ServedGraph(Path.of(arguments[0]), HostileRequests.settings());
                System.out.println(served.server().port());
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
