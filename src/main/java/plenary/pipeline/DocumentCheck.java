package plenary.pipeline;

import java.util.List;
import plenary.validation.Finding;

/** Looks at a document's quads before they are stored. A pure function, as {@link DocumentStages} is. */
@FunctionalInterface
public interface DocumentCheck {

    /** What is wrong with the document; empty when nothing is. */
    List<Finding> check(DocumentOutcome.Built document);
}
