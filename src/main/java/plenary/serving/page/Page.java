package plenary.serving.page;

import java.util.ArrayList;
import java.util.List;

/**
 * What the partials {@code head} and {@code foot} of every page show. A view has it as its component {@code page}.
 *
 * @param title of the page, without the name of the site
 * @param section which entry of the navigation is the current one
 * @param breadcrumbs the way from the first page to this one, without this one; may be empty
 * @param search what the search box of the header contains
 * @param canonical the IRI of the thing that the page is about; null when it is about none
 * @param alternates whether the same address has Turtle and JSON-LD by {@code ?format=}
 * @param schema JSON-LD of schema.org, already safe inside a script element; null when there is none
 * @param styles further style sheets, as {@link Assets} links them
 * @param scripts scripts, as {@link Assets} links them; each is loaded as a module after the page
 */
public record Page(
        String title,
        Section section,
        List<Link> breadcrumbs,
        String search,
        String canonical,
        boolean alternates,
        String schema,
        List<String> styles,
        List<String> scripts) {

    /** The entries of the navigation; {@code NONE} for pages that belong to no entry. */
    public enum Section {
        NONE("", ""),
        SEARCH("Search", "/search"),
        PICTURES("Pictures", "/pictures"),
        SPARQL("SPARQL", "/sparql-editor"),
        VOCABULARY("Vocabulary", "/vocabulary"),
        DATA("Data", "/dumps/");

        private final String label;
        private final String link;

        Section(String label, String link) {
            this.label = label;
            this.link = link;
        }
    }

    /** An entry of the navigation. */
    public record Entry(String label, String link, boolean current) {}

    public Page {
        breadcrumbs = List.copyOf(breadcrumbs);
        styles = List.copyOf(styles);
        scripts = List.copyOf(scripts);
    }

    /** A page of a section that needs nothing special. */
    public static Page of(String title, Section section) {
        return new Page(
                title, section, List.of(), "", null, false, null, List.of(), List.of(Assets.link("explorer.js")));
    }

    public Page under(List<Link> crumbs) {
        return new Page(title, section, crumbs, search, canonical, alternates, schema, styles, scripts);
    }

    /** With words in the search box. */
    public Page searching(String words) {
        return new Page(title, section, breadcrumbs, words, canonical, alternates, schema, styles, scripts);
    }

    /** About a thing of the graph, at the address that also gives its description as data. */
    public Page about(String iri, String schemaOrg) {
        return new Page(title, section, breadcrumbs, search, iri, true, schemaOrg, styles, scripts);
    }

    /** With JSON-LD of schema.org. */
    public Page withSchema(String schemaOrg) {
        return new Page(title, section, breadcrumbs, search, canonical, alternates, schemaOrg, styles, scripts);
    }

    public Page withStyle(String link) {
        return new Page(
                title, section, breadcrumbs, search, canonical, alternates, schema, plus(styles, link), scripts);
    }

    public Page withScript(String link) {
        return new Page(
                title, section, breadcrumbs, search, canonical, alternates, schema, styles, plus(scripts, link));
    }

    private static List<String> plus(List<String> list, String one) {
        List<String> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    /** The style sheet of all pages. */
    public String css() {
        return Assets.link("plenary.css");
    }

    /** What a browser shows beside the title. */
    public String icon() {
        return Assets.link("icon.svg");
    }

    /** The navigation, with the current entry marked. */
    public List<Entry> navigation() {
        List<Entry> entries = new ArrayList<>();
        for (Section each : Section.values())
            if (each != Section.NONE) entries.add(new Entry(each.label, each.link, each == section));
        return entries;
    }

    public boolean hasBreadcrumbs() {
        return !breadcrumbs.isEmpty();
    }
}
