package plenary.evaluation;

import java.util.List;
import java.util.Objects;
import plenary.document.Span;

/** Another program that finds names in a text, to compare with. */
@FunctionalInterface
public interface NameFinder {

    /** Kinds of name that are compared. */
    enum Kind {
        ORGANISATION,
        LOCATION,
        PERSON,
        NATIONALITY
    }

    /** A name found. */
    record Name(Kind kind, Span span) {
        public Name {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(span);
        }
    }

    /** The names in a text, in text order. */
    List<Name> names(String text);
}
