package plenary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import plenary.cli.ServedDocuments;

/** One visitor's window on the explorer. What the browser complains of, a blocked script say, is an error of the visit. */
final class ExplorerVisit implements AutoCloseable {

    /** The style sheet by which YASGUI's tables would let columns be drawn wider: the policy keeps it out, and nothing is lost. */
    private static final String KEPT_OUT = "sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk=";

    private static final double PATIENCE_MILLISECONDS = 120_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();

    /** How a visitor looks at it. */
    record Manner(int width, ColorScheme scheme, boolean scripts) {
        static final Manner WIDE = new Manner(1280, ColorScheme.LIGHT, true);
        static final Manner DARK = new Manner(1280, ColorScheme.DARK, true);
        static final Manner NARROW = new Manner(360, ColorScheme.LIGHT, true);
        static final Manner WITHOUT_SCRIPTS = new Manner(1280, ColorScheme.LIGHT, false);
    }

    ExplorerVisit(Manner manner) {
        Browser browser = Chromium.browser();
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(manner.width, 800)
                .setColorScheme(manner.scheme)
                .setJavaScriptEnabled(manner.scripts));
        // The first explanation waits until the rules are read.
        context.setDefaultTimeout(PATIENCE_MILLISECONDS);
        page = context.newPage();
        String server = ServedDocuments.url();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains(KEPT_OUT))
                complaints.add(message.text() + " (" + message.location() + ")");
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith(server) && !url.startsWith("data:") && !url.startsWith("blob:")) foreign.add(url);
        });
        page.onRequestFinished(requests::add);
    }

    Page page() {
        return page;
    }

    /** Goes to a path of the explorer and waits until the page is still. */
    Page at(String path) {
        page.navigate(ServedDocuments.url() + path);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return page;
    }

    /** Bytes of all answers so far, as they came over the wire. */
    long transferred() {
        return List.copyOf(requests).stream()
                .mapToLong(request -> request.sizes().responseBodySize + request.sizes().responseHeadersSize)
                .sum();
    }

    /** Fails when the browser complained, or was sent to another server. */
    void assertNothingWasWrong() {
        assertThat(complaints).as("what the browser complains of").isEmpty();
        assertThat(foreign).as("requests to other servers").isEmpty();
    }

    void forgetComplaints() {
        complaints.clear();
    }

    @Override
    public void close() {
        context.close();
    }
}
