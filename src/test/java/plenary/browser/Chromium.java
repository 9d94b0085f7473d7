package plenary.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, driven by Playwright; one for all browser tests of a JVM. */
final class Chromium {

    /** Where it is: {@code PLENARY_CHROMIUM}, or where distributions put it. */
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");

    /** Set where browser tests must run: a missing browser fails them then. */
    static final String REQUIRED = "PLENARY_BROWSER_TESTS";

    private static Browser browser;

    private Chromium() {}

    static Optional<Path> executable() {
        String named = System.getenv("PLENARY_CHROMIUM");
        return (named == null ? PLACES : List.of(named))
                .stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** The browser; skips the test that asks when there is none, unless it must be there. */
    static synchronized Browser browser() {
        if (browser != null) return browser;
        Optional<Path> executable = executable();
        if (executable.isEmpty()) {
            String missing = "no Chromium in any of " + PLACES
                    + ": the explorer is not tested in a browser. Install the package chromium, or name one in PLENARY_CHROMIUM";
            if ("required".equals(System.getenv(REQUIRED))) throw new AssertionError(missing);
            System.err.println("SKIPPED: " + missing);
            Assumptions.abort(missing);
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.orElseThrow())
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return browser;
    }
}
