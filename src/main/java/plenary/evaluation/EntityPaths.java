package plenary.evaluation;

import java.util.regex.Pattern;
import plenary.source.Slug;

/** Names of entities as gold and graphs are compared by: the part of the IRI below the base. */
final class EntityPaths {

    /** What annotators write before words for something that no vocabulary holds. */
    static final String UNLISTED = "?";

    /** {@code nato-pa/committee/defence}: a committee that only its body's texts name. */
    private static final Pattern COMMITTEE_OF_BODY = Pattern.compile("^[a-z0-9-]+/(committee/.+)$");

    /** {@code nato-pa/session/70}: a meeting; {@code session} in gold. */
    private static final Pattern SESSION = Pattern.compile("^(?:[a-z0-9-]+/)?session(?:/.*)?$");

    static final String SESSION_PATH = "session";

    private EntityPaths() {}

    /** The path in a common form: unlisted words as a slug, committees without their body. */
    static String canonical(String path) {
        if (path.startsWith(UNLISTED)) return UNLISTED + Slug.of(path.substring(1));
        return COMMITTEE_OF_BODY.matcher(path).replaceFirst("$1");
    }

    /** As {@link #canonical}, every session the same: gold marks sessions without saying which. */
    static String mentioned(String path) {
        return SESSION.matcher(path).matches() ? SESSION_PATH : canonical(path);
    }

    /** The first part of a path: which kind of entity it is. */
    static String kind(String path) {
        if (path.startsWith(UNLISTED)) return UNLISTED;
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }
}
