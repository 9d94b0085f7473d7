/**
 * Runs the stages over many files: in parallel, each outcome stored as soon as it is there, unchanged documents taken from the last
 * build. Start at {@link plenary.pipeline.Build}. Knows nothing of what the stages do, of CoreNLP, or of the server.
 */
package plenary.pipeline;
