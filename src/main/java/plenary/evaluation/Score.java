package plenary.evaluation;

/**
 * Counts of one kind of fact.
 *
 * @param matched facts on both sides
 * @param gold facts in gold
 * @param produced facts that were produced
 */
public record Score(int matched, int gold, int produced) {

    public static final Score NONE = new Score(0, 0, 0);

    public Score {
        if (matched < 0 || matched > gold || matched > produced)
            throw new IllegalArgumentException(matched + " of " + gold + " and " + produced + " cannot match");
    }

    public Score plus(Score other) {
        return new Score(matched + other.matched, gold + other.gold, produced + other.produced);
    }

    /** Share of the produced facts that gold has; 1 when nothing was produced and nothing was to be found. */
    public double precision() {
        return produced == 0 ? (gold == 0 ? 1 : 0) : (double) matched / produced;
    }

    /** Share of gold's facts that were produced; 1 when there are none. */
    public double recall() {
        return gold == 0 ? 1 : (double) matched / gold;
    }

    /** Harmonic mean of the two. */
    public double f1() {
        return gold + produced == 0 ? 1 : 2.0 * matched / (gold + produced);
    }

    /** Whether either side has any such fact. */
    public boolean isPresent() {
        return gold + produced > 0;
    }
}
