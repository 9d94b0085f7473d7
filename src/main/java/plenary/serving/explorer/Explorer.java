package plenary.serving.explorer;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import plenary.serving.page.PageAnswer;
import plenary.serving.page.PageMaker;
import plenary.serving.page.PageRequest;
import plenary.serving.page.PageSource;
import plenary.vocabulary.PLEN;

/** The pages of the explorer. */
public final class Explorer {

    private Explorer() {}

    /** Paths, and who answers them. */
    public static Map<String, PageMaker> pages() {
        return Map.of(
                "/search", SearchPage::answer,
                "/search.csv", SearchFiles::csv,
                "/suggest", SearchFiles::suggestions,
                "/cite.bib", Citation::bibtex,
                "/cite.json", Citation::csl);
    }

    /**
     * The first page.
     *
     * @param schema JSON-LD of schema.org about the whole graph
     */
    public static PageAnswer home(PageSource source, String schema) {
        return PageAnswer.html(new HomePage(source).home(schema));
    }

    /**
     * The page of a thing, when its kind has one.
     *
     * @param thing whose description was asked for as HTML
     * @param schema JSON-LD of schema.org about it
     * @return nothing for kinds that are described as any other resource is
     */
    public static Optional<PageAnswer> thing(Node thing, PageRequest request, PageSource source, String schema)
            throws IOException {
        if (request.first("view").equals("statements")) return Optional.empty();
        Facts facts = new Facts(source);
        if (facts.is(thing, PLEN.AdoptedText))
            return Optional.of(PageAnswer.html(new TextPage(source).text(thing, request, schema)));
        if (facts.is(thing, PLEN.Clause)) {
            Optional<Node> text = facts.subjects(PLEN.hasClause, thing).stream()
                    .map(Facts.Fact::node)
                    .findFirst();
            if (text.isPresent())
                return Optional.of(PageAnswer.html(new TextPage(source).clause(thing, text.get(), schema)));
        }
        if (facts.is(thing, PLEN.SourceDocument))
            return Optional.of(PageAnswer.html(new DocumentPage(source).document(thing, request, schema)));
        if (facts.is(thing, PLEN.Concern))
            return Optional.of(PageAnswer.html(new ClaimPage(source).concern(thing, schema)));
        if (facts.is(thing, PLEN.Recommendation))
            return Optional.of(PageAnswer.html(new ClaimPage(source).recommendation(thing, schema)));
        if (facts.is(thing, PLEN.Statement))
            return Optional.of(PageAnswer.html(new ClaimPage(source).statement(thing, schema)));
        return facts.kind(thing).map(kind -> PageAnswer.html(new EntityPage(source).entity(thing, kind, schema)));
    }
}
