package plenary.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/**
 * Every surface form of the vocabularies in one trie of words, matched in a single pass over a text: what a match costs depends on the text, not on how many
 * forms there are.
 *
 * <p>Concepts and collective actors match whatever the case, number, hyphenation and spelling (British or American) of their words; proper names match as
 * printed, or in capitals where the text is in capitals; acronyms match as printed.
 */
public final class SurfaceForms {

    /** What a form is to its entity; it decides what linking asks of the context. */
    public enum Use {
        NAME,
        ACRONYM,
        ADJECTIVE,
        DEMONYM,
        METONYM,
        AMBIGUOUS
    }

    /** A form's entity: one candidate for a mention. */
    public record Candidate(String iri, EntityKind kind, Use use) {}

    /**
     * A form found in a text.
     *
     * @param begin first character, in offsets of the text searched
     * @param end after the last
     * @param candidates the entities it can name, all of one layer, in order of IRI; never empty
     */
    public record Match(int begin, int end, List<Candidate> candidates) {
        public Match {
            candidates = List.copyOf(candidates);
        }

        public EntityKind.Layer layer() {
            return candidates.get(0).kind().layer();
        }
    }

    private static final class Trie {
        private final Map<String, Trie> next = new HashMap<>(2);
        private List<Candidate> candidates = List.of();
        /** Bit {@code i} is set where every form that ends here has its word {@code i} in the plural. */
        private int plurals = -1;

        private void add(List<String> keys, int plurals, Candidate candidate) {
            Trie node = this;
            for (String key : keys) node = node.next.computeIfAbsent(key, k -> new Trie());
            List<Candidate> all = new ArrayList<>(node.candidates);
            all.removeIf(c -> c.iri().equals(candidate.iri()) && c.use().compareTo(candidate.use()) <= 0);
            if (all.stream().noneMatch(c -> c.iri().equals(candidate.iri()))) all.add(candidate);
            all.sort(Comparator.comparing(Candidate::iri));
            node.candidates = List.copyOf(all);
            node.plurals &= plurals;
        }
    }

    /** How the words of a form are compared. */
    private enum Comparison {
        AS_PRINTED,
        FOLDED,
        CAPITALS
    }

    private final Map<EntityKind.Layer, Map<Comparison, Trie>> tries = new EnumMap<>(EntityKind.Layer.class);
    private int size;

    /** No forms yet. */
    SurfaceForms() {
        for (EntityKind.Layer layer : EntityKind.Layer.values()) {
            Map<Comparison, Trie> byComparison = new EnumMap<>(Comparison.class);
            for (Comparison comparison : Comparison.values()) byComparison.put(comparison, new Trie());
            tries.put(layer, byComparison);
        }
    }

    /** The forms of all entities of an ontology. */
    public static SurfaceForms of(Ontology ontology) {
        SurfaceForms forms = new SurfaceForms();
        for (EntityKind kind : EntityKind.values())
            for (Node entity : ontology.entities(kind)) forms.add(ontology, entity, kind);
        return forms;
    }

    private void add(Ontology ontology, Node entity, EntityKind kind) {
        List<String> ambiguous = ontology.literals(entity, PLEN.ambiguousLabel);
        Map<Use, List<Node>> properties = new EnumMap<>(Map.of(
                Use.NAME, List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode()),
                Use.ACRONYM, List.of(PLEN.acronym),
                Use.ADJECTIVE, List.of(PLEN.adjective),
                Use.DEMONYM, List.of(PLEN.demonym),
                Use.METONYM, List.of(PLEN.metonym)));
        properties.forEach((use, list) -> {
            for (Node property : list)
                for (String form : ontology.literals(entity, property))
                    if (!ambiguous.contains(form)) add(form, new Candidate(entity.getURI(), kind, use));
        });
        for (String form : ambiguous) add(form, new Candidate(entity.getURI(), kind, Use.AMBIGUOUS));
    }

    /** Adds a form, before the first search. */
    void add(String form, Candidate candidate) {
        Map<Comparison, Trie> layer = tries.get(candidate.kind().layer());
        List<String> printed = keys(form);
        if (printed.isEmpty()) return;
        size++;
        boolean folds = candidate.kind().layer() != EntityKind.Layer.NAME || candidate.kind() == EntityKind.COLLECTIVE;
        if (folds && candidate.use() != Use.ACRONYM && !isCapitals(form))
            layer.get(Comparison.FOLDED)
                    .add(
                            printed.stream().map(Words::fold).toList(),
                            candidate.kind() == EntityKind.COLLECTIVE ? plurals(printed) : 0,
                            candidate);
        else {
            layer.get(Comparison.AS_PRINTED).add(printed, 0, candidate);
            boolean name = candidate.use() == Use.NAME || candidate.use() == Use.AMBIGUOUS;
            if (name && form.length() >= SHORTEST_IN_CAPITALS && !isCapitals(form))
                layer.get(Comparison.CAPITALS)
                        .add(printed.stream().map(Words::upper).toList(), 0, candidate);
        }
    }

    private static int plurals(List<String> words) {
        int plurals = 0;
        for (int i = 0; i < Math.min(words.size(), Integer.SIZE); i++)
            if (Words.isPlural(words.get(i))) plurals |= 1 << i;
        return plurals;
    }

    private static final int SHORTEST_IN_CAPITALS = 4;

    private static List<String> keys(String form) {
        Words words = Words.of(form);
        List<String> keys = new ArrayList<>(words.count());
        for (int i = 0; i < words.count(); i++) keys.add(words.key(i));
        if (keys.size() > 1 && (keys.get(0).equals("the") || keys.get(0).equals("The"))) keys.remove(0);
        return keys;
    }

    private static boolean isCapitals(String form) {
        return form.equals(form.toUpperCase(java.util.Locale.ROOT))
                && form.chars().anyMatch(Character::isLetter);
    }

    /** How many forms there are. */
    public int size() {
        return size;
    }

    /**
     * The forms in a text: within each layer leftmost first, the longest where several begin together, none overlapping another; except that a longest form that
     * is ambiguous, and so may come to nothing, has the forms inside it found as well.
     *
     * @return matches in text order, names before concepts where they begin together
     */
    public List<Match> find(String text) {
        return search(text).matches();
    }

    /**
     * What a search found, and how much it looked at.
     *
     * @param steps how many words were looked up in a trie
     */
    record Search(List<Match> matches, long steps) {}

    /** As {@link #find}. */
    Search search(String text) {
        Words words = Words.of(text);
        List<Match> matches = new ArrayList<>();
        long steps = 0;
        for (EntityKind.Layer layer : EntityKind.Layer.values())
            steps += find(words, 0, words.count(), Integer.MAX_VALUE, tries.get(layer), matches);
        matches.sort(Comparator.comparingInt(Match::begin).thenComparing(Match::layer));
        return new Search(matches, steps);
    }

    /**
     * Finds the forms of one layer.
     *
     * @param longestAllowed how many words a form may have
     * @return how many words were looked up in a trie
     */
    private static long find(
            Words words, int from, int to, int longestAllowed, Map<Comparison, Trie> layer, List<Match> into) {
        long steps = 0;
        int i = from;
        while (i < to) {
            int longest = 0;
            List<Candidate> candidates = List.of();
            for (Map.Entry<Comparison, Trie> entry : layer.entrySet()) {
                Trie node = entry.getValue();
                for (int j = i; j < to && j - i < longestAllowed; j++) {
                    steps++;
                    node = node.next.get(
                            switch (entry.getKey()) {
                                case AS_PRINTED -> j == i ? words.word(j) : words.key(j);
                                case FOLDED -> j == i ? words.folded(j) : words.foldedKey(j);
                                case CAPITALS -> j == i ? words.capitals(j) : words.capitalsKey(j);
                            });
                    if (node == null) break;
                    if (!node.candidates.isEmpty() && j - i + 1 > longest && names(words, i, j, node)) {
                        longest = j - i + 1;
                        candidates = node.candidates;
                    }
                }
            }
            if (longest == 0) i++;
            else {
                into.add(new Match(words.begin(i), words.endWithBracket(i, i + longest - 1), candidates));
                if (longest > 1 && candidates.stream().allMatch(c -> c.use() == Use.AMBIGUOUS))
                    steps += withinAmbiguous(words, i, longest, layer, into);
                i += longest;
            }
        }
        return steps;
    }

    /** The proper names inside a form that may come to nothing; a group's name there is part of the whole ("Group of Experts"). */
    private static long withinAmbiguous(
            Words words, int first, int length, Map<Comparison, Trie> layer, List<Match> into) {
        List<Match> inside = new ArrayList<>();
        long steps = find(words, first, first + length, length - 1, layer, inside);
        inside.stream()
                .filter(m -> m.candidates().stream().noneMatch(c -> c.kind() == EntityKind.COLLECTIVE))
                .forEach(into::add);
        return steps;
    }

    /** Determiners after which one member stands for the group: "every Ally", "any government". */
    private static final Set<String> EACH = Set.of("each", "every", "any", "no", "either", "neither", "another");

    /** Words that follow a noun phrase and are no part of it. */
    private static final Set<String> AFTER_A_NOUN = Set.of(
            "and", "or", "but", "of", "in", "on", "at", "to", "for", "from", "with", "by", "as", "that", "which", "who",
            "whose", "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "cannot", "could", "may",
            "must", "should", "shall", "such", "like", "where", "when", "while");

    /**
     * Whether words name what a form of a group names, and do not only qualify another noun: "expert" in "the expert network", "terrorist" in "anti-terrorist"
     * are no mention of experts or terrorists. A group is named in the plural, as each of its members, or as one of them in words that leave no doubt
     * ("a strategic rival").
     */
    private static boolean names(Words words, int first, int last, Trie node) {
        if (node.plurals == 0) return true;
        if (words.isCompound(first, last)) return false;
        if (first > 0 && EACH.contains(words.folded(first - 1))) return true;
        for (int i = first; i <= last && i - first < Integer.SIZE; i++)
            if ((node.plurals & 1 << (i - first)) != 0 && !Words.isPlural(words.word(i)))
                return last > first && words.endsPhrase(last, AFTER_A_NOUN);
        return true;
    }
}
