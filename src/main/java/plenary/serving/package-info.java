/**
 * The graph over HTTP: SPARQL, graph reading and linked data on an embedded Fuseki that cannot write. Start at
 * {@link plenary.serving.PlenaryServer}. Knows nothing of how documents become quads.
 */
package plenary.serving;
