package plenary.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.store.KnowledgeGraph;

/** The explorer over HTTP, as a browser without scripts sees it. */
class ExplorerIT {

    @TempDir
    static Path temp;

    private static ServedGraph served;

    @BeforeAll
    static void start() {
        served = new ServedGraph(temp.resolve("kg"), ServerSettings.standard(), ExplorerIT::addHostileDocument);
    }

    private static final String HOSTILE =
            "<script>alert(1)</script> & \u202egnihton\u202c \u200b\u200bZERO\u200bWIDTH \"'><img src=x onerror=alert(2)> {{page}} "
                    + "Sesquipedalian".repeat(750);

    /** A document whose text tries everything. */
    private static void addHostileDocument(KnowledgeGraph kg) throws IOException {
        String document = "<" + ServedGraph.BASE + "document/hostile>";
        String statement = "<" + ServedGraph.BASE + "document/hostile/statement/1>";
        String passage = "<" + ServedGraph.BASE + "document/hostile#char=0," + HOSTILE.length() + ">";
        String said = "\"" + HOSTILE.replace("\"", "\\\"") + "\"@en";
        String type = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
        String label = "<http://www.w3.org/2000/01/rdf-schema#label>";
        String plen = "<" + ServedGraph.BASE + "ns#";
        StringBuilder quads = new StringBuilder();
        for (String[] triple : new String[][] {
            {document, type, plen + "SourceDocument>"},
            {document, label, said},
            {document, "<http://purl.org/dc/terms/title>", said},
            {document, plen + "hasStatement>", statement},
            {statement, type, plen + "Statement>"},
            {statement, label, said},
            {statement, plen + "text>", said},
            {statement, plen + "evidence>", passage}
        })
            quads.append(String.join(" ", triple))
                    .append(" <")
                    .append(ServedGraph.BASE)
                    .append("graph/hostile> .\n");
        Files.writeString(kg.document("hostile"), quads);
        Files.writeString(kg.texts().resolve("hostile.txt"), HOSTILE);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static Document parsed(String path) {
        return Jsoup.parse(page(path));
    }

    private static List<String> links(String path) {
        return parsed(path).select("a[href]").eachAttr("href");
    }

    private static String page(String path) {
        HttpResponse<String> answer = served.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.body()).doesNotContain(" style=\"", " onclick=", "<style");
        return answer.body();
    }

    @Test
    void aSearchShowsResultsWithTheWordsMarkedAndFacetsToChoose() {
        String page = page("/search?q=harbours");
        assertThat(page).contains("<mark>harbours</mark>", "href=\"/nato-pa/resolution/901/preamble/1\"");
        assertThat(links("/search?q=harbours"))
                .contains("/search?q=harbours&kind=clause", "/search?q=harbours&year=2021");
    }

    @Test
    void aChosenFacetIsShownAndCanBeRemoved() {
        String page = page("/search?q=harbours&kind=concern");
        assertThat(page).contains("Remove filter Kind: Concern", "value=\"concern\"");
        assertThat(page).doesNotContain("Resolution 901, paragraph 1");
        assertThat(links("/search?q=harbours&kind=concern")).contains("/search?q=harbours");
    }

    @Test
    void whatIsTypedComesBackAsText() {
        assertThat(page("/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"))
                .contains("&gt;&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    @Test
    void nothingFoundSaysWhatToDo() {
        assertThat(page("/search?q=zeppelin")).contains("Nothing found", "href=\"/search\"");
    }

    @Test
    void resultsAreTakenAwayAsCsv() {
        HttpResponse<String> csv = served.get("/search.csv?q=guards");
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"plenary-search.csv\"");
        assertThat(csv.body())
                .startsWith("iri,kind,label,number,in,in_label,date,text\r\n")
                .contains("\"to train harbour guards \"\"at once\"\" & with care\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/document/hostile?format=html",
                "/document/hostile/statement/1?format=html",
                "/document/hostile?format=html&view=statements",
                "/document/hostile?format=html&char=0,25",
                "/search?q=zero",
                "/search?kind=statement",
                "/"
            })
    void hostileTextIsTextAndNothingElse(String path) {
        String page = page(path);
        Document parsed = Jsoup.parse(page);
        assertThat(parsed.select("img")).isEmpty();
        assertThat(parsed.select("script:not([src]):not([type=application/ld+json])"))
                .isEmpty();
        assertThat(page).doesNotContain("<script>alert").contains("</html>");
        // What turns the direction of writing is kept to the element that it stands in.
        for (Element turned : parsed.body().getElementsContainingOwnText("\u202e"))
            assertThat(turned.closest("bdi, th, td, blockquote, option, title"))
                    .as(turned.tagName() + " in " + path)
                    .isNotNull();
    }

    @Test
    void suggestionsLeadToThings() {
        assertThat(served.get("/suggest?q=norl").body())
                .startsWith(
                        "[{\"label\":\"Norland\",\"kind\":\"Country\",\"style\":\"k-country\",\"link\":\"/country/NOR\"}");
    }

    @Test
    void theFirstPageCountsAndLeadsOn() {
        Document home = parsed("/");
        assertThat(home.select(".totals").text()).contains("5 clauses", "1 concern", "2 recommendations");
        assertThat(home.select("a[href]").eachAttr("href"))
                .contains("/search?kind=concern", "/technology/drones", "/country/NOR", "/nato-pa/resolution/901");
    }

    @Test
    void anAdoptedTextIsShownInItsPartsWithWhatItClaimsBesideIt() {
        Document page = parsed("/nato-pa/resolution/901?format=html");
        assertThat(page.select(".part-title").eachText()).containsExactly("Preamble", "Operative part");
        assertThat(page.select("#operative-3-a .said").text()).isEqualTo("a to share radar pictures of harbours");
        assertThat(page.select("#operative-3-a").hasClass("depth-1")).isTrue();
        assertThat(page.select("#operative-3-a .beside").text())
                .contains("Recommendation share radar pictures of harbours", "to member governments of the Alliance");
        assertThat(page.select("#preamble-1 .m-phrase").text()).isEqualTo("Alarmed by");
    }

    @Test
    void namesAndConcernsAreMarkedInPlaceAndCanBeSwitchedOff() {
        Document page = parsed("/nato-pa/resolution/901?format=html");
        assertThat(page.select("#preamble-1 a.m-country").attr("href")).isEqualTo("/country/NOR");
        assertThat(page.select("#preamble-1 .m-concern").text()).startsWith("drone flights");
        assertThat(page.select(".legend input[type=checkbox]").eachAttr("id")).contains("show-concern", "show-country");
    }

    @Test
    void whatIsInferredLeadsToItsReason() {
        assertThat(links("/nato-pa/resolution/901?format=html"))
                .anySatisfy(
                        link -> assertThat(link).startsWith("/explain?subject=").contains("citesConcern"));
    }

    @Test
    void aClauseIsCitedAndLeadsToItsCharacters() {
        List<String> links = links("/nato-pa/resolution/901/preamble/1?format=html");
        String place = links.stream()
                .filter(link -> link.startsWith("/document/resolution-901?format=html&char="))
                .findFirst()
                .orElseThrow();
        assertThat(parsed(place).select("#passage").hasClass("m-passage")).isTrue();
        String bibtex = links.stream()
                .filter(link -> link.startsWith("/cite.bib") && link.endsWith("/preamble/1"))
                .findFirst()
                .orElseThrow();
        assertThat(served.get(bibtex).body()).startsWith("@misc{nato-pa-resolution-901-preamble-1,");
        assertThat(served.get("/cite.json?iri=https://example.org/x").statusCode())
                .isEqualTo(404);
    }

    @Test
    void proseIsShownWithWhoSaysWhat() {
        Document page = parsed("/document/press-note?format=html");
        assertThat(page.select("h1").text()).contains("Harbour Committee meets in Norland");
        assertThat(page.select(".statement").text()).contains("Statement of Ann Example");
        assertThat(page.select(".statement a").eachAttr("href"))
                .contains("/person/ann-example", "/document/press-note/statement/1");
    }

    @Test
    void aConcernIsShownInItsClauseWithTheQueryBehindIt() {
        String path = "/nato-pa/resolution/901/preamble/1/concern/1?format=html";
        assertThat(parsed(path).select("h1").text()).contains("Alarmed by drone flights over the harbours of Norland");
        assertThat(links(path))
                .contains("/country/NOR", "/technology/drones", "/nato-pa/resolution/901/preamble/1")
                .anySatisfy(link ->
                        assertThat(link).startsWith("/sparql-editor?query=").contains("preamble/1/concern/1"));
    }

    @Test
    void anEntityTellsWhereItAppears() {
        Document page = parsed("/technology/robotics?format=html");
        assertThat(page.select("h1").text()).isEqualTo("robotics");
        assertThat(page.select(".figures").text()).contains("1 Concerns", "1 Adopted texts");
        assertThat(page.select("a[href]").eachAttr("href"))
                .contains("/search?kind=concern&theme=technology/robotics", "/technology/drones");
    }

    @Test
    void aThingThatOthersOnlyNameHasItsPlainDescription() {
        assertThat(page("/stance/concern?format=html")).contains("What refers to it");
        assertThat(page("/country/NOR?format=html&view=statements")).contains("What is said of it");
    }
}
