/**
 * Names used in the graph, and what the folder {@code ontology/} holds. Start at {@link plenary.vocabulary.Ontology}. Knows nothing of documents.
 */
package plenary.vocabulary;
