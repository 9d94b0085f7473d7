/**
 * The only maker of triples and IRIs. Start at {@link plenary.graph.DocumentGraph}. Knows nothing of files, stores or servers.
 */
package plenary.graph;
