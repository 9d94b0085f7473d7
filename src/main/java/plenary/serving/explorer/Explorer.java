package plenary.serving.explorer;

import java.util.Map;
import plenary.serving.page.PageMaker;

/** The pages of the explorer. */
public final class Explorer {

    private Explorer() {}

    /** Paths, and who answers them. */
    public static Map<String, PageMaker> pages() {
        return Map.of(
                "/search", SearchPage::answer,
                "/search.csv", SearchFiles::csv,
                "/suggest", SearchFiles::suggestions);
    }
}
