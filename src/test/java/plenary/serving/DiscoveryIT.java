package plenary.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.graph.CatalogGraph;
import plenary.graph.CountedQuads;
import plenary.graph.NQuads;
import plenary.graph.OntologyGraph;
import plenary.store.KnowledgeGraph;
import plenary.vocabulary.ExampleQuery;
import plenary.vocabulary.Ontology;
import plenary.vocabulary.PLEN;

/** What machines and readers find without being told: descriptions, dumps, links, examples, the ontology. */
class DiscoveryIT {

    private static final String LICENCE = "https://example.org/licence";

    @TempDir
    static Path temp;

    private static ServedGraph served;

    @BeforeAll
    static void start() {
        served = new ServedGraph(
                temp.resolve("kg"),
                ServerSettings.standard().with(Setting.LICENCE, LICENCE),
                DiscoveryIT::withRealOntologyAndCatalog);
    }

    private static void withRealOntologyAndCatalog(KnowledgeGraph kg) throws IOException {
        Ontology ontology = Ontology.load(Path.of("ontology"), PLEN.DEFAULT_BASE);
        try (var out = Files.newOutputStream(kg.ontology())) {
            NQuads.write(out, OntologyGraph.quads(ontology));
        }
        CountedQuads counted = new CountedQuads();
        for (Path file : kg.quadFiles()) if (!file.equals(kg.catalog())) NQuads.read(file, counted);
        CatalogGraph catalog = new CatalogGraph(counted.counts(), counted.documents());
        try (var out = Files.newOutputStream(kg.catalog())) {
            NQuads.write(out, catalog.quads(PLEN.DEFAULT_BASE, "1", "build", ontology.queries()));
        }
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static Graph turtle(String path) {
        HttpResponse<String> answer = served.get(path, "Accept", "text/turtle");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(answer.body(), Lang.TURTLE).base("http://x/").parse(graph);
        return graph;
    }

    private static List<String> ask(Graph graph, String query) {
        String prefixes =
                """
                PREFIX void: <http://rdfs.org/ns/void#> PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX sh: <http://www.w3.org/ns/shacl#>
                PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX spdx: <http://spdx.org/rdf/terms#> PREFIX plen: <https://w3id.org/plenary/ns#>
                """;
        List<String> rows = new java.util.ArrayList<>();
        try (QueryExec exec = QueryExec.graph(graph).query(prefixes + query).build()) {
            exec.select().forEachRemaining(row -> {
                StringBuilder line = new StringBuilder();
                row.vars().forEachRemaining(v -> {
                    Node value = row.get(v);
                    line.append(value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI())
                            .append(' ');
                });
                rows.add(line.toString().strip());
            });
        }
        return rows;
    }

    private static long count(String pattern) {
        String csv = served.query("SELECT (COUNT(*) AS ?n) {" + pattern + "}", "Accept", "text/csv")
                .body();
        return Long.parseLong(csv.lines().skip(1).findFirst().orElseThrow().strip());
    }

    @Test
    void theCountsOfTheDescriptionAreTrue() {
        Graph description = turtle("/.well-known/void");
        long triples = count("GRAPH ?g { ?s ?p ?o } FILTER(?g != <https://w3id.org/plenary/graph/catalog>)");
        assertThat(
                        ask(
                                description,
                                "SELECT ?n { <https://w3id.org/plenary/dataset> a void:Dataset, dcat:Dataset ; void:triples ?n }"))
                .containsExactly("" + triples);
        assertThat(ask(
                        description,
                        "SELECT ?n { ?d void:classPartition ?p . ?p void:class plen:Concern ; void:entities ?n }"))
                .containsExactly("" + count("SELECT DISTINCT ?s { ?s a plen:Concern }"));
        assertThat(
                        ask(
                                description,
                                "SELECT ?n { ?d void:propertyPartition ?p . ?p void:property plen:evidence ; void:triples ?n }"))
                .containsExactly("" + count("GRAPH ?g { ?s plen:evidence ?o }"));
        assertThat(ask(description, "SELECT ?l { <https://w3id.org/plenary/dataset> dcterms:license ?l }"))
                .containsExactly(LICENCE);
    }

    @Test
    void everyExampleResourceIsThere() {
        List<String> examples = ask(turtle("/.well-known/void"), "SELECT ?e { ?d void:exampleResource ?e }");
        assertThat(examples).hasSizeGreaterThan(5);
        for (String example : examples)
            assertThat(served.get(example.substring(ServedGraph.BASE.length() - 1)
                                    .replaceFirst("#.*", ""))
                            .statusCode())
                    .as(example)
                    .isIn(200, 303);
    }

    @Test
    void everyDumpIsAsDescribed() throws Exception {
        Graph description = turtle("/.well-known/void");
        List<String> dumps = ask(
                description,
                """
                SELECT ?file ?bytes ?sum { ?d dcat:distribution ?x . ?x dcat:downloadURL ?file ; dcat:byteSize ?bytes ; dcat:mediaType ?type ;
                    spdx:checksum/spdx:checksumValue ?sum . ?d void:dataDump ?file }""");
        assertThat(dumps).hasSize(5);
        for (String dump : dumps) {
            String[] parts = dump.split(" ");
            HttpResponse<byte[]> answer = served.bytes(parts[0].substring(ServedGraph.BASE.length() - 1));
            assertThat(answer.body()).hasSize(Integer.parseInt(parts[1]));
            assertThat(sha256(answer.body())).isEqualTo(parts[2]);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/gzip");
            assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        }
        assertThat(served.get("/dumps/").body()).contains("plenary.nq.gz").contains("SHA256SUMS");
        assertThat(served.get("/dumps/SHA256SUMS").body()).contains("  plenary.ttl.gz");
    }

    @Test
    void theDumpIsTheGraphThatIsServed() throws IOException {
        DatasetGraph read = DatasetGraphFactory.create();
        byte[] packed = served.bytes("/dumps/plenary.nq.gz").body();
        RDFParser.source(new GZIPInputStream(new ByteArrayInputStream(packed)))
                .lang(Lang.NQUADS)
                .parse(read);
        assertThat(read.stream().count()).isEqualTo(count("GRAPH ?g { ?s ?p ?o }"));
    }

    @Test
    void aBrokenDownloadGoesOnWhereItEnded() {
        byte[] whole = served.bytes("/dumps/plenary.ttl.gz").body();
        String tag = served.bytes("/dumps/plenary.ttl.gz")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpResponse<byte[]> rest = served.bytes("/dumps/plenary.ttl.gz", "Range", "bytes=1000-", "If-Range", tag);
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.body()).isEqualTo(java.util.Arrays.copyOfRange(whole, 1000, whole.length));
        assertThat(rest.headers().firstValue("Content-Range"))
                .contains("bytes 1000-" + (whole.length - 1) + "/" + whole.length);
        assertThat(served.bytes("/dumps/plenary.ttl.gz", "Range", "bytes=1000-", "If-Range", "\"old\"")
                        .body())
                .isEqualTo(whole);
        assertThat(served.bytes("/dumps/plenary.ttl.gz", "Range", "bytes=99999999-")
                        .statusCode())
                .isEqualTo(416);
        assertThat(served.bytes("/dumps/plenary.ttl.gz", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/dumps/none.gz", "/dumps/..", "/dumps/plenary.nq", "/dumps/plenary.rdfxml.gz", "/dumps/x/y"})
    void whatIsNoDumpIsNotFound(String path) {
        assertThat(served.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void linksLeadFromAPageToItsDataAndItsLicence() {
        for (String path : List.of("/nato-pa/resolution/901?format=html", "/ns", "/country/NOR?format=ttl")) {
            String links = served.get(path, "Accept", "text/html")
                    .headers()
                    .firstValue("Link")
                    .orElse("");
            assertThat(links)
                    .contains("rel=\"cite-as\"", "rel=\"describedby\"; type=\"text/turtle\"")
                    .contains("<" + LICENCE + ">; rel=\"license\"");
            Matcher described = Pattern.compile("<([^>]+)>; rel=\"describedby\"; type=\"text/turtle\"")
                    .matcher(links);
            assertThat(described.find()).isTrue();
            assertThat(turtle(described.group(1)).isEmpty()).isFalse();
        }
        assertThat(served.get("/").headers().firstValue("Link").orElse(""))
                .contains("<https://w3id.org/plenary/dataset>; rel=\"cite-as\"")
                .contains("</dumps/plenary.nq.gz>; rel=\"item\"");
        assertThat(served.get("/document/press-note.txt")
                        .headers()
                        .firstValue("Link")
                        .orElse(""))
                .contains("rel=\"describedby\"");
    }

    private static JsonObject schema(String path) {
        Matcher script = Pattern.compile("<script type=\"application/ld\\+json\">([^<]*)</script>")
                .matcher(served.get(path, "Accept", "text/html").body());
        assertThat(script.find()).isTrue();
        return JsonParser.parseString(script.group(1)).getAsJsonObject();
    }

    @Test
    void pagesSpeakToSearchEngines() {
        JsonObject text = schema("/nato-pa/resolution/901?format=html");
        assertThat(text.get("@type").getAsString()).isEqualTo("Legislation");
        assertThat(text.get("@id").getAsString()).isEqualTo("https://w3id.org/plenary/nato-pa/resolution/901");
        assertThat(text.get("name").getAsString()).isNotBlank();
        JsonObject dataset = schema("/");
        assertThat(dataset.get("@type").getAsString()).isEqualTo("Dataset");
        assertThat(dataset.get("license").getAsString()).isEqualTo(LICENCE);
        assertThat(dataset.getAsJsonArray("distribution")).hasSize(5);
    }

    @Test
    void crawlersAreToldThePolicyAndThePages() {
        String robots = served.get("/robots.txt").body();
        String sitemap = "http://localhost:" + served.server().port() + "/sitemap.xml";
        assertThat(robots).contains("Disallow: /plenary/", "User-agent: GPTBot", "Sitemap: " + sitemap);
        HttpResponse<String> pages = served.get("/sitemap.xml");
        assertThat(pages.headers().firstValue("Content-Type").orElse("")).startsWith("application/xml");
        assertThat(pages.body())
                .contains("<loc>http://localhost:" + served.server().port() + "/nato-pa/resolution/901</loc>")
                .doesNotContain("/concern/");
        assertThat(served.get("/sitemap-2.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void exampleQueriesAreServedAndEachCanBeAsked() {
        Graph description = turtle("/.well-known/void");
        List<ExampleQuery> files = ExampleQuery.readAll(Path.of("ontology/queries"));
        List<String> names =
                ask(description, "SELECT ?q { ?q a sh:SPARQLExecutable ; <https://schema.org/target> ?t }");
        assertThat(names).hasSize(files.size());
        for (ExampleQuery file : files) {
            Node query = NodeFactory.createURI(ServedGraph.BASE + "query/" + file.name());
            assertThat(names).contains(query.getURI());
            Graph described = turtle("/query/" + file.name() + "?format=ttl");
            String text = described
                    .find(query, NodeFactory.createURI("http://www.w3.org/ns/shacl#select"), Node.ANY)
                    .next()
                    .getObject()
                    .getLiteralLexicalForm();
            assertThat(text).isEqualTo(file.text());
            HttpResponse<String> answer =
                    served.get("/plenary/sparql?query=" + ServedGraph.encoded(text), "Accept", "text/csv");
            assertThat(answer.statusCode()).as(file.name() + answer.body()).isEqualTo(200);
        }
        assertThat(served.get("/").body()).contains("/query/" + files.get(0).name());
    }

    @Test
    void everyTermOfTheOntologyIsDocumented() {
        Graph ontology = turtle("/ns");
        HttpResponse<String> page = served.get("/ns", "Accept", "text/html");
        assertThat(page.body()).contains("<h1>Plenary ontology</h1>", "eli:LegalResource", "voices");
        for (String row : ask(
                ontology,
                "SELECT DISTINCT ?t { ?t <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> ?o ; a ?c FILTER(STRSTARTS(STR(?t), STR(plen:))) }"))
            assertThat(page.body()).contains("<section id=\"" + row.substring(PLEN.NS.length()) + "\">");
        Map<String, String> parts = Map.of(
                "A file as it was read", "definition",
                "read from nato-pa/resolution-493.pdf", "example",
                "href=\"http://data.europa.eu/eli/ontology#LegalResource\"", "alignment");
        parts.forEach((part, what) -> assertThat(page.body()).as(what).contains(part));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
