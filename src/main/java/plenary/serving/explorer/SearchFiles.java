package plenary.serving.explorer;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import plenary.search.Hit;
import plenary.serving.page.Csv;
import plenary.serving.page.Names;
import plenary.serving.page.PageAnswer;
import plenary.serving.page.PageRequest;
import plenary.serving.page.PageSource;

/** What a search finds, for programs: CSV (RFC 4180) of the results, and suggestions for what is being typed. */
final class SearchFiles {

    private static final int MOST_ROWS = 10_000;
    private static final int SUGGESTIONS = 8;

    private SearchFiles() {}

    static PageAnswer csv(PageRequest request, PageSource source) {
        StringBuilder csv = new StringBuilder("iri,kind,label,number,in,in_label,date,text\r\n");
        for (Hit hit : source.search().whole(new SearchAddress(source.base()).query(request), MOST_ROWS))
            csv.append(Csv.line(List.of(
                    hit.iri(),
                    hit.kind().id(),
                    hit.label(),
                    hit.number(),
                    hit.container(),
                    hit.containerLabel(),
                    hit.date(),
                    hit.text().get(0).text())));
        return PageAnswer.file("text/csv", "plenary-search.csv", csv.toString());
    }

    /** {@code [{"label": …, "kind": …, "style": …, "link": …}]} */
    static PageAnswer suggestions(PageRequest request, PageSource source) {
        Names names = source.names();
        JsonArray suggestions = new JsonArray();
        for (Hit hit : source.search().suggest(request.first("q"), SUGGESTIONS)) {
            JsonObject one = new JsonObject();
            one.addProperty("label", hit.label());
            one.addProperty("kind", hit.kind().label());
            one.addProperty("style", KindStyle.of(hit.kind()));
            one.addProperty("link", names.link(hit.iri()));
            suggestions.add(one);
        }
        return PageAnswer.text("application/json", suggestions.toString());
    }
}
