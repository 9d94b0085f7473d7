package plenary.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Span;

/** What a recommendation asks for, and what it warns off. */
final class Actions {

    /** "to", ", inter alia, to", "that they": what joins an addressee to the action. */
    private static final Pattern LEAD = Pattern.compile(
            "\\G[\\s,:;]*(?:(?:and\\s+)?(?:where appropriate|as appropriate|inter alia|in this regard|in that regard|in accordance with [^,]{1,80}|"
                    + "in particular|further|also|therefore|once again|urgently)\\s*,?\\s*)*(?:to\\b|on\\b|for\\b|that they\\b)?\\s*",
            Pattern.CASE_INSENSITIVE);

    /**
     * "without resorting to blanket protectionism", "that avoid overly stringent controls and outright protectionism", "refrain from using …": the words after
     * are not what is asked for.
     */
    private static final Pattern WARNED_OFF = Pattern.compile(
            "\\b(?:without\\s+\\w+ing\\b|avoid(?:ing|s)?\\b|refrain(?:ing|s)?\\s+from\\b|rather\\s+than\\b|instead\\s+of\\b|other\\s+than\\b|"
                    + "except(?:ing)?\\s+for\\b|with\\s+the\\s+exception\\s+of\\b|as\\s+opposed\\s+to\\b|not\\s+to\\b|desist(?:ing)?\\s+from\\b)[^,;.:]*",
            Pattern.CASE_INSENSITIVE);

    private Actions() {}

    /** The words that say what is to be done, from a stretch that begins after the addressee. */
    static Span action(String text, Span from) {
        int begin = from.begin();
        Matcher lead = LEAD.matcher(text).region(begin, from.end());
        if (lead.find() && lead.end() < from.end()) begin = lead.end();
        return ClauseClaims.trim(text, begin, from.end());
    }

    /** The stretches of an action that it warns off. */
    static List<Span> excluded(String text, Span action) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = WARNED_OFF.matcher(text).region(action.begin(), action.end());
        while (matcher.find()) {
            // An action that is all abstention ("to refrain from using force") is what is asked for.
            if (matcher.start() > action.begin()) spans.add(new Span(matcher.start(), matcher.end()));
        }
        return spans;
    }
}
