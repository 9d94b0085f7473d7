package plenary.cli;

import plenary.extraction.corenlp.CoreNlpAnnotator;
import plenary.pipeline.DocumentStages;
import plenary.pipeline.PlenaryStages;
import plenary.reasoning.Reasoner;
import plenary.vocabulary.Ontology;

/** Puts the parts together; tests put other parts in. */
class Wiring {

    /** From a file to its quads, with that ontology. */
    DocumentStages stages(Ontology ontology, Reasoner reasoner) {
        return new PlenaryStages(ontology, CoreNlpAnnotator.loading(), reasoner.documents()::infer);
    }
}
