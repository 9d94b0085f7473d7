package plenary.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Pairs of gold and produced facts, each in one pair at most. */
final class Matching {

    /** How well two facts go together. */
    @FunctionalInterface
    interface Fit {
        /** A number above 0 for two that may be paired, the higher the better; else 0. */
        double of(int gold, int produced);
    }

    private record Pair(int gold, int produced, double fit) {}

    private Matching() {}

    /** For each gold fact the produced one that it is paired with, or -1: best fits first, earlier facts first among equals. */
    static int[] greedy(int golds, int produceds, Fit fit) {
        List<Pair> pairs = new ArrayList<>();
        for (int g = 0; g < golds; g++)
            for (int p = 0; p < produceds; p++) {
                double f = fit.of(g, p);
                if (f > 0) pairs.add(new Pair(g, p, f));
            }
        pairs.sort(Comparator.comparingDouble((Pair p) -> -p.fit())
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::produced));
        int[] partner = new int[golds];
        Arrays.fill(partner, -1);
        boolean[] taken = new boolean[produceds];
        for (Pair pair : pairs)
            if (partner[pair.gold()] < 0 && !taken[pair.produced()]) {
                partner[pair.gold()] = pair.produced();
                taken[pair.produced()] = true;
            }
        return partner;
    }

    /** The other direction of a pairing. */
    static int[] inverse(int[] partner, int produceds) {
        int[] inverse = new int[produceds];
        Arrays.fill(inverse, -1);
        for (int g = 0; g < partner.length; g++) if (partner[g] >= 0) inverse[partner[g]] = g;
        return inverse;
    }
}
