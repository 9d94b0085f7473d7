/**
 * The graph in other people's formats, from the N-Quads of a knowledge graph folder: sorted, so that equal graphs give equal files,
 * and in streams, so that a graph need not fit into memory. Start at {@link plenary.export.GraphExport}.
 */
package plenary.export;
