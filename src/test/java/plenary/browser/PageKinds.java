package plenary.browser;

import java.util.LinkedHashMap;
import java.util.Map;

/** One page of each kind that the explorer has. */
final class PageKinds {

    static final String TEXT = "/nato-pa/resolution/493";
    static final String CLAUSE = TEXT + "/preamble/13";
    static final String EDITOR = "/sparql-editor";

    private PageKinds() {}

    /** The paths by the names of the kinds. */
    static Map<String, String> all() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("search", "/search?q=security");
        pages.put("nothing found", "/search?q=zzzzzz");
        pages.put("text", TEXT + "?format=html");
        pages.put("clause", CLAUSE + "?format=html");
        pages.put("concern", CLAUSE + "/concern/1?format=html");
        pages.put("recommendation", TEXT + "/operative/25/a/recommendation/1?format=html");
        pages.put("document", "/document/001_e2dcfd22c97e0210?format=html");
        pages.put("country", "/country/RUS?format=html");
        pages.put("organisation", "/organization/nato-pa?format=html");
        pages.put("theme", "/theme/export-controls?format=html");
        pages.put("technology", "/technology/semiconductors-and-microelectronics?format=html");
        pages.put("session", "/nato-pa/session/70?format=html");
        pages.put("pictures", "/pictures");
        pages.put("matrix", "/pictures/matrix?by=text");
        pages.put("timeline", "/pictures/timeline");
        pages.put("network", "/pictures/network");
        pages.put(
                "network of a text",
                "/pictures/network?text=https%3A%2F%2Fw3id.org%2Fplenary%2Fnato-pa%2Fresolution%2F493");
        pages.put("countries", "/pictures/countries");
        pages.put("compare", "/pictures/compare");
        pages.put("empty picture", "/pictures/matrix?from=1900&to=1901");
        pages.put("editor", EDITOR);
        pages.put("vocabulary", "/vocabulary");
        pages.put("themes", "/vocabulary/themes");
        pages.put("ontology tree", "/vocabulary/ontology");
        pages.put("ontology", "/ns?format=html");
        pages.put("dumps", "/dumps/");
        return pages;
    }
}
