package plenary.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import plenary.document.Span;

/**
 * A noun phrase with the prepositional phrases that hang on it: "lawmakers from across the Alliance", "a draft report authored by Ms Example". Indices are of a
 * sentence's tokens.
 *
 * @param begin the first token
 * @param headEnd after the last token of the first noun phrase, whose last noun is the head
 * @param end after the last token of all
 */
record NounChain(List<Token> tokens, int begin, int headEnd, int end) {

    private static final Set<String> LINKS =
            Set.of("of", "from", "at", "for", "in", "on", "by", "to", "with", "across", "within", "among", "under");

    private static final Set<String> TIMES = Set.of(
            "today",
            "yesterday",
            "tomorrow",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "week",
            "month",
            "year",
            "day");

    NounChain {
        tokens = List.copyOf(tokens);
    }

    Span span() {
        return new Span(tokens.get(begin).begin(), tokens.get(end - 1).end());
    }

    Span firstPhrase() {
        return new Span(tokens.get(begin).begin(), tokens.get(headEnd - 1).end());
    }

    /** The head noun, or the pronoun. */
    Token head() {
        return tokens.get(headEnd - 1);
    }

    /** The chain that ends right before a token; empty when no noun phrase does. */
    static Optional<NounChain> before(List<Token> tokens, int end) {
        int from = end;
        int headEnd = end;
        while (true) {
            int begin = phraseBegin(tokens, from);
            if (begin == from)
                return from == end ? Optional.empty() : Optional.of(new NounChain(tokens, from, headEnd, end));
            headEnd = from;
            int link = begin - 1;
            boolean doubled = link > 0 && isLink(tokens.get(link)) && isLink(tokens.get(link - 1));
            if (doubled) link--;
            if (link < 1 || !isLink(tokens.get(link))) return Optional.of(new NounChain(tokens, begin, headEnd, end));
            int before = link;
            if (tokens.get(before - 1).tag().equals("VBN")) before--;
            // "Ms Example, from Norland wrote"
            if (before > 1
                    && tokens.get(before - 1).word().equals(",")
                    && tokens.get(before - 2).isNoun()) before--;
            if (before < 1 || phraseBegin(tokens, before) == before)
                return Optional.of(new NounChain(tokens, begin, headEnd, end));
            from = before;
        }
    }

    /** The chain that begins at a token. */
    static Optional<NounChain> after(List<Token> tokens, int begin) {
        int headEnd = phraseEnd(tokens, begin);
        if (headEnd == begin) return Optional.empty();
        int end = headEnd;
        while (end < tokens.size()) {
            int next = end;
            if (next < tokens.size() && tokens.get(next).tag().matches("VB[ND]")) next++;
            if (next >= tokens.size() || !isLink(tokens.get(next))) break;
            int more = phraseEnd(tokens, next + 1);
            if (more == next + 1) break;
            end = more;
        }
        return Optional.of(new NounChain(tokens, begin, headEnd, end));
    }

    private static boolean isLink(Token token) {
        return LINKS.contains(token.word().toLowerCase(Locale.ROOT));
    }

    private static int phraseBegin(List<Token> tokens, int end) {
        int begin = end;
        while (begin > 0 && isNominal(tokens, begin - 1, begin == end)) begin--;
        // Nothing begins with a conjunction or the end of a possessive.
        while (begin < end && Set.of("CC", "POS").contains(tokens.get(begin).tag())) begin++;
        boolean named = false;
        for (int i = begin; i < end; i++) named |= isNameable(tokens.get(i));
        return named ? begin : end;
    }

    private static int phraseEnd(List<Token> tokens, int begin) {
        int end = begin;
        while (end < tokens.size() && isNominal(tokens, end, false)) {
            boolean noun = tokens.get(end).isNoun();
            boolean starts = end > begin && !noun && tokens.get(end).tag().matches("DT|PRP\\$?");
            if (starts) break;
            end++;
        }
        while (end > begin && !isNameable(tokens.get(end - 1))) end--;
        return end;
    }

    private static boolean isNameable(Token token) {
        return token.isNoun() || token.tag().equals("PRP") || isPlural(token);
    }

    /** "many said", "both agreed" are rare; "most members" is not. */
    private static boolean isPlural(Token token) {
        return token.tag().equals("NNS") || token.tag().equals("NNPS");
    }

    private static boolean isNominal(List<Token> tokens, int i, boolean last) {
        Token token = tokens.get(i);
        String tag = token.tag();
        if (last) return (token.isNoun() && !isTime(token)) || tag.equals("PRP");
        if (isTime(token) && token.tag().startsWith("NN") && !tag.equals("NNS")) return false;
        return token.isNoun()
                || tag.startsWith("JJ")
                || tag.equals("DT")
                || tag.equals("POS")
                || tag.equals("PRP$")
                || tag.equals("CD")
                || (tag.equals("VBN") && i > 0 && tokens.get(i - 1).tag().matches("DT|PRP\\$|POS"))
                || (tag.equals("CC") && i > 0 && tokens.get(i - 1).tag().matches("NN.*|JJ"));
    }

    private static boolean isTime(Token token) {
        return TIMES.contains(token.word().toLowerCase(Locale.ROOT));
    }
}
