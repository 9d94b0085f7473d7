/**
 * The index behind the explorer's search: every adopted text, clause, concern, recommendation, statement and entity of a graph, with its words and with what
 * it is counted by. Made beside the database of a generation by {@link plenary.search.SearchIndexWriter}, asked through
 * {@link plenary.search.SearchIndex}. Knows nothing of pages.
 */
package plenary.search;
