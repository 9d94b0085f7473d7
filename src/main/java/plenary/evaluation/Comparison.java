package plenary.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one side has of the other's facts, in one document. */
final class Comparison {

    /**
     * The outcome.
     *
     * @param scores by kind of fact, of the kinds that were asked for
     * @param misses facts on one side only
     */
    record Result(Map<FactKind, Score> scores, List<Miss> misses) {
        Result {
            misses = List.copyOf(misses);
        }
    }

    private final String document;
    private final Overlap overlap;
    private final Sentences sentences;
    private final Facts gold;
    private final Facts produced;

    private Comparison(String document, DocumentFacts gold, DocumentFacts produced) {
        this.document = document;
        this.overlap = new Overlap(gold.text());
        this.sentences = new Sentences(gold.text());
        this.gold = Facts.ofGold(gold);
        this.produced = Facts.ofProduced(produced, gold, overlap);
    }

    /**
     * Compares kinds of fact.
     *
     * @param document its name in reports
     */
    static Result of(String document, DocumentFacts gold, DocumentFacts produced, Set<FactKind> kinds) {
        if (!gold.text().equals(produced.text()))
            throw new EvaluationException(document + ": the text that was processed is not the one gold points into ("
                    + produced.text().length() + " and " + gold.text().length()
                    + " characters); process the same file, or make gold for the new one");
        Comparison comparison = new Comparison(document, gold, produced);
        Map<FactKind, Score> scores = new EnumMap<>(FactKind.class);
        List<Miss> misses = new ArrayList<>();
        for (FactKind kind : FactKind.values())
            if (kinds.contains(kind)) scores.put(kind, comparison.score(kind, misses));
        return new Result(scores, misses);
    }

    private Score score(FactKind kind, List<Miss> misses) {
        List<Fact> golds = gold.of(kind);
        List<Fact> produceds = produced.of(kind);
        int[] partner =
                Matching.greedy(golds.size(), produceds.size(), (g, p) -> fit(kind, golds.get(g), produceds.get(p)));
        int[] inverse = Matching.inverse(partner, produceds.size());
        int matched = 0;
        for (int g = 0; g < partner.length; g++) {
            if (partner[g] >= 0) matched++;
            else misses.add(miss(kind, true, golds.get(g), produceds));
        }
        for (int p = 0; p < inverse.length; p++)
            if (inverse[p] < 0) misses.add(miss(kind, false, produceds.get(p), golds));
        return new Score(matched, golds.size(), produceds.size());
    }

    private double fit(FactKind kind, Fact one, Fact other) {
        return switch (kind.rule()) {
            case SAME -> one.key().equals(other.key()) ? 1 : 0;
            case SAME_FIRST_WORDS -> firstWords(one.key(), other.key());
            case OVERLAP -> {
                if (!one.key().equals(other.key()) || !one.sharesWith(other)) yield 0;
                double ratio = overlap.ratio(one.spans(), other.spans());
                yield ratio >= kind.leastOverlap() ? ratio : 0;
            }
        };
    }

    /** 1 for equal keys, less where one goes on after the other's words, 0 where they differ. */
    private static double firstWords(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = one.length() >= other.length() ? other : one;
        boolean within = longer.equals(shorter) || longer.startsWith(shorter + " ");
        return within ? (double) shorter.length() / longer.length() : 0;
    }

    private Miss miss(FactKind kind, boolean missing, Fact fact, List<Fact> others) {
        double nearest = kind.rule() != FactKind.Rule.OVERLAP
                ? 0
                : others.stream()
                        .mapToDouble(o -> overlap.ratio(fact.spans(), o.spans()))
                        .max()
                        .orElse(0);
        int begin = fact.spans().isEmpty() ? -1 : fact.spans().get(0).begin();
        String sentence =
                fact.spans().isEmpty() ? "" : sentences.around(fact.spans().get(0));
        return new Miss(kind, missing, document, begin, fact.shown(), nearest, sentence);
    }
}
