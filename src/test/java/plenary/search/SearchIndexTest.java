package plenary.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.search.SearchQuery.Order;

class SearchIndexTest {

    private static final String BASE = "https://w3id.org/plenary/";
    private static final Path GRAPH = Path.of("src/test/resources/small-graph");

    @TempDir
    static Path temp;

    private static SearchIndex index;

    @BeforeAll
    static void write() throws IOException {
        index = written("small", List.of());
    }

    private static SearchIndex written(String name, List<Path> more) throws IOException {
        DatasetGraph dataset = DatasetGraphFactory.create();
        for (String file : List.of("ontology.nq", "documents/press-note.nq", "documents/resolution-901.nq"))
            RDFDataMgr.read(dataset, GRAPH.resolve(file).toString());
        for (Path file : more) RDFDataMgr.read(dataset, file.toString());
        Path folder = Files.createDirectory(temp.resolve(name));
        SearchIndexWriter.write(dataset, folder);
        return SearchIndex.open(folder);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static SearchQuery words(String words) {
        return new SearchQuery(words, Map.of(), Order.BEST);
    }

    private static List<String> found(SearchQuery query) {
        return index.find(query, 0, 50, List.of(), 1).hits().stream()
                .map(hit -> hit.iri().substring(BASE.length()))
                .toList();
    }

    private static Map<String, Integer> counts(SearchQuery query, Dimension dimension) {
        Map<String, Integer> counts = new java.util.TreeMap<>();
        index.find(query, 0, 1, List.of(dimension), 100)
                .facets()
                .get(dimension)
                .forEach(count -> counts.put(count.value().replace(BASE, ""), count.number()));
        return counts;
    }

    @Test
    void everyKindOfThingIsFound() {
        assertThat(counts(SearchQuery.everything(), Dimension.KIND))
                .containsEntry("text", 1)
                .containsEntry("clause", 5)
                .containsEntry("concern", 1)
                .containsEntry("recommendation", 2)
                .containsEntry("statement", 1)
                .containsEntry("document", 2)
                .containsEntry("country", 1)
                .containsEntry("person", 1)
                .containsEntry("technology", 2);
    }

    @Test
    void wordsAreFoundInAnotherForm() {
        assertThat(found(words("harbour flight"))).contains("nato-pa/resolution/901/preamble/1");
    }

    @Test
    void anEntityIsFoundByItsOtherNames() {
        assertThat(found(words("uavs"))).contains("technology/drones");
    }

    @Test
    void aWideThemeCountsWhatIsSaidOfANarrowerOne() {
        assertThat(counts(SearchQuery.everything().of(Kind.CONCERN), Dimension.THEME))
                .containsOnlyKeys("technology/drones", "technology/robotics");
    }

    @Test
    void aTextIsFoundByWhatItsClausesSay() {
        SearchQuery texts = SearchQuery.everything().of(Kind.TEXT);
        assertThat(found(texts.with(Dimension.ADDRESSEE, BASE + "actor/member-governments")
                        .with(Dimension.COUNTRY, BASE + "country/NOR")))
                .containsExactly("nato-pa/resolution/901");
    }

    @Test
    void clausesAreCountedByBodyAndYearOfTheirText() {
        SearchQuery clauses = SearchQuery.everything().of(Kind.CLAUSE);
        assertThat(counts(clauses, Dimension.BODY)).containsExactly(Map.entry("organisation/nato-pa", 5));
        assertThat(counts(clauses, Dimension.YEAR)).containsExactly(Map.entry("2021", 5));
    }

    @Test
    void valuesBesideTheChosenOneKeepTheirCounts() {
        assertThat(counts(SearchQuery.everything().of(Kind.CONCERN), Dimension.KIND))
                .containsEntry("concern", 1)
                .containsEntry("clause", 5);
    }

    @Test
    void whatWasLookedForIsMarked() {
        Hit clause = index.find(words("\"drone flights\"").of(Kind.CLAUSE), 0, 1, List.of(), 1)
                .hits()
                .get(0);
        assertThat(clause.text())
                .filteredOn(Hit.Part::found)
                .extracting(Hit.Part::text)
                .containsExactly("drone flights");
        assertThat(String.join("", clause.text().stream().map(Hit.Part::text).toList()))
                .isEqualTo("Alarmed by drone flights over the harbours of Norland – and by their <unknown> pilots");
    }

    @Test
    void whatIsTypedSoFarIsCompletedToNames() {
        assertThat(index.suggest("nor", 5)).extracting(Hit::label).contains("Norland");
        assertThat(index.suggest("unmanned aer", 5)).extracting(Hit::label).containsExactly("drones");
        assertThat(index.suggest("", 5)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"", "((((", "a AND", "*", "-", "+-!(){}[]^\"~*?:\\", "\u0000", "\u202eesrever", "the", "🚢"})
    void whateverIsTypedIsAQuestion(String typed) {
        assertThat(index.find(words(typed), 0, 10, List.of(Dimension.KIND), 10).total())
                .isNotNegative();
        assertThat(index.suggest(typed, 10)).isNotNull();
    }

    @Test
    void aWordWithoutEndIsFoundByItsBeginningAndBreaksNothing() throws IOException {
        Path file = temp.resolve("long.nq");
        String word = "x".repeat(10_000);
        String document = "<" + BASE + "document/long>";
        String graph = " <" + BASE + "graph/long> .\n";
        Files.writeString(
                file,
                document + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <" + BASE + "ns#SourceDocument>" + graph
                        + document + " <http://www.w3.org/2000/01/rdf-schema#label> \"" + word + "\"" + graph);
        try (SearchIndex with = written("long", List.of(file))) {
            assertThat(with.find(words("xxxxx*"), 0, 10, List.of(), 1).hits()).hasSize(1);
        }
    }

    @Test
    void anEmptyGraphHasNothing() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("empty"));
        SearchIndexWriter.write(DatasetGraphFactory.create(), folder);
        try (SearchIndex empty = SearchIndex.open(folder)) {
            assertThat(empty.find(words("harbour"), 0, 10, List.of(Dimension.KIND), 10)
                            .hits())
                    .isEmpty();
            assertThat(empty.count(SearchQuery.everything(), Dimension.KIND, 10))
                    .isEmpty();
        }
    }
}
