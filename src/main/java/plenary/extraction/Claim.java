package plenary.extraction;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import plenary.document.Span;

/** What a clause or a speaker claims: that something is worrying, or that somebody should do something. Offsets are of the unit's reading. */
public sealed interface Claim {

    /** All its words. */
    Span span();

    /** Its head phrase, fit for a label. */
    String label();

    /** IRI of the stance that makes it. */
    Optional<String> stance();

    /** Who voices it, where it is not the body whose text it stands in: the words that name each speaker. */
    List<Span> speakers();

    /**
     * A worry, threat or condemnation.
     *
     * @param span its words, the opening phrase left out
     * @param causes the words that name who brings it about, where the sentence says so
     */
    record Concern(Span span, String label, Optional<String> stance, List<Span> speakers, List<Span> causes)
            implements Claim {
        public Concern {
            Objects.requireNonNull(span);
            Objects.requireNonNull(label);
            speakers = List.copyOf(speakers);
            causes = List.copyOf(causes);
        }
    }

    /**
     * What somebody is urged to do.
     *
     * @param span its words
     * @param action the words that say what is to be done, "to" and closing punctuation left out
     * @param steps the coordinated actions inside the action, in text order; none where it is one
     * @param deadline the words inside the action that say by when
     * @param addressees the words that name who is to do it; empty where the parent clause names them
     * @param excluded words inside the action that it warns off ("without resorting to protectionism"): not what it is about
     */
    record Recommendation(
            Span span,
            String label,
            Optional<String> stance,
            List<Span> speakers,
            Span action,
            List<Span> steps,
            Optional<Span> deadline,
            List<Span> addressees,
            List<Span> excluded)
            implements Claim {
        public Recommendation {
            Objects.requireNonNull(span);
            Objects.requireNonNull(label);
            Objects.requireNonNull(action);
            speakers = List.copyOf(speakers);
            steps = List.copyOf(steps);
            addressees = List.copyOf(addressees);
            excluded = List.copyOf(excluded);
        }
    }
}
