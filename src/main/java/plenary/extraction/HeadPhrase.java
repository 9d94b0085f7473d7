package plenary.extraction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Span;

/** The words of a claim that say what it is about, short enough for a label. */
final class HeadPhrase {

    /** "that", "about", "at the fact that", "by", "of": what joins an opening phrase to its content. */
    private static final Pattern LEAD = Pattern.compile(
            "\\G[\\s,]*(?:moreover|however|also|in particular|further)?[\\s,]*"
                    + "(?:(?:at|about|by|over|with|for|of|to|on|upon|against|regarding|concerning|in|from)\\b\\s*)?"
                    + "(?:the fact\\s+)?(?:that\\b\\s*,?\\s*)?",
            Pattern.CASE_INSENSITIVE);

    /** ", despite the ongoing pandemic, " between "that" and the subject. */
    private static final Pattern ASIDE = Pattern.compile(
            "\\G(?:,\\s*)?(?:despite|while|although|as a result of|since|given|notwithstanding|in spite of)\\b[^,;]{0,120},\\s*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SUBORDINATE = Pattern.compile(
            "[,;:]|\\s(?:which|who|whose|whereby|while|including|in order to|so that|because|as well as)\\s|\\s[–—]\\s");

    private static final int SHORTEST_WORDS = 3;
    private static final int LONGEST_WORDS = 18;

    private HeadPhrase() {}

    /** A segment without the words that only join it to its opening phrase: "that", "about". */
    static Span withoutLead(String text, Span segment) {
        int begin = segment.begin();
        Matcher lead = LEAD.matcher(text).region(begin, segment.end());
        // "In July, ships were attacked": a capital begins a sentence and joins it to nothing.
        if (lead.find() && !Character.isUpperCase(text.charAt(begin))) begin = lead.end();
        return ClauseClaims.trim(text, begin, segment.end());
    }

    /** A segment from its subject on, without what only joins it to its opening phrase and without an aside before the subject. */
    static Span content(String text, Span segment) {
        int begin = withoutLead(text, segment).begin();
        Matcher aside = ASIDE.matcher(text).region(begin, segment.end());
        if (aside.find() && aside.end() < segment.end()) begin = aside.end();
        return ClauseClaims.trim(text, begin, segment.end());
    }

    /** The content up to its first subordinate part, at most so many words, "…" where it was cut. */
    static String label(String text, Span content) {
        String words = content.of(text);
        Matcher cut = SUBORDINATE.matcher(words);
        while (cut.find()) {
            if (count(words.substring(0, cut.start())) >= SHORTEST_WORDS) {
                words = words.substring(0, cut.start());
                break;
            }
        }
        String[] all = words.strip().split("\\s+");
        if (all.length <= LONGEST_WORDS) return words.strip();
        return String.join(" ", java.util.Arrays.copyOf(all, LONGEST_WORDS)) + " …";
    }

    private static int count(String words) {
        return words.isBlank() ? 0 : words.strip().split("\\s+").length;
    }
}
