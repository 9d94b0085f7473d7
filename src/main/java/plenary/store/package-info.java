/**
 * The knowledge-graph folder and its generations: a TDB2 database and a Lucene index built beside the ones in use and switched to at once. Start at
 * {@link plenary.store.KnowledgeGraph} and {@link plenary.store.Generations}. Knows nothing of documents, extraction or HTTP.
 */
package plenary.store;
