package plenary.reasoning;

/** Hears of every application of a rule that a {@link Closure} finds, repeated ones and those to known triples included. */
@FunctionalInterface
interface Derivation {

    /**
     * @param rule index of the rule
     * @param premises rows, in the order of the rule's body; valid during the call only
     * @param conclusion row of the conclusion
     */
    void found(int rule, int[] premises, int conclusion);
}
