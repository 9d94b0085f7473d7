/**
 * Which entity a mention names. Start at {@link plenary.linking.Linker}. What cannot be decided stays unlinked. Knows nothing of triples.
 */
package plenary.linking;
