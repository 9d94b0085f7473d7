package plenary.linking;

import java.util.List;
import java.util.Objects;
import plenary.structure.StructuredDocument;

/** A document, what its units say, and the entities they name. */
public record LinkedDocument(StructuredDocument structured, List<LinkedUnit> units, List<Membership> memberships) {

    public LinkedDocument {
        Objects.requireNonNull(structured);
        units = List.copyOf(units);
        memberships = List.copyOf(memberships);
    }
}
