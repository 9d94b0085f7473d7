package plenary.serving.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenary.search.Count;
import plenary.search.Dimension;
import plenary.search.Kind;
import plenary.search.SearchQuery;
import plenary.serving.page.Assets;
import plenary.serving.page.Link;
import plenary.serving.page.Names;
import plenary.serving.page.Page;
import plenary.serving.page.PageAnswer;
import plenary.serving.page.PageMaker;
import plenary.serving.page.PageRequest;
import plenary.serving.page.PageSource;
import plenary.serving.page.Templates;

/** The vocabularies and the ontology as trees, with how often each term is used. The terms themselves are described elsewhere: each leads there. */
public final class VocabularyPages {

    /** The vocabularies that have a page, by the last part of their IRIs. */
    private static final List<String> SCHEMES =
            List.of("themes", "technologies", "stances", "organisations", "countries", "instruments", "roles");

    private static final String ONTOLOGY = "ontology";

    private record Made(String generation, Map<String, Listing> listings) {}

    private volatile Made last;

    /** A vocabulary as it is shown. */
    record Listing(String title, String lead, int count, String counted, Link source, List<Section> sections) {}

    record Section(String id, String title, boolean flat, List<Term> terms) {}

    record Use(String title, String number) {}

    record Term(String label, String link, String definition, List<Use> uses, List<Term> narrower) {
        boolean hasUses() {
            return !uses.isEmpty();
        }

        boolean hasNarrower() {
            return !narrower.isEmpty();
        }
    }

    record ListingView(
            Page page, String title, String lead, String count, String counted, Link source, List<Section> sections) {}

    record Card(String link, String title, String lead, String count) {}

    record OverviewView(Page page, List<Card> cards) {}

    /** The pages by their paths. */
    public Map<String, PageMaker> byPath() {
        Map<String, PageMaker> pages = new LinkedHashMap<>();
        pages.put("/vocabulary", this::overview);
        for (String scheme : SCHEMES) pages.put("/vocabulary/" + scheme, (request, source) -> listing(scheme, source));
        pages.put("/vocabulary/" + ONTOLOGY, (request, source) -> listing(ONTOLOGY, source));
        return pages;
    }

    /** Collects the vocabularies of a generation before they are asked for. */
    public void warm(PageSource source) {
        listings(source);
    }

    private PageAnswer overview(PageRequest request, PageSource source) {
        List<Card> cards = new ArrayList<>();
        listings(source)
                .forEach((name, listing) -> cards.add(new Card(
                        "/vocabulary/" + name, listing.title, listing.lead, number(listing.count) + " terms")));
        return PageAnswer.html(Templates.html("vocabulary", new OverviewView(page("Vocabulary"), cards)));
    }

    private PageAnswer listing(String name, PageSource source) {
        Listing listing = listings(source).get(name);
        if (listing == null)
            listing =
                    new Listing("Nothing here", "The graph has no vocabulary of this name.", 0, null, null, List.of());
        Page page = page(listing.title).under(List.of(new Link("Vocabulary", "/vocabulary")));
        return PageAnswer.html(Templates.html(
                "terms",
                new ListingView(
                        page,
                        listing.title,
                        listing.lead,
                        number(listing.count),
                        listing.counted,
                        listing.source,
                        listing.sections)));
    }

    private static Page page(String title) {
        return Page.of(title, Page.Section.VOCABULARY).withStyle(Assets.link("pictures.css"));
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private Map<String, Listing> listings(PageSource source) {
        String generation = source.generation().id();
        Made known = last;
        if (known != null && known.generation.equals(generation)) return known.listings;
        synchronized (this) {
            known = last;
            if (known != null && known.generation.equals(generation)) return known.listings;
            Map<String, Listing> listings = new VocabularyReader(source).read();
            last = new Made(generation, listings);
            return listings;
        }
    }

    /** Reads the vocabularies of one generation. */
    private static final class VocabularyReader {
        /** More than any vocabulary has. */
        private static final int MOST_TERMS = 50_000;

        private final PageSource source;
        private final Names names;
        private final Map<String, List<Use>> uses = new LinkedHashMap<>();

        VocabularyReader(PageSource source) {
            this.source = source;
            this.names = source.names();
        }

        /** A term with what it lies below, before the tree is made. */
        private record Entry(String iri, String label, String definition, Set<String> above) {}

        Map<String, Listing> read() {
            readUses();
            Map<String, Map<String, Entry>> schemes = new LinkedHashMap<>();
            PictureQuery.of("vocabulary").run(source.dataset(), row -> schemes.computeIfAbsent(
                            ending(row.text("scheme")), s -> new LinkedHashMap<>())
                    .computeIfAbsent(row.text("term"), t -> entry(row))
                    .above
                    .add(row.text("above")));
            Map<String, Listing> described = new LinkedHashMap<>();
            PictureQuery.of("vocabulary-schemes")
                    .run(
                            source.dataset(),
                            row -> described.put(
                                    ending(row.text("scheme")),
                                    listing(row, schemes.getOrDefault(ending(row.text("scheme")), Map.of()))));
            Map<String, Listing> ordered = new LinkedHashMap<>();
            for (String scheme : SCHEMES)
                Optional.ofNullable(described.get(scheme)).ifPresent(listing -> ordered.put(scheme, listing));
            ontology().ifPresent(listing -> ordered.put(ONTOLOGY, listing));
            return ordered;
        }

        /** As the search counts: of a theme also what is about a narrower one. A theme has both numbers, concerns first, even if one is 0. */
        private void readUses() {
            uses(Kind.CLAUSE, Dimension.STANCE);
            uses(Kind.DOCUMENT, Dimension.ENTITY);
            Map<String, Integer> worried = counts(Kind.CONCERN, Dimension.THEME);
            Map<String, Integer> urged = counts(Kind.RECOMMENDATION, Dimension.THEME);
            Set<String> themes = new HashSet<>(worried.keySet());
            themes.addAll(urged.keySet());
            for (String theme : themes)
                uses.put(
                        theme,
                        List.of(
                                new Use("concerns", number(worried.getOrDefault(theme, 0))),
                                new Use("recommendations", number(urged.getOrDefault(theme, 0)))));
        }

        private void uses(Kind kind, Dimension dimension) {
            String users = kind.label().toLowerCase(Locale.ROOT) + "s";
            counts(kind, dimension).forEach((term, number) -> uses.put(term, List.of(new Use(users, number(number)))));
        }

        private Map<String, Integer> counts(Kind kind, Dimension dimension) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (Count count : source.search().count(SearchQuery.everything().of(kind), dimension, MOST_TERMS))
                counts.put(count.value(), count.number());
            return counts;
        }

        private static String ending(String iri) {
            return iri.substring(iri.lastIndexOf('/') + 1);
        }

        private static Entry entry(PictureQuery.Row row) {
            return new Entry(row.text("term"), row.text("label"), row.text("definition"), new HashSet<>());
        }

        private Listing listing(PictureQuery.Row row, Map<String, Entry> entries) {
            List<Term> tops = tops(entries);
            boolean flat = tops.stream().noneMatch(Term::hasNarrower);
            return new Listing(
                    row.text("label"),
                    row.text("definition"),
                    entries.size(),
                    counted(entries),
                    null,
                    List.of(new Section(null, null, flat, tops)));
        }

        /** Which uses the terms have, in words. */
        private String counted(Map<String, Entry> entries) {
            List<String> kinds = entries.keySet().stream()
                    .flatMap(term -> uses.getOrDefault(term, List.of()).stream())
                    .map(Use::title)
                    .distinct()
                    .sorted()
                    .toList();
            return kinds.isEmpty() ? null : String.join(" · ", kinds) + " that use the term or a narrower one";
        }

        private List<Term> tops(Map<String, Entry> entries) {
            Map<String, List<Entry>> below = new LinkedHashMap<>();
            List<Entry> tops = new ArrayList<>();
            for (Entry entry : entries.values()) {
                boolean top = true;
                for (String above : entry.above)
                    if (entries.containsKey(above) && !above.equals(entry.iri)) {
                        below.computeIfAbsent(above, a -> new ArrayList<>()).add(entry);
                        top = false;
                    }
                if (top) tops.add(entry);
            }
            List<Term> terms = new ArrayList<>();
            for (Entry entry : tops) terms.add(term(entry, below, new HashSet<>()));
            terms.sort(Comparator.comparing(Term::label, String.CASE_INSENSITIVE_ORDER));
            return terms;
        }

        /** @param way what lies above, so that a circle ends */
        private Term term(Entry entry, Map<String, List<Entry>> below, Set<String> way) {
            List<Term> narrower = new ArrayList<>();
            if (way.add(entry.iri)) {
                for (Entry one : below.getOrDefault(entry.iri, List.of())) narrower.add(term(one, below, way));
                way.remove(entry.iri);
            }
            narrower.sort(Comparator.comparing(Term::label, String.CASE_INSENSITIVE_ORDER));
            return new Term(
                    entry.label,
                    names.link(entry.iri),
                    entry.definition.isEmpty() ? null : entry.definition,
                    uses.getOrDefault(entry.iri, List.of()),
                    narrower);
        }

        private Optional<Listing> ontology() {
            Map<String, Map<String, Entry>> kinds = new LinkedHashMap<>();
            PictureQuery.of("ontology-terms").run(source.dataset(), row -> {
                String kind = row.text("kind");
                Entry entry = kinds.computeIfAbsent(kind, k -> new LinkedHashMap<>())
                        .computeIfAbsent(row.text("term"), t -> entry(row));
                entry.above.add(row.text("above"));
                if (row.node("number") != null)
                    uses.put(entry.iri, List.of(new Use("in the graph", number(row.number("number")))));
            });
            List<Section> sections = new ArrayList<>();
            int count = 0;
            for (Map.Entry<String, Map<String, Entry>> kind : kinds.entrySet()) {
                String name = kind.getKey().substring(kind.getKey().indexOf('#') + 1);
                count += kind.getValue().size();
                sections.add(new Section(name, title(name), false, tops(kind.getValue())));
            }
            if (sections.isEmpty()) return Optional.empty();
            return Optional.of(new Listing(
                    "Ontology",
                    "Classes and properties of the graph, narrower ones below broader ones.",
                    count,
                    "things of the class, statements with the property",
                    new Link("All definitions, examples and alignments", "/ns"),
                    sections));
        }

        private static String title(String kind) {
            return switch (kind) {
                case "Class" -> "Classes";
                case "ObjectProperty" -> "Properties between things";
                default -> "Properties with values";
            };
        }
    }
}
