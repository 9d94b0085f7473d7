package plenary.cli;

import plenary.pipeline.DocumentStages;
import plenary.vocabulary.Ontology;

/** Puts the parts together; tests put other parts in. */
class Wiring {

    /** From a file to its quads, with that ontology. */
    DocumentStages stages(Ontology ontology) {
        throw new CommandException(ExitCode.STORE_OR_SERVER_FAILED, "no stages for ontology " + ontology.folder());
    }
}
