package plenary.linking;

import plenary.document.Span;
import plenary.extraction.Claim;

/** Which words of a claim say what it is about. */
final class Claims {

    private Claims() {}

    /** The action of a recommendation, all words of a concern. */
    static Span about(Claim claim) {
        return claim instanceof Claim.Recommendation r ? r.action() : claim.span();
    }

    /** Whether a stretch of the unit is among those words, and not among those that a recommendation warns off. */
    static boolean isAbout(Claim claim, Span span) {
        boolean excluded =
                claim instanceof Claim.Recommendation r && r.excluded().stream().anyMatch(e -> e.overlaps(span));
        return about(claim).contains(span) && !excluded;
    }
}
