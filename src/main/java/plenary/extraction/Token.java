package plenary.extraction;

import java.util.Objects;

/**
 * A token of a reading.
 *
 * @param word as printed
 * @param tag part of speech, Penn Treebank
 * @param lemma dictionary form in lower case; of verbs only, else the word in lower case
 * @param begin first character, in offsets of the reading
 * @param end after the last
 */
public record Token(String word, String tag, String lemma, int begin, int end) {

    public Token {
        Objects.requireNonNull(word);
        Objects.requireNonNull(tag);
        Objects.requireNonNull(lemma);
    }

    public boolean isVerb() {
        return tag.startsWith("VB") || tag.equals("MD");
    }

    public boolean isNoun() {
        return tag.startsWith("NN");
    }
}
