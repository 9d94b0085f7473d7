package plenary.pipeline;

import java.util.List;
import java.util.function.Supplier;
import plenary.validation.DocumentValidator;
import plenary.validation.Finding;
import plenary.vocabulary.Ontology;

/** Looks at a document's quads before they are stored. A pure function, as {@link DocumentStages} is. */
@FunctionalInterface
public interface DocumentCheck {

    /** What is wrong with the document; empty when nothing is. */
    List<Finding> check(DocumentOutcome.Built document);

    /** Loads what the first document would otherwise wait for. What fails here is no document's fault and ends the build. */
    default void prepare() {}

    /** A check that is put together when the first document needs it. */
    static DocumentCheck lazily(Supplier<DocumentCheck> source) {
        Lazily<DocumentCheck> check = new Lazily<>(source);
        return new DocumentCheck() {
            @Override
            public List<Finding> check(DocumentOutcome.Built document) {
                return check.get().check(document);
            }

            @Override
            public void prepare() {
                check.get().prepare();
            }
        };
    }

    /** What an ontology demands. */
    static DocumentCheck of(Ontology ontology) {
        DocumentValidator validator = DocumentValidator.of(ontology);
        return document -> validator.validate(document.relativePath(), document.quads());
    }
}
