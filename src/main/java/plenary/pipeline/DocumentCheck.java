package plenary.pipeline;

import java.util.List;
import plenary.validation.DocumentValidator;
import plenary.validation.Finding;
import plenary.vocabulary.Ontology;

/** Looks at a document's quads before they are stored. A pure function, as {@link DocumentStages} is. */
@FunctionalInterface
public interface DocumentCheck {

    /** What is wrong with the document; empty when nothing is. */
    List<Finding> check(DocumentOutcome.Built document);

    /** What an ontology demands. */
    static DocumentCheck of(Ontology ontology) {
        DocumentValidator validator = DocumentValidator.of(ontology);
        return document -> validator.validate(document.relativePath(), document.quads());
    }
}
