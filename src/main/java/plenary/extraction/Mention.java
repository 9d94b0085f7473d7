package plenary.extraction;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import plenary.document.Span;
import plenary.vocabulary.SurfaceForms.Candidate;

/**
 * Words that name something.
 *
 * @param span the words, in offsets of the unit's reading
 * @param surface the words as a reader reads them
 * @param candidates entities of the vocabularies that these words can name; empty for a name that only the recogniser sees
 * @param recognised what the recogniser takes the words for, if it was asked and sees a name there
 */
public record Mention(Span span, String surface, List<Candidate> candidates, Optional<RecognisedName.Kind> recognised) {

    public Mention {
        Objects.requireNonNull(span);
        Objects.requireNonNull(surface);
        candidates = List.copyOf(candidates);
        Objects.requireNonNull(recognised);
    }
}
