package plenary.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.graph.NQuads;
import plenary.reasoning.Reasoner;
import plenary.store.Generations;
import plenary.store.KnowledgeGraph;
import plenary.vocabulary.Ontology;
import plenary.vocabulary.PLEN;

class ExplanationsIT {

    private static final String DOCUMENT =
            """
            PREFIX plen: <https://w3id.org/plenary/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> BASE <https://w3id.org/plenary/>
            GRAPH <graph/tides> {
            <document/tides> a plen:SourceDocument ; plen:length 60 ; rdfs:label "Tides" .
            <nato-pa/resolution/901> a plen:AdoptedText ; rdfs:label "Resolution 901" ; plen:documentedIn <document/tides> ;
              plen:hasClause <nato-pa/resolution/901/preamble/1> ; plen:evidence <document/tides#char=0,5> .
            <nato-pa/resolution/901/preamble/1> a plen:Clause ; rdfs:label "901, <i>clause</i> 1" ;
              plen:evidence <document/tides#char=6,31> ; plen:raises <nato-pa/resolution/901/preamble/1/concern/1> .
            <nato-pa/resolution/901/preamble/1/concern/1> a plen:Concern ; plen:theme <theme/export-controls> ;
              plen:evidence <document/tides#char=6,31> .
            <document/tides#char=6,31> a plen:Passage ; nif:anchorOf "about <script>tides</script>" .
            }
            """;
    private static final String ASKED =
            "/explain?subject=https://w3id.org/plenary/nato-pa/resolution/901&predicate=plen:citesConcern"
                    + "&object=https://w3id.org/plenary/theme/export-controls";

    private static final Reasoner REASONER = Reasoner.of(Ontology.load(Path.of("ontology"), PLEN.DEFAULT_BASE));

    @TempDir
    static Path temp;

    private static KnowledgeGraph kg;
    private static PlenaryServer server;

    @BeforeAll
    static void start() throws Exception {
        List<Quad> quads = new ArrayList<>();
        RDFParser.fromString(DOCUMENT, Lang.TRIG).toDatasetGraph().find().forEachRemaining(quads::add);
        quads.addAll(REASONER.documents().infer("tides", List.copyOf(quads)));
        try (KnowledgeGraph writing = KnowledgeGraph.openForWriting(temp.resolve("kg"));
                var out = Files.newOutputStream(writing.document("tides"))) {
            NQuads.write(out, quads);
            Generations.buildAndSwitch(writing);
        }
        kg = KnowledgeGraph.openForReading(temp.resolve("kg"));
        server =
                PlenaryServer.start(ServerSettings.standard().with(Setting.PORT, "0"), kg, Optional.of(() -> REASONER));
    }

    @AfterAll
    static void stop() {
        server.stop();
        kg.close();
    }

    private static HttpResponse<String> get(String path, String accept) throws Exception {
        return get(server, path, accept);
    }

    private static HttpResponse<String> get(PlenaryServer server, String path, String accept) throws Exception {
        URI uri = URI.create("http://localhost:" + server.port() + path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri).header("Accept", accept).build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Test
    void theTextLeadsFromTheConclusionToTheClause() throws Exception {
        HttpResponse<String> answer = get(ASKED, "text/plain");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
        assertThat(answer.body())
                .startsWith(
                        "Inferred, in <https://w3id.org/plenary/graph/tides/inferred>\nResolution 901 · cites concern")
                .contains("characters 6–31 of https://w3id.org/plenary/document/tides");
    }

    @Test
    void whatTheFirstExplanationNeedsCanBeMadeBeforehand() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        PlenaryServer other =
                PlenaryServer.start(ServerSettings.standard().with(Setting.PORT, "0"), kg, Optional.of(() -> {
                    asked.countDown();
                    return REASONER;
                }));
        try {
            assertThat(asked.getCount()).isEqualTo(1);
            other.prepareExplanations();
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(get(other, ASKED, "text/plain").statusCode()).isEqualTo(200);
        } finally {
            other.stop();
        }
    }

    @Test
    void thePageEscapesWhatTheTextsSay() throws Exception {
        HttpResponse<String> answer = get(ASKED, "text/html");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Why does the graph say this?")
                .contains("href=\"/nato-pa/resolution/901/preamble/1\"")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>")
                .doesNotContain("<i>");
    }

    @Test
    void theGraphIsProvenance() throws Exception {
        HttpResponse<String> answer = get(ASKED, "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(200);
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(answer.body(), Lang.TURTLE).parse(graph);
        assertThat(graph.size()).isGreaterThan(10);
        assertThat(answer.body()).contains("prov:wasDerivedFrom");
    }

    @Test
    void anAssertedTripleSaysWhereItWasRead() throws Exception {
        String asked = "/explain?subject=https://w3id.org/plenary/nato-pa/resolution/901&predicate=rdfs:label&object="
                + URLEncoder.encode("\"Resolution 901\"", StandardCharsets.UTF_8);
        assertThat(get(asked, "text/plain").body())
                .startsWith("Asserted, in <https://w3id.org/plenary/graph/tides>")
                .contains("[asserted]")
                .contains("characters 0–5");
    }

    @Test
    void whatTheGraphDoesNotHaveIsNotFound() throws Exception {
        HttpResponse<String> answer = get(ASKED.replace("export-controls", "trade-policy"), "text/plain");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("does not have that triple");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/explain",
                "/explain?subject=a&predicate=b&object=c",
                "/explain?subject=%22x%22&predicate=rdf:type&object=plen:Clause",
                "/explain?subject=plen:x&subject=plen:y&predicate=rdf:type&object=plen:Clause",
                "/explain?subject=plen:x&predicate=rdf:type&object=%22unfinished",
                "/explain?subject=http://x/%3Cscript%3E&predicate=rdf:type&object=plen:Clause"
            })
    void whatIsNoTripleIsRefusedWithAReason(String path) throws Exception {
        HttpResponse<String> answer = get(path, "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
        assertThat(answer.body()).contains("'");
        HttpResponse<String> page = get(path, "text/html");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(page.body()).doesNotContain("<script>");
    }

    /** While one explanation is being made the next one waits for its turn, and no longer than the settings say. */
    @Test
    void aLongExplanationEndsInAnErrorAndTheNextOneIsTurnedAway() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        ServerSettings settings = ServerSettings.standard()
                .with(Setting.PORT, "0")
                .with(Setting.QUERY_TIMEOUT, "1")
                .with(Setting.QUEUE_WAIT, "1");
        PlenaryServer other = PlenaryServer.start(settings, kg, Optional.of(() -> {
            try {
                slow.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return REASONER;
        }));
        try {
            HttpResponse<String> tooLong = get(other, ASKED, "text/plain");
            assertThat(tooLong.statusCode()).isEqualTo(503);
            assertThat(tooLong.body()).contains("took longer than 1 seconds");
            HttpResponse<String> turnedAway = get(other, ASKED, "text/plain");
            assertThat(turnedAway.statusCode()).isEqualTo(429);
            assertThat(turnedAway.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(get(other, "/plenary/sparql?query=ASK%7B%7D", "text/csv").statusCode())
                    .isEqualTo(200);
            slow.countDown();
            long start = System.nanoTime();
            while (get(other, ASKED, "text/plain").statusCode() != 200)
                assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(30));
        } finally {
            slow.countDown();
            other.stop();
        }
    }
}
