package plenary.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import plenary.extraction.Annotator;
import plenary.extraction.corenlp.CoreNlpAnnotator;
import plenary.pipeline.Build;
import plenary.pipeline.BuildListener;
import plenary.pipeline.DocumentCheck;
import plenary.pipeline.Fingerprint;
import plenary.pipeline.Knowledge;
import plenary.pipeline.PlenaryStages;
import plenary.source.SourceFile;
import plenary.source.SourceFiles;
import plenary.store.KnowledgeGraph;
import plenary.vocabulary.Ontology;
import plenary.vocabulary.PLEN;

/**
 * What a second thread brings to the work on documents, from their files to their checked and written quads. Measured in one process that is warm, one thread and
 * two in turn: start-up, models and the just-in-time compiler use both cores whatever the number of threads, and loading has threads of its own.
 *
 * @param one seconds with one thread
 * @param two seconds with two
 */
record ThreadScaling(double one, double two) {

    private static final int ROUNDS = 3;

    static ThreadScaling of(Path input, Path folder) throws IOException, InterruptedException {
        Knowledge knowledge = Knowledge.of(Ontology.load(Path.of("ontology"), PLEN.DEFAULT_BASE));
        Annotator annotator = CoreNlpAnnotator.load();
        PlenaryStages stages = new PlenaryStages(
                knowledge.ontology(), annotator, knowledge.reasoner().documents()::infer);
        DocumentCheck check = DocumentCheck.of(knowledge.ontology());
        Fingerprint fingerprint = Fingerprint.of(knowledge.ontology(), "benchmark");
        List<SourceFile> files = SourceFiles.find(List.of(input)).files();
        double[] seconds = new double[3];
        for (int round = 0; round < ROUNDS; round++)
            for (int threads = 1; threads <= 2; threads++) {
                Path kg = folder.resolve("threads-" + round + "-" + threads);
                long start = System.nanoTime();
                try (KnowledgeGraph opened = KnowledgeGraph.openForWriting(kg)) {
                    new Build(stages, check, fingerprint, opened, threads, 0).run(files, BuildListener.SILENT);
                }
                // The first round warms up.
                if (round > 0) seconds[threads] += (System.nanoTime() - start) / 1e9 / (ROUNDS - 1);
                delete(kg);
            }
        return new ThreadScaling(seconds[1], seconds[2]);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path path : walked.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
