package plenary.spark;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import plenary.extraction.corenlp.CoreNlpAnnotator;
import plenary.pipeline.DocumentCheck;
import plenary.pipeline.DocumentWork;
import plenary.pipeline.PlenaryStages;
import plenary.reasoning.Reasoner;
import plenary.vocabulary.Ontology;

/** What a Java process that works on documents has once, for all its threads and shares: the models, the ontology, the compiled rules. */
final class Worker {

    private static DocumentWork work;
    private static String madeFor = "";

    private Worker() {}

    /** The work on documents under these settings; loads what it needs when it is first asked, a few seconds. */
    static synchronized DocumentWork work(Settings settings) throws IOException {
        String asked = settings.base() + " " + settings.ontologyFingerprint() + " " + settings.program();
        if (work == null || !madeFor.equals(asked)) {
            work = load(settings);
            madeFor = asked;
        }
        return work;
    }

    private static DocumentWork load(Settings settings) throws IOException {
        JdkXml.prefer();
        if (!Charset.defaultCharset().equals(StandardCharsets.UTF_8))
            throw new IllegalStateException("this machine's Java takes texts for " + Charset.defaultCharset()
                    + ": give --conf spark.executor.extraJavaOptions=-Dfile.encoding=UTF-8");
        Path folder = settings.ontology().unpack();
        try {
            Ontology ontology = Ontology.load(folder, settings.base());
            Reasoner reasoner = Reasoner.of(ontology);
            PlenaryStages stages = new PlenaryStages(ontology, CoreNlpAnnotator.loading(), reasoner.documents()::infer);
            return new DocumentWork(stages, DocumentCheck.of(ontology), settings.fingerprint(ontology));
        } finally {
            delete(folder);
        }
    }

    /** Everything of the folder is in memory by then. */
    static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> walked = Files.walk(folder)) {
            deepestFirst = walked.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) Files.delete(path);
    }
}
