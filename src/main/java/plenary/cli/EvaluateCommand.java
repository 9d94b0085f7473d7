package plenary.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plenary.evaluation.Agreement;
import plenary.evaluation.CountryWords;
import plenary.evaluation.Evaluation;
import plenary.evaluation.EvaluationException;
import plenary.evaluation.EvaluationReport;
import plenary.evaluation.NameFinder;
import plenary.evaluation.Producer;
import plenary.evaluation.ProducerException;
import plenary.evaluation.ReportJson;
import plenary.evaluation.ReportText;
import plenary.extraction.corenlp.StockNer;
import plenary.pipeline.DocumentOutcome;
import plenary.pipeline.DocumentStages;
import plenary.reasoning.Reasoner;
import plenary.vocabulary.Ontology;
import plenary.vocabulary.PLEN;

/** {@code plenary evaluate}: precision, recall and F1 against gold. */
@Command(
        name = "evaluate",
        description = {
            "Reads the documents that gold is about, compares what comes out with it, and prints precision, recall and F1 of"
                    + " each kind of fact, with the worst misses and their sentences.",
            "",
            "Gold is a file or folder of .gold annotations (src/test/resources/gold/README.md), of re3d, or of UN documents"
                    + " in Akoma Ntoso; which of them is told by content.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./plenary evaluate src/test/resources/gold",
            "  ./plenary evaluate ../re3d --report re3d.json --misses 0",
            "  ./plenary evaluate ../un-akn",
            "  ./plenary evaluate first --agreement second      two annotators' folders"
        },
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    private final Console console;
    private final Wiring wiring;

    @Parameters(paramLabel = "GOLD", description = "File or folder of gold.")
    private Path gold = Path.of("");

    @Option(names = "--report", paramLabel = "FILE", description = "Also write the scores and all misses as JSON.")
    private Optional<Path> report = Optional.empty();

    @Option(
            names = "--agreement",
            paramLabel = "GOLD",
            description =
                    "Instead of documents, compare with a second annotator's .gold of the same names: F1 and Cohen's κ.")
    private Optional<Path> second = Optional.empty();

    @Option(
            names = "--misses",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many misses of each kind are printed. Default: ${DEFAULT-VALUE}")
    private int misses = 5;

    @Mixin
    private OntologyOptions ontologyOptions = new OntologyOptions();

    EvaluateCommand(Console console, Wiring wiring) {
        this.console = console;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        try {
            return second.isPresent() ? agreement(second.get()) : evaluation();
        } catch (EvaluationException e) {
            throw new CommandException(ExitCode.INPUT_NOT_READABLE, e.getMessage(), e);
        }
    }

    private int agreement(Path other) {
        Agreement agreement = Agreement.between(gold, other);
        console.out().print(agreement.text(misses));
        report.ifPresent(file -> write(ReportJson.of(agreement.pairwise()), file));
        return ExitCode.DONE;
    }

    private int evaluation() {
        Ontology ontology = ontologyOptions.load();
        DocumentStages stages = wiring.stages(ontology, Reasoner.of(ontology), wiring.annotator());
        Evaluation evaluation =
                new Evaluation(producer(stages), countryWords(ontology), "CoreNLP ner", EvaluateCommand::stockNames);
        EvaluationReport scores = evaluation.evaluate(gold);
        console.out().print(ReportText.of(scores, misses));
        report.ifPresent(file -> write(ReportJson.of(scores), file));
        return scores.failures().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_FAILURES;
    }

    private static Producer producer(DocumentStages stages) {
        return file -> {
            DocumentOutcome outcome = stages.process(file);
            if (outcome instanceof DocumentOutcome.Built built)
                return new Producer.Produced(built.quads(), built.text());
            DocumentOutcome.Failed failed = (DocumentOutcome.Failed) outcome;
            throw new ProducerException(failed.place().map(p -> p + ": ").orElse("") + failed.message());
        };
    }

    private static CountryWords countryWords(Ontology ontology) {
        Set<String> adjectives = new TreeSet<>();
        Set<String> peoples = new TreeSet<>();
        for (Node country : ontology.instances(PLEN.Country)) {
            adjectives.addAll(ontology.literals(country, PLEN.adjective));
            peoples.addAll(ontology.literals(country, PLEN.demonym));
        }
        return new CountryWords(adjectives, peoples);
    }

    private static NameFinder stockNames() {
        StockNer stock = StockNer.load();
        return text -> stock.names(text).stream()
                .map(n -> new NameFinder.Name(
                        switch (n.kind()) {
                            case ORGANISATION -> NameFinder.Kind.ORGANISATION;
                            case LOCATION -> NameFinder.Kind.LOCATION;
                            case PERSON -> NameFinder.Kind.PERSON;
                            case NATIONALITY -> NameFinder.Kind.NATIONALITY;
                        },
                        n.span()))
                .toList();
    }

    private static void write(String json, Path file) {
        try {
            Files.writeString(file, json);
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.STORE_OR_SERVER_FAILED,
                    "cannot write the report (" + Failures.describe(e) + "): name another place with --report",
                    e);
        }
    }
}
