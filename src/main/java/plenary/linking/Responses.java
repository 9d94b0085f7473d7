package plenary.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import plenary.document.Span;
import plenary.extraction.Claim;
import plenary.extraction.TextUnit;
import plenary.linking.Response.ClaimKey;
import plenary.structure.AdoptedText;
import plenary.vocabulary.EntityKind;

/**
 * Which recommendations of an adopted text address which of its concerns. Every pair of one text is scored by what the two share: themes (the same, one broader
 * than the other, or siblings), technologies and actors, and words, each weighted by how rare it is in the text; a logistic model turns that into a probability.
 * Its weights were fitted to annotated resolutions (see {@code src/test/resources/gold}), so that of the links with confidence 0.7 seven in ten should be ones
 * that a reader would make.
 */
public final class Responses {

    /**
     * Below this a pair is left out. It is where precision and recall balance on annotated resolutions, each scored with weights fitted to the others
     * (F1 .62; two annotators agree to F1 .85 on one of them).
     */
    static final double THRESHOLD = 0.35;

    /** Intercept, then one weight per feature in the order of {@link #features}. */
    private static final List<Double> WEIGHTS = List.of(-2.511, 1.67, 3.226, 2.79, 1.574, 3.704);

    private final Map<String, Set<String>> broader;

    /** @param broader IRI of a concept to the concepts right above it */
    public Responses(Map<String, Set<String>> broader) {
        this.broader = Map.copyOf(broader);
    }

    /** A pair of one text with what speaks for a link: how alike their themes are, the words and the themes they share,
     * whether they share an actor, and how much of the concern's words the recommendation takes up. */
    public record Pair(ClaimKey recommendation, ClaimKey concern, List<Double> features) {
        public Pair {
            features = List.copyOf(features);
        }
    }

    /** The links of a document, by recommendation and then by concern. */
    public List<Response> find(List<LinkedUnit> units) {
        List<Response> responses = new ArrayList<>();
        for (Pair pair : pairs(units)) {
            double confidence = probability(pair.features());
            if (confidence >= THRESHOLD) responses.add(new Response(pair.recommendation(), pair.concern(), confidence));
        }
        return responses;
    }

    /** Every recommendation of a text with every concern of the same text. */
    public List<Pair> pairs(List<LinkedUnit> units) {
        Map<AdoptedText, List<Integer>> unitsOfText = new HashMap<>();
        List<AdoptedText> order = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            if (!(units.get(i).extraction().unit() instanceof TextUnit.OfClause clause)) continue;
            List<Integer> own = unitsOfText.get(clause.text());
            if (own == null) {
                own = new ArrayList<>();
                unitsOfText.put(clause.text(), own);
                order.add(clause.text());
            }
            own.add(i);
        }
        List<Pair> pairs = new ArrayList<>();
        for (AdoptedText text : order) pairs(units, unitsOfText.get(text), pairs);
        return pairs;
    }

    private void pairs(List<LinkedUnit> units, List<Integer> own, List<Pair> into) {
        Rarity rarity =
                new Rarity(own.stream().map(units::get).map(Responses::words).toList());
        Rarity themes = new Rarity(own.stream()
                .map(units::get)
                .map(u -> iris(u.within(WHOLE, EntityKind::isConcept)))
                .toList());
        List<Side> concerns = new ArrayList<>();
        List<Side> recommendations = new ArrayList<>();
        for (int u : own) {
            List<Claim> claims = units.get(u).extraction().claims();
            for (int c = 0; c < claims.size(); c++) {
                Side side = side(units.get(u), claims.get(c), new ClaimKey(u, c));
                (claims.get(c) instanceof Claim.Concern ? concerns : recommendations).add(side);
            }
        }
        for (Side recommendation : recommendations)
            for (Side concern : concerns)
                if (recommendation.key().unit() != concern.key().unit())
                    into.add(new Pair(
                            recommendation.key(), concern.key(), features(recommendation, concern, rarity, themes)));
    }

    /** Every span of every unit lies in it. */
    private static final Span WHOLE = new Span(0, Integer.MAX_VALUE);

    private record Side(ClaimKey key, Set<String> themes, Set<String> entities, Set<String> words) {}

    private static Side side(LinkedUnit unit, Claim claim, ClaimKey key) {
        Span span = claim instanceof Claim.Recommendation r ? r.action() : claim.span();
        Set<String> themes = iris(unit.themesOf(claim));
        Set<String> entities = iris(unit.within(
                span,
                k -> k == EntityKind.COUNTRY
                        || k == EntityKind.ORGANIZATION
                        || k == EntityKind.REGION
                        || k == EntityKind.COLLECTIVE));
        return new Side(
                key,
                themes,
                entities,
                stems(span.of(unit.extraction().unit().reading().text())));
    }

    private static Set<String> iris(Collection<Entity> entities) {
        Set<String> iris = new HashSet<>();
        entities.forEach(e -> iris.add(e.iri()));
        return iris;
    }

    private List<Double> features(Side recommendation, Side concern, Rarity rarity, Rarity rarityOfThemes) {
        double theme = 0;
        for (String a : recommendation.themes())
            for (String b : concern.themes()) theme = Math.max(theme, similarity(a, b));
        Set<String> shared = new HashSet<>(recommendation.words());
        shared.retainAll(concern.words());
        double overlap = rarity.weight(shared);
        double norm = Math.sqrt(rarity.weight(recommendation.words()) * rarity.weight(concern.words()));
        Set<String> sharedThemes = new HashSet<>(recommendation.themes());
        sharedThemes.retainAll(concern.themes());
        double themeNorm =
                Math.sqrt(rarityOfThemes.weight(recommendation.themes()) * rarityOfThemes.weight(concern.themes()));
        Set<String> entities = new HashSet<>(recommendation.entities());
        entities.retainAll(concern.entities());
        return List.of(
                theme,
                norm == 0 ? 0.0 : overlap / norm,
                themeNorm == 0 ? 0.0 : rarityOfThemes.weight(sharedThemes) / themeNorm,
                entities.isEmpty() ? 0.0 : 1.0,
                concern.words().isEmpty() ? 0.0 : overlap / Math.max(1e-9, rarity.weight(concern.words())));
    }

    private double similarity(String a, String b) {
        if (a.equals(b)) return 1;
        Set<String> aboveA = broader.getOrDefault(a, Set.of());
        Set<String> aboveB = broader.getOrDefault(b, Set.of());
        if (aboveA.contains(b) || aboveB.contains(a)) return 0.6;
        return aboveA.stream().anyMatch(aboveB::contains) ? 0.3 : 0;
    }

    static double probability(List<Double> features) {
        double sum = WEIGHTS.get(0);
        for (int i = 0; i < features.size(); i++) sum += WEIGHTS.get(i + 1) * features.get(i);
        return 1 / (1 + Math.exp(-sum));
    }

    private static Set<String> words(LinkedUnit unit) {
        return stems(unit.extraction().unit().reading().text());
    }

    private static final Set<String> FUNCTION_WORDS = Set.of(
            "about",
            "above",
            "after",
            "against",
            "also",
            "among",
            "another",
            "because",
            "been",
            "before",
            "being",
            "between",
            "both",
            "could",
            "does",
            "down",
            "during",
            "each",
            "especially",
            "from",
            "further",
            "have",
            "having",
            "here",
            "including",
            "into",
            "itself",
            "like",
            "many",
            "more",
            "moreover",
            "most",
            "must",
            "need",
            "only",
            "other",
            "others",
            "over",
            "particularly",
            "relating",
            "same",
            "should",
            "such",
            "than",
            "that",
            "their",
            "them",
            "then",
            "there",
            "these",
            "they",
            "this",
            "those",
            "through",
            "towards",
            "under",
            "until",
            "upon",
            "very",
            "well",
            "were",
            "what",
            "when",
            "where",
            "which",
            "while",
            "will",
            "with",
            "within",
            "without",
            "would");

    /** Content words, cut to their first six letters: crude, but the same on both sides. */
    private static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
            if (word.length() >= 4 && !FUNCTION_WORDS.contains(word))
                stems.add(word.length() > STEM ? word.substring(0, STEM) : word);
        return stems;
    }

    private static final int STEM = 6;

    /** Inverse document frequency of stems over the clauses of one text. */
    private static final class Rarity {
        private final Map<String, Integer> clausesWith = new TreeMap<>();
        private final int clauses;

        Rarity(List<Set<String>> clauses) {
            this.clauses = clauses.size();
            for (Set<String> words : clauses) for (String word : words) clausesWith.merge(word, 1, Integer::sum);
        }

        double weight(Set<String> words) {
            double sum = 0;
            for (String word : words.stream().sorted().toList()) {
                double idf = Math.log((1.0 + clauses) / clausesWith.getOrDefault(word, 1));
                sum += idf * idf;
            }
            return sum;
        }
    }
}
