package plenary.linking;

import java.util.List;
import java.util.Objects;
import plenary.structure.StructuredDocument;

/**
 * A document, what its units say, and the entities they name.
 *
 * @param structured the document's parts
 * @param units in reading order
 * @param memberships roles that it gives people
 * @param responses which of its recommendations address which of its concerns
 */
public record LinkedDocument(
        StructuredDocument structured, List<LinkedUnit> units, List<Membership> memberships, List<Response> responses) {

    public LinkedDocument {
        Objects.requireNonNull(structured);
        units = List.copyOf(units);
        memberships = List.copyOf(memberships);
        responses = List.copyOf(responses);
    }
}
