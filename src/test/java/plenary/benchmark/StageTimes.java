package plenary.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import plenary.extraction.Annotator;
import plenary.extraction.corenlp.CoreNlpAnnotator;
import plenary.graph.NQuads;
import plenary.pipeline.DocumentCheck;
import plenary.pipeline.DocumentOutcome;
import plenary.pipeline.Knowledge;
import plenary.pipeline.PlenaryStages;
import plenary.source.SourceFile;
import plenary.vocabulary.Ontology;
import plenary.vocabulary.PLEN;

/**
 * How long the stages take on one thread, once warm: the documents are worked on three times, and the last time counts.
 *
 * @param stages the processor's seconds by stage
 * @param texts the documents' texts
 */
record StageTimes(Map<String, Double> stages, List<String> texts) {

    private static final int PASSES = 3;

    static StageTimes of(List<SourceFile> files) throws IOException {
        Map<String, Double> seconds = new ConcurrentSkipListMap<>();
        Knowledge knowledge = Knowledge.of(Ontology.load(Path.of("ontology"), PLEN.DEFAULT_BASE));
        Annotator annotator = CoreNlpAnnotator.load();
        PlenaryStages stages = new PlenaryStages(
                knowledge.ontology(),
                annotator,
                knowledge.reasoner().documents()::infer,
                (stage, nanoseconds) -> seconds.merge(stage, nanoseconds / 1e9, Double::sum));
        DocumentCheck check = DocumentCheck.of(knowledge.ontology());
        List<String> texts = new ArrayList<>();
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double share = 1;
        for (int pass = 0; pass < PASSES; pass++) {
            seconds.clear();
            texts.clear();
            long began = System.nanoTime();
            long worked = clock.getCurrentThreadCpuTime();
            for (SourceFile file : files) {
                DocumentOutcome.Built built = (DocumentOutcome.Built) stages.process(file);
                texts.add(built.text());
                long start = System.nanoTime();
                check.check(built);
                long checked = System.nanoTime();
                NQuads.write(new ByteArrayOutputStream(), built.quads());
                seconds.merge("validation", (checked - start) / 1e9, Double::sum);
                seconds.merge("writing", (System.nanoTime() - checked) / 1e9, Double::sum);
            }
            // What of the time this thread had a processor.
            share = (clock.getCurrentThreadCpuTime() - worked) / (double) (System.nanoTime() - began);
        }
        double used = share;
        seconds.replaceAll((stage, wall) -> wall * used);
        return new StageTimes(Map.copyOf(seconds), List.copyOf(texts));
    }

    double seconds() {
        return stages.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** From a file's bytes to what it says of whom: everything that the stock pipelines have a part in. */
    double extractionSeconds() {
        return stages.get("reading") + stages.get("structure") + stages.get("extraction") + stages.get("linking");
    }
}
