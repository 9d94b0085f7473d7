package plenary.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import plenary.document.Span;

/** Whom the words of an addressee name. */
public final class Addressees {

    /** What stands between an actor and one that only qualifies it: "the Parliaments <em>of the OSCE</em> participating States", "actors <em>in</em> Norland". */
    private static final Pattern QUALIFIES = Pattern.compile(
            "\\s*(?:\\([^)]*\\)\\s*)?(?:non-members\\s+)?(?:of|in|from|within|at|on)\\s+(?:(?:the|its|their|our|all|both|each|any)\\s+)*(?:\\p{Ll}+\\s+)?");

    /** Who governs a country or a group of countries is addressed by its name. */
    private static final Pattern GOVERNS = Pattern.compile(
            "(?i)(?:\\p{L}+ )*(?:governments?|authorit(?:y|ies)|leaders?|leadership|regimes?|people|parties)");

    private static final int LONGEST_NAME = 14;

    private Addressees() {}

    /** The actors that an addressee's words name, those left out that only qualify another; the words as a whole where no vocabulary knows any of them. */
    public static List<Span> parts(String text, Span addressee, List<Mention> mentions) {
        List<Span> parts = new ArrayList<>();
        Optional<Span> head = Optional.empty();
        for (Mention mention : mentions) {
            if (!addressee.contains(mention.span()) || !ClauseClaims.isActor(mention)) continue;
            Span span = mention.span();
            if (head.filter(h -> h.contains(span)).isPresent()) continue;
            if (head.filter(h -> qualifies(text, h, span)).isEmpty()) parts.add(span);
            head = Optional.of(span);
        }
        if (parts.isEmpty() && addressee.of(text).split("\\s+").length <= LONGEST_NAME) parts.add(addressee);
        return parts;
    }

    private static boolean qualifies(String text, Span head, Span span) {
        return head.end() <= span.begin()
                && !GOVERNS.matcher(head.of(text)).matches()
                && QUALIFIES.matcher(text.substring(head.end(), span.begin())).matches();
    }
}
