/**
 * What follows from a document and the ontology: derived triples, kept apart from the asserted ones, each explainable. The axioms of
 * {@code ontology/plenary.ttl} are compiled into {@link plenary.reasoning.Rules}; what OWL cannot say stands in {@code ontology/rules/*.rq}. Start at
 * {@link plenary.reasoning.DocumentReasoner}; {@link plenary.reasoning.CorpusReasoner} has what needs several documents. Knows nothing of extraction.
 */
package plenary.reasoning;
