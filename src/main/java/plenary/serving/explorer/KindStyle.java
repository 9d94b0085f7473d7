package plenary.serving.explorer;

import plenary.search.Kind;

/** The class of the style sheet that gives a kind its colour. */
final class KindStyle {

    private KindStyle() {}

    static String of(Kind kind) {
        return "k-" + name(kind);
    }

    /** Kinds that a reader does not tell apart share a colour, and an entry of the legend. */
    static String name(Kind kind) {
        return switch (kind) {
            case COUNTRY, REGION -> "country";
            case ORGANISATION, COMMITTEE -> "organisation";
            case COLLECTIVE -> "actor";
            case PERSON -> "person";
            case TECHNOLOGY -> "technology";
            case THEME -> "theme";
            case TEXT, DOCUMENT, SESSION, INSTRUMENT, CLAUSE, STATEMENT -> "text";
            case CONCERN -> "concern";
            case RECOMMENDATION -> "recommendation";
        };
    }
}
