package plenary.extraction;

import plenary.document.Span;

/** A name as the name recogniser sees it: its kind and its span in offsets of the reading. */
public record RecognisedName(Kind kind, Span span) {

    /** Kinds of name. */
    public enum Kind {
        PERSON,
        ORGANIZATION,
        LOCATION
    }
}
