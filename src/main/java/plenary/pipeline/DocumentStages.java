package plenary.pipeline;

import plenary.source.SourceFile;

/**
 * The stages from a file's bytes to its quads, as one pure function: the same bytes, ontology and settings give the same outcome, on any thread.
 */
@FunctionalInterface
public interface DocumentStages {

    DocumentOutcome process(SourceFile file);
}
