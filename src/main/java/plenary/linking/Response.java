package plenary.linking;

/**
 * A recommendation that addresses a concern of the same adopted text.
 *
 * @param recommendation which claim recommends
 * @param concern which claim worries
 * @param confidence the probability that a careful reader would link the two, from 0 to 1
 */
public record Response(ClaimKey recommendation, ClaimKey concern, double confidence) {

    /**
     * A claim by its place in a linked document.
     *
     * @param unit index of the unit in {@link LinkedDocument#units()}
     * @param claim index of the claim among the unit's claims
     */
    public record ClaimKey(int unit, int claim) {}

    public Response {
        if (confidence < 0 || confidence > 1) throw new IllegalArgumentException("no probability: " + confidence);
    }
}
