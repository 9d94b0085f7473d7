package plenary.structure;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a clause begins, which tells a preamble from an operative part whatever the numbering: a preamble qualifies ("Recalling", "Deeply concerned",
 * "whereas"), an operative part acts ("Decides", "URGES").
 */
enum VerbForm {
    /** "Recalling", "Having considered", "Convinced", "Mindful". */
    PARTICIPIAL,
    /** "whereas", "having regard to". */
    RECITAL,
    /** "Decides", "URGES", "Also requests". */
    FINITE,
    /** Anything else. */
    NONE;

    private static final Pattern RECITAL_WORDS = Pattern.compile("(?i)^[“\"‘]?(?:whereas\\b|having regard to\\b)");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");

    /** Words before the verb that say nothing about its form. */
    private static final Set<String> BEFORE_VERB = Set.of(
            "also",
            "further",
            "again",
            "once",
            "more",
            "and",
            "but",
            "too",
            "still",
            "hereby",
            "therefore",
            "thus",
            "moreover",
            "however",
            "most",
            "very",
            "well",
            "in",
            "this",
            "regard",
            "connection",
            "context",
            "particular",
            "addition",
            "while",
            "yet",
            "all",
            "the");

    private static final Set<String> ING_BUT_NO_VERB = Set.of(
            "during",
            "according",
            "concerning",
            "regarding",
            "notwithstanding",
            "including",
            "pending",
            "nothing",
            "something",
            "anything",
            "everything",
            "spring",
            "king",
            "thing",
            "morning",
            "evening",
            "building",
            "meeting",
            "ceiling",
            "string",
            "being",
            "beijing",
            "funding",
            "training",
            "housing",
            "beginning");

    private static final Set<String> QUALIFIERS = Set.of(
            "aware",
            "mindful",
            "conscious",
            "cognisant",
            "cognizant",
            "confident",
            "desirous",
            "anxious",
            "appreciative",
            "grateful",
            "hopeful",
            "sensible",
            "resolute",
            "firm",
            "unable",
            "eager",
            "proud",
            "certain",
            "bound",
            "faithful",
            "apprehensive",
            "solemn",
            "sorry",
            "worried",
            "struck",
            "cognitive",
            "heartened",
            "steadfast");

    /** As many characters hold the first words. */
    private static final int WITHIN = 200;

    private static final Set<String> S_BUT_NO_VERB = Set.of(
            "this",
            "its",
            "as",
            "is",
            "was",
            "has",
            "does",
            "his",
            "hers",
            "theirs",
            "ours",
            "us",
            "yes",
            "towards",
            "across",
            "unless",
            "perhaps",
            "besides",
            "versus",
            "always",
            "whereas",
            "thus",
            "plus",
            "allies",
            "states",
            "parties",
            "members",
            "nations",
            "governments",
            "parliaments",
            "countries",
            "sanctions",
            "measures",
            "elections",
            "operations",
            "reports",
            "others",
            "weapons",
            "arms",
            "tasks",
            "priorities",
            "rights",
            "women",
            "refugees",
            "details",
            "annexes",
            "principles");

    /** The form of the first verb from a place in a text on. */
    static VerbForm at(String text, int from) {
        return of(text.substring(from, Math.min(text.length(), from + WITHIN)));
    }

    /** The form of a clause's first verb. */
    static VerbForm of(String text) {
        if (RECITAL_WORDS.matcher(text).find()) return RECITAL;
        Matcher words = WORD.matcher(text);
        for (int seen = 0; seen < 6 && words.find(); seen++) {
            if (seen == 0 && words.start() > 3) return NONE;
            String printed = words.group();
            String word = printed.toLowerCase(Locale.ROOT);
            if (word.endsWith("ing") && word.length() > 4) return ING_BUT_NO_VERB.contains(word) ? NONE : PARTICIPIAL;
            if (QUALIFIERS.contains(word)) return PARTICIPIAL;
            if (word.endsWith("ed") && word.length() > 4) return seen <= 2 ? PARTICIPIAL : NONE;
            boolean modifier = BEFORE_VERB.contains(word) || (word.endsWith("ly") && word.length() > 4);
            if (modifier && !(seen == 0 && (word.equals("the") || word.equals("all")))) continue;
            if (isCapitals(printed) && word.endsWith("s")) return FINITE;
            if (word.endsWith("s") && !word.endsWith("ss") && word.length() > 3 && !word.endsWith("'s"))
                return S_BUT_NO_VERB.contains(word) ? NONE : FINITE;
            return NONE;
        }
        return NONE;
    }

    /** Whether a clause that begins so belongs before the operative part. */
    boolean qualifies() {
        return this == PARTICIPIAL || this == RECITAL;
    }

    private static boolean isCapitals(String word) {
        return word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
    }
}
