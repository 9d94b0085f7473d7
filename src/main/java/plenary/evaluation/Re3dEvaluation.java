package plenary.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import plenary.document.Span;

/** Names in re3d's documents: those the graph mentions and those another program finds, side by side. */
final class Re3dEvaluation {

    private static final Set<FactKind> KINDS = EnumSet.range(FactKind.NAMES, FactKind.NATIONALITY_NAMES);
    private static final String OURS = "Plenary";

    private final Producer producer;
    private final String otherName;
    private final Supplier<NameFinder> otherNames;
    private final CountryWords countryWords;

    Re3dEvaluation(Producer producer, CountryWords countryWords, String otherName, Supplier<NameFinder> otherNames) {
        this.producer = producer;
        this.countryWords = countryWords;
        this.otherName = otherName;
        this.otherNames = otherNames;
    }

    EvaluationReport evaluate(Path gold, List<Path> entityFiles) {
        List<EvaluationReport.DocumentScores> ours = new ArrayList<>();
        List<EvaluationReport.DocumentScores> theirs = new ArrayList<>();
        List<Miss> ourMisses = new ArrayList<>();
        List<Miss> theirMisses = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        NameFinder other = otherNames.get();
        try (ScratchFolder scratch = new ScratchFolder()) {
            for (Path file : entityFiles) {
                Path folder = file.toAbsolutePath().getParent();
                for (Re3d.AnnotatedText annotated : Re3d.read(folder)) {
                    String name = folder.getFileName() + "/" + annotated.title();
                    DocumentFacts wanted = DocumentFacts.ofMentions(annotated.text(), mentions(annotated.names()));
                    add(name, wanted, ours(scratch, annotated, name, failures), ours, ourMisses);
                    DocumentFacts found =
                            DocumentFacts.ofMentions(annotated.text(), mentions(other.names(annotated.text())));
                    add(name, wanted, found, theirs, theirMisses);
                }
            }
        }
        return new EvaluationReport(
                gold.toString(),
                List.of(
                        new EvaluationReport.Section(OURS, ours, ourMisses),
                        new EvaluationReport.Section(otherName, theirs, theirMisses)),
                failures);
    }

    private static void add(
            String name,
            DocumentFacts wanted,
            DocumentFacts found,
            List<EvaluationReport.DocumentScores> scores,
            List<Miss> misses) {
        Comparison.Result result = Comparison.of(name, wanted, found, KINDS);
        scores.add(new EvaluationReport.DocumentScores(name, result.scores()));
        misses.addAll(result.misses());
    }

    private DocumentFacts ours(
            ScratchFolder scratch, Re3d.AnnotatedText annotated, String name, List<String> failures) {
        try {
            Producer.Produced produced = producer.produce(scratch.file(annotated.text()));
            List<NameFinder.Name> names = GraphNames.of(produced.quads(), countryWords);
            return DocumentFacts.ofMentions(produced.text(), mentions(names));
        } catch (ProducerException e) {
            failures.add(name + ": " + e.getMessage());
            return DocumentFacts.nothing(annotated.text());
        }
    }

    /** Each name twice: as one of its kind, and as a name whatever its kind. */
    private static List<DocumentFacts.Mention> mentions(List<NameFinder.Name> names) {
        List<DocumentFacts.Mention> mentions = new ArrayList<>();
        for (NameFinder.Name name : names) {
            List<Span> spans = List.of(name.span());
            mentions.add(new DocumentFacts.Mention(spans, FactKind.ofName(name.kind()), true));
            mentions.add(new DocumentFacts.Mention(spans, FactKind.ANY_NAME, true));
        }
        return mentions;
    }
}
