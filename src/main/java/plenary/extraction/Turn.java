package plenary.extraction;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Span;

/**
 * Where somebody takes the floor in the record of a debate. From there on, up to the next turn or heading, all is said by that person.
 *
 * @param span the words that name who takes it, from the beginning of the paragraph
 * @param chair whether it is whoever presides, who says nothing of his own
 */
public record Turn(Span span, boolean chair) {

    /** "Ms. EXAMPLE of Norland. Mr. Speaker, I rise", "Mr. Example (Norland) (spoke in French): We"; but not "Ms. Example spoke." */
    private static final Pattern MEMBER = Pattern.compile(
            "^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Baroness|MR|MRS|MS)\\.?\\s+(?:[\\p{Lu}][\\p{Lu}'’.-]+(?:\\s+[\\p{Lu}][\\p{Lu}'’.-]+){0,3}(?:\\s+of\\s+\\p{Lu}\\p{L}+(?:\\s+\\p{Lu}\\p{L}+)?)?\\s*[.:]"
                    + "|\\p{Lu}[\\p{L}'’.-]+(?:\\s+\\p{Lu}[\\p{L}'’.-]+){0,3}\\s*(?:\\([^)]{2,60}\\)\\s*){1,2}:)\\s+(?=\\S)");

    /** "The PRESIDING OFFICER. The Senator from Norland is recognized.", "The President: I thank the representative of Norland". */
    private static final Pattern CHAIR = Pattern.compile(
            "^The\\s+(?:(?:ACTING\\s+)?(?:PRESIDENT|PRESIDING|SPEAKER|CHAIR)\\p{Lu}*\\b[^.:]{0,40}[.:]|(?:Acting\\s+)?(?:President|Chair|Chairman|Chairperson|Speaker)\\s*(?:\\([^)]{2,60}\\)\\s*)?:)\\s+(?=\\S)");

    /** The turn that a paragraph opens; empty for a paragraph that opens none. */
    public static Optional<Turn> opening(String paragraph) {
        Matcher member = MEMBER.matcher(paragraph);
        if (member.find()) return Optional.of(new Turn(new Span(0, member.end()), false));
        Matcher chair = CHAIR.matcher(paragraph);
        return chair.find() ? Optional.of(new Turn(new Span(0, chair.end()), true)) : Optional.empty();
    }
}
