package plenary.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The explorer over HTTP, as a browser without scripts sees it. */
class ExplorerIT {

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

    @Test
    void suggestionsLeadToThings() {
        assertThat(served.get("/suggest?q=norl").body())
                .startsWith(
                        "[{\"label\":\"Norland\",\"kind\":\"Country\",\"style\":\"k-country\",\"link\":\"/country/NOR\"}");
    }
}
