package plenary.linking;

import java.util.Objects;
import java.util.Optional;
import plenary.document.Reading;
import plenary.document.Span;

/**
 * A role that a document gives a person.
 *
 * @param person who has it
 * @param role the role
 * @param organization where; empty when the text does not say or no vocabulary knows
 * @param reading the paragraph that says so
 * @param span its words in offsets of the reading, from role or name to name or role
 */
public record Membership(Entity person, Entity role, Optional<Entity> organization, Reading reading, Span span) {

    public Membership {
        Objects.requireNonNull(person);
        Objects.requireNonNull(role);
        Objects.requireNonNull(organization);
    }
}
