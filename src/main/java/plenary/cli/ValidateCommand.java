package plenary.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Quad;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plenary.graph.NQuads;
import plenary.reasoning.Reasoner;
import plenary.store.KnowledgeGraph;
import plenary.validation.DocumentValidator;
import plenary.validation.Finding;
import plenary.validation.ShaclReport;
import plenary.vocabulary.Ontology;

/** {@code plenary validate}: does the graph fit its ontology. */
@Command(
        name = "validate",
        description = {
            "Holds every document of the knowledge graph, served or withheld, against the ontology and prints what does not fit:"
                    + " document, node, property, reason.",
            "",
            "Three things are looked at: the SHACL shapes (ontology/shapes.ttl), the queries that say what shapes cannot"
                    + " (ontology/checks/*.rq), and whether the inferred graphs, those of documents and that of all of them"
                    + " together, hold what follows from the asserted ones, no less and no more.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ./plenary validate", "  ./plenary validate --kg /data/kg --report report.ttl"},
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private KnowledgeGraphOption kg = new KnowledgeGraphOption();

    @Mixin
    private OntologyOptions ontologyOptions = new OntologyOptions();

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Also write the findings as a SHACL validation report in Turtle.")
    private Optional<Path> reportFile = Optional.empty();

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (KnowledgeGraph graph = KnowledgeGraph.openForReading(kg.folder())) {
            List<Path> documents = documents(graph);
            List<Finding> findings = validate(graph, documents);
            if (reportFile.isPresent()) write(findings, reportFile.get());
            long violations = findings.stream()
                    .filter(f -> f.severity() == Finding.Severity.VIOLATION)
                    .count();
            console.out()
                    .println(Building.counted(documents.size(), "document") + ", "
                            + Building.counted(violations, "violation") + ", "
                            + Building.counted(findings.size() - violations, "other finding"));
            return violations > 0 ? ExitCode.DONE_WITH_FAILURES : ExitCode.DONE;
        }
    }

    private List<Finding> validate(KnowledgeGraph graph, List<Path> documents) throws IOException {
        Ontology ontology = ontologyOptions.load();
        DocumentValidator validator = DocumentValidator.of(ontology);
        InferenceCheck inferences = new InferenceCheck(Reasoner.of(ontology));
        Set<String> withheld = graph.withheld();
        List<Finding> findings = new ArrayList<>();
        for (Path file : documents) {
            String slug = file.getFileName().toString().replaceFirst("\\.nq$", "");
            List<Quad> quads = NQuads.read(file);
            List<Finding> found = new ArrayList<>(validator.validate(slug, quads));
            found.addAll(inferences.document(slug, quads, !withheld.contains(slug)));
            print(found);
            findings.addAll(found);
        }
        List<Finding> found = inferences.afterDocuments(graph);
        print(found);
        findings.addAll(found);
        return findings;
    }

    private void print(List<Finding> findings) {
        findings.forEach(finding -> console.out().println(describe(finding)));
    }

    private List<Path> documents(KnowledgeGraph graph) {
        List<Path> files = Files.isDirectory(graph.documents()) ? graph.allDocumentFiles() : List.of();
        if (files.isEmpty())
            throw new CommandException(
                    ExitCode.STORE_OR_SERVER_FAILED,
                    "nothing to validate in " + kg.folder()
                            + ": build it with './plenary build DIR', or name another folder with --kg");
        return files;
    }

    private static String describe(Finding finding) {
        String path = finding.path().map(p -> "\n  property " + TermNames.of(p)).orElse("");
        String value = finding.value().map(v -> "\n  value    " + v).orElse("");
        return finding.severity().shaclName() + " in " + finding.document() + ": " + finding.message() + "\n  node     "
                + TermNames.of(finding.focusNode()) + path + value;
    }

    private static void write(List<Finding> findings, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            RDFDataMgr.write(out, ShaclReport.of(findings), Lang.TURTLE);
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.STORE_OR_SERVER_FAILED,
                    "cannot write the report (" + Failures.describe(e) + "): name another place with --report",
                    e);
        }
    }
}
