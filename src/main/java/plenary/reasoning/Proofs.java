package plenary.reasoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * Applications of rules between numbered triples, and of them for each triple the one that makes its proof smallest. Of equals the one found first is taken, so
 * that triples fed in a fixed order give fixed proofs.
 */
final class Proofs implements Derivation {

    /** One application: which rule made what of what. */
    static final class Step {
        private final int rule;
        private final int[] premises;
        private final int conclusion;

        private Step(int rule, int[] premises, int conclusion) {
            this.rule = rule;
            this.premises = premises;
            this.conclusion = conclusion;
        }

        int rule() {
            return rule;
        }

        int[] premises() {
            return premises.clone();
        }

        private String key() {
            return rule + Arrays.toString(premises);
        }
    }

    private static final int UNPROVED = Integer.MAX_VALUE;

    private final int[] premiseCounts;
    private final List<Step> steps = new ArrayList<>();
    private int[] sizes = {};
    private Step[] best = {};

    /**
     * @param program its rules are the ones that {@link #found} hears of
     */
    Proofs(Program program) {
        premiseCounts = new int[program.ruleCount()];
        for (int r = 0; r < premiseCounts.length; r++) premiseCounts[r] = program.body(r).length;
    }

    @Override
    public void found(int rule, int[] premises, int conclusion) {
        add(rule, Arrays.copyOf(premises, premiseCounts[rule]), conclusion);
    }

    void add(int rule, int[] premises, int conclusion) {
        steps.add(new Step(rule, premises, conclusion));
    }

    /**
     * Finds the smallest proofs.
     *
     * @param triples how many triples are numbered
     * @param given the size of the proof of a triple that needs none here, or 0 for one that has to be proved
     */
    void shorten(int triples, IntUnaryOperator given) {
        sizes = new int[triples];
        best = new Step[triples];
        for (int t = 0; t < triples; t++) {
            int size = given.applyAsInt(t);
            sizes[t] = size > 0 ? size : UNPROVED;
        }
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (Step step : steps) {
                int size = sizeBy(step);
                if (size < sizes[step.conclusion]) {
                    sizes[step.conclusion] = size;
                    best[step.conclusion] = step;
                    shorter = true;
                }
            }
        }
    }

    private int sizeBy(Step step) {
        long size = 1;
        for (int premise : step.premises) size += sizes[premise];
        return (int) Math.min(size, UNPROVED);
    }

    /** How many triples the smallest proof has, the proved one included. */
    int size(int triple) {
        return sizes[triple];
    }

    /** The last step of the smallest proof; null for a triple that is given. */
    Step best(int triple) {
        return best[triple];
    }

    /** In how many single steps a triple follows. */
    int ways(int triple) {
        Set<String> ways = new HashSet<>();
        for (Step step : steps) if (step.conclusion == triple) ways.add(step.key());
        return ways.size();
    }
}
