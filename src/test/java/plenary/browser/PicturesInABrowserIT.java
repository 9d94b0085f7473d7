package plenary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.browser.ExplorerVisit.Manner;

/** Pictures, editor and vocabulary as a visitor uses them. */
class PicturesInABrowserIT {

    @BeforeAll
    static void browserOrSkip() {
        Chromium.browser();
    }

    @ParameterizedTest
    @ValueSource(strings = {"matrix?by=text", "timeline", "network", "countries", "compare"})
    void theQueryBehindAPictureAnswersInTheEditorWithItsRows(String picture) {
        try (ExplorerVisit visit = new ExplorerVisit(Manner.WIDE)) {
            Page page = visit.at("/pictures/" + picture);
            String rows = page.locator("details.figures > summary").innerText().replaceAll("\\D+", "");
            page.getByText("The query behind it").click();
            page.waitForURL("**/sparql-editor?query=*");
            assertThat(answered(page)).isIn(rows + " rows.", rows + " row.");
            visit.assertNothingWasWrong();
        }
    }

    /** What the editor says of the answer, once there is one. */
    private static String answered(Page page) {
        Locator status = page.locator("#status", new Page.LocatorOptions().setHasText(Pattern.compile("\\d rows?\\.")));
        status.waitFor();
        return status.innerText();
    }

    @Test
    void aPictureIsSavedAsPngSvgAndCsv() throws IOException {
        try (ExplorerVisit visit = new ExplorerVisit(Manner.WIDE)) {
            Page page = visit.at("/pictures/countries");
            for (String kind : List.of("PNG", "SVG", "CSV")) {
                Download download =
                        page.waitForDownload(() -> page.getByText(kind, new Page.GetByTextOptions().setExact(true))
                                .click());
                assertThat(download.suggestedFilename())
                        .isEqualTo("plenary-countries." + kind.toLowerCase(java.util.Locale.ROOT));
                byte[] bytes = Files.readAllBytes(download.path());
                assertThat(bytes.length).as(kind).isGreaterThan(300);
                if (kind.equals("PNG")) assertThat(bytes).startsWith(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
            }
            visit.assertNothingWasWrong();
        }
    }

    @Test
    void menusChangeThePictureWithoutScripts() {
        try (ExplorerVisit visit = new ExplorerVisit(Manner.WITHOUT_SCRIPTS)) {
            Page page = visit.at("/pictures/matrix");
            page.locator("#c-count").selectOption("recommendations");
            page.locator("form.choices button").click();
            assertThat(page.url()).contains("count=recommendations");
            assertThat(page.locator("figcaption").innerText()).contains("Most recommendations are about");
        }
    }

    @Test
    void anExampleIsAskedAndSharedByItsAddress() {
        try (ExplorerVisit visit = new ExplorerVisit(Manner.WIDE)) {
            Page page = visit.at("/sparql-editor");
            page.locator("details.examples > summary").click();
            page.locator("details.examples a").first().click();
            String rows = answered(page);
            String address = page.url();
            try (ExplorerVisit other = new ExplorerVisit(Manner.WIDE)) {
                Page shared = other.page();
                shared.navigate(address);
                assertThat(answered(shared)).isEqualTo(rows);
            }
        }
    }

    @Test
    void theEditorCompletesTermsOfTheOntology() {
        try (ExplorerVisit visit = new ExplorerVisit(Manner.WIDE)) {
            Page page = visit.at("/sparql-editor?query="
                    + java.net.URLEncoder.encode(
                            "PREFIX plen: <https://w3id.org/plenary/ns#>\nSELECT * { ?s a plen:Recomm",
                            java.nio.charset.StandardCharsets.UTF_8));
            page.locator("#yasqe .CodeMirror").click();
            page.keyboard().press("Control+End");
            page.keyboard().press("Control+Space");
            page.waitForSelector(".CodeMirror-hint");
            assertThat(page.locator(".CodeMirror-hint").allInnerTexts()).contains("plen:Recommendation");
        }
    }

    @Test
    void theEditorLetsTheKeyboardOut() {
        try (ExplorerVisit visit = new ExplorerVisit(Manner.WIDE)) {
            Page page = visit.at("/sparql-editor");
            page.locator("#yasqe .CodeMirror").click();
            page.keyboard().press("Escape");
            page.locator("#run:focus").waitFor();
        }
    }

    @Test
    void withoutScriptsTheEditorIsAForm() {
        try (ExplorerVisit visit = new ExplorerVisit(Manner.WITHOUT_SCRIPTS)) {
            Page page = visit.at("/sparql-editor");
            assertThat(page.locator("textarea[name=query]").inputValue()).contains("SELECT");
            assertThat(page.locator("form#editor").getAttribute("action")).isEqualTo("/plenary/sparql");
            assertThat(page.locator("form#editor").getAttribute("method")).isEqualTo("post");
        }
    }

    @Test
    void aTermOfTheVocabularyLeadsToItsPage() {
        try (ExplorerVisit visit = new ExplorerVisit(Manner.WIDE)) {
            Page page = visit.at("/vocabulary");
            page.getByText("Technologies", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.getByText("Quantum technologies", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            page.waitForURL("**/technology/quantum-technologies**");
            assertThat(page.locator("h1").innerText()).contains("Quantum technologies");
        }
    }
}
