package plenary.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far two annotators of the same documents agree.
 *
 * @param pairwise the second annotator's facts scored as if the first one's were gold; F1 is the same the other way round
 * @param kappas agreement without chance, where the things decided on can be counted
 */
public record Agreement(EvaluationReport pairwise, List<Kappa> kappas) {

    private static final String NONE = "none";

    public Agreement {
        Objects.requireNonNull(pairwise);
        kappas = List.copyOf(kappas);
    }

    /**
     * Compares gold files of two annotators that have the same names.
     *
     * @param first file or folder
     * @param second file or folder
     * @throws EvaluationException when no file is in both, or one cannot be read
     */
    public static Agreement between(Path first, Path second) {
        Map<String, Path> others = new HashMap<>();
        for (Path file : Evaluation.annotated(second))
            others.put(Files.isRegularFile(second) ? "" : GoldFile.read(file).stem(), file);
        Counter counter = new Counter();
        for (Path file : Evaluation.annotated(first)) {
            GoldFile one = GoldFile.read(file);
            Path other = others.get(Files.isRegularFile(second) ? "" : one.stem());
            if (other == null) continue;
            String text = text(Evaluation.source(one));
            counter.add(one.stem(), GoldFacts.of(one, text), GoldFacts.of(GoldFile.read(other), text));
        }
        if (counter.documents.isEmpty())
            throw new EvaluationException("no gold file of " + first + " is in " + second
                    + " too; give two folders with files of the same names");
        return counter.agreement(first + " and " + second);
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new EvaluationException(source + ": cannot be read as UTF-8: " + e.getMessage(), e);
        }
    }

    /** The report and the coefficients as text. */
    public String text(int missesOfKind) {
        StringBuilder text = new StringBuilder(ReportText.of(pairwise, missesOfKind)).append('\n');
        text.append(String.format(Locale.ROOT, "%-51s %9s %8s %8s\n", "Cohen's κ", "decisions", "same", "κ"));
        for (Kappa kappa : kappas)
            text.append(String.format(
                    Locale.ROOT,
                    "%-51s %9d %8.3f %8.3f\n",
                    kappa.question(),
                    kappa.decisions(),
                    kappa.observed(),
                    kappa.kappa()));
        return text.toString();
    }

    /** Adds up decisions over documents. */
    private static final class Counter {

        private final Kappa.Decisions kinds = new Kappa.Decisions("kind of clause");
        private final Kappa.Decisions stances = new Kappa.Decisions("stances of a clause");
        private final Kappa.Decisions concerned = new Kappa.Decisions("whether a clause raises a concern");
        private final Kappa.Decisions links = new Kappa.Decisions("whether a recommendation answers a concern");
        private final List<EvaluationReport.DocumentScores> documents = new ArrayList<>();
        private final List<Miss> misses = new ArrayList<>();

        void add(String name, DocumentFacts first, DocumentFacts second) {
            Comparison.Result result = Comparison.of(
                    name, first, second, EnumSet.range(FactKind.DOCUMENT_ATTRIBUTES, FactKind.CLAIM_SPEAKERS));
            documents.add(new EvaluationReport.DocumentScores(name, result.scores()));
            misses.addAll(result.misses());
            clauses(first, second);
            pairs(first, second);
        }

        private void clauses(DocumentFacts first, DocumentFacts second) {
            int[] partner = Facts.paired(
                    second.clauses(), first.clauses(), DocumentFacts.Clause::spans, new Overlap(first.text()));
            Set<Integer> paired = new HashSet<>();
            for (int i = 0; i < partner.length; i++) {
                DocumentFacts.Clause one = first.clauses().get(i);
                if (partner[i] < 0) {
                    kinds.add(one.kind(), NONE);
                    continue;
                }
                paired.add(partner[i]);
                DocumentFacts.Clause other = second.clauses().get(partner[i]);
                kinds.add(one.kind(), other.kind());
                stances.add(stances(first, one.id()), stances(second, other.id()));
                concerned.add(raises(first, one.id()), raises(second, other.id()));
            }
            for (int i = 0; i < second.clauses().size(); i++)
                if (!paired.contains(i)) kinds.add(NONE, second.clauses().get(i).kind());
        }

        private static String stances(DocumentFacts facts, String clause) {
            String all = facts.stances().stream()
                    .filter(s -> s.clause().equals(clause))
                    .map(DocumentFacts.ClauseValue::value)
                    .sorted()
                    .collect(Collectors.joining(" "));
            return all.isEmpty() ? NONE : all;
        }

        private static String raises(DocumentFacts facts, String clause) {
            return facts.concerns().stream().anyMatch(c -> c.clause().equals(clause)) ? "concern" : NONE;
        }

        /** Every recommendation with every concern of its text that either annotator sees is a decision. */
        private void pairs(DocumentFacts first, DocumentFacts second) {
            Set<String> recommendations = clauses(first, second, f -> f.recommendations().stream()
                    .map(DocumentFacts.Recommendation::clause)
                    .toList());
            Set<String> concerns = clauses(first, second, f -> f.concerns().stream()
                    .map(DocumentFacts.Concern::clause)
                    .toList());
            for (String recommendation : recommendations)
                for (String concern : concerns) {
                    if (!textOf(recommendation).equals(textOf(concern))) continue;
                    DocumentFacts.Link link = new DocumentFacts.Link(recommendation, concern);
                    links.add(
                            first.links().contains(link) ? "yes" : "no",
                            second.links().contains(link) ? "yes" : "no");
                }
        }

        private static Set<String> clauses(
                DocumentFacts first, DocumentFacts second, Function<DocumentFacts, List<String>> of) {
            Set<String> clauses = new LinkedHashSet<>(of.apply(first));
            clauses.addAll(of.apply(second));
            clauses.remove(DocumentFacts.PROSE);
            return new TreeSet<>(clauses);
        }

        private static String textOf(String clause) {
            return clause.replaceFirst("/(?:preamble|operative)/.*$", "");
        }

        Agreement agreement(String gold) {
            return new Agreement(
                    new EvaluationReport(gold, List.of(new EvaluationReport.Section("", documents, misses)), List.of()),
                    List.of(kinds.kappa(), stances.kappa(), concerned.kappa(), links.kappa()));
        }
    }
}
