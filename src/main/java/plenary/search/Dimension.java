package plenary.search;

import java.util.Locale;
import java.util.Optional;

/** What things are counted by. The value of a kind is its id, of a year the number, of all others an IRI. */
public enum Dimension {
    KIND,
    BODY,
    YEAR,
    STANCE,
    COUNTRY,
    THEME,
    ADDRESSEE,
    /** Who says it, in prose and in claims that name somebody. */
    VOICE,
    /** Where it was adopted. */
    SESSION,
    /** Everything that is named or spoken of; broader themes are not. */
    ENTITY,
    /** What it stands in: the adopted text, or the document of a statement. */
    CONTAINER;

    static final String MAIN = "facets";
    static final String OTHERS = "others";

    /** As it stands in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dimension> of(String id) {
        for (Dimension dimension : values()) if (dimension.id().equals(id)) return Optional.of(dimension);
        return Optional.empty();
    }

    /** Values of the few that a search always counts are kept apart from the many. */
    String field() {
        return switch (this) {
            case KIND, BODY, YEAR, STANCE, COUNTRY, THEME, ADDRESSEE -> MAIN;
            case VOICE, SESSION, ENTITY, CONTAINER -> OTHERS;
        };
    }
}
