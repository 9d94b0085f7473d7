package plenary.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.serving.page.Assets;
import plenary.store.SmallGraph;

class LinkedDataIT {

    private static final String CLAUSE = "/nato-pa/resolution/901/preamble/1";

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

    /** Follows the one redirect that a thing's IRI answers. */
    private static HttpResponse<String> described(String path, String... headers) {
        HttpResponse<String> answer = served.get(path, headers);
        assertThat(answer.statusCode()).as(path).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(path + "?format=");
        return served.get(location);
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, TURTLE",
        "application/ld+json, JSON-LD",
        "application/n-triples, N-TRIPLES",
        "application/rdf+xml, RDF/XML",
        "'application/rdf+xml;q=0.2, text/turtle;q=0.9, text/html;q=0.1', TURTLE",
    })
    void aThingIsDescribedInTheAcceptedFormat(String accept, String lang) {
        HttpResponse<String> answer = described(CLAUSE, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept");
        Graph graph = parse(answer.body(), RDFLanguages.nameToLang(lang));
        Node clause = NodeFactory.createURI(ServedGraph.BASE + CLAUSE.substring(1));
        assertThat(graph.contains(clause, Node.ANY, Node.ANY)).isTrue();
        assertThat(graph.contains(Node.ANY, Node.ANY, clause)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/document/resolution-901",
                "/nato-pa/resolution/901",
                "/nato-pa/resolution/901/operative/3/a",
                "/nato-pa/resolution/901/operative/3/b/recommendation/1",
                "/country/NOR",
                "/technology/drones",
                "/person/ann-example",
                "/document/press-note/statement/1"
            })
    void everyKindOfThingHasAPage(String path) {
        HttpResponse<String> page = described(path);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("<h1", ServedGraph.BASE + path.substring(1));
    }

    @Test
    void aPageShowsThePassageInItsContext() {
        assertThat(served.get(CLAUSE + "?format=html&view=statements").body())
                .contains(
                        "<mark>Alarmed by drone flights over the harbours of Norland – and by their &lt;unknown&gt; pilots</mark>")
                .contains("The Assembly,");
    }

    @Test
    void whatIsInferredIsSaidToBe() {
        assertThat(served.get("/nato-pa/resolution/901?format=html").body()).contains("class=\"inferred\"");
        assertThat(served.get("/country/NOR?format=html").body()).doesNotContain("class=\"inferred\"");
    }

    @Test
    void valuesAreEscapedInPages() {
        assertThat(served.get("/nato-pa/resolution/901/operative/3/b?format=html")
                        .body())
                .contains("&quot;at once&quot; &amp; with care")
                .doesNotContain("\"at once\" & with");
        assertThat(served.get("/nowhere/<script>alert(1)</script>"
                                .replace("<", "%3C")
                                .replace(">", "%3E"))
                        .body())
                .doesNotContain("script");
    }

    @Test
    void theTextOfADocumentIsServedToTheByte() throws IOException {
        HttpResponse<String> answer = served.get("/document/resolution-901.txt");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
        assertThat(answer.body()).isEqualTo(Files.readString(SmallGraph.FOLDER.resolve("texts/resolution-901.txt")));
    }

    @Test
    void theOntologyIsServedAtItsNamespace() {
        HttpResponse<String> answer = served.get("/ns", "Accept", "text/turtle");
        assertThat(parse(answer.body(), Lang.TURTLE)
                        .contains(NodeFactory.createURI(ServedGraph.BASE + "ns#Concern"), Node.ANY, Node.ANY))
                .isTrue();
        assertThat(served.get("/ns", "Accept", "text/html").body()).contains("Plenary ontology");
    }

    @Test
    void theGraphIsDescribedWithItsCounts() {
        Graph graph = parse(served.get("/.well-known/void").body(), Lang.TURTLE);
        assertThat(graph.find(Node.ANY, NodeFactory.createURI("http://rdfs.org/ns/void#triples"), Node.ANY)
                        .next()
                        .getObject()
                        .getLiteralLexicalForm())
                .isEqualTo("" + SmallGraph.QUADS);
    }

    @Test
    void theFirstPageCountsAndAsks() {
        String page = served.get("/").body();
        assertThat(page).contains("action=\"/search\"", "/nato-pa/resolution/901", "" + SmallGraph.QUADS);
        HttpResponse<String> style = served.get(Assets.link("plenary.css"));
        assertThat(page).contains("href=\"" + Assets.link("plenary.css") + "\"");
        assertThat(style.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        assertThat(style.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(served.get("/robots.txt").body()).contains("User-agent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/country/XXX", "/document/none.txt", "/document/none", "/nowhere", "/ns/none", "/$/none"})
    void whatIsNotThereIsNotFound(String path) {
        HttpResponse<String> answer = served.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    }

    @Test
    void aBrowserIsToldOnAPageThatThereIsNothing() {
        HttpResponse<String> answer = served.get("/nowhere", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(answer.body()).contains("<h1>", "action=\"/search\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/00000000/none.css",
                "/assets/plenary.css",
                "/assets/webjars/../../plenary/serving/head.mustache",
                "/assets/webjars/none/1/none.js"
            })
    void nothingButAssetsIsServedAsOne(String path) {
        assertThat(served.get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void anUnacceptableTypeIsSaidToBe() {
        assertThat(served.get("/country/NOR", "Accept", "image/png").statusCode())
                .isEqualTo(406);
    }

    @Test
    void aDescriptionKnowsItsState() {
        HttpResponse<String> first = served.get("/country/NOR?format=ttl");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(served.get("/country/NOR?format=ttl", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }
}
