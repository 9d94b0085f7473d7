package plenary.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static plenary.serving.ServedGraph.encoded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenary.store.SmallGraph;

class SparqlProtocolIT {

    private static final String CONSTRUCT =
            "CONSTRUCT { ?s rdfs:label ?l } WHERE { ?s a plen:Country ; rdfs:label ?l }";

    @TempDir
    static Path temp;

    private static ServedGraph served;

    @BeforeAll
    static void start() {
        served = new ServedGraph(temp.resolve("kg"), ServerSettings.standard());
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static Graph parse(String text, Lang lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, lang).base("http://x/").parse(graph);
        return graph;
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, {",
        "application/sparql-results+xml, <?xml",
        "text/csv, 'l'",
        "text/tab-separated-values, ?l",
        "application/json, {",
    })
    void selectAnswersInTheAcceptedFormat(String type, String start) {
        HttpResponse<String> answer = served.query("SELECT ?l { ?s a plen:Country ; rdfs:label ?l }", "Accept", type);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.body()).startsWith(start).contains("Norland");
    }

    @ParameterizedTest
    @CsvSource({"json, {", "xml, <?xml", "csv, l", "tsv, ?l"})
    void selectAnswersInTheNamedFormat(String name, String start) {
        HttpResponse<String> answer = served.get("/plenary/sparql?format=" + name + "&query="
                + encoded(ServedGraph.PREFIXES + "SELECT ?l { ?s a plen:Country ; rdfs:label ?l }"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith(start).contains("Norland");
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, TURTLE",
        "application/n-triples, N-TRIPLES",
        "application/ld+json, JSON-LD",
        "application/rdf+xml, RDF/XML",
        "application/trig, TRIG",
        "application/n-quads, N-QUADS",
    })
    void constructAnswersInTheAcceptedFormat(String type, String lang) {
        HttpResponse<String> answer = served.query(CONSTRUCT, "Accept", type);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        Lang syntax = org.apache.jena.riot.RDFLanguages.nameToLang(lang);
        assertThat(parse(answer.body(), syntax).size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"ttl, TURTLE", "turtle, TURTLE", "nt, N-TRIPLES", "jsonld, JSON-LD", "rdfxml, RDF/XML", "xml, RDF/XML"})
    void constructAnswersInTheNamedFormat(String name, String lang) {
        HttpResponse<String> answer =
                served.get("/plenary/sparql?format=" + name + "&query=" + encoded(ServedGraph.PREFIXES + CONSTRUCT));
        assertThat(parse(answer.body(), org.apache.jena.riot.RDFLanguages.nameToLang(lang))
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aQueryMayComeByFormOrAsBody() {
        String ask = ServedGraph.PREFIXES + "ASK { ?s a plen:Country }";
        assertThat(served.post("application/x-www-form-urlencoded", "query=" + encoded(ask))
                        .body())
                .contains("true");
        assertThat(served.post("application/sparql-query", ask).body()).contains("true");
        assertThat(served.post("application/sparql-query; charset=utf-8", "ASK { ?s ?p 'Norland'@en }")
                        .body())
                .contains("true");
    }

    @Test
    void theDefaultGraphIsTheUnionAndGraphsCanBeChosen() {
        String count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
        assertThat(served.query(count, "Accept", "text/csv").body()).contains("" + SmallGraph.QUADS);
        assertThat(served.query(
                                "SELECT (COUNT(*) AS ?n) FROM <" + ServedGraph.BASE + "graph/catalog> { ?s ?p ?o }",
                                "Accept",
                                "text/csv")
                        .body())
                .isEqualTo("n\r\n2\r\n");
        assertThat(served.get(
                                "/plenary/sparql?query=" + encoded(count) + "&default-graph-uri="
                                        + encoded(ServedGraph.BASE + "graph/catalog"),
                                "Accept",
                                "text/csv")
                        .body())
                .isEqualTo("n\r\n2\r\n");
        assertThat(served.query("SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }", "Accept", "text/csv")
                        .body())
                .isEqualTo("n\r\n5\r\n");
    }

    @Test
    void wordsAreFoundByTextQuery() {
        assertThat(served.query(
                                "SELECT ?s { ?s text:query (plen:text 'flight') ; a plen:Concern }",
                                "Accept",
                                "text/csv")
                        .body())
                .contains("/preamble/1/concern/1");
    }

    @Test
    void describeTellsWhatIsSaidOfAResource() {
        HttpResponse<String> answer =
                served.query("DESCRIBE <" + ServedGraph.BASE + "country/NOR>", "Accept", "application/n-triples");
        assertThat(parse(answer.body(), Lang.NTRIPLES).size()).isEqualTo(4);
        answer = served.query("DESCRIBE ?c { ?c a plen:Country }", "Accept", "application/n-triples");
        assertThat(parse(answer.body(), Lang.NTRIPLES).size()).isEqualTo(4);
    }

    @Test
    void withoutAQueryTheServiceDescribesItself() {
        HttpResponse<String> answer = served.get("/plenary/sparql");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/turtle");
        assertThat(parse(answer.body(), Lang.TURTLE).size()).isGreaterThan(10);
        assertThat(served.get("/plenary/sparql", "Accept", "application/rdf+xml")
                        .body())
                .startsWith("<rdf:RDF");
    }

    @Test
    void graphsCanBeReadAndNotWritten() {
        HttpResponse<String> answer = served.get(
                "/plenary/data?graph=" + encoded(ServedGraph.BASE + "graph/catalog"),
                "Accept",
                "application/n-triples");
        assertThat(parse(answer.body(), Lang.NTRIPLES).size()).isEqualTo(2);
        assertThat(parse(
                                served.get("/plenary/data?default", "Accept", "application/n-triples")
                                        .body(),
                                Lang.NTRIPLES)
                        .size())
                .isEqualTo(SmallGraph.QUADS);
        assertThat(served.get("/plenary/data?graph=" + encoded("urn:nowhere")).statusCode())
                .isEqualTo(404);
        assertThat(served.get("/plenary/data").statusCode()).isEqualTo(400);
        for (String method : new String[] {"PUT", "POST", "DELETE", "PATCH"})
            assertThat(served.send(served.request("/plenary/data?default")
                                    .method(method, HttpRequest.BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> ."))
                                    .build())
                            .statusCode())
                    .as(method)
                    .isEqualTo(405);
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() {
        String path = "/plenary/sparql?query=" + encoded("ASK {}");
        HttpResponse<String> head = served.send(served.request(path)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
        HttpResponse<String> get = served.get(path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(get.headers().firstValue("Content-Length"));
        assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
    }

    @Test
    void anUnchangedGraphIsNotSentAgain() {
        HttpResponse<String> first = served.query("SELECT * { ?s a plen:Country }");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String date = first.headers().firstValue("Last-Modified").orElseThrow();
        HttpResponse<String> again = served.query("SELECT * { ?s a plen:Country }", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(served.query("SELECT * { ?s a plen:Country }", "If-Modified-Since", date)
                        .statusCode())
                .isEqualTo(304);
        assertThat(served.query("SELECT * { ?s a plen:Country }", "If-None-Match", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(served.query("SELECT * { ?s a plen:Country }", "If-None-Match", tag, "Accept", "text/csv")
                        .statusCode())
                .isEqualTo(200);
        assertThat(served.query("SELECT (RAND() AS ?r) {}").headers().firstValue("ETag"))
                .isEmpty();
    }

    @Test
    void largeAnswersAreSentCompressedToWhoTakesIt() throws IOException, InterruptedException {
        HttpRequest request = served.request("/plenary/sparql?format=csv&query=" + encoded("SELECT * { ?s ?p ?o }"))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(SmallGraph.QUADS + 1);
        assertThat(served.query("SELECT * { ?s ?p ?o }", "Accept-Encoding", "gzip;q=0")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void anyPageMayAskWithoutCredentials() {
        HttpResponse<String> answer = served.query("ASK {}", "Origin", "https://example.org");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        HttpResponse<String> preflight = served.send(served.request("/plenary/sparql")
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Methods")
                        .orElse(""))
                .contains("POST")
                .doesNotContain("PUT");
    }

    @Test
    void operatorsCanAskHowItIs() {
        assertThat(served.get("/$/ping").statusCode()).isEqualTo(200);
        assertThat(served.get("/$/ready").body()).contains("generation");
        served.query("ASK {}");
        assertThat(served.get("/$/metrics").body())
                .contains(
                        "plenary_queries_seconds_count",
                        "plenary_quads " + (double) SmallGraph.QUADS,
                        "jvm_memory_used_bytes");
        assertThat(served.get("/$/datasets").statusCode()).isEqualTo(404);
        assertThat(served.get("/$/ping").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }
}
