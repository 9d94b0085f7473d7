package plenary.serving.explorer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import plenary.search.Dimension;
import plenary.search.Kind;
import plenary.search.SearchQuery;
import plenary.serving.page.Assets;
import plenary.serving.page.Link;
import plenary.serving.page.Page;
import plenary.serving.page.PageRequest;
import plenary.serving.page.PageSource;
import plenary.serving.page.Templates;
import plenary.vocabulary.PLEN;

/** An adopted text with everything marked in it; a long one a part at a time. */
final class TextPage {

    private static final int PER_PAGE = 60;
    private static final int MOST_CONCERNS = 16;

    private final PageSource source;
    private final Facts facts;
    private final Clauses clauses;

    TextPage(PageSource source) {
        this.source = source;
        this.facts = new Facts(source);
        this.clauses = new Clauses(source, facts);
    }

    /** Clauses under a heading: the preamble, or the operative part. */
    record Part(String title, List<ClauseView> clauses) {}

    /** A line of the table beside the title. */
    record Detail(String name, List<Tag> values, String text) {}

    record Reference(String source, String iri, String bibtex, String csl) {}

    record View(
            Page page,
            String kind,
            String title,
            List<Detail> details,
            List<Tag> concerns,
            List<LegendEntry> legend,
            List<Part> parts,
            Reference reference,
            Link whole,
            Link previous,
            Link next,
            String position) {

        boolean hasConcerns() {
            return !concerns.isEmpty();
        }

        /** More would stand between a reader and the text. */
        boolean fewConcerns() {
            return concerns.size() <= MOST_CONCERNS;
        }

        String concernsNumber() {
            return concerns.size() == 1 ? "one theme" : concerns.size() + " themes";
        }

        boolean hasParts() {
            return !parts.isEmpty();
        }

        boolean shouted() {
            return Words.shouted(title);
        }

        boolean hasPages() {
            return previous != null || next != null;
        }
    }

    /** The page of a text. */
    String text(Node text, PageRequest request, String schema) throws IOException {
        List<Node> all = clauses.of(text);
        int pages = Math.max(1, (all.size() + PER_PAGE - 1) / PER_PAGE);
        int number = request.number("page", 1, pages, 1);
        List<ClauseView> shown = new ArrayList<>();
        for (Node clause : all.subList((number - 1) * PER_PAGE, Math.min(all.size(), number * PER_PAGE)))
            shown.add(clauses.view(clause, text, false));
        String address = facts.names().link(text) + "?format=html";
        return Templates.html(
                "text",
                view(
                        text,
                        text,
                        page(text, text, List.of(), schema),
                        shown,
                        null,
                        number > 1 ? new Link("Earlier paragraphs", address + "&page=" + (number - 1)) : null,
                        number < pages ? new Link("Further paragraphs", address + "&page=" + (number + 1)) : null,
                        pages > 1 ? "Part " + number + " of " + pages : null));
    }

    /** The page of a clause: itself between what it belongs to and what belongs to it. */
    String clause(Node clause, Node text, String schema) throws IOException {
        List<Node> all = clauses.of(text);
        List<ClauseView> shown = new ArrayList<>();
        int at = all.indexOf(clause);
        for (Node other : all) {
            boolean above = clause.getURI().startsWith(other.getURI() + "/");
            boolean below = other.getURI().startsWith(clause.getURI() + "/");
            if (above || below || other.equals(clause)) shown.add(clauses.view(other, text, other.equals(clause)));
            if (shown.size() > PER_PAGE) break;
        }
        List<Link> above = List.of(new Link(
                HitView.shortName(facts.names().label(text)), facts.names().link(text)));
        return Templates.html(
                "text",
                view(
                        clause,
                        text,
                        page(clause, text, above, schema),
                        shown,
                        whole(text, clause, at),
                        at > 0 ? neighbour(all.get(at - 1)) : null,
                        at >= 0 && at + 1 < all.size() ? neighbour(all.get(at + 1)) : null,
                        null));
    }

    private Link neighbour(Node clause) {
        return new Link(facts.names().label(clause), facts.names().link(clause));
    }

    /** Where the clause stands on the page of its text. */
    private Link whole(Node text, Node clause, int at) {
        String address = facts.names().link(text) + "?format=html";
        int page = Math.max(0, at) / PER_PAGE + 1;
        String id = clause.getURI()
                .substring(Math.min(clause.getURI().length(), text.getURI().length() + 1));
        return new Link("The whole text", address + (page > 1 ? "&page=" + page : "") + "#" + id.replace('/', '-'));
    }

    private Page page(Node about, Node text, List<Link> above, String schema) {
        List<Link> crumbs = new ArrayList<>();
        crumbs.add(new Link("Adopted texts", "/search?kind=text"));
        facts.node(text, PLEN.adoptedBy)
                .ifPresent(body -> crumbs.add(new Link(
                        facts.names().label(body),
                        new SearchAddress(source.base())
                                .of(SearchQuery.everything().of(Kind.TEXT).with(Dimension.BODY, body.getURI())))));
        crumbs.addAll(above);
        return Page.of(facts.names().label(about), Page.Section.NONE)
                .under(crumbs)
                .about(about.getURI(), schema)
                .withScript(Assets.link("marks.js"));
    }

    /** @param about the text itself or one of its clauses */
    private View view(
            Node about,
            Node text,
            Page page,
            List<ClauseView> shown,
            Link whole,
            Link previous,
            Link next,
            String position) {
        boolean itself = about.equals(text);
        String label = facts.names().label(text);
        String title = facts.text(text, PLEN.title);
        return new View(
                page,
                itself ? HitView.shortName(label) : label,
                itself && !title.isEmpty() ? title : facts.names().label(about),
                details(text),
                itself ? facts.tagsWithReasons(text, PLEN.citesConcern) : List.of(),
                LegendEntry.of(
                        shown.stream().flatMap(clause -> clause.runs().stream()).toList()),
                parts(shown),
                new Reference(
                        facts.node(text, PLEN.documentedIn)
                                .map(document -> facts.names().link(document) + "?format=html")
                                .orElse(null),
                        about.getURI(),
                        Citation.bibtexLink(about.getURI()),
                        Citation.cslLink(about.getURI())),
                whole,
                previous,
                next,
                position);
    }

    private List<Detail> details(Node text) {
        List<Detail> details = new ArrayList<>();
        detail(details, "Adopted by", text, PLEN.adoptedBy);
        Optional.of(facts.text(text, PLEN.adoptedOn))
                .filter(date -> !date.isEmpty())
                .ifPresent(date -> details.add(new Detail("Adopted on", List.of(), date)));
        detail(details, "Session", text, PLEN.adoptedAt);
        detail(details, "Presented by", text, PLEN.presentedBy);
        detail(details, "Cites", text, PLEN.cites);
        detail(details, "Read from", text, PLEN.documentedIn);
        return details;
    }

    private void detail(List<Detail> details, String name, Node text, Node property) {
        List<Tag> values = facts.tags(text, property);
        if (!values.isEmpty()) details.add(new Detail(name, values, null));
    }

    private static List<Part> parts(List<ClauseView> clauses) {
        Map<String, List<ClauseView>> parts = new LinkedHashMap<>();
        for (ClauseView clause : clauses)
            parts.computeIfAbsent(
                            clause.id().startsWith("preamble") ? "Preamble" : "Operative part",
                            title -> new ArrayList<>())
                    .add(clause);
        List<Part> titled = new ArrayList<>();
        parts.forEach((title, of) -> titled.add(new Part(title, of)));
        return titled;
    }
}
