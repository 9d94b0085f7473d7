/**
 * What a document says: mentions, citations, claims and reported statements as records, each with its place. Start at
 * {@link plenary.extraction.Extractor}. Knows nothing of RDF, nor of which entity a mention means in the end.
 */
package plenary.extraction;
