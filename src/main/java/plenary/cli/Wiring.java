package plenary.cli;

import java.util.concurrent.CountDownLatch;
import plenary.extraction.Annotator;
import plenary.extraction.corenlp.CoreNlpAnnotator;
import plenary.pipeline.DocumentStages;
import plenary.pipeline.PlenaryStages;
import plenary.reasoning.Reasoner;
import plenary.serving.PlenaryServer;
import plenary.vocabulary.Ontology;

/** Puts the parts together; tests put other parts in. */
class Wiring {

    /** What tags texts; its models begin to load at once, in the background. */
    Annotator annotator() {
        return CoreNlpAnnotator.loading();
    }

    /** From a file to its quads, with that ontology. */
    DocumentStages stages(Ontology ontology, Reasoner reasoner, Annotator annotator) {
        return new PlenaryStages(ontology, annotator, reasoner.documents()::infer);
    }

    /**
     * Stops the server when the process is told to end (Ctrl-C, SIGTERM): requests under way are answered, files given back. The
     * process ends with that exit code, since being stopped is how serving ends well.
     */
    void stopWithProcess(PlenaryServer server, Console console, int exitCode) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            console.err().println("Stopping …");
                            server.stop();
                            Runtime.getRuntime().halt(exitCode);
                        },
                        "stop-server"));
    }

    /** Waits for the process to end: whoever ends it has the server stopped, so nobody is left to do it here. */
    void serve() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
