package plenary.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import plenary.extraction.Annotator;
import plenary.pipeline.BuildReport;
import plenary.pipeline.DocumentOutcome;
import plenary.pipeline.DocumentReport;
import plenary.pipeline.DocumentStages;
import plenary.pipeline.Fingerprint;
import plenary.pipeline.Knowledge;
import plenary.pipeline.KnowledgeGraphBuild;
import plenary.pipeline.Lazily;
import plenary.pipeline.PartsManifest;
import plenary.reasoning.Reasoner;
import plenary.source.SourceFiles;
import plenary.store.KnowledgeGraph;
import plenary.validation.Finding;
import plenary.vocabulary.Ontology;

/** The part that {@code build} and {@code run} share: find the files, build, say what was done. */
final class Building {

    private final KnowledgeGraphBuild build;
    private final Console console;

    private Building(KnowledgeGraphBuild build, Console console) {
        this.build = build;
        this.console = console;
    }

    /** Looks at the ontology's files; they are loaded when something has changed. */
    static Building with(OntologyOptions options, boolean keepInvalid, Console console) {
        Fingerprint fingerprint =
                Fingerprint.of(Ontology.fingerprintOf(options.folder()), options.base(), Version.fingerprint());
        Lazily<Knowledge> knowledge = new Lazily<>(() -> Knowledge.of(options.load()));
        return new Building(new KnowledgeGraphBuild(knowledge, fingerprint, Version.number(), keepInvalid), console);
    }

    /** Finds the input; nothing is written yet, so that a wrong path leaves an existing folder as it is. */
    static FromFiles prepare(BuildOptions options, Wiring wiring, Console console) {
        SourceFiles.Found found = SourceFiles.find(options.paths());
        tell(found.problems(), console);
        if (found.inputMissing() || found.files().isEmpty())
            throw new CommandException(ExitCode.INPUT_NOT_READABLE, "nothing was built: see the messages above");
        int threads = options.threads();
        Building building = with(options.ontology(), options.keepInvalid(), console);
        DocumentStages stages = DocumentStages.lazily(() -> {
            // Its models load while the ontology does.
            Annotator annotator = wiring.annotator();
            Knowledge knowledge = building.knowledge();
            return wiring.stages(knowledge.ontology(), knowledge.reasoner(), annotator);
        });
        return new FromFiles(building, found, stages, threads, options.cacheBytes());
    }

    Knowledge knowledge() {
        return build.knowledge().get();
    }

    /** A build whose files are found. */
    record FromFiles(Building building, SourceFiles.Found found, DocumentStages stages, int threads, long cacheBytes) {

        /** What explains the graph. */
        Reasoner reasoner() {
            return building.knowledge().reasoner();
        }

        /** Builds and says what was done; returns the exit code. */
        int into(KnowledgeGraph kg) throws IOException, InterruptedException {
            KnowledgeGraphBuild.Result result;
            try (BuildProgress progress = BuildProgress.on(building.console)) {
                result = building.build.run(found.files(), stages, threads, cacheBytes, kg, progress);
            }
            return building.finish(kg, result, found.problems().stream().anyMatch(SourceFiles.Problem::isFailure));
        }
    }

    /** A line for each problem; of what is only skipped, of which a folder can hold any amount, the first lines and how many more. */
    private static void tell(List<SourceFiles.Problem> problems, Console console) {
        int skipped = 0;
        for (SourceFiles.Problem problem : problems)
            if (problem.isFailure() || skipped++ < SKIPPED_ONE_BY_ONE)
                console.err().println(problem.message());
        if (skipped > SKIPPED_ONE_BY_ONE)
            console.err().println("… and " + (skipped - SKIPPED_ONE_BY_ONE) + " more that are skipped");
    }

    private static final int SKIPPED_ONE_BY_ONE = 10;

    /**
     * Loads what a cluster has made and says what it is; returns the exit code.
     *
     * @param parts a folder with {@link PartsManifest#FILE}
     */
    int load(Path parts, KnowledgeGraph kg) throws IOException {
        PartsManifest manifest = KnowledgeGraphBuild.manifest(parts);
        manifest.problems().forEach(problem -> console.err().println(problem.message()));
        KnowledgeGraphBuild.Result result;
        try (BuildProgress progress = BuildProgress.on(console)) {
            result = build.load(parts, kg, progress);
        }
        return finish(kg, result, manifest.problems().stream().anyMatch(PartsManifest.Problem::failure));
    }

    private int finish(KnowledgeGraph kg, KnowledgeGraphBuild.Result result, boolean inputFailed) {
        report(kg, result);
        boolean failures = inputFailed || !result.documents().failures().isEmpty();
        return failures || result.documents().violations() > 0 ? ExitCode.DONE_WITH_FAILURES : ExitCode.DONE;
    }

    private void report(KnowledgeGraph kg, KnowledgeGraphBuild.Result result) {
        BuildReport documents = result.documents();
        for (DocumentOutcome.Failed failure : documents.failures()) failed(failure);
        for (DocumentReport.Stored document : documents.stored()) violations(document);
        long reused = documents.reused();
        long made = documents.stored().size() - reused;
        StringBuilder line = new StringBuilder(counted(documents.stored().size(), "document"));
        line.append(" (")
                .append(made)
                .append(" read, ")
                .append(reused - documents.restored())
                .append(" unchanged");
        if (documents.restored() > 0)
            line.append(", ").append(documents.restored()).append(" from the cache");
        if (!documents.removed().isEmpty())
            line.append(", ").append(documents.removed().size()).append(" dropped");
        if (!documents.failures().isEmpty())
            line.append(", ").append(documents.failures().size()).append(" failed");
        line.append("), ").append(counted(result.generation().quads(), "quad")).append(" in ");
        console.out().println(line.append(kg.folder()));
        if (!documents.removed().isEmpty())
            console.out().println("dropped: " + String.join(", ", shortened(documents.removed())));
        if (documents.violations() > 0)
            console.out()
                    .println(counted(documents.violations(), "violation")
                            + " of ontology/shapes.ttl and ontology/checks; ./plenary validate tells all");
        List<String> withheld = result.withheld().stream()
                .map(DocumentReport.Stored::relativePath)
                .toList();
        if (!withheld.isEmpty())
            console.out()
                    .println("not served, because of violations: " + String.join(", ", shortened(withheld))
                            + " (--keep-invalid serves them)");
    }

    private void failed(DocumentOutcome.Failed failure) {
        String place = failure.place().map(p -> ", " + p).orElse("");
        console.err().println(failure.relativePath() + place + ": " + failure.message());
    }

    private void violations(DocumentReport.Stored document) {
        List<Finding> shown = document.findings().stream()
                .filter(f -> f.severity() == Finding.Severity.VIOLATION)
                .toList();
        for (Finding finding : shown) {
            String path = finding.path().map(p -> " " + p).orElse("");
            console.err()
                    .println(document.relativePath() + ": " + finding.message() + " (" + finding.focusNode() + path
                            + ")");
        }
        int left = document.violationCount() - shown.size();
        if (left > 0) console.err().println(document.relativePath() + ": and " + counted(left, "violation") + " more");
    }

    private static List<String> shortened(List<String> names) {
        int most = 10;
        if (names.size() <= most) return names;
        List<String> first = new java.util.ArrayList<>(names.subList(0, most));
        first.add("and " + (names.size() - most) + " more");
        return first;
    }

    static String counted(long number, String noun) {
        return String.format(java.util.Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
