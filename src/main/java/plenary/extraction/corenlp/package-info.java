/**
 * The one place that knows Stanford CoreNLP. Start at {@link plenary.extraction.corenlp.CoreNlpAnnotator}.
 */
package plenary.extraction.corenlp;
