package plenary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.browser.ExplorerVisit.Manner;

/** A document whose words are mark-up, templates, directions and ten thousand characters: they are shown, and nothing more. */
class HostileTextIT {

    private static final String TEXT = "/nato-pa/resolution/901";

    private static final String OVERRIDES_NOT_ISOLATED = "[...document.querySelectorAll('*')]"
            + ".filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.includes('\\u202e')))"
            + ".filter(e => e.tagName !== 'TITLE' && !e.closest('bdi, pre, [dir], svg, .as-said')"
            + " && !getComputedStyle(e).unicodeBidi.startsWith('isolate'))"
            + ".map(e => e.outerHTML.slice(0, 200))";

    @BeforeAll
    static void browserOrSkip() {
        Chromium.browser();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TEXT + "?format=html",
                TEXT + "/preamble/1?format=html",
                TEXT + "/preamble/2?format=html",
                TEXT + "/preamble/4?format=html",
                TEXT + "/preamble/1/concern/1?format=html",
                "/document/hostile-marks-that-are-not-markup?format=html",
                "/search?q=disinformation",
                "/search?q=%3Cscript%3Edocument.title%3D%27owned%27%3C%2Fscript%3E",
                "/search?q=%22%3E%3Csvg+onload%3D%22document.title%3D%27owned%27%22%3E",
                "/pictures/matrix?by=text",
                "/pictures/network?from-what=text",
                "/pictures/network?text=https%3A%2F%2Fw3id.org%2Fplenary%2Fnato-pa%2Fresolution%2F901",
                "/pictures/matrix?theme=%22%3E%3Cscript%3Edocument.title%3D%27owned%27%3C%2Fscript%3E",
                "/sparql-editor?query=%3C%2Ftextarea%3E%3Cscript%3Edocument.title%3D%27owned%27%3C%2Fscript%3E"
            })
    void textIsShownAsText(String path) {
        for (Manner manner : List.of(Manner.WIDE, new Manner(360, ColorScheme.LIGHT, true)))
            try (ExplorerVisit visit = new ExplorerVisit(manner)) {
                Page page = visit.at(path);
                assertThat(page.title()).as(path).isNotEqualTo("owned");
                assertThat(
                                (Integer)
                                        page.evaluate(
                                                "document.querySelectorAll('main script, main img, [onload], [onerror], [onmouseover]').length"))
                        .as("elements that a document made")
                        .isZero();
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(path + " needs no scrolling sideways at " + manner.width())
                        .isTrue();
                assertThat(page.locator("footer").count())
                        .as("the page goes on after the text")
                        .isEqualTo(1);
            }
    }

    @Test
    void whatALettersDirectionTurnsEndsWithTheText() {
        try (ExplorerVisit visit = new ExplorerVisit(Manner.WIDE)) {
            Page page = visit.at(TEXT + "?format=html");
            assertThat((List<?>) page.evaluate(OVERRIDES_NOT_ISOLATED))
                    .as("where an override is not isolated")
                    .isEmpty();
        }
    }

    @Test
    void whatStandsInTheDocumentCanBeRead() {
        try (ExplorerVisit visit = new ExplorerVisit(Manner.WIDE)) {
            assertThat(visit.at(TEXT + "?format=html").locator("main").innerText())
                    .contains("document.title='owned'")
                    .contains("{{title}}");
        }
    }
}
