package plenary.pipeline;

import plenary.reasoning.Reasoner;
import plenary.vocabulary.Ontology;

/**
 * What documents are read with and judged by.
 *
 * @param ontology the folder {@code ontology/}
 * @param reasoner what follows by it
 */
public record Knowledge(Ontology ontology, Reasoner reasoner) {

    /** @param ontology to be compiled */
    public static Knowledge of(Ontology ontology) {
        return new Knowledge(ontology, Reasoner.of(ontology));
    }
}
