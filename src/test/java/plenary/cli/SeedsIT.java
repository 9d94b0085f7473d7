package plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.source.Slug;
import plenary.store.Generations;
import plenary.store.KnowledgeGraph;
import plenary.store.OpenGeneration;

/** The seed documents through the whole program, asked of the store that it built. */
class SeedsIT {

    private static final Path SEEDS = Path.of("seeds");

    @TempDir
    static Path temp;

    private static Path kg;
    private static KnowledgeGraph graph;
    private static OpenGeneration open;

    @BeforeAll
    static void build() {
        kg = temp.resolve("kg");
        Plenary plenary = new Plenary();
        assertThat(plenary.run("build", SEEDS, "--kg", kg, "--threads", 1))
                .as(plenary.messages())
                .isEqualTo(ExitCode.DONE);
        graph = KnowledgeGraph.openForReading(kg);
        open = OpenGeneration.open(Generations.current(graph).orElseThrow());
    }

    @AfterAll
    static void close() {
        open.close();
        graph.close();
    }

    private static List<List<String>> ask(String query) {
        DatasetGraph dataset = open.dataset();
        dataset.begin(ReadWrite.READ);
        try (QueryExec execution = QueryExec.dataset(dataset)
                .query(new QueryText("test", query).parse())
                .build()) {
            List<List<String>> rows = new ArrayList<>();
            RowSet results = execution.select();
            while (results.hasNext()) {
                Binding row = results.next();
                rows.add(results.getResultVars().stream()
                        .map(variable -> row.get(variable))
                        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI())
                        .toList());
            }
            return rows;
        } finally {
            dataset.end();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "declaration/460, 8, 31, Standing Committee, 2020-11-23, online plenary, online",
        "resolution/461, 14, 16, Committee on the Civil Dimension of Security, 2020-11-23, online plenary, online",
        "resolution/462, 12, 10, Defence and Security Committee, 2020-11-23, online plenary, online",
        "resolution/463, 15, 13, Economics and Security Committee, 2020-11-23, online plenary, online",
        "resolution/464, 12, 10, Political Committee, 2020-11-23, online plenary, online",
        "resolution/465, 14, 11, Science and Technology Committee, 2020-11-23, online plenary, online",
        "resolution/493, 24, 12, Economics and Security Committee, 2024-11-25, 70th Annual Session, 'Montréal, Canada'"
    })
    void everyAdoptedTextIsWhole(
            String text, int preambular, int lettered, String presenter, String day, String session, String place) {
        String iri = "<https://w3id.org/plenary/nato-pa/" + text + ">";
        assertThat(ask("SELECT ?c { %s plen:hasClause ?c . ?c a plen:PreambularClause }".formatted(iri)))
                .hasSize(preambular);
        assertThat(ask(
                        "SELECT ?c { %s plen:hasClause ?c . ?c a plen:OperativeClause ; plen:number ?n FILTER regex(?n, '^[a-z]$') }"
                                .formatted(iri)))
                .hasSize(lettered);
        assertThat(ask(
                        "SELECT DISTINCT ?c { %s plen:hasClause ?c . ?c plen:number ?n ; plen:recommends ?r . ?r plen:addressee [] FILTER regex(?n, '^[a-z]$') }"
                                .formatted(iri)))
                .hasSize(lettered);
        assertThat(ask(
                        "SELECT DISTINCT ?name { %s plen:presentedBy/(skos:prefLabel|skos:altLabel|skos:hiddenLabel) ?name }"
                                .formatted(iri)))
                .anySatisfy(name -> assertThat(name.get(0)).contains(presenter));
        assertThat(ask("SELECT ?day { %s plen:adoptedOn ?day }".formatted(iri))).containsExactly(List.of(day));
        assertThat(ask("SELECT ?label ?place { %s plen:adoptedAt ?s . ?s rdfs:label ?label ; plen:place ?place }"
                        .formatted(iri)))
                .containsExactly(List.of("NATO Parliamentary Assembly " + session, place));
    }

    @Test
    void thereAreNoOtherAdoptedTexts() {
        assertThat(
                        ask(
                                "SELECT ?d (COUNT(?t) AS ?texts) { ?t a plen:AdoptedText ; plen:documentedIn ?d } GROUP BY ?d ORDER BY ?d"))
                .containsExactly(
                        List.of("https://w3id.org/plenary/document/001_e2dcfd22c97e0210", "1"),
                        List.of("https://w3id.org/plenary/document/003_c502ec27d5ce3840", "6"));
    }

    @Test
    void theDeclarationsItemsStandUnderItsThreePriorities() {
        assertThat(
                        ask(
                                """
                        SELECT ?number (COUNT(?item) AS ?items) {
                          <https://w3id.org/plenary/nato-pa/declaration/460/operative/9> plen:subClause ?priority .
                          ?priority plen:number ?number ; plen:subClause ?item } GROUP BY ?number ORDER BY ?number"""))
                .containsExactly(List.of("9.1", "11"), List.of("9.2", "14"), List.of("9.3", "6"));
    }

    @Test
    void everyQuoteIsTheServedTextBetweenItsOffsets() throws IOException {
        List<List<String>> passages = ask(
                """
                PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> PREFIX oa: <http://www.w3.org/ns/oa#>
                SELECT ?passage ?document ?begin ?end ?quote { ?passage a plen:Passage ; oa:hasSource ?document ;
                  nif:beginIndex ?begin ; nif:endIndex ?end ; nif:anchorOf ?quote }""");
        assertThat(passages).hasSizeGreaterThan(1000);
        assertThat(passages).hasSameSizeAs(ask("SELECT DISTINCT ?p { ?p a plen:Passage }"));
        for (List<String> passage : passages) {
            String document = passage.get(1);
            String served = Files.readString(open.generation()
                    .text(document.substring(document.lastIndexOf('/') + 1))
                    .orElseThrow());
            int begin = Integer.parseInt(passage.get(2));
            int end = Integer.parseInt(passage.get(3));
            assertThat(passage.get(0)).isEqualTo(document + "#char=" + begin + "," + end);
            assertThat(served.substring(begin, end)).isEqualTo(passage.get(4));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Concern",
                "Recommendation",
                "PreambularClause",
                "OperativeClause",
                "Mention",
                "Statement",
                "Response"
            })
    void everythingExtractedHasEvidence(String type) {
        assertThat(ask("SELECT ?x { ?x a plen:%s }".formatted(type))).isNotEmpty();
        assertThat(ask(
                        "SELECT ?x { ?x a plen:%s FILTER NOT EXISTS { ?x plen:evidence ?passage . ?passage a plen:Passage } }"
                                .formatted(type)))
                .isEmpty();
    }

    @Test
    void anotherFolderAndTwoThreadsGiveTheSameBytes() throws IOException {
        Path elsewhere = Files.createDirectories(temp.resolve("else where/Säät"));
        try (Stream<Path> files = Files.list(SEEDS)) {
            for (Path file : files.toList()) Files.copy(file, elsewhere.resolve(file.getFileName()));
        }
        Path other = temp.resolve("other");
        assertThat(new Plenary().run("build", elsewhere, "--kg", other, "--threads", 2))
                .isEqualTo(ExitCode.DONE);
        Set<String> quads = quadFiles(kg);
        assertThat(quads).contains("ontology.nq", "catalog.nq", "inferred.nq").hasSize(3 + 5);
        assertThat(quadFiles(other)).isEqualTo(quads);
        for (String file : quads)
            assertThat(Files.mismatch(kg.resolve(file), other.resolve(file)))
                    .as(file)
                    .isEqualTo(-1);
        assertThat(Files.readString(other.resolve("current"))).isEqualTo(Files.readString(kg.resolve("current")));
    }

    private static Set<String> quadFiles(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path part : List.of(folder, folder.resolve("documents"))) {
            try (Stream<Path> files = Files.list(part)) {
                files.filter(f -> f.toString().endsWith(".nq"))
                        .forEach(f -> names.add(folder.relativize(f).toString()));
            }
        }
        return names;
    }

    static List<Path> competencyQuestions() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("ontology/queries"))) {
            return files.filter(f -> f.toString().endsWith(".rq")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("competencyQuestions")
    void everyCompetencyQuestionHasAnAnswer(Path question) throws IOException {
        assertThat(Files.readAllLines(question).subList(0, 3))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("# Question: "),
                        line -> assertThat(line).startsWith("# Why: "),
                        line -> assertThat(line).startsWith("# Columns: "));
        Plenary plenary = new Plenary();
        assertThat(plenary.run("query", question, "--kg", kg, "--format", "tsv"))
                .as(plenary.messages())
                .isEqualTo(ExitCode.DONE);
        assertThat(plenary.output().lines()).hasSizeGreaterThan(1);
    }

    @Test
    void thereAreFifteenCompetencyQuestionsOrMore() throws IOException {
        assertThat(competencyQuestions()).hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void theGraphFitsItsShapes() {
        Plenary plenary = new Plenary();
        assertThat(plenary.run("validate", "--kg", kg)).isEqualTo(ExitCode.DONE);
        assertThat(plenary.output()).contains("5 documents, 0 violations");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "nt", "nq", "trig", "jsonld", "rdfxml"})
    void theGraphIsExportedInEveryFormat(String format) throws IOException {
        Path file = temp.resolve("export." + format);
        Plenary plenary = new Plenary();
        assertThat(plenary.run("export", "--kg", kg, "--format", format, "--out", file))
                .as(plenary.messages())
                .isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(file)).contains("nato-pa/resolution/493/preamble/1", "Montréal");
        if (format.equals("nq"))
            try (Stream<String> lines = Files.lines(file)) {
                assertThat(lines.filter(line -> !line.isBlank()))
                        .hasSize((int) open.generation().quads());
            }
    }

    @Test
    void everyDocumentIsServedUnderTheSlugOfItsName() throws IOException {
        try (Stream<Path> files = Files.list(SEEDS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList())
                assertThat(open.generation().text(Slug.ofPath(file.getFileName().toString())))
                        .isPresent();
        }
    }
}
