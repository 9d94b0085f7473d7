package plenary.cli;

import plenary.extraction.corenlp.CoreNlpAnnotator;
import plenary.pipeline.DocumentStages;
import plenary.pipeline.PlenaryStages;
import plenary.reasoning.Reasoner;
import plenary.serving.PlenaryServer;
import plenary.vocabulary.Ontology;

/** Puts the parts together; tests put other parts in. */
class Wiring {

    /** From a file to its quads, with that ontology. */
    DocumentStages stages(Ontology ontology, Reasoner reasoner) {
        return new PlenaryStages(ontology, CoreNlpAnnotator.loading(), reasoner.documents()::infer);
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

    /** Does not return while the server is to run. */
    void serve(PlenaryServer server) {
        server.join();
    }
}
