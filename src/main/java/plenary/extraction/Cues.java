package plenary.extraction;

import java.util.Locale;
import java.util.Set;
import plenary.document.Span;

/** Finds words and phrases by which running text worries. */
final class Cues {

    private static final int LONGEST_PHRASE = 3;

    private Cues() {}

    /** Whether the tokens of a sentence inside a span hold one of the cues. */
    static boolean in(Sentence sentence, Span span, Set<String> cues) {
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Token first = sentence.tokens().get(i);
            if (first.begin() < span.begin() || first.end() > span.end()) continue;
            StringBuilder phrase = new StringBuilder();
            for (int j = i; j < Math.min(sentence.tokens().size(), i + LONGEST_PHRASE); j++) {
                if (j > i) phrase.append(' ');
                phrase.append(form(sentence.tokens().get(j)));
                if (cues.contains(phrase.toString())) return true;
            }
        }
        return false;
    }

    private static String form(Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        if (token.tag().equals("NNS") && lemma.endsWith("ies")) return lemma.substring(0, lemma.length() - 3) + "y";
        if (token.tag().equals("NNS") && lemma.endsWith("s")) return lemma.substring(0, lemma.length() - 1);
        return lemma.endsWith("ize") && lemma.length() > 5 ? lemma.substring(0, lemma.length() - 3) + "ise" : lemma;
    }
}
