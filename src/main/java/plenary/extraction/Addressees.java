package plenary.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Span;

/** Who a directive segment is addressed to. */
final class Addressees {

    /** "all parties to the conflict to cease …", "the Secretary-General to report …", "Member States:" up to the infinitive. */
    private static final Pattern BEFORE_INFINITIVE = Pattern.compile(
            "\\G[\\s,]*(?:(?:upon|on|for)\\s+)?(?<who>(?!that\\b)[^;:]{2,240}?)\\s*(?:,[^,;:]{1,160},\\s*)?(?:,\\s*)?(?:\\bto\\s+(?=[a-z])(?!the\\b|a\\b|an\\b|this\\b|these\\b|which\\b)|:)",
            Pattern.CASE_INSENSITIVE);

    /** "that all parties shall …", "that the Government should …". */
    private static final Pattern THAT_SUBJECT = Pattern.compile(
            "\\G[\\s,]*that\\s+(?<who>[^;:,]{2,160}?)\\s+(?:shall|should|must|may|will|immediately|fully|cease|comply|ensure|take|be)\\b",
            Pattern.CASE_INSENSITIVE);

    private Addressees() {}

    /** The words of a segment that name whom it is addressed to. */
    static Optional<Span> find(String text, Span segment) {
        for (Pattern pattern : List.of(THAT_SUBJECT, BEFORE_INFINITIVE)) {
            Matcher matcher = pattern.matcher(text).region(segment.begin(), segment.end());
            if (matcher.find()) {
                Span who = ClauseClaims.trim(text, matcher.start("who"), matcher.end("who"));
                if (who.length() > 0) return Optional.of(who);
            }
        }
        return Optional.empty();
    }

    /** The actors that an addressee's words name; the words as a whole where no vocabulary knows any of them. */
    static List<Span> parts(String text, Span addressee, List<Mention> mentions) {
        List<Span> parts = new ArrayList<>();
        for (Mention mention : mentions)
            if (addressee.contains(mention.span()) && ClauseClaims.isActor(mention)) parts.add(mention.span());
        if (parts.isEmpty() && addressee.of(text).split("\\s+").length <= LONGEST_NAME) parts.add(addressee);
        return parts;
    }

    private static final int LONGEST_NAME = 14;
}
