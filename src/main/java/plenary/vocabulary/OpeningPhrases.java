package plenary.vocabulary;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The phrases of {@code ontology/stances.ttl} that open a clause or a segment of one ("Deeply concerned", "URGES", "having regard to"), found at a given place
 * of a text. Case, British or American -ise, and modifiers before, between or after the words ("Also strongly", "again", ", moreover,") do not matter.
 */
public final class OpeningPhrases {

    /**
     * A phrase found.
     *
     * @param begin where its first word (a modifier of it included) begins, in offsets of the text searched
     * @param end where its last word ends
     * @param stance IRI of its stance
     */
    public record Match(int begin, int end, String stance) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private String stance;
    }

    private final Node root = new Node();
    private final Set<List<String>> modifiers = new HashSet<>();
    private final Set<String> actionVerbs;
    private final int longestModifier;

    /**
     * @param phrases phrase to IRI of its stance
     * @param modifiers words and phrases to skip before, inside and after a phrase ("deeply", "in particular")
     * @param actionVerbs verbs of actions that a body can ask of somebody, in their dictionary form
     */
    public OpeningPhrases(Map<String, String> phrases, Set<String> modifiers, Set<String> actionVerbs) {
        this.actionVerbs = Set.copyOf(actionVerbs);
        int longest = 0;
        for (String modifier : modifiers) {
            List<String> words = words(modifier);
            this.modifiers.add(words);
            longest = Math.max(longest, words.size());
        }
        longestModifier = longest;
        phrases.forEach((phrase, stance) -> {
            Node node = root;
            for (String word : words(phrase)) node = node.next.computeIfAbsent(word, w -> new Node());
            node.stance = stance;
        });
    }

    /** Verbs of actions that a body can ask of somebody, in their dictionary form. */
    public Set<String> actionVerbs() {
        return actionVerbs;
    }

    /** The longest phrase whose words begin at {@code from}, white space skipped; empty when none does. */
    public Optional<Match> at(CharSequence text, int from) {
        Words words = new Words(text, from);
        int start = words.begin(0);
        if (start < 0) return Optional.empty();
        int first = skipModifiers(words, 0);
        // A phrase may itself begin with a modifier ("Deeply convinced" listed as it is): the unskipped reading goes
        // first.
        Optional<Match> plain = walk(words, 0, start);
        Optional<Match> skipped = first > 0 ? walk(words, first, start) : Optional.empty();
        if (plain.isEmpty()) return skipped;
        if (skipped.isEmpty() || plain.get().end() >= skipped.get().end()) return plain;
        return skipped;
    }

    private Optional<Match> walk(Words words, int index, int start) {
        return Optional.ofNullable(walk(words, index, start, root));
    }

    /** The longest phrase from a node on; a modifier may be a word of the phrase ("Expressing the hope") or stand inside it ("Expressing the gravest concern"). */
    private Match walk(Words words, int i, int start, Node node) {
        String word = words.word(i);
        if (word == null || (node != root && words.punctuationBefore(i))) return null;
        Match found = step(words, i, start, node.next.get(word));
        if (node == root) return found;
        int skipped = skipModifiers(words, i);
        if (skipped == i) return found;
        String after = words.word(skipped);
        if (after == null || words.punctuationBefore(skipped)) return found;
        Match beyond = step(words, skipped, start, node.next.get(after));
        return beyond == null || (found != null && found.end() >= beyond.end()) ? found : beyond;
    }

    private Match step(Words words, int i, int start, Node next) {
        if (next == null) return null;
        Match longer = walk(words, i + 1, start, next);
        if (longer != null) return longer;
        return next.stance == null ? null : new Match(start, words.end(i), next.stance);
    }

    private int skipModifiers(Words words, int from) {
        int at = from;
        outer:
        while (true) {
            for (int n = longestModifier; n > 0; n--) {
                List<String> candidate = words.list(at, n);
                if (candidate != null && modifiers.contains(candidate)) {
                    at += n;
                    continue outer;
                }
            }
            return at;
        }
    }

    private static List<String> words(String phrase) {
        return Arrays.stream(phrase.strip().split("[\\s,]+"))
                .map(OpeningPhrases::fold)
                .toList();
    }

    /** Lower case, straight apostrophe, American -ize to British -ise. */
    private static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        int z = lower.indexOf("iz", 2);
        if (z > 0 && z + 2 < lower.length()) {
            String rest = lower.substring(z + 2);
            if (rest.startsWith("e") || rest.startsWith("ing") || rest.startsWith("ation"))
                return lower.substring(0, z) + "is" + rest;
        }
        return lower;
    }

    /** The words of a text from a place on, cut as they are asked for. */
    private static final class Words {
        private final CharSequence text;
        private int[] begins = new int[8];
        private int[] ends = new int[8];
        private String[] folded = new String[8];
        private int count;
        private int next;

        Words(CharSequence text, int from) {
            this.text = text;
            this.next = from;
        }

        private boolean cut(int index) {
            while (count <= index) {
                int i = next;
                while (i < text.length() && !Character.isLetter(text.charAt(i))) {
                    char c = text.charAt(i);
                    // Nothing but spaces, commas and quotes stands inside a phrase.
                    if (!Character.isWhitespace(c) && c != ',' && c != '“' && c != '"' && c != '*' && c != '_')
                        return false;
                    i++;
                }
                if (i >= text.length()) return false;
                int end = i;
                while (end < text.length() && isWordPart(text.charAt(end))) end++;
                if (count == begins.length) {
                    begins = Arrays.copyOf(begins, count * 2);
                    ends = Arrays.copyOf(ends, count * 2);
                    folded = Arrays.copyOf(folded, count * 2);
                }
                begins[count] = i;
                ends[count] = end;
                folded[count] = fold(text.subSequence(i, end).toString());
                count++;
                next = end;
            }
            return true;
        }

        private static boolean isWordPart(char c) {
            return Character.isLetter(c) || c == '-' || c == '\'' || c == '’';
        }

        int begin(int index) {
            return cut(index) ? begins[index] : -1;
        }

        int end(int index) {
            return cut(index) ? ends[index] : -1;
        }

        String word(int index) {
            return cut(index) ? folded[index] : null;
        }

        List<String> list(int from, int n) {
            if (!cut(from + n - 1)) return null;
            return Arrays.asList(folded).subList(from, from + n);
        }

        boolean punctuationBefore(int index) {
            for (int i = ends[index - 1]; i < begins[index]; i++) if (text.charAt(i) == ',') return true;
            return false;
        }
    }
}
