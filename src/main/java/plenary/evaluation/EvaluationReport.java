package plenary.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How often the graph is right.
 *
 * @param gold what it was compared with
 * @param sections one for each way the documents were given or each program that was compared
 * @param failures documents that could not be processed, one line each; their gold counts as missed
 */
public record EvaluationReport(String gold, List<Section> sections, List<String> failures) {

    /**
     * Scores over all documents and of each.
     *
     * @param name what tells the section from others; empty when it is the only one
     * @param documents in the order of their names
     * @param misses the worst first
     */
    public record Section(String name, List<DocumentScores> documents, List<Miss> misses) {

        public Section {
            Objects.requireNonNull(name);
            documents = List.copyOf(documents);
            misses = misses.stream().sorted(Miss.WORST_FIRST).toList();
        }

        /** Scores of all documents together, in the order of kinds; kinds of which neither side has a fact are left out. */
        public Map<FactKind, Score> scores() {
            Map<FactKind, Score> sums = new EnumMap<>(FactKind.class);
            for (DocumentScores document : documents)
                document.scores().forEach((kind, score) -> {
                    if (score.isPresent()) sums.merge(kind, score, Score::plus);
                });
            return Collections.unmodifiableMap(sums);
        }

        /** All facts of the kinds that are summed, counted alike. */
        public Score micro() {
            return scores().entrySet().stream()
                    .filter(e -> e.getKey().isSummed())
                    .map(Map.Entry::getValue)
                    .reduce(Score.NONE, Score::plus);
        }

        /** The mean over the kinds that are summed. */
        public Mean macro() {
            return Mean.of(scores().entrySet().stream()
                    .filter(e -> e.getKey().isSummed())
                    .map(Map.Entry::getValue)
                    .toList());
        }
    }

    /** Scores of one document. */
    public record DocumentScores(String document, Map<FactKind, Score> scores) {
        public DocumentScores {
            Objects.requireNonNull(document);
            scores = Collections.unmodifiableMap(new EnumMap<>(scores));
        }
    }

    /** Means over kinds of fact, each counting once. */
    public record Mean(double precision, double recall, double f1) {

        static Mean of(List<Score> scores) {
            return new Mean(
                    scores.stream().mapToDouble(Score::precision).average().orElse(1),
                    scores.stream().mapToDouble(Score::recall).average().orElse(1),
                    scores.stream().mapToDouble(Score::f1).average().orElse(1));
        }
    }

    public EvaluationReport {
        Objects.requireNonNull(gold);
        sections = List.copyOf(sections);
        failures = List.copyOf(failures);
    }
}
