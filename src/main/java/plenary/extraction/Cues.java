package plenary.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import plenary.document.Span;

/** Finds words and phrases by which running text worries. */
final class Cues {

    private static final int LONGEST_PHRASE = 3;

    /** What is prevented, fought or denied is not what is worried about. */
    private static final Set<String> COUNTERS = Set.of(
            "prevent",
            "deter",
            "counter",
            "combat",
            "fight",
            "against",
            "stop",
            "defeat",
            "address",
            "tackle",
            "no",
            "not",
            "n't",
            "without",
            "never",
            "resist",
            "avoid",
            "mitigate",
            "reduce",
            "protect",
            "defend",
            "condemn",
            "end",
            "avert",
            "repel",
            "denied",
            "deny",
            "struggle",
            "overcome",
            "respond",
            "share",
            "those");

    /** What happened before or besides is told, not worried about. */
    private static final Set<String> ASIDES = Set.of(
            "since",
            "after",
            "before",
            "during",
            "despite",
            "following",
            "until",
            "amid",
            "about",
            "including",
            "for",
            "on",
            "in");

    private Cues() {}

    /**
     * Whether the tokens of a sentence inside a span hold one of the cues, as something worried about.
     *
     * @param voiced whether somebody is known to say it; a paper's own words worry only by a verb, or by a noun that they begin with
     */
    static boolean in(Sentence sentence, Span span, Set<String> cues, boolean voiced) {
        List<Token> tokens = sentence.tokens();
        int start = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token first = tokens.get(i);
            if (first.begin() < span.begin() || first.end() > span.end()) continue;
            if (start < 0) start = i;
            StringBuilder phrase = new StringBuilder();
            for (int j = i; j < Math.min(tokens.size(), i + LONGEST_PHRASE); j++) {
                if (j > i) phrase.append(' ');
                phrase.append(form(tokens.get(j)));
                boolean cue = cues.contains(phrase.toString())
                        || (first.isVerb() && cues.contains("to " + phrase))
                        || (j == i && isGerund(first) && isCue(stem(first), cues));
                if (cue && !countered(tokens, start, i) && (voiced || predicated(tokens, start, i))) return true;
            }
        }
        return false;
    }

    /** "Ships must be protected from attacks": what should be done, and no worry. */
    static boolean demands(Sentence sentence, Span span) {
        return sentence.tokens().stream()
                .anyMatch(t -> t.tag().equals("MD")
                        && t.word().matches("(?i)must|should|ought|shall")
                        && span.begin() <= t.begin()
                        && t.end() <= span.end());
    }

    /** "cannot project power", "do not have the capacity to": somebody falls short of what is wanted. */
    static boolean fallsShort(Sentence sentence, Span span) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (!span.contains(new Span(tokens.get(i).begin(), tokens.get(i).end()))) continue;
            String word = tokens.get(i).word().toLowerCase(Locale.ROOT);
            boolean negated = word.equals("not") || word.equals("n't") || word.equals("n’t") || word.equals("no");
            if (!negated) continue;
            if (i > 0 && tokens.get(i - 1).word().matches("(?i)can|ca|could")) return true;
            for (int j = i + 1; j < Math.min(tokens.size(), i + LONGEST_SHORTFALL); j++)
                if (MEANS.contains(tokens.get(j).word().toLowerCase(Locale.ROOT))) return true;
        }
        return false;
    }

    private static final int LONGEST_SHORTFALL = 12;

    private static final Set<String> MEANS = Set.of(
            "capacity", "capability", "capabilities", "strength", "ability", "means", "resources", "enough", "access");

    /** "to prevent further attacks", "will not allow it to threaten": a word before it in the same part of the sentence turns it round. */
    private static boolean countered(List<Token> tokens, int from, int cue) {
        for (int i = cue - 1; i >= Math.max(from, cue - REACH); i--) {
            String word = tokens.get(i).word().toLowerCase(Locale.ROOT);
            if (",;:".contains(word) || word.equals("that") || word.equals("but") || word.equals("only")) return false;
            if (COUNTERS.contains(word) || COUNTERS.contains(tokens.get(i).lemma())) return true;
        }
        return false;
    }

    private static final int REACH = 10;

    private static boolean predicated(List<Token> tokens, int from, int cue) {
        for (int i = cue - 1; i >= Math.max(from, cue - REACH); i--)
            if (ASIDES.contains(tokens.get(i).word().toLowerCase(Locale.ROOT))) return false;
        if (tokens.get(cue).tag().matches("VBD|VBZ|VBP|VBG|VB") || cue - from < FIRST_WORDS) return true;
        for (int i = cue - 1; i >= Math.max(from, cue - SHORT_REACH); i--)
            if (PREDICATING.contains(tokens.get(i).lemma())) return true;
        return false;
    }

    /** "stocks are insufficient", "missiles pose a further danger". */
    private static final Set<String> PREDICATING =
            Set.of("be", "remain", "become", "pose", "constitute", "represent", "create", "present", "face");

    private static final int SHORT_REACH = 4;

    private static final int FIRST_WORDS = 3;

    /** The tagger takes some gerunds for nouns: "is displacing". */
    private static boolean isGerund(Token token) {
        return token.tag().equals("NN")
                && token.word().endsWith("ing")
                && token.word().length() > 5;
    }

    private static String stem(Token gerund) {
        String word = gerund.word().toLowerCase(Locale.ROOT);
        return word.substring(0, word.length() - 3);
    }

    private static boolean isCue(String stem, Set<String> cues) {
        return cues.contains(stem) || cues.contains(stem + "e") || cues.contains("to " + stem + "e");
    }

    private static String form(Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT).replace("ization", "isation");
        if (token.tag().equals("NNS") && lemma.endsWith("ies")) return lemma.substring(0, lemma.length() - 3) + "y";
        if (token.tag().equals("NNS") && lemma.endsWith("s")) return lemma.substring(0, lemma.length() - 1);
        return lemma.endsWith("ize") && lemma.length() > 5 ? lemma.substring(0, lemma.length() - 3) + "ise" : lemma;
    }
}
