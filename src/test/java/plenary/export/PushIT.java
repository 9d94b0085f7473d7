package plenary.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.store.KnowledgeGraph;
import plenary.store.SmallGraph;

class PushIT {

    static {
        JenaSystem.init();
    }

    @TempDir
    Path temp;

    private Path folder;
    private Path state;
    private final DatasetGraph other = DatasetGraphFactory.createTxnMem();
    private FusekiServer fuseki;
    private final List<String> sent = new ArrayList<>();

    @BeforeEach
    void start() {
        folder = SmallGraph.copyTo(temp.resolve("kg"));
        KnowledgeGraph.openForWriting(folder).close();
        state = folder.resolve("push/store.tsv");
        fuseki = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/copy", other, true)
                .start();
    }

    @AfterEach
    void stop() {
        fuseki.stop();
    }

    private RemoteStore fuseki(boolean byUpdate) {
        String address = "http://localhost:" + fuseki.getPort() + "/copy/" + (byUpdate ? "update" : "data");
        return new RemoteStore(URI.create(address), byUpdate, Optional.empty());
    }

    private Push.Result push(RemoteStore store) throws IOException, InterruptedException {
        return push(store, false);
    }

    private Push.Result push(RemoteStore store, boolean everything) throws IOException, InterruptedException {
        sent.clear();
        try (KnowledgeGraph kg = KnowledgeGraph.openForReading(folder);
                Push push = Push.of(kg.quadFiles())) {
            return push.to(store, state, everything, (graph, triples) -> sent.add(graph));
        }
    }

    private Set<Quad> own() {
        DatasetGraph own = DatasetGraphFactory.create();
        try (KnowledgeGraph kg = KnowledgeGraph.openForReading(folder)) {
            for (Path file : kg.quadFiles()) RDFDataMgr.read(own, file.toString());
        }
        return own.stream().collect(Collectors.toSet());
    }

    private Set<Quad> there() {
        return other.calculateRead(() -> other.stream().collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherFusekiGetsTheSameGraphs(boolean byUpdate) throws Exception {
        Push.Result result = push(fuseki(byUpdate));
        assertThat(there()).isEqualTo(own());
        assertThat(result.triples()).isEqualTo(SmallGraph.QUADS);
        assertThat(push(fuseki(byUpdate))).isEqualTo(new Push.Result(0, result.sent(), 0, 0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onlyWhatChangedIsSentAndWhatWentIsRemoved(boolean byUpdate) throws Exception {
        Push.Result first = push(fuseki(byUpdate));
        Quad foreign = Quad.create(node("urn:theirs"), node("urn:s"), node("urn:p"), node("urn:o"));
        other.executeWrite(() -> other.add(foreign));
        Files.writeString(
                folder.resolve("documents/press-note.nq"),
                "<urn:new> <urn:p> \"a \\\\u text\" <https://w3id.org/plenary/graph/press-note> .\n",
                StandardOpenOption.APPEND);
        Files.delete(folder.resolve("documents/resolution-901.nq"));
        Push.Result second = push(fuseki(byUpdate));
        assertThat(second.sent()).isEqualTo(1);
        assertThat(second.removed()).isEqualTo(2);
        assertThat(second.unchanged()).isEqualTo(first.sent() - 3);
        Set<Quad> expected = own();
        expected.add(foreign);
        assertThat(there()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rdf4jsServerGetsTheSameGraphs(boolean byUpdate) throws Exception {
        try (Rdf4jServer rdf4j = new Rdf4jServer(temp.resolve("rdf4j"))) {
            RemoteStore store =
                    new RemoteStore(byUpdate ? rdf4j.updates() : rdf4j.graphStore(), byUpdate, Optional.empty());
            assertThat(push(store).triples()).isEqualTo(SmallGraph.QUADS);
            assertThat(rdf4j.quads()).isEqualTo(written(own()));
            Files.delete(folder.resolve("documents/resolution-901.nq"));
            assertThat(push(store).removed()).isEqualTo(2);
            assertThat(rdf4j.quads()).isEqualTo(written(own()));
        }
    }

    private static Set<String> written(Set<Quad> quads) {
        return quads.stream()
                .map(q -> q.getGraph() + " " + q.getSubject() + " " + q.getPredicate() + " "
                        + (q.getObject().isLiteral()
                                ? q.getObject().getLiteralLexicalForm()
                                : q.getObject().toString())
                        + " ")
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPushThatBrokeOffGoesOnWhereItEnded(boolean byUpdate) throws Exception {
        try (Flaky flaky = new Flaky(fuseki(byUpdate).address(), 3)) {
            RemoteStore store = new RemoteStore(flaky.address(), byUpdate, Optional.empty());
            assertThatThrownBy(() -> push(store))
                    .isInstanceOf(PushException.class)
                    .hasMessageContaining("500")
                    .hasMessageContaining("not sent again");
            List<String> before = List.copyOf(sent);
            assertThat(before).hasSize(3);
            flaky.failAfter(Integer.MAX_VALUE);
            Push.Result result = push(store);
            assertThat(result.unchanged()).isEqualTo(3);
            assertThat(sent).doesNotContainAnyElementsOf(before);
            assertThat(there()).isEqualTo(own());
        }
    }

    @Test
    void aBusyStoreIsAskedAgain() throws Exception {
        try (Flaky flaky = new Flaky(fuseki(false).address(), Integer.MAX_VALUE)) {
            flaky.busyFirst(2);
            push(new RemoteStore(flaky.address(), false, Optional.empty()));
            assertThat(there()).isEqualTo(own());
        }
    }

    @Test
    void aStoreThatLostEverythingCanBeGivenEverything() throws Exception {
        push(fuseki(false));
        other.executeWrite(other::clear);
        assertThat(push(fuseki(false)).sent()).isZero();
        push(fuseki(false), true);
        assertThat(there()).isEqualTo(own());
    }

    @Test
    void aHalfWrittenStateLosesOnlyItsLastLine() throws Exception {
        Push.Result first = push(fuseki(false));
        String lines = Files.readString(state);
        Files.writeString(state, lines.substring(0, lines.length() - 5));
        Push.Result second = push(fuseki(false));
        assertThat(second.sent()).isEqualTo(1);
        assertThat(second.unchanged()).isEqualTo(first.sent() - 1);
    }

    @Test
    void aWrongAddressOrALockedDoorSaysWhatToDo() {
        URI wrong = URI.create("http://localhost:" + fuseki.getPort() + "/copy/nothing");
        assertThatThrownBy(() -> push(new RemoteStore(wrong, false, Optional.empty())))
                .isInstanceOf(PushException.class)
                .hasMessageContaining("graph store?");
    }

    @Test
    void aStoreBehindALockIsShownNameAndPasswordOrToken() throws Exception {
        assertThat(RemoteStore.basic("Aladdin", "open sesame")).isEqualTo("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
        for (String key : List.of(RemoteStore.basic("me", "secret"), RemoteStore.bearer("abc.def"))) {
            try (Flaky locked = new Flaky(fuseki(false).address(), Integer.MAX_VALUE)) {
                locked.openTo(key);
                assertThatThrownBy(() -> push(new RemoteStore(locked.address(), false, Optional.empty()), true))
                        .isInstanceOf(PushException.class)
                        .hasMessageContaining("401");
                push(new RemoteStore(locked.address(), false, Optional.of(key)), true);
                assertThat(there()).isEqualTo(own());
            }
        }
    }

    private static org.apache.jena.graph.Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    /** Passes requests on until it has passed on so many; then every one fails. */
    private static final class Flaky implements AutoCloseable {
        private final HttpServer server;
        private final AtomicInteger left;
        private final AtomicInteger busy = new AtomicInteger();
        private volatile String key;
        private final String path;

        Flaky(URI store, int passed) throws IOException {
            left = new AtomicInteger(passed);
            path = store.getPath();
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            server.createContext("/", exchange -> {
                byte[] body = exchange.getRequestBody().readAllBytes();
                int status = 500;
                if (key != null && !key.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                    status = 401;
                } else if (busy.getAndDecrement() > 0) {
                    exchange.getResponseHeaders().add("Retry-After", "0");
                    status = 503;
                } else if (left.getAndDecrement() > 0) {
                    try {
                        URI target = URI.create("http://localhost:" + store.getPort() + exchange.getRequestURI());
                        status = java.net.http.HttpClient.newHttpClient()
                                .send(
                                        java.net.http.HttpRequest.newBuilder(target)
                                                .header(
                                                        "Content-Type",
                                                        exchange.getRequestHeaders()
                                                                .getFirst("Content-Type"))
                                                .method(
                                                        exchange.getRequestMethod(),
                                                        java.net.http.HttpRequest.BodyPublishers.ofByteArray(body))
                                                .build(),
                                        java.net.http.HttpResponse.BodyHandlers.discarding())
                                .statusCode();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            });
            server.start();
        }

        URI address() {
            return URI.create("http://localhost:" + server.getAddress().getPort() + path);
        }

        void openTo(String authorization) {
            key = authorization;
        }

        void failAfter(int passed) {
            left.set(passed);
        }

        void busyFirst(int times) {
            busy.set(times);
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
