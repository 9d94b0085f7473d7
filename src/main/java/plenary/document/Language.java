package plenary.document;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells texts in other languages from English ones, by their function words and letters: what Plenary reads off them would be next to nothing, and that little
 * wrong. Names, figures and passages in several languages decide nothing.
 */
final class Language {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** So much of a text tells what it is written in. */
    private static final int READ = 20_000;

    private static final int WORDS_AT_LEAST = 30;
    private static final int LETTERS_AT_LEAST = 100;

    /** Of a text's words; running English has a quarter or more. */
    private static final double ENGLISH_BELOW = 0.08;

    private static final double OTHER_ABOVE = 0.15;

    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "in", "that", "for", "on", "by", "with", "is", "as", "its", "was", "are", "at",
            "this", "be", "from", "their");

    /** Words that English does not have, or hardly ever. */
    private static final Map<String, Set<String>> OTHERS = Map.of(
            "French",
            Set.of(
                    "le", "la", "les", "des", "du", "et", "de", "une", "dans", "pour", "que", "qui", "par", "est",
                    "sur"),
            "Spanish",
            Set.of("el", "la", "los", "las", "de", "del", "que", "es", "en", "una", "por", "para", "con", "se", "su"),
            "German",
            Set.of(
                    "der", "die", "das", "und", "den", "von", "zu", "mit", "des", "dem", "ist", "auf", "für", "ein",
                    "eine"),
            "Italian",
            Set.of(
                    "il", "la", "di", "che", "alla", "della", "dei", "per", "una", "con", "del", "le", "gli", "nel",
                    "sono"),
            "Portuguese",
            Set.of("na", "os", "as", "de", "que", "ao", "da", "do", "dos", "em", "uma", "para", "com", "não", "por"),
            "Dutch",
            Set.of(
                    "de", "het", "een", "van", "en", "dat", "die", "voor", "met", "op", "zijn", "niet", "aan", "te",
                    "ook"));

    private Language() {}

    /** The language of a text, if it is surely not English: "French", or the script it is in, "Cyrillic script". */
    static Optional<String> foreign(String text) {
        String beginning = text.substring(0, Math.min(text.length(), READ));
        Optional<String> script = script(beginning);
        if (script.isPresent()) return script;
        Map<String, Integer> times = new HashMap<>();
        int words = 0;
        Matcher word = WORD.matcher(beginning);
        while (word.find()) {
            words++;
            times.merge(word.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        if (words < WORDS_AT_LEAST || times(ENGLISH, times) > ENGLISH_BELOW * words) return Optional.empty();
        int enough = (int) (OTHER_ABOVE * words);
        return OTHERS.keySet().stream()
                .filter(language -> times(OTHERS.get(language), times) > enough)
                .max(Comparator.<String>comparingInt(language -> times(OTHERS.get(language), times))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int times(Set<String> words, Map<String, Integer> times) {
        return words.stream().mapToInt(word -> times.getOrDefault(word, 0)).sum();
    }

    /** The script that most letters are of, unless it is the Latin one. */
    private static Optional<String> script(String text) {
        Map<Character.UnicodeScript, Integer> letters = new HashMap<>();
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(Character.UnicodeScript.of(letter), 1, Integer::sum));
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        return letters.entrySet().stream()
                .filter(script -> script.getKey() != Character.UnicodeScript.LATIN)
                .filter(script -> script.getValue() > LETTERS_AT_LEAST && script.getValue() > all / 2)
                .map(script -> capitalised(script.getKey().name()) + " script")
                .findFirst();
    }

    private static String capitalised(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
