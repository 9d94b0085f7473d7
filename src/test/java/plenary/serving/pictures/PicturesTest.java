package plenary.serving.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;
import plenary.search.Kind;
import plenary.search.SearchIndex;
import plenary.search.SearchIndexWriter;
import plenary.serving.page.Names;
import plenary.serving.page.PageRequest;
import plenary.vocabulary.PLEN;

/** Four invented texts of two bodies, over a small hierarchy of themes. */
class PicturesTest {

    private static final String BASE = "https://w3id.org/plenary/";

    @TempDir
    static Path folder;

    private static DatasetGraph dataset;
    private static SearchIndex index;
    private static Agenda texts;
    private static Agenda prose;

    @BeforeAll
    static void read() throws Exception {
        JenaSystem.init();
        dataset = DatasetGraphFactory.createTxnMem();
        try (var in = PicturesTest.class.getResourceAsStream("/pictures/agenda.ttl")) {
            RDFParser.fromString(new String(in.readAllBytes(), StandardCharsets.UTF_8), Lang.TURTLE)
                    .parse(dataset.getDefaultGraph());
        }
        // The index is written from the graph of a document; queries ask the union of all.
        DatasetGraph graphs = DatasetGraphFactory.createTxnMem();
        for (String document : List.of("one", "news", "press")) {
            Graph graph = GraphFactory.createGraphMem();
            dataset.getDefaultGraph()
                    .find()
                    .filterDrop(triple -> triple.getObject().equals(PLEN.SourceDocument)
                            && !triple.getSubject().getURI().equals(BASE + "document/" + document))
                    .forEach(graph::add);
            graphs.addGraph(NodeFactory.createURI(BASE + "graph/" + document), graph);
        }
        SearchIndexWriter.write(graphs, folder);
        index = SearchIndex.open(folder);
        dataset.begin(ReadWrite.READ);
        texts = AgendaReader.read(dataset, BASE, index, Kind.TEXT);
        prose = AgendaReader.read(dataset, BASE, index, Kind.DOCUMENT);
    }

    @AfterAll
    static void end() {
        dataset.end();
        index.close();
    }

    private static Drawing.Material material(PictureKind kind, String parameters) {
        Map<String, List<String>> given = new HashMap<>();
        for (String one : parameters.split("&")) {
            String[] pair = one.split("=", 2);
            if (pair.length == 2) given.put(pair[0], List.of(pair[1]));
        }
        PageRequest request = new PageRequest(kind.path(), given);
        Agenda agenda = request.first("in").equals("prose") ? prose : texts;
        return new Drawing.Material(agenda, true, request, new Names(dataset, BASE), dataset, BASE);
    }

    private static Picture drawn(PictureKind kind, String parameters) {
        Drawing.Material material = material(kind, parameters);
        return TextNetworkDrawing.asked(material).isPresent()
                ? new TextNetworkDrawing().draw(material)
                : kind.drawing().draw(material);
    }

    private static List<String> rows(Picture picture) {
        return picture.table().rows().stream()
                .map(row -> String.join("|", row.stream().map(Table.Cell::value).toList()))
                .toList();
    }

    private static List<String> asked(Picture picture) {
        List<String> rows = new ArrayList<>();
        List<String> names =
                picture.table().columns().stream().map(Table.Column::name).toList();
        picture.queries()
                .get(0)
                .query()
                .run(
                        dataset,
                        row -> rows.add(
                                String.join("|", names.stream().map(row::text).toList())));
        return rows;
    }

    @ParameterizedTest
    @CsvSource({
        "MATRIX, by=year",
        "MATRIX, by=text",
        "MATRIX, by=text&count=recommendations&level=named",
        "MATRIX, by=year&from=2021&body=https://w3id.org/plenary/organization/assembly",
        "MATRIX, by=text&theme=https://w3id.org/plenary/theme/security",
        "MATRIX, by=year&level=named&theme=https://w3id.org/plenary/theme/security",
        "TIMELINE, period=year",
        "TIMELINE, period=month&count=recommendations&level=named",
        "NETWORK, level=broad",
        "NETWORK, level=named&from-what=text",
        "NETWORK, level=broad&least=2",
        "NETWORK, text=https://w3id.org/plenary/assembly/resolution/1",
        "COUNTRIES, sort=clauses",
        "COUNTRIES, sort=label&to=2020",
        "COMPARE, by=since&a=2020",
        "COMPARE, by=year&a=2020&b=2021&count=recommendations&level=broad",
        "COMPARE, by=session",
        "MATRIX, in=prose&by=year",
        "MATRIX, in=prose&by=text&level=named",
        "TIMELINE, in=prose",
        "NETWORK, in=prose",
        "NETWORK, in=prose&from-what=text",
        "COMPARE, in=prose&by=year"
    })
    void theQueryBehindAPictureGivesTheRowsOfItsTable(PictureKind kind, String parameters) {
        Picture picture = drawn(kind, parameters);

        assertThat(rows(picture)).isNotEmpty().containsExactlyInAnyOrderElementsOf(asked(picture));
    }

    @Test
    void whatIsSaidInProseIsAPictureOfItsOwn() {
        assertThat(rows(drawn(PictureKind.MATRIX, "in=prose&by=year")))
                .containsExactlyInAnyOrder(
                        "https://w3id.org/plenary/theme/security|Security|2022|1",
                        "https://w3id.org/plenary/theme/health|Health|2021|1");
        assertThat(rows(drawn(PictureKind.MATRIX, "by=year"))).noneMatch(row -> row.contains("|2022|"));
    }

    @Test
    void aConcernCountsForWhatIsBroaderThanItsTheme() {
        assertThat(rows(drawn(PictureKind.MATRIX, "by=year")))
                .contains("https://w3id.org/plenary/theme/security|Security|2020|2");
    }

    @Test
    void aThemeIsShownByWhatIsDirectlyBelowIt() {
        assertThat(rows(drawn(PictureKind.MATRIX, "by=year&theme=https://w3id.org/plenary/theme/security")))
                .allMatch(row -> row.contains("/cyber|") || row.contains("/espionage|"));
    }

    @Test
    void whatOnlyTheLaterYearsRaiseIsNew() {
        assertThat(drawn(PictureKind.COMPARE, "by=since&a=2020").summary())
                .startsWith("New themes: 1, gone: 2, in both: 1. Texts: 2 until 2020, 1 since 2021");
    }

    @Test
    void aClauseThatDisapprovesAndApprovesCountsOnBothSides() {
        assertThat(rows(drawn(PictureKind.COUNTRIES, "")))
                .contains("https://w3id.org/plenary/country/RUS|Russia|2|1|2");
    }

    @ParameterizedTest
    @CsvSource({
        "MATRIX, by=text",
        "TIMELINE, ''",
        "NETWORK, ''",
        "COUNTRIES, ''",
        "COMPARE, ''",
        "NETWORK, text=https://w3id.org/plenary/assembly/resolution/1"
    })
    void theFileIsWellFormedWhateverTheDocumentsSay(PictureKind kind, String parameters) throws Exception {
        String svg = drawn(kind, parameters).svg().standalone("<script>alert(1)</script>", "a & b \u0007");

        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void anEmptySelectionIsAnEmptyPicture() {
        for (PictureKind kind : PictureKind.values())
            assertThat(drawn(kind, kind == PictureKind.COMPARE ? "by=year&a=1900&b=1901" : "from=1900&to=1901")
                            .isEmpty())
                    .as(kind.name())
                    .isTrue();
    }

    @Test
    void parametersThatMakeNoSenseAreAsIfNotGiven() {
        for (PictureKind kind : PictureKind.values())
            assertThat(rows(drawn(
                            kind, "n=0&from=x&to=-1&body=nobody&theme=<script>&by=moon&level=?&page=99999&text=x")))
                    .as(kind.name())
                    .isNotEmpty();
    }

    @Test
    void aFieldWithCommasAndQuotesIsQuoted() {
        Table table = new Table().words("label", "Label").numbers("number", "Number");
        table.row(Table.cell("the \"old\", the new"), Table.cell(3));

        assertThat(table.csv()).isEqualTo("label,number\r\n\"the \"\"old\"\", the new\",3\r\n");
    }

    @Test
    void wordsAreCutBetweenCharacters() {
        assertThat(Svg.shortened("🛰🛰🛰🛰", 3)).isEqualTo("🛰🛰…");
        assertThat(Arrays.asList(TextNetworkDrawing.lines("x".repeat(10_000)).size()))
                .containsExactly(2);
    }
}
