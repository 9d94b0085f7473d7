package plenary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import plenary.browser.ExplorerVisit.Manner;
import plenary.cli.ServedDocuments;

/** What holds of every kind of page: light, dark, narrow, weight, without scripts. */
class EveryPageIT {

    private static final int MOST_BYTES = 300 * 1024;
    /** The rules of WCAG 2.2 at levels A and AA, and what axe calls best practice. */
    private static final String AXE_RUN =
            "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
                    + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                    + ".map(v => v.id + ': ' + v.help + ' · ' + v.nodes.slice(0, 4).map(n => n.target.join(' ') + ' ' + (n.failureSummary || '').replace(/\\s+/g, ' ').slice(0, 200)).join(' | '))";

    @BeforeAll
    static void browserOrSkip() {
        Chromium.browser();
    }

    static Stream<Arguments> pages() {
        return PageKinds.all().entrySet().stream().map(page -> Arguments.of(page.getKey(), page.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void nothingSeriousStandsInTheWayOfAnybody(String kind, String path) {
        for (Manner manner : List.of(Manner.WIDE, Manner.DARK))
            try (ExplorerVisit visit = new ExplorerVisit(manner)) {
                Page page = visit.at(path);
                page.evaluate(axe());
                assertThat((List<?>) page.evaluate(AXE_RUN))
                        .as(kind + " " + manner)
                        .isEmpty();
                visit.assertNothingWasWrong();
            }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void aNarrowScreenNeedsNoScrollingSideways(String kind, String path) {
        try (ExplorerVisit visit = new ExplorerVisit(Manner.NARROW)) {
            Page page = visit.at(path);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(kind)
                    .isLessThanOrEqualTo(360);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void theFirstViewIsLight(String kind, String path) {
        try (ExplorerVisit visit = new ExplorerVisit(Manner.WIDE)) {
            visit.at(path);
            System.out.printf("%-20s %7d bytes%n", kind, visit.transferred());
            assertThat(visit.transferred()).as(kind).isPositive().isLessThan(MOST_BYTES);
        }
    }

    /** What Lighthouse looks for, beyond what axe-core does: description, viewport, language, nothing that moves, no link that leads nowhere, no errors. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void thePageIsWhatAnAuditLooksFor(String kind, String path) {
        try (ExplorerVisit visit = new ExplorerVisit(Manner.WIDE)) {
            visit.page()
                    .addInitScript(
                            "window.shift = 0; new PerformanceObserver(list => list.getEntries()"
                                    + ".forEach(e => { if (!e.hadRecentInput) window.shift += e.value })).observe({type: 'layout-shift', buffered: true})");
            Page page = visit.at(path);
            assertThat(page.title()).as(kind).endsWith(" · Plenary");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator("meta[name=viewport]").getAttribute("content"))
                    .contains("width=device-width");
            assertThat(page.locator("meta[name=description]").getAttribute("content"))
                    .as(kind)
                    .hasSizeBetween(50, 400);
            assertThat(
                            (List<?>)
                                    page.evaluate(
                                            "[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href')).filter(h => !h || h === '#' || h.startsWith('javascript:'))"))
                    .as(kind)
                    .isEmpty();
            assertThat(((Number) page.evaluate("window.shift")).doubleValue())
                    .as(kind + ": layout shift")
                    .isLessThan(.1);
            visit.assertNothingWasWrong();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyPageCanBeReadWithoutScripts(String kind, String path) {
        try (ExplorerVisit visit = new ExplorerVisit(Manner.WITHOUT_SCRIPTS)) {
            Page page = visit.at(path);
            assertThat(page.locator("main h1").count()).as(kind).isEqualTo(1);
            assertThat(page.locator("main").innerText().length()).as(kind).isGreaterThan(40);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void thePolicyLetsInNothingInline(String kind, String path) {
        try (ExplorerVisit visit = new ExplorerVisit(Manner.WIDE)) {
            Response response = visit.page().navigate(ServedDocuments.url() + path);
            Map<String, String> headers = response.allHeaders();
            assertThat(headers.get("content-security-policy"))
                    .as(kind)
                    .contains("script-src 'self'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void whatIsNotThereIsSaidOnAPage() {
        for (Manner manner : List.of(Manner.WIDE, Manner.DARK))
            try (ExplorerVisit visit = new ExplorerVisit(manner)) {
                Page page = visit.at("/theme/no-such-theme");
                assertThat(page.locator("main").innerText()).isNotBlank();
                page.evaluate(axe());
                assertThat((List<?>) page.evaluate(AXE_RUN)).isEmpty();
            }
    }

    private static String axe() {
        try (InputStream in = EveryPageIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
