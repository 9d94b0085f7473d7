package plenary.serving.pictures;

import com.google.gson.Gson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import plenary.serving.page.Assets;
import plenary.serving.page.Page;
import plenary.serving.page.PageAnswer;
import plenary.serving.page.PageMaker;
import plenary.serving.page.PageRequest;
import plenary.serving.page.PageSource;
import plenary.serving.page.Templates;
import plenary.vocabulary.Prefixes;

/**
 * The query editor, with the competency questions as examples, and the terms that it completes. Without JavaScript it is a form that sends the query to the
 * endpoint.
 */
public final class EditorPages {

    private static final String YASGUI = "zazuko__yasgui";
    private static final String TERMS = "/sparql-editor/terms";
    private static final String PREFIXES = "/sparql-editor/prefixes";
    private static final int LONGEST_QUERY = 64 * 1024;

    private volatile Made last;

    /** What is the same for all requests of a generation. */
    private record Made(String generation, List<Example> examples, String terms) {}

    record Example(String name, String question, String why, String link, String text) {}

    record EditorView(Page page, String query, List<Example> examples, String terms, String prefixes, String base) {
        int count() {
            return examples.size();
        }
    }

    /** The pages by their paths. */
    public Map<String, PageMaker> byPath() {
        Map<String, PageMaker> pages = new LinkedHashMap<>();
        pages.put("/sparql-editor", this::editor);
        pages.put(TERMS, (request, source) -> PageAnswer.text("application/json", made(source).terms));
        pages.put(
                PREFIXES,
                (request, source) -> PageAnswer.text("application/json", new Gson().toJson(Prefixes.WELL_KNOWN)));
        return pages;
    }

    /** Collects examples and terms of a generation before they are asked for. */
    public void warm(PageSource source) {
        made(source);
    }

    private PageAnswer editor(PageRequest request, PageSource source) {
        Made made = made(source);
        String asked = query(request, made);
        String query = !asked.isEmpty()
                ? asked
                : made.examples.isEmpty() ? "SELECT * { ?s ?p ?o } LIMIT 10" : made.examples.get(0).text;
        Page page = Page.of("SPARQL editor", Page.Section.SPARQL)
                .withStyle(Assets.webjar(YASGUI, "build/yasgui.min.css"))
                .withStyle(Assets.link("editor.css"))
                .withScript(Assets.webjar(YASGUI, "build/yasgui.min.js"))
                .withScript(Assets.link("editor.js"));
        return PageAnswer.html(
                Templates.html("editor", new EditorView(page, query, made.examples, TERMS, PREFIXES, source.base())));
    }

    /** Longer than other parameters may be; or that of an example, by its name. */
    private static String query(PageRequest request, Made made) {
        List<String> values = request.parameters().getOrDefault("query", List.of());
        if (values.isEmpty())
            return made.examples.stream()
                    .filter(example -> example.name.equals(request.first("example")))
                    .map(Example::text)
                    .findFirst()
                    .orElse("");
        String query = values.get(0);
        return query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
    }

    private Made made(PageSource source) {
        String generation = source.generation().id();
        Made known = last;
        if (known != null && known.generation.equals(generation)) return known;
        Made made = new Made(generation, examples(source.dataset()), terms(source.dataset()));
        last = made;
        return made;
    }

    private static List<Example> examples(DatasetGraph dataset) {
        Map<String, Example> examples = new TreeMap<>();
        PictureQuery.of("examples").run(dataset, row -> {
            String iri = row.text("query");
            String name = iri.substring(iri.lastIndexOf('/') + 1);
            examples.putIfAbsent(
                    iri,
                    new Example(
                            name,
                            row.text("question"),
                            row.text("why"),
                            "/sparql-editor?example=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                            row.text("select")));
        });
        return List.copyOf(examples.values());
    }

    /** A term that the editor offers. */
    record Term(String iri, String label, String description) {}

    private static String terms(DatasetGraph dataset) {
        Map<String, List<Term>> terms = new TreeMap<>();
        for (String kind : List.of("class", "property", "concept")) {
            List<Term> found = new ArrayList<>();
            Map<Node, Term> seen = new LinkedHashMap<>();
            PictureQuery.of("terms-" + kind)
                    .run(
                            dataset,
                            row -> seen.putIfAbsent(
                                    row.node("term"),
                                    new Term(row.text("term"), row.text("label"), row.text("definition"))));
            found.addAll(seen.values());
            terms.put(kind, found);
        }
        return new Gson().toJson(terms);
    }
}
