package plenary.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import plenary.document.Span;

/**
 * The facts of one side, by kind. Clauses, concerns and recommendations of the produced side first take the names of the gold ones they are paired with, so that
 * what is said of them can be compared: one wrong clause number does not make all its stances wrong.
 */
final class Facts {

    private final Map<FactKind, List<Fact>> facts = new EnumMap<>(FactKind.class);
    private final Map<String, List<Span>> places = new HashMap<>();
    private final Function<String, String> clauseName;

    private Facts(Function<String, String> clauseName) {
        this.clauseName = clauseName;
    }

    /** The facts of gold. */
    static Facts ofGold(DocumentFacts gold) {
        Facts facts = new Facts(Function.identity());
        facts.add(gold, i -> "gold " + i, i -> "gold " + i, List.of());
        return facts;
    }

    /** The facts of the other side, named as gold names them where they are paired. */
    static Facts ofProduced(DocumentFacts produced, DocumentFacts gold, Overlap overlap) {
        int[] clauses = paired(gold.clauses(), produced.clauses(), DocumentFacts.Clause::spans, overlap);
        Map<String, String> names = new HashMap<>();
        for (int p = 0; p < clauses.length; p++)
            names.put(
                    produced.clauses().get(p).id(),
                    clauses[p] < 0
                            ? "unpaired " + produced.clauses().get(p).id()
                            : gold.clauses().get(clauses[p]).id());
        int[] concerns = paired(gold.concerns(), produced.concerns(), DocumentFacts.Concern::spans, overlap);
        int[] recommendations = paired(
                gold.recommendations(), produced.recommendations(), DocumentFacts.Recommendation::spans, overlap);
        Facts facts = new Facts(id -> names.getOrDefault(id, id));
        facts.add(produced, i -> name(concerns, i), i -> name(recommendations, i), unlistedIn(gold));
        return facts;
    }

    /** For each produced thing the gold one that it shares most characters with, half of them at least; else -1. */
    static <T> int[] paired(List<T> gold, List<T> produced, Function<T, List<Span>> spans, Overlap overlap) {
        int[] partner = Matching.greedy(gold.size(), produced.size(), (g, p) -> {
            double ratio = overlap.ratio(spans.apply(gold.get(g)), spans.apply(produced.get(p)));
            return ratio >= PAIRED_FROM ? ratio : 0;
        });
        return Matching.inverse(partner, produced.size());
    }

    private static final double PAIRED_FROM = 0.5;

    private static String name(int[] paired, int produced) {
        return paired[produced] < 0 ? "produced " + produced : "gold " + paired[produced];
    }

    private static List<DocumentFacts.Mention> unlistedIn(DocumentFacts gold) {
        return gold.mentions().stream().filter(m -> !m.listed()).toList();
    }

    List<Fact> of(FactKind kind) {
        return facts.getOrDefault(kind, List.of());
    }

    private void add(FactKind kind, Fact fact) {
        facts.computeIfAbsent(kind, k -> new ArrayList<>()).add(fact);
    }

    private void add(
            DocumentFacts side,
            Function<Integer, String> concernName,
            Function<Integer, String> recommendationName,
            List<DocumentFacts.Mention> unlisted) {
        for (DocumentFacts.Attribute a : side.attributes())
            add(FactKind.DOCUMENT_ATTRIBUTES, Fact.at(List.of(), a.of() + " " + a.name() + " " + a.value()));
        clauses(side);
        concerns(side, concernName);
        recommendations(side, recommendationName);
        mentions(side, unlisted);
        for (DocumentFacts.Role role : side.roles()) {
            add(FactKind.PEOPLE_WITH_ROLES, Fact.at(List.of(), role.person() + " " + role.role()));
            add(
                    FactKind.PEOPLE_WITH_ROLES_AND_ORGANISATIONS,
                    Fact.at(List.of(), (role.person() + " " + role.role() + " " + role.organization()).strip()));
        }
        for (DocumentFacts.Citation citation : side.citations())
            add(FactKind.CITATIONS, ofClause(citation.clause(), citation.cited()));
        for (DocumentFacts.Link link : side.links())
            add(
                    FactKind.ADDRESSES,
                    Fact.at(
                            place(link.recommendation()),
                            clauseName.apply(link.recommendation()) + " → " + clauseName.apply(link.concern())));
        for (DocumentFacts.Statement statement : side.statements())
            add(FactKind.SPEAKERS, Fact.at(statement.spans(), statement.speaker()));
    }

    private void clauses(DocumentFacts side) {
        for (DocumentFacts.Clause clause : side.clauses()) {
            places.put(clause.id(), clause.spans());
            Fact boundaries = new Fact(clause.spans(), "", List.of(), clause.id());
            add(FactKind.CLAUSE_BOUNDARIES_EXACT, boundaries);
            add(FactKind.CLAUSE_BOUNDARIES, boundaries);
            add(
                    FactKind.CLAUSE_KINDS,
                    new Fact(clause.spans(), clause.kind(), List.of(), clause.kind() + " " + clause.id()));
            add(FactKind.CLAUSE_NUMBERS, Fact.at(clause.spans(), clause.id()));
        }
        Set<String> opened = new HashSet<>();
        for (DocumentFacts.ClauseValue opening : side.openings()) {
            add(FactKind.OPENINGS, ofClause(opening.clause(), opening.value()));
            if (opened.add(opening.clause())) add(FactKind.OPENING_VERBS, ofClause(opening.clause(), opening.value()));
        }
        for (DocumentFacts.ClauseValue stance : side.stances())
            add(FactKind.STANCES, ofClause(stance.clause(), stance.value()));
    }

    private void concerns(DocumentFacts side, Function<Integer, String> name) {
        for (int i = 0; i < side.concerns().size(); i++) {
            DocumentFacts.Concern concern = side.concerns().get(i);
            add(FactKind.CONCERNS, new Fact(concern.spans(), "", List.of(), "concern of " + concern.clause()));
            add(
                    FactKind.CONCERNS_WITH_THEME,
                    new Fact(
                            concern.spans(),
                            "",
                            List.of(concern.themes()),
                            "concern of " + concern.clause() + " about " + listed(concern.themes())));
            values(FactKind.CONCERN_THEMES, name.apply(i), concern.spans(), concern.themes());
            values(FactKind.CONCERN_TARGETS, name.apply(i), concern.spans(), concern.targets());
            values(FactKind.CONCERN_CAUSES, name.apply(i), concern.spans(), concern.causes());
            if (concern.clause().equals(DocumentFacts.PROSE))
                values(FactKind.CLAIM_SPEAKERS, "concern " + name.apply(i), concern.spans(), concern.speakers());
        }
    }

    private void recommendations(DocumentFacts side, Function<Integer, String> name) {
        for (int i = 0; i < side.recommendations().size(); i++) {
            DocumentFacts.Recommendation recommendation = side.recommendations().get(i);
            List<Span> spans = recommendation.spans();
            String shown = "recommendation of " + recommendation.clause();
            add(FactKind.RECOMMENDATIONS, new Fact(spans, "", List.of(), shown));
            add(
                    FactKind.RECOMMENDATIONS_WITH_ADDRESSEE_AND_THEME,
                    new Fact(
                            spans,
                            "",
                            List.of(recommendation.addressees(), recommendation.themes()),
                            shown + " to " + listed(recommendation.addressees()) + " about "
                                    + listed(recommendation.themes())));
            values(FactKind.ADDRESSEES, name.apply(i), spans, recommendation.addressees());
            values(FactKind.RECOMMENDATION_THEMES, name.apply(i), spans, recommendation.themes());
            if (recommendation.clause().equals(DocumentFacts.PROSE))
                values(FactKind.CLAIM_SPEAKERS, "recommendation " + name.apply(i), spans, recommendation.speakers());
        }
    }

    private void values(FactKind kind, String of, List<Span> spans, Set<String> values) {
        for (String value : values) add(kind, new Fact(spans, of + " " + value, List.of(), value));
    }

    private static String listed(Set<String> values) {
        return values.isEmpty() ? "nothing" : String.join(", ", values);
    }

    /** What the program names itself where gold has a name that no vocabulary holds is right, whatever kind it takes it for. */
    private void mentions(DocumentFacts side, List<DocumentFacts.Mention> unlisted) {
        for (DocumentFacts.Mention mention : side.mentions()) {
            boolean rightlyUnlisted = !mention.listed()
                    && unlisted.stream().anyMatch(u -> u.spans().stream()
                            .anyMatch(a -> mention.spans().stream().anyMatch(a::overlaps)));
            if (!mention.listed() && (rightlyUnlisted || mention.entity().startsWith(EntityPaths.UNLISTED)))
                add(
                        FactKind.UNLISTED,
                        new Fact(mention.spans(), "", List.of(), "“" + words(mention, side.text()) + "”"));
            else FactKind.ofMention(mention.entity()).ifPresent(kind -> add(kind, named(mention, side.text())));
        }
    }

    private static Fact named(DocumentFacts.Mention mention, String text) {
        return new Fact(
                mention.spans(), mention.entity(), List.of(), "“" + words(mention, text) + "” " + mention.entity());
    }

    private static String words(DocumentFacts.Mention mention, String text) {
        return GoldFile.folded(
                String.join(" … ", mention.spans().stream().map(s -> s.of(text)).toList()));
    }

    private Fact ofClause(String clause, String value) {
        return new Fact(place(clause), clauseName.apply(clause) + "\t" + value, List.of(), value + " (" + clause + ")");
    }

    private List<Span> place(String clause) {
        return places.getOrDefault(clause, List.of());
    }
}
