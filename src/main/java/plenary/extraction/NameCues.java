package plenary.extraction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells cheaply whether the name recogniser can find anything in a clause that the vocabularies have not. */
final class NameCues {

    /** Two or more capitalised words in a row: "Mr. Martin Griffiths", "Tigray Region"; not "The Security Council" at the start of a sentence alone. */
    private static final Pattern CAPITALISED_RUN = Pattern.compile(
            "(?<![.!?]\\s)\\b\\p{Lu}[\\p{L}’'-]+(?:\\s+(?:de|van|von|al|bin|der|\\p{Lu}\\.?)?\\s*\\p{Lu}[\\p{L}’'-]+)+");

    private NameCues() {}

    static boolean hasUnknownName(String text, List<Mention> known) {
        Matcher matcher = CAPITALISED_RUN.matcher(text);
        while (matcher.find()) {
            int begin = matcher.start();
            int end = matcher.end();
            boolean covered = known.stream()
                    .anyMatch(m -> m.span().begin() < end && begin < m.span().end());
            if (!covered) return true;
        }
        return false;
    }
}
