package plenary.serving.explorer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import plenary.search.Kind;
import plenary.serving.page.PageSource;
import plenary.vocabulary.PLEN;

/** From the graph to clauses as they are shown: text with marks, and beside it what is made of it. */
final class Clauses {

    private final PageSource source;
    private final Facts facts;
    private final Map<String, ServedText> texts = new HashMap<>();

    Clauses(PageSource source, Facts facts) {
        this.source = source;
        this.facts = facts;
    }

    /** All clauses of a text, in reading order. */
    List<Node> of(Node text) {
        Map<Node, Integer> orders = new HashMap<>();
        for (Node clause : facts.nodes(text, PLEN.hasClause)) {
            String order = facts.text(clause, PLEN.order);
            orders.put(clause, order.matches("\\d{1,9}") ? Integer.parseInt(order) : Integer.MAX_VALUE);
        }
        List<Node> clauses = new ArrayList<>(orders.keySet());
        clauses.sort(Comparator.comparing((Node clause) -> orders.get(clause))
                .thenComparing((Node clause) -> clause.toString()));
        return clauses;
    }

    ServedText text(String slug) throws IOException {
        ServedText known = texts.get(slug);
        if (known != null) return known;
        ServedText text = ServedText.of(source.generation(), slug);
        texts.put(slug, text);
        return text;
    }

    /** @param text the IRI that the clause's begins with, so that the rest is its place */
    ClauseView view(Node clause, Node text, boolean current) throws IOException {
        List<Place> places = facts.places(clause);
        String path = clause.getURI().startsWith(text.getURI() + "/")
                ? clause.getURI().substring(text.getURI().length() + 1)
                : clause.getURI();
        return new ClauseView(
                path.replace('/', '-'),
                Math.max(0, path.split("/", -1).length - 2),
                clause.getURI(),
                facts.names().link(clause),
                facts.names().label(clause),
                facts.text(clause, PLEN.number),
                runs(clause, places),
                facts.tags(clause, PLEN.stance),
                claims(clause),
                facts.tags(clause, PLEN.cites),
                places.isEmpty() ? null : places.get(0),
                current);
    }

    private List<Run> runs(Node clause, List<Place> places) throws IOException {
        String words = facts.text(clause, PLEN.text);
        List<Mark> marks = new ArrayList<>();
        List<ClauseText.Source> sources = new ArrayList<>();
        for (Place place : places)
            // A text can stand in several documents; the first one's offsets are as good as any.
            if (place.slug().equals(places.get(0).slug()))
                sources.add(
                        new ClauseText.Source(place.begin(), text(place.slug()).part(place.begin(), place.end())));
        ClauseText.over(words, sources)
                .ifPresent(over -> marks.addAll(over.here(
                        marks(clause, places.isEmpty() ? "" : places.get(0).slug()))));
        int from = 0;
        for (Node phrase : facts.nodes(clause, PLEN.openingPhrase)) {
            int at = words.indexOf(phrase.getLiteralLexicalForm(), from);
            if (at >= 0)
                marks.add(new Mark(at, at + phrase.getLiteralLexicalForm().length(), "phrase", "", null));
        }
        return Marking.runs(words, marks);
    }

    private List<Mark> marks(Node clause, String slug) {
        List<Mark> marks = new ArrayList<>();
        for (Node mention : facts.nodes(clause, PLEN.hasMention)) mention(mention, slug, marks);
        for (Node concern : facts.nodes(clause, PLEN.raises)) claim(concern, Kind.CONCERN, slug, marks);
        for (Node urged : facts.nodes(clause, PLEN.recommends)) claim(urged, Kind.RECOMMENDATION, slug, marks);
        return marks;
    }

    /** A name; of one that could not be linked, that it could not. */
    void mention(Node mention, String slug, List<Mark> into) {
        Node entity = facts.node(mention, PLEN.mentionOf).orElse(null);
        Kind kind = entity == null ? null : facts.kind(entity).orElse(null);
        String style = entity == null ? "unlinked" : kind == null ? "text" : KindStyle.name(kind);
        String about = entity == null
                ? "Not linked to anything in the vocabulary"
                : facts.names().label(entity) + " · " + (kind == null ? "entity" : kind.label());
        for (Place place : facts.places(mention))
            if (place.slug().equals(slug))
                into.add(new Mark(
                        place.begin(),
                        place.end(),
                        style,
                        about,
                        entity == null ? null : facts.names().link(entity)));
    }

    void claim(Node claim, Kind kind, String slug, List<Mark> into) {
        for (Place place : facts.places(claim))
            if (place.slug().equals(slug))
                into.add(new Mark(
                        place.begin(),
                        place.end(),
                        KindStyle.name(kind),
                        kind.label() + ": " + facts.names().label(claim),
                        facts.names().link(claim)));
    }

    /** Concerns and recommendations of a clause or statement. */
    List<ClauseView.ClaimView> claims(Node said) {
        List<ClauseView.ClaimView> claims = new ArrayList<>();
        for (Node concern : facts.nodes(said, PLEN.raises))
            claims.add(new ClauseView.ClaimView(
                    Kind.CONCERN.label(),
                    KindStyle.of(Kind.CONCERN),
                    facts.names().linked(concern),
                    List.of(),
                    facts.tags(concern, PLEN.theme),
                    count(facts.subjects(PLEN.addresses, concern).size(), "addressed by %d recommendation")));
        for (Node urged : facts.nodes(said, PLEN.recommends))
            claims.add(new ClauseView.ClaimView(
                    Kind.RECOMMENDATION.label(),
                    KindStyle.of(Kind.RECOMMENDATION),
                    facts.names().linked(urged),
                    facts.tags(urged, PLEN.addressee),
                    facts.tags(urged, PLEN.theme),
                    count(facts.objects(urged, PLEN.addresses).size(), "addresses %d concern")));
        return claims;
    }

    private static String count(int number, String sentence) {
        if (number == 0) return null;
        return String.format(Locale.ROOT, sentence, number) + (number == 1 ? "" : "s");
    }
}
