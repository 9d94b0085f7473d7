package plenary.vocabulary;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What follows from a stance.
 *
 * @param claims IRI of a stance to the kind of claim that a clause with it makes
 * @param reportingVerbs lemma of a verb of speech ("warn", "call for") to IRI of the stance it reports
 * @param cues words and phrases, as dictionary forms in lower case, by which running text worries ("undermine", "pose a threat")
 * @param actionVerbs verbs, in their dictionary form, that can begin one of several coordinated actions
 */
public record Stances(
        Map<String, Claim> claims, Map<String, String> reportingVerbs, Set<String> cues, Set<String> actionVerbs) {

    /** Kinds of claim. */
    public enum Claim {
        CONCERN,
        RECOMMENDATION
    }

    public Stances {
        claims = Map.copyOf(claims);
        reportingVerbs = Map.copyOf(reportingVerbs);
        cues = Set.copyOf(cues);
        actionVerbs = Set.copyOf(actionVerbs);
    }

    /** The kind of claim that a stance makes; empty for stances that only recall, welcome, decide. */
    public Optional<Claim> claimOf(String stance) {
        return Optional.ofNullable(claims.get(stance));
    }
}
