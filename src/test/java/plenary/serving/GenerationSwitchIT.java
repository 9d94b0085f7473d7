package plenary.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.store.Generations;
import plenary.store.KnowledgeGraph;
import plenary.store.SmallGraph;

class GenerationSwitchIT {

    @TempDir
    Path temp;

    /** A graph in which everything has the colour of its build: an answer with two colours is a mixed one. */
    private static void paint(KnowledgeGraph kg, int colour) throws IOException {
        StringBuilder quads = new StringBuilder();
        for (int i = 0; i < 300; i++)
            quads.append("<urn:thing:")
                    .append(i)
                    .append("> <urn:colour> \"c")
                    .append(colour)
                    .append("\" <https://w3id.org/plenary/graph/catalog> .\n")
                    .append("<urn:thing:")
                    .append(i)
                    .append("> <https://w3id.org/plenary/ns#text> \"painted c")
                    .append(colour)
                    .append("\"@en <https://w3id.org/plenary/graph/catalog> .\n");
        Files.writeString(kg.catalog(), quads.toString());
        Generations.buildAndSwitch(kg);
    }

    private static int colour(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> lines = answer.body().lines().skip(1).toList();
        assertThat(lines.stream().distinct()).hasSize(1);
        assertThat(lines.get(0)).startsWith("c").endsWith(",300");
        return Integer.parseInt(lines.get(0).substring(1, lines.get(0).indexOf(',')));
    }

    @Test
    void aSwitchUnderLoadFailsNoQueryAndMixesNone() throws Exception {
        String query =
                "SELECT ?c (COUNT(?t) AS ?n) { ?t text:query (plen:text 'painted' 1000) ; <urn:colour> ?c } GROUP BY ?c";
        Path folder = temp.resolve("kg");
        try (ServedGraph served = new ServedGraph(folder, ServerSettings.standard());
                KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            paint(kg, 0);
            while (!served.query(query, "Accept", "text/csv").body().contains("c0")) Thread.sleep(100);
            AtomicBoolean over = new AtomicBoolean();
            AtomicInteger answered = new AtomicInteger();
            ExecutorService clients = Executors.newFixedThreadPool(4);
            try {
                List<CompletableFuture<Integer>> seenLast = new ArrayList<>();
                for (int i = 0; i < 4; i++)
                    seenLast.add(CompletableFuture.supplyAsync(
                            () -> {
                                int seen = 0;
                                boolean last = false;
                                while (!last) {
                                    last = over.get();
                                    int now = colour(served.query(query, "Accept", "text/csv"));
                                    // Time does not run backwards for a client that asks again.
                                    assertThat(now).isGreaterThanOrEqualTo(seen);
                                    seen = now;
                                    answered.incrementAndGet();
                                }
                                return seen;
                            },
                            clients));
                for (int colour = 1; colour <= 4; colour++) {
                    paint(kg, colour);
                    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
                    while (colour(served.query(query, "Accept", "text/csv")) < colour && System.nanoTime() < deadline)
                        Thread.sleep(100);
                }
                over.set(true);
                for (CompletableFuture<Integer> client : seenLast)
                    assertThat(client.get()).isEqualTo(4);
                assertThat(answered.get()).isGreaterThan(20);
            } finally {
                over.set(true);
                clients.shutdown();
            }
        }
    }

    @Test
    void theTagOfAnAnswerChangesWithTheGeneration() throws Exception {
        Path folder = temp.resolve("kg");
        try (ServedGraph served = new ServedGraph(folder, ServerSettings.standard());
                KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            String tag = served.query("ASK {}").headers().firstValue("ETag").orElseThrow();
            paint(kg, 1);
            Thread.sleep(2500);
            HttpResponse<String> again = served.query("ASK {}", "If-None-Match", tag);
            assertThat(again.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aBrokenGenerationIsNotTakenUp() throws Exception {
        Path folder = temp.resolve("kg");
        try (ServedGraph served = new ServedGraph(folder, ServerSettings.standard());
                KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Path broken = folder.resolve("generations/0123456789abcdef01234567");
            Files.createDirectories(broken);
            Files.writeString(
                    broken.resolve("generation.properties"), "id=0123456789abcdef01234567\nquads=1\nliterals=1\n");
            Files.writeString(folder.resolve("current"), "0123456789abcdef01234567\n");
            Thread.sleep(2000);
            assertThat(served.query("ASK { ?s a plen:Country }").body()).contains("true");
            assertThat(kg.writable()).isTrue();
        }
    }

    @Test
    void aBuildKilledAtAnyMomentLeavesAServableFolder() throws Exception {
        Path folder = SmallGraph.copyTo(temp.resolve("kg"));
        for (int delay : new int[] {300, 900, 1300, 1700, 2100, 2600}) {
            Files.writeString(
                    folder.resolve("catalog.nq"),
                    "<urn:x> <urn:delay> \"" + delay + "\" <https://w3id.org/plenary/graph/catalog> .\n");
            Process build = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            BuildForever.class.getName(),
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(temp.resolve("log").toFile())
                    .start();
            Thread.sleep(delay);
            build.destroyForcibly().waitFor();
            Files.deleteIfExists(folder.resolve("documents/extra.nq"));
            try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
                Generations.buildAndSwitch(kg);
                assertThat(Generations.current(kg).orElseThrow().quads()).isEqualTo(SmallGraph.QUADS - 2 + 1);
                try (Stream<Path> left = Files.list(folder.resolve("generations"))) {
                    assertThat(left.filter(f -> f.getFileName().toString().startsWith(".")))
                            .isEmpty();
                }
            }
        }
    }

    /** Builds one generation after the other until it is killed. */
    static final class BuildForever {
        private BuildForever() {}

        public static void main(String[] args) throws IOException {
            Path folder = Path.of(args[0]);
            try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
                for (int i = 0; ; i++) {
                    Files.writeString(
                            kg.document("extra"),
                            "<urn:x> <urn:i> \"" + i + "\" <https://w3id.org/plenary/graph/extra> .\n");
                    Generations.buildAndSwitch(kg);
                    Files.delete(kg.document("extra"));
                }
            }
        }
    }

    @Test
    void aTakenPortIsNamedWithWhatToDo() {
        try (ServedGraph served = new ServedGraph(temp.resolve("kg"), ServerSettings.standard());
                KnowledgeGraph kg = KnowledgeGraph.openForReading(temp.resolve("kg"))) {
            ServerSettings same = ServerSettings.standard()
                    .with(Setting.PORT, "" + served.server().port());
            assertThatThrownBy(() -> PlenaryServer.start(same, kg))
                    .isInstanceOf(ServerStartException.class)
                    .hasMessageContaining("port " + served.server().port())
                    .hasMessageContaining("--port");
        }
        assertThat(ServerStartException.EXIT_CODE).isEqualTo(4);
    }

    @Test
    void aFolderWithoutAGenerationIsNamedWithWhatToDo() {
        Path folder = SmallGraph.copyTo(temp.resolve("kg"));
        try (KnowledgeGraph kg = KnowledgeGraph.openForReading(folder)) {
            assertThatThrownBy(() -> PlenaryServer.start(ServerSettings.standard(), kg))
                    .isInstanceOf(ServerStartException.class)
                    .hasMessageContaining("plenary build");
        }
    }

    @Test
    void closingGivesTheLinksBack() throws IOException {
        try (ServedGraph served = new ServedGraph(temp.resolve("kg"), ServerSettings.standard())) {
            assertThat(served.get("/").statusCode()).isEqualTo(200);
            assertThat(ownLinkFolders()).isNotEmpty();
        }
        assertThat(ownLinkFolders()).isEmpty();
    }

    /** Folders with links to this test's database; those of other servers on the machine come and go meanwhile. */
    private List<Path> ownLinkFolders() throws IOException {
        try (Stream<Path> listed = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return listed.filter(f -> f.getFileName().toString().startsWith("plenary-"))
                    .filter(this::linksHere)
                    .toList();
        }
    }

    private boolean linksHere(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Path own = temp.toRealPath();
            return files.filter(Files::isSymbolicLink).anyMatch(link -> {
                try {
                    return Files.readSymbolicLink(link).startsWith(own);
                } catch (IOException e) {
                    return false;
                }
            });
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }
}
