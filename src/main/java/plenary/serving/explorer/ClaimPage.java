package plenary.serving.explorer;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import plenary.search.Kind;
import plenary.serving.page.Assets;
import plenary.serving.page.Link;
import plenary.serving.page.Page;
import plenary.serving.page.PageSource;
import plenary.serving.page.Templates;
import plenary.vocabulary.PLEN;

/** A concern, a recommendation or a statement: its words where they stand, who voices it, and what answers what. */
final class ClaimPage {

    private static final int AROUND = 600;
    private static final int MOST_ANSWERS = 100;

    private final Facts facts;
    private final Clauses clauses;

    ClaimPage(PageSource source) {
        this.facts = new Facts(source);
        this.clauses = new Clauses(source, facts);
    }

    /**
     * The other side of an answer.
     *
     * @param percent of confidence, 0 to 100
     * @param words the evidence on that side
     * @param own the evidence on this side
     */
    record AnswerView(Link other, String clause, String clauseLink, int percent, List<Quote> words, List<Quote> own) {}

    record Quote(String words, String link) {}

    record Group(String name, List<Tag> values) {}

    record View(
            Page page,
            String kind,
            String style,
            String words,
            String iri,
            List<Group> groups,
            List<ClauseView.ClaimView> claims,
            ClauseView clause,
            List<Run> excerpt,
            String excerptLink,
            String answersTitle,
            String noAnswers,
            List<AnswerView> answers,
            String query) {

        boolean hasAnswers() {
            return !answers.isEmpty();
        }

        boolean hasExcerpt() {
            return !excerpt.isEmpty();
        }

        boolean hasClaims() {
            return !claims.isEmpty();
        }
    }

    String concern(Node concern, String schema) throws IOException {
        return page(concern, Kind.CONCERN, facts.text(concern, PLEN.text), PLEN.raises, schema);
    }

    String recommendation(Node urged, String schema) throws IOException {
        return page(urged, Kind.RECOMMENDATION, facts.text(urged, PLEN.action), PLEN.recommends, schema);
    }

    String statement(Node statement, String schema) throws IOException {
        return page(statement, Kind.STATEMENT, facts.text(statement, PLEN.text), PLEN.hasStatement, schema);
    }

    private String page(Node claim, Kind kind, String words, Node property, String schema) throws IOException {
        Optional<Node> said = facts.subjects(property, claim).stream()
                .filter(fact -> !fact.inferred())
                .map(Facts.Fact::node)
                .findFirst();
        Optional<Node> text = said.flatMap(clause -> facts.subjects(PLEN.hasClause, clause).stream()
                .map(Facts.Fact::node)
                .findFirst());
        List<Place> places = facts.places(claim);
        boolean concern = kind == Kind.CONCERN;
        boolean statement = kind == Kind.STATEMENT;
        ClauseView clause = said.isPresent() && text.isPresent() ? clauses.view(said.get(), text.get(), false) : null;
        String label = facts.names().label(claim);
        return Templates.html(
                "claim-page",
                new View(
                        Page.of(label, Page.Section.NONE)
                                .under(crumbs(kind, said, text, places))
                                .about(claim.getURI(), schema)
                                .withScript(Assets.link("marks.js")),
                        kind.label(),
                        KindStyle.of(kind),
                        words.isEmpty() ? label : words,
                        claim.getURI(),
                        groups(claim),
                        statement ? clauses.claims(claim) : List.of(),
                        clause,
                        clause == null ? excerpt(kind, places) : List.of(),
                        places.isEmpty() ? null : places.get(0).link(),
                        concern ? "Addressed by" : "Addresses",
                        noAnswers(kind),
                        statement ? List.of() : answers(claim, concern),
                        query(claim, kind)));
    }

    private static String noAnswers(Kind kind) {
        return switch (kind) {
            case CONCERN -> "No recommendation that addresses it was found.";
            case RECOMMENDATION -> "No concern that it addresses was found.";
            default -> null;
        };
    }

    private static String query(Node claim, Kind kind) {
        return switch (kind) {
            case CONCERN -> EditorLink.about("addressed-concern.rq", "concern", claim.getURI());
            case RECOMMENDATION -> EditorLink.about("addressing-recommendation.rq", "recommendation", claim.getURI());
            default -> null;
        };
    }

    private List<Link> crumbs(Kind kind, Optional<Node> said, Optional<Node> text, List<Place> places) {
        List<Link> crumbs = new ArrayList<>();
        crumbs.add(new Link(kind.label() + "s", "/search?kind=" + kind.id()));
        text.ifPresent(node -> crumbs.add(new Link(
                HitView.shortName(facts.names().label(node)), facts.names().link(node))));
        if (text.isPresent())
            said.ifPresent(node -> crumbs.add(new Link(
                    "Paragraph " + facts.text(node, PLEN.number), facts.names().link(node))));
        else if (!places.isEmpty())
            crumbs.add(facts.names().linked(NodeFactory.createURI(places.get(0).document())));
        return crumbs;
    }

    private List<Group> groups(Node claim) {
        List<Group> groups = new ArrayList<>();
        group(groups, "Stance", claim, PLEN.stance);
        group(groups, "Voiced by", claim, PLEN.voicedBy);
        group(groups, "Addressed to", claim, PLEN.addressee);
        group(groups, "Caused by", claim, PLEN.causedBy);
        group(groups, "About", claim, PLEN.about);
        group(groups, "Themes", claim, PLEN.theme);
        group(groups, "Responds to", claim, PLEN.respondsTo);
        return groups;
    }

    private void group(List<Group> groups, String name, Node claim, Node property) {
        List<Tag> values = facts.tagsWithReasons(claim, property);
        if (!values.isEmpty()) groups.add(new Group(name, values));
    }

    /** The words of prose with what stands around them. */
    private List<Run> excerpt(Kind kind, List<Place> places) throws IOException {
        if (places.isEmpty()) return List.of();
        Place place = places.get(0);
        ServedText text = clauses.text(place.slug());
        int begin = Math.max(0, place.begin() - AROUND);
        String around = text.part(begin, place.end() + AROUND);
        List<Mark> marks = new ArrayList<>();
        Node document = NodeFactory.createURI(place.document());
        for (Mark mark :
                new DocumentMarks(facts, clauses, document, place.slug()).between(begin, begin + around.length()))
            if (!mark.isClaim()) marks.add(moved(mark, -begin));
        for (Place own : places)
            if (own.slug().equals(place.slug()))
                marks.add(new Mark(
                        own.begin() - begin,
                        own.end() - begin,
                        kind == Kind.STATEMENT ? "passage" : KindStyle.name(kind),
                        "",
                        null));
        return Marking.runs(around, marks);
    }

    private static Mark moved(Mark mark, int by) {
        return new Mark(mark.begin() + by, mark.end() + by, mark.style(), mark.about(), mark.link());
    }

    private List<AnswerView> answers(Node claim, boolean concern) throws IOException {
        List<AnswerView> answers = new ArrayList<>();
        Node side = concern ? PLEN.concern : PLEN.recommendation;
        Node otherSide = concern ? PLEN.recommendation : PLEN.concern;
        for (Facts.Fact response : facts.subjects(side, claim)) {
            Optional<Node> other = facts.node(response.node(), otherSide);
            if (other.isEmpty() || answers.size() == MOST_ANSWERS) continue;
            Optional<Node> clause = facts.subjects(concern ? PLEN.recommends : PLEN.raises, other.get()).stream()
                    .map(Facts.Fact::node)
                    .findFirst();
            answers.add(new AnswerView(
                    facts.names().linked(other.get()),
                    clause.map(facts.names()::label).orElse(null),
                    clause.map(facts.names()::link).orElse(null),
                    percent(facts.text(response.node(), PLEN.confidence)),
                    quotes(facts.places(other.get())),
                    quotes(facts.places(claim))));
        }
        answers.sort(Comparator.comparingInt(AnswerView::percent)
                .reversed()
                .thenComparing(answer -> String.valueOf(answer.other().link())));
        return answers;
    }

    private List<Quote> quotes(List<Place> places) throws IOException {
        List<Quote> quotes = new ArrayList<>();
        for (Place place : places)
            quotes.add(new Quote(clauses.text(place.slug()).part(place.begin(), place.end()), place.link()));
        return quotes;
    }

    private static int percent(String confidence) {
        if (!confidence.matches("[01](\\.\\d{1,9})?")) return 0;
        return new BigDecimal(confidence)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
    }
}
