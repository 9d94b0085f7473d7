package plenary.linking;

import java.util.Objects;
import plenary.vocabulary.EntityKind;

/**
 * Somebody or something that a document names.
 *
 * @param iri its IRI
 * @param kind its kind
 * @param label what it is called
 * @param inVocabulary whether {@code ontology/} describes it; if not, the document's graph has to
 */
public record Entity(String iri, EntityKind kind, String label, boolean inVocabulary) {

    public Entity {
        Objects.requireNonNull(iri);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(label);
    }
}
