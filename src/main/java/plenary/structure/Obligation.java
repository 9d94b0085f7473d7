package plenary.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Span;

/**
 * Who is obliged by a clause that has a subject of its own: "<em>all States</em> shall freeze", "that <em>each Member</em> maintain", "<em>the Union</em> to
 * ensure". Only somebody who can act is.
 */
public final class Obligation {

    /** "that, notwithstanding paragraph 4 above, all States shall". */
    private static final Pattern ASIDE = Pattern.compile(
            "\\G(?:,|(?:as|in|for|until|with|pursuant|notwithstanding|where|during|upon|having|acting|to this end)\\b)[^,;:]*,\\s*(?=\\p{L})");

    private static final String MODAL =
            "(?:shall|should|must|ought\\s+to|(?:has|have|needs?|is|are)\\s+(?:urgently\\s+)?to)";

    /** What obliges: not "shall be frozen", which leaves open who freezes. */
    private static final Pattern OBLIGES = Pattern.compile(
            "\\b" + MODAL + "\\b(?!\\s+(?:\\p{Ll}+ly\\s+)?be\\s+\\p{Ll}+(?:ed|en|held|made|put|kept|taken)\\b)");

    /** Words that end a subject though they are no verbs of an action: what follows them is said, not demanded. */
    private static final Pattern STATES =
            Pattern.compile("\\b(?:be|is|are|was|were|has|have|had|will|would|can|could|may|might)\\b");

    /** A word that may be the verb, with what may stand before it. */
    private static final Pattern VERB = Pattern.compile(
            "(?<![\\p{L}-])(?:(?<negation>not|neither|never)\\s+(?:to\\s+)?|(?<adverb>\\p{Ll}+ly|also|forthwith|at once)\\s+)*(?<verb>\\p{Ll}[\\p{L}-]*)(?![\\p{L}-])");

    private static final Pattern SENTENCE_END = Pattern.compile("[;:]|[.?!]\\s+(?=\\p{Lu})");

    private static final Set<String> PRONOUNS = Set.of("it", "they", "he", "she", "both");

    private static final int SUBJECT_AT_MOST = 200;
    private static final int CLAUSE_AT_MOST = 250;

    private Obligation() {}

    /** The subject of a clause that a modal verb obliges: "all States" of "all States shall freeze", from a place on. */
    public static Optional<Span> subject(String text, int from) {
        int at = begin(text, from);
        int limit = limit(text, at);
        Matcher modal = OBLIGES.matcher(text).region(at, limit);
        if (!modal.find()) return Optional.empty();
        Matcher states = STATES.matcher(text).region(at, modal.start());
        if (states.find()) return Optional.empty();
        return actor(text, at, modal.start());
    }

    /**
     * The subject of a clause after "demands that" or "recommends that", whose verb needs no modal: "all parties" of "all parties not attack".
     *
     * @param verbs verbs that can be demanded, in their dictionary form
     */
    static Optional<Span> demanded(String text, int from, Set<String> verbs) {
        Optional<Span> obliged = subject(text, from);
        if (obliged.isPresent()) return obliged;
        int at = begin(text, from);
        int limit = limit(text, at);
        // "recommends that the Committee of Ministers: 1. urge": the verbs stand in the items.
        if (text.startsWith(":", limit) && text.substring(limit + 1).isBlank()) {
            Optional<Span> ofItems = actor(text, at, limit);
            if (ofItems.isPresent()) return ofItems;
        }
        Matcher verb = VERB.matcher(text).region(at, limit);
        while (verb.find()) {
            if (STATES.matcher(verb.group("verb")).matches()) return Optional.empty();
            boolean acts = verb.group("negation") != null || verbs.contains(verb.group("verb"));
            if (!acts || verb.start() == at) continue;
            Optional<Span> subject = actor(text, at, verb.start());
            if (subject.isPresent()) return subject;
        }
        return Optional.empty();
    }

    /**
     * Who else a segment obliges after the first: "Norland" of "…, and that Norland pay", "the Agency" of "…, and the Agency to assist it".
     *
     * @param verbs verbs that can be demanded, in their dictionary form
     */
    public static List<Span> further(String text, int from, int end, Set<String> verbs) {
        List<Span> found = new ArrayList<>();
        String segment = text.substring(0, end);
        Matcher again = AGAIN.matcher(segment).region(from, end);
        while (again.find()) {
            Optional<Span> who = again.group("that") != null
                    ? demanded(segment, again.end(), verbs)
                    : AddresseeFinder.directObject(segment, again.end(), true)
                            .filter(s -> s.begin() == again.end()
                                    && !COMMA.matcher(s.of(text)).find());
            who.filter(s -> !pointsBack(s.of(text)) || again.group("that") != null)
                    .ifPresent(found::add);
        }
        return found;
    }

    private static final Pattern AGAIN = Pattern.compile(
            "[,;]?\\s+and\\s+(?:(?:also|further)\\s+)?(?<that>that)\\s+|[,;]\\s+and\\s+(?=(?:the|all|its|both|each|other|Member|States|Governments|donors|UN[A-Z]*|EU)\\b)");

    /** What is more than a name before "to": "the Council, which met, to". */
    private static final Pattern COMMA = Pattern.compile("[,;:]");

    /** Whom an item below "invites:" names itself: "the Union" of "the Union to ensure". */
    public static Optional<Span> ofItem(String text) {
        return AddresseeFinder.directObject(text, 0, true);
    }

    /** Whether words only point back to somebody: "them", "it". */
    public static boolean pointsBack(String words) {
        return POINTS_BACK.matcher(words).matches();
    }

    private static final Pattern POINTS_BACK = Pattern.compile(
            "(?i)(?:it|them|they|him|her|he|she|both|the latter|(?:that|those|these|this|the said) (?:governments?|authorit(?:y|ies)|countr(?:y|ies)|states?|parties|groups|bodies|institutions?|organi[sz]ations?|entities))");

    private static int begin(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') at++;
        Matcher aside = ASIDE.matcher(text).region(at, text.length());
        return aside.lookingAt() ? aside.end() : at;
    }

    private static int limit(String text, int at) {
        int limit = Math.min(text.length(), at + CLAUSE_AT_MOST);
        Matcher end = SENTENCE_END.matcher(text).region(Math.min(at, limit), limit);
        return end.find() ? end.start() : limit;
    }

    private static Optional<Span> actor(String text, int from, int end) {
        return AddresseeFinder.cut(text, from, end)
                .filter(s -> s.length() < SUBJECT_AT_MOST)
                .filter(s -> PRONOUNS.contains(s.of(text)) || AddresseeFinder.actor(s.of(text)));
    }
}
