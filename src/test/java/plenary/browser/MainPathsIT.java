package plenary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plenary.browser.ExplorerVisit.Manner;

/** The ways that visitors take most. */
class MainPathsIT {

    private static final int MOST_TABS = 120;

    @BeforeAll
    static void browserOrSkip() {
        Chromium.browser();
    }

    @Test
    void fromTheFirstPageToAConcernToItsClauseToWhatAddressesItToTheQuery() {
        try (ExplorerVisit visit = new ExplorerVisit(Manner.WIDE)) {
            Page page = visit.at("/");
            page.locator("#words").fill("evasion export controls");
            page.locator(".big-search button").click();
            page.waitForURL("**/search?**");
            page.locator(
                            ".facets a",
                            new Page.LocatorOptions()
                                    .setHasText(Pattern.compile("^\\s*concern", Pattern.CASE_INSENSITIVE)))
                    .first()
                    .click();
            page.locator("ol.hits h3 a").first().click();
            page.waitForURL("**/concern/**");
            String concern = page.locator("h1").innerText();
            assertThat(concern).containsIgnoringCase("export controls");

            page.locator(".clause a.clause-number").first().click();
            page.waitForURL("**/preamble/**");
            assertThat(page.locator("main").innerText()).containsIgnoringCase("condemning");
            page.goBack();

            page.locator("li.answer h3 a").first().click();
            page.waitForURL("**/recommendation/**");
            assertThat(page.locator("main").innerText()).contains(concern.substring(0, 20));

            page.getByText("The query behind this").click();
            page.waitForURL("**/sparql-editor?query=*");
            Locator status = page.locator(
                    "#status", new Page.LocatorOptions().setHasText(Pattern.compile("[1-9]\\d* rows?\\.")));
            status.waitFor();
            visit.assertNothingWasWrong();
        }
    }

    @Test
    void aFacetNarrowsTheResultAndIsTakenBack() {
        try (ExplorerVisit visit = new ExplorerVisit(Manner.WIDE)) {
            Page page = visit.at("/search?q=security");
            String before = page.locator(".results-head strong").innerText();
            page.locator(".facets li a").first().click();
            Locator chosen = page.locator("a.tag.chosen");
            chosen.waitFor();
            assertThat(page.locator(".results-head strong").innerText()).isNotEqualTo(before);
            chosen.first().click();
            page.waitForURL(url -> url.contains("/search?q=security"));
            assertThat(page.locator(".results-head strong").innerText()).isEqualTo(before);
            visit.assertNothingWasWrong();
        }
    }

    @Test
    void whatIsInferredSaysWhy() {
        try (ExplorerVisit visit = new ExplorerVisit(Manner.WIDE)) {
            Page page = visit.at(PageKinds.TEXT + "?format=html");
            page.getByText("why?", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            page.waitForURL(url -> url.contains("/explain?"));
            assertThat(page.locator("main").innerText()).contains("follows by");
            visit.assertNothingWasWrong();
        }
    }

    @Test
    void aTextIsReadAndLeftByItsLinksWithoutScripts() {
        try (ExplorerVisit visit = new ExplorerVisit(Manner.WITHOUT_SCRIPTS)) {
            Page page = visit.at("/search?q=galvanising&kind=text");
            page.locator("ol.hits h3 a").first().click();
            assertThat(page.locator("section.clause").count()).isPositive();
            page.locator(".claim a").first().click();
            assertThat(page.url()).containsPattern("/(concern|recommendation)/");
        }
    }

    @Test
    void theKeyboardAloneFindsAndOpens() {
        try (ExplorerVisit visit = new ExplorerVisit(Manner.WIDE)) {
            Page page = visit.at("/");
            page.keyboard().press("Tab");
            assertThat(focused(page, "a.skip"))
                    .as("the first stop skips to the content")
                    .isTrue();
            tabTo(page, "#words");
            page.keyboard().type("Russia");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?**");
            tabTo(page, "ol.hits h3 a");
            assertThat((Boolean) page.evaluate("getComputedStyle(document.activeElement).outlineStyle !== 'none'"))
                    .as("where the keyboard is can be seen")
                    .isTrue();
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.contains("/search?"));
            assertThat(page.locator("main h1").count()).isEqualTo(1);
            visit.assertNothingWasWrong();
        }
    }

    @Test
    void theSkipLinkLeadsToTheContent() {
        try (ExplorerVisit visit = new ExplorerVisit(Manner.WIDE)) {
            Page page = visit.at("/pictures/countries");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat((Boolean) page.evaluate("!!document.activeElement.closest('main')"))
                    .isTrue();
        }
    }

    private static boolean focused(Page page, String selector) {
        return (Boolean) page.evaluate("s => document.activeElement.matches(s)", selector);
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (focused(page, selector)) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError(selector + " is not reached by " + MOST_TABS + " tabs");
    }
}
