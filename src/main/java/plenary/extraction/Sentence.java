package plenary.extraction;

import java.util.List;

/**
 * A sentence of a reading.
 *
 * @param tokens its tokens, at least one
 * @param names persons, organisations and locations that the name recogniser sees in it, in text order
 */
public record Sentence(List<Token> tokens, List<RecognisedName> names) {

    public Sentence {
        tokens = List.copyOf(tokens);
        names = List.copyOf(names);
        if (tokens.isEmpty()) throw new IllegalArgumentException("a sentence has tokens");
    }

    public int begin() {
        return tokens.get(0).begin();
    }

    public int end() {
        return tokens.get(tokens.size() - 1).end();
    }
}
