package plenary.extraction;

import java.util.List;
import java.util.Objects;
import plenary.structure.StructuredDocument;

/** A document and what each of its units says, units in reading order. */
public record ExtractedDocument(StructuredDocument structured, List<UnitExtraction> units) {

    public ExtractedDocument {
        Objects.requireNonNull(structured);
        units = List.copyOf(units);
    }
}
