package plenary.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Span;
import plenary.extraction.Claim;
import plenary.vocabulary.EntityKind;

/**
 * The themes of a claim, as an indexer would choose them: of the concepts that its words name those that it is about. Each is weighed by where it stands (a head
 * phrase, or an adjunct such as "in order to …"), how often and in how many words it is named, and how special it is; a logistic model makes that a probability.
 * Its weights were fitted to annotated claims ({@code src/test/resources/gold}).
 */
public final class Themes {

    /** "in order to protect its people", "including through sanctions", "in accordance with international law": what a claim says besides what it is about. */
    private static final Pattern ADJUNCT = Pattern.compile(
            "\\b(?:including|such as|for example|e\\.g\\.|among (?:others|other things)|inter alia|in (?:accordance|line|compliance|conformity|keeping) with|"
                    + "in order to|so as to|so that|with (?:a view|the (?:aim|purpose|objective|goal)) |with the support of|consistent with|pursuant to|"
                    + "taking (?:into account|into consideration|note)|bearing in mind|without|despite|notwithstanding|in the (?:context|framework) of|"
                    + "as (?:part|a result|a means|a basis) of|in (?:cooperation|consultation|collaboration|coordination|partnership|conjunction) with|"
                    + "which|who|whose|where|when|because|thereby|thus|in the face of|in (?:view|light) of|based on|on the basis of|given|under|if|unless)\\b");

    /** What ends an adjunct: the next part of the sentence. */
    private static final Pattern END_OF_ADJUNCT = Pattern.compile("[;:]|,\\s+(?:and|as well as)\\b");

    /** From this on a theme is a claim's own: where precision and recall balance on claims that the weights were not fitted to. */
    private static final double THRESHOLD = 0.4;

    /** Intercept, then one weight per feature in the order of {@link #features}. */
    private static final List<Double> WEIGHTS =
            List.of(2.869, -0.135, -0.315, 0.69, 0.045, 0.73, -1.01, -0.82, -1.111, -0.616, -0.78, -0.373);

    private static final int MOST = 5;

    private final Map<String, Set<String>> broader;
    private final Map<String, Set<String>> actorsOf;
    private final Map<String, String> labels;

    /**
     * @param broader IRI of a concept to the concepts right above it
     * @param actorsOf IRI of a theme that is about certain actors ("the war of Norland against Sudland") to all of them: a claim that names them is about the theme
     * @param labels IRI of a vocabulary entry to its label
     */
    public Themes(Map<String, Set<String>> broader, Map<String, Set<String>> actorsOf, Map<String, String> labels) {
        this.broader = Map.copyOf(broader);
        this.actorsOf = new TreeMap<>(actorsOf);
        this.labels = Map.copyOf(labels);
    }

    /** A concept that a claim names, with what speaks for its being a theme of it. */
    public record Candidate(Entity concept, List<Double> features) {
        public Candidate {
            features = List.copyOf(features);
        }
    }

    /** The concepts that a claim names, in text order, those that it warns off left out. */
    public List<Candidate> candidates(LinkedUnit unit, Claim claim) {
        Span span = Claims.about(claim);
        Map<Entity, List<Span>> named = new LinkedHashMap<>();
        unit.linked()
                .filter(m -> m.entity().kind().isConcept())
                .filter(m -> Claims.isAbout(claim, m.mention().span()))
                .forEach(m -> named.computeIfAbsent(m.entity(), e -> new ArrayList<>())
                        .add(m.mention().span()));
        String text = unit.extraction().unit().reading().text();
        List<Span> adjuncts = adjuncts(text, span);
        List<Span> actors = unit.linked()
                .filter(m -> m.entity().kind() == EntityKind.COLLECTIVE)
                .map(m -> m.mention().span())
                .toList();
        Map<Entity, Integer> implied = implied(unit, claim, named.keySet());
        Set<Entity> all = new HashSet<>(named.keySet());
        all.addAll(implied.keySet());
        List<Candidate> candidates = new ArrayList<>();
        named.forEach((concept, places) ->
                candidates.add(new Candidate(concept, features(concept, places, span, text, adjuncts, actors, all))));
        implied.forEach((concept, of) -> candidates.add(new Candidate(concept, features(of, all.size()))));
        return candidates;
    }

    /** The themes of a claim, in text order. */
    public List<Entity> of(LinkedUnit unit, Claim claim) {
        List<Candidate> candidates = candidates(unit, claim);
        Map<Entity, Double> probability = new HashMap<>();
        for (Candidate candidate : candidates) probability.put(candidate.concept(), probability(candidate.features()));
        List<Entity> best = candidates.stream()
                .map(Candidate::concept)
                .sorted(Comparator.comparing((Entity e) -> -probability.get(e)))
                .limit(MOST)
                .toList();
        return candidates.stream()
                .map(Candidate::concept)
                .filter(best::contains)
                .filter(e -> probability.get(e) >= THRESHOLD || e.equals(best.get(0)))
                .toList();
    }

    private static double probability(List<Double> features) {
        double sum = WEIGHTS.get(0);
        for (int i = 0; i < features.size(); i++) sum += WEIGHTS.get(i + 1) * features.get(i);
        return 1 / (1 + Math.exp(-sum));
    }

    private List<Double> features(
            Entity concept,
            List<Span> places,
            Span span,
            String text,
            List<Span> adjuncts,
            List<Span> actors,
            Set<Entity> all) {
        int first = places.get(0).begin() - span.begin();
        long inCore = places.stream()
                .filter(p -> adjuncts.stream().noneMatch(a -> a.contains(p)))
                .count();
        int words = places.stream()
                .mapToInt(p -> p.of(text).strip().split("[\\s-]+").length)
                .max()
                .orElse(1);
        return List.of(
                broader.getOrDefault(concept.iri(), Set.of()).isEmpty() ? 1.0 : 0.0,
                inCore == 0 ? 1.0 : 0.0,
                places.size() > 1 ? 1.0 : 0.0,
                words == 1 ? 1.0 : 0.0,
                words > 2 ? 1.0 : 0.0,
                Math.min(1.0, first / 150.0),
                all.stream().anyMatch(other -> isBroader(concept.iri(), other.iri())) ? 1.0 : 0.0,
                Math.log(all.size()),
                places.stream().allMatch(p -> actors.stream().anyMatch(p::overlaps)) ? 1.0 : 0.0,
                0.0,
                0.0);
    }

    /** The features of a theme that no word names, only the actors that it is about. */
    private static List<Double> features(int actors, int all) {
        return List.of(
                0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, Math.log(all), 0.0, actors == 1 ? 1.0 : 0.0, actors > 1 ? 1.0 : 0.0);
    }

    /** Themes whose actors a claim names all, with how many these are; of one actor alone only where the claim names few. */
    private Map<Entity, Integer> implied(LinkedUnit unit, Claim claim, Set<Entity> named) {
        Set<String> actors = new HashSet<>();
        unit.linked()
                .filter(m -> m.entity().kind().isActor() || m.entity().kind() == EntityKind.REGION)
                .filter(m -> Claims.isAbout(claim, m.mention().span()))
                .forEach(m -> actors.add(m.entity().iri()));
        Map<Entity, Integer> implied = new LinkedHashMap<>();
        if (actors.size() > MOST_ACTORS) return implied;
        actorsOf.forEach((theme, of) -> {
            Entity entity = new Entity(theme, EntityKind.THEME, labels.getOrDefault(theme, theme), true);
            boolean bySeveral = actorsOf.values().stream()
                    .anyMatch(more -> more.size() > of.size() && more.containsAll(of) && actors.containsAll(more));
            if (actors.containsAll(of) && !bySeveral && !named.contains(entity)) implied.put(entity, of.size());
        });
        return implied;
    }

    /** A claim that names more actors than this is about what they have in common. */
    private static final int MOST_ACTORS = 4;

    /** Whether a concept stands above another, at any distance. */
    private boolean isBroader(String concept, String other) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(broader.getOrDefault(other, Set.of()));
        while (!open.isEmpty()) {
            String above = open.remove(open.size() - 1);
            if (above.equals(concept)) return true;
            if (seen.add(above)) open.addAll(broader.getOrDefault(above, Set.of()));
        }
        return false;
    }

    private static List<Span> adjuncts(String text, Span span) {
        List<Span> found = new ArrayList<>();
        Matcher begin = ADJUNCT.matcher(text).region(span.begin(), span.end());
        int from = span.begin();
        while (from < span.end() && begin.region(from, span.end()).find()) {
            Matcher end = END_OF_ADJUNCT.matcher(text).region(begin.end(), span.end());
            int until = end.find() ? end.start() : span.end();
            // A claim that begins with what would be an adjunct later on ("under-investment in …") has its subject
            // there.
            if (begin.start() > span.begin() + FIRST_WORDS) found.add(new Span(begin.start(), until));
            from = until;
        }
        return found;
    }

    private static final int FIRST_WORDS = 15;
}
