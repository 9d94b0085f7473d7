package plenary.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Decides of each word divided at a line's end whether its hyphen belongs to it. The text itself is the first witness: a word that it elsewhere writes in one,
 * or with its hyphen, is written so here.
 */
final class Hyphenation {

    /** First parts that English hyphenates. */
    private static final Set<String> PREFIXES = Set.of(
            "self", "non", "cease", "well", "vice", "cross", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
            "eighty", "ninety");

    /** Last parts that English hyphenates. */
    private static final Set<String> SUFFIXES = Set.of(
            "based",
            "called",
            "wide",
            "term",
            "related",
            "level",
            "making",
            "building",
            "keeping",
            "range",
            "scale",
            "led",
            "free",
            "sector",
            "driven",
            "fire",
            "to",
            "up",
            "the",
            "of",
            "general",
            "in",
            "out",
            "off",
            "and");

    private final Map<String, Integer> seen = new HashMap<>();

    private Hyphenation() {}

    /** Looks through a text once for what it tells about the words that its lines divide. */
    static Hyphenation of(String text, Lines lines) {
        Hyphenation hyphenation = new Hyphenation();
        Set<String> wanted = new HashSet<>();
        for (int i = 0; i + 1 < lines.count(); i++) {
            if (lines.isBlank(i) || lines.isBlank(i + 1) || !divides(text, lines.end(i), lines.content(i + 1)))
                continue;
            String before = wordBefore(text, lines.end(i) - 1);
            String after = wordAfter(text, lines.content(i + 1));
            wanted.add(before + after);
            wanted.add(before + "-" + after);
        }
        if (!wanted.isEmpty()) hyphenation.count(text, wanted);
        return hyphenation;
    }

    private void count(String text, Set<String> wanted) {
        int begin = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean word = i < text.length() && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '-');
            if (word && begin < 0) begin = i;
            if (word || begin < 0) continue;
            if (i - begin <= 64) {
                String found = text.substring(begin, i).toLowerCase(Locale.ROOT);
                if (wanted.contains(found)) seen.merge(found, 1, Integer::sum);
            }
            begin = -1;
        }
    }

    /** Whether a line that ends at {@code end} divides a word that goes on at {@code next}. */
    static boolean divides(String text, int end, int next) {
        return end >= 2
                && text.charAt(end - 1) == '-'
                && Character.isLetterOrDigit(text.charAt(end - 2))
                && Character.isLetterOrDigit(text.charAt(next));
    }

    /** Whether the hyphen before {@code end} is only there because the line ends. */
    boolean drops(String text, int end, int next) {
        if (!Character.isLowerCase(text.charAt(next)) || !Character.isLetter(text.charAt(end - 2))) return false;
        String before = wordBefore(text, end - 1);
        String after = wordAfter(text, next);
        int joined = seen.getOrDefault(before + after, 0);
        int hyphenated = seen.getOrDefault(before + "-" + after, 0);
        if (joined != hyphenated) return joined > hyphenated;
        return !before.contains("-") && !PREFIXES.contains(before) && !SUFFIXES.contains(after);
    }

    private static String wordBefore(String text, int end) {
        int begin = end;
        while (begin > 0
                && end - begin < 40
                && (Character.isLetter(text.charAt(begin - 1)) || text.charAt(begin - 1) == '-')) begin--;
        return text.substring(begin, end).toLowerCase(Locale.ROOT);
    }

    private static String wordAfter(String text, int begin) {
        int end = begin;
        while (end < text.length()
                && end - begin < 40
                && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '-')) end++;
        return text.substring(begin, end).toLowerCase(Locale.ROOT);
    }
}
