package plenary.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The subject of a finite verb, by what stands before it. */
final class Subject {

    private static final Set<String> AUXILIARIES =
            Set.of("have", "do", "be", "will", "would", "could", "can", "may", "might");

    private static final Set<String> TIMES = Set.of(
            "today",
            "yesterday",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "also",
            "both");

    private Subject() {}

    /** The noun phrase that a verb at an index has for its subject; that of the verb before where two share one. */
    static Optional<NounChain> of(List<Token> tokens, int verb, Quotations quotations, List<Mention> mentions) {
        int at = verb;
        while (at > 0 && (isBetween(tokens.get(at - 1)) || dayBegin(tokens, at) < at))
            at = Math.min(at - 1, dayBegin(tokens, at));
        if (at == 0) return Optional.empty();
        if (tokens.get(at - 1).tag().equals("CC")) return coordinated(tokens, at - 1, quotations, mentions);
        if (tokens.get(at - 1).word().equals(",") || tokens.get(at - 1).word().matches("[–—)-]+"))
            return apart(tokens, at - 1, quotations, mentions);
        if (quotations.contains(tokens.get(at - 1).begin())) return Optional.empty();
        return NounChain.before(tokens, at);
    }

    /** "on Monday", "on 12 March 2031": where a day that ends at an index begins; the index itself where none does. */
    private static int dayBegin(List<Token> tokens, int at) {
        for (int i = at - 1; i > 0 && at - i <= LONGEST_DAY; i--) {
            if (i < at - 1 && tokens.get(i).word().equals("on")) return i;
            if (!tokens.get(i).tag().matches("CD|NNP")) return at;
        }
        return at;
    }

    private static final int LONGEST_DAY = 4;

    private static boolean isBetween(Token token) {
        return token.tag().startsWith("RB")
                || (token.isVerb() && AUXILIARIES.contains(token.lemma()))
                || TIMES.contains(token.word().toLowerCase(Locale.ROOT));
    }

    private static Optional<NounChain> coordinated(
            List<Token> tokens, int conjunction, Quotations quotations, List<Mention> mentions) {
        for (int i = conjunction - 1; i > 0; i--)
            if (tokens.get(i).tag().matches("VBD|VBZ|VBP|VBN")
                    && !quotations.contains(tokens.get(i).begin())) return of(tokens, i, quotations, mentions);
        return Optional.empty();
    }

    /** "Ms Example, a researcher at the Institute of Ships, Docks and Harbours, said": what stands between commas is no subject. */
    private static Optional<NounChain> apart(
            List<Token> tokens, int closing, Quotations quotations, List<Mention> mentions) {
        if (tokens.get(closing).word().equals(")"))
            for (int i = closing - 1; i > 0; i--)
                if (tokens.get(i).word().equals("(")) return NounChain.before(tokens, i);
        if (isName(tokens, closing, mentions)) return NounChain.before(tokens, closing);
        for (int i = closing - 1; i > 0 && closing - i < LONGEST_ASIDE; i--) {
            Token token = tokens.get(i);
            if (quotations.contains(token.begin())) break;
            boolean opens = token.word().equals(",")
                    || token.word().equals("(")
                    || token.word().matches("[–—]");
            if (!opens) continue;
            if (isPersonEndingAt(tokens.get(i - 1).end(), mentions)) return NounChain.before(tokens, i);
        }
        for (int i = closing - 1; i > 0 && closing - i < LONGEST_ASIDE; i--)
            if (tokens.get(i).word().equals(",")
                    && tokens.get(i + 1).word().matches("speaking|representing|addressing|acting|who|whose|which")
                    && !quotations.contains(tokens.get(i).begin())) return NounChain.before(tokens, i);
        for (int i = closing - 1; i > 0 && closing - i < LONGEST_ASIDE; i--)
            if (tokens.get(i).word().equals(",")
                    && !quotations.contains(tokens.get(i).begin())) return NounChain.before(tokens, i);
        return Optional.empty();
    }

    /** "the Chair of the Committee, General Ann Example, said": between the commas is who it is; but not "Ann Example, a friend of Bob Sample, said". */
    private static boolean isName(List<Token> tokens, int closing, List<Mention> mentions) {
        int opening = closing - 1;
        while (opening > 0 && tokens.get(opening).isNoun()) opening--;
        if (opening == 0 || closing - opening < 2 || !tokens.get(opening).word().equals(",")) return false;
        int begin = tokens.get(opening + 1).begin();
        boolean body = mentions.stream()
                .anyMatch(m -> Speakers.isNamed(m)
                        && m.span().begin() == begin
                        && m.span().end() == tokens.get(closing - 1).end());
        if (body)
            return NounChain.before(tokens, opening)
                    .filter(c -> Speakers.of(c, mentions).isEmpty())
                    .isPresent();
        boolean person = mentions.stream()
                .anyMatch(m -> Speakers.isPerson(m)
                        && m.span().begin() >= begin
                        && m.span().end() <= tokens.get(closing - 1).end());
        return person
                && !isPersonEndingAt(tokens.get(opening - 1).end(), mentions)
                && !tokens.get(opening - 1).word().equals(")");
    }

    private static boolean isPersonEndingAt(int end, List<Mention> mentions) {
        return mentions.stream().anyMatch(m -> Speakers.isPerson(m) && m.span().end() == end);
    }

    /** In words. */
    private static final int LONGEST_ASIDE = 40;
}
