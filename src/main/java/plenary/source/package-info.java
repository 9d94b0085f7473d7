/**
 * Finds the input files and keeps their bytes. Start at {@link plenary.source.SourceFiles}. Knows nothing of formats.
 */
package plenary.source;
