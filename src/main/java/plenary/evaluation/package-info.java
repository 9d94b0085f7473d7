/**
 * How often the graph is right: precision, recall and F1 per kind of fact against gold made by reading, with what was missed and its sentences. Start at
 * {@link plenary.evaluation.Evaluation}. Judges quads and the passages they point to, and so knows nothing of how they were made.
 */
package plenary.evaluation;
