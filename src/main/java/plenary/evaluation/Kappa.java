package plenary.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Agreement of two annotators on one question, chance taken out (Cohen 1960, "A coefficient of agreement for nominal scales").
 *
 * @param question what they decided
 * @param decisions how many things both decided on
 * @param observed share of decisions that are the same
 * @param kappa 1 for full agreement, 0 for what chance would give
 */
public record Kappa(String question, int decisions, double observed, double kappa) {

    public Kappa {
        Objects.requireNonNull(question);
    }

    /** Collects decisions. */
    static final class Decisions {

        private final String question;
        private final List<String> first = new ArrayList<>();
        private final List<String> second = new ArrayList<>();

        Decisions(String question) {
            this.question = question;
        }

        void add(String byFirst, String bySecond) {
            first.add(byFirst);
            second.add(bySecond);
        }

        Kappa kappa() {
            int n = first.size();
            if (n == 0) return new Kappa(question, 0, 1, 1);
            int same = 0;
            Map<String, Integer> ofFirst = new TreeMap<>();
            Map<String, Integer> ofSecond = new TreeMap<>();
            for (int i = 0; i < n; i++) {
                if (first.get(i).equals(second.get(i))) same++;
                ofFirst.merge(first.get(i), 1, Integer::sum);
                ofSecond.merge(second.get(i), 1, Integer::sum);
            }
            double observed = (double) same / n;
            double expected = 0;
            for (Map.Entry<String, Integer> label : ofFirst.entrySet())
                expected += label.getValue() * (double) ofSecond.getOrDefault(label.getKey(), 0) / n / n;
            return new Kappa(question, n, observed, expected == 1 ? 1 : (observed - expected) / (1 - expected));
        }
    }
}
