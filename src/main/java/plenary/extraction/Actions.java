package plenary.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Span;

/** What a recommendation asks for, and what it warns off. */
final class Actions {

    /** "to", ", inter alia, to", "that they": what joins an addressee to the action. */
    private static final Pattern LEAD = Pattern.compile(
            "\\G[\\s,:;]*(?:(?:and\\s+)?(?:where appropriate|as appropriate|inter alia|in this regard|in that regard|in accordance with [^,]{1,80}|"
                    + "in particular|further|also|therefore|once again|urgently)\\s*,?\\s*)*(?:to\\b|on\\b|for\\b|that they\\b|(?:shall|should|must|ought\\s+to|(?:has|have|needs?|is|are)\\s+(?:urgently\\s+)?to)\\b)?\\s*",
            Pattern.CASE_INSENSITIVE);

    /**
     * "without resorting to blanket protectionism", "that avoid overly stringent controls and outright protectionism", "refrain from using …": the words after
     * are not what is asked for.
     */
    private static final Pattern WARNED_OFF = Pattern.compile(
            "\\b(?:without\\s+\\w+ing\\b|avoid(?:ing|s)?\\b|refrain(?:ing|s)?\\s+from\\b|rather\\s+than\\b|instead\\s+of\\b|other\\s+than\\b|"
                    + "except(?:ing)?(?:\\s+(?:for|in|where|when|as|to|by|under))?\\b|save\\s+(?:for|in|where|as)\\b|excluding\\b|but\\s+not\\b|and\\s+not\\b|nor\\b|provided\\s+that\\b"
                    + "|with\\s+the\\s+(?:exception|exclusion)\\s+of\\b|as\\s+opposed\\s+to\\b|not\\s+to\\b|desist(?:ing)?\\s+from\\b)[^,;.:]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ABSTENTION = Pattern.compile(
            "(?i)^(?:neither|not|never|refrain|abstain|desist|avoid)\\b(?!.*\\b(?:except|save|unless|without)\\b)");

    private Actions() {}

    /** The words that say what is to be done, from a stretch that begins after the addressee. */
    static Span action(String text, Span from) {
        int begin = from.begin();
        Matcher lead = LEAD.matcher(text).region(begin, from.end());
        if (lead.find() && lead.end() < from.end()) begin = lead.end();
        return ClauseClaims.trim(text, begin, from.end());
    }

    /** ", and to", "; ", " and further ": what can stand between two actions; then their verb. */
    private static final Pattern JOINT = Pattern.compile(
            "(?:[;,]\\s*(?:and\\s+|as\\s+well\\s+as\\s+)?|\\s+and\\s+)(?:(?:also|further|thereby|then|thus|in particular|\\p{Ll}+ly)\\s+)?"
                    + "(?<to>(?:to|shall|should|must)\\s+)?(?:\\p{Ll}+ly\\s+)?(?<verb>\\p{Ll}[\\p{Ll}-]+)(?=,?\\s+(?<next>[\\p{L}“]+))");

    /** What follows a noun that looks like a verb: "support for", "increase in". */
    private static final Set<String> AFTER_NOUN =
            Set.of("of", "for", "from", "by", "in", "between", "among", "and", "or", "is", "are", "at", "as", "within");

    /** "and to the public", "to parliaments", "to international bodies": no infinitive. */
    private static final Pattern NO_VERB = Pattern.compile(
            "the|an?|its|their|his|her|our|this|that|these|those|all|any|each|every|other|both|some|such|which|whom|it|them|\\p{L}+(?:s|al|ic|ous|ed|ing|ive|ary)");

    /** What an action already opens that a bare verb could go on with: "a team to verify and report", "that ships stop and report". */
    private static final Pattern OPENED =
            Pattern.compile("\\s(?:to\\s+\\p{Ll}+|that|which|who|can|may|will|must|should)\\b");

    /**
     * The coordinated actions of an action: "light harbours" and "train pilots" of "light harbours and train pilots". None where it is one, or where what is
     * joined may belong to a part of it.
     */
    static List<Span> steps(String text, Span action, Set<String> verbs) {
        List<Span> steps = new ArrayList<>();
        int from = action.begin();
        Matcher joint = JOINT.matcher(text).region(action.begin(), action.end());
        while (joint.find()) {
            boolean infinitive = joint.group("to") != null;
            boolean verb = (verbs.contains(joint.group("verb"))
                            || (infinitive
                                    && !NO_VERB.matcher(joint.group("verb")).matches()))
                    && (infinitive || !AFTER_NOUN.contains(joint.group("next").toLowerCase(Locale.ROOT)));
            boolean apart = text.charAt(joint.start()) == ';';
            boolean inner = OPENED.matcher(text).region(from, joint.start()).find();
            // "implement and review laws": both have the same object.
            boolean shared = !text.substring(from, joint.start()).strip().contains(" ");
            if (!verb || shared || (inner && !infinitive && !apart)) continue;
            steps.add(ClauseClaims.trim(text, from, joint.start()));
            from = infinitive ? joint.end("to") : joint.start("verb");
        }
        if (steps.isEmpty()) return List.of();
        steps.add(ClauseClaims.trim(text, from, action.end()));
        return steps;
    }

    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

    /** "by 30 June 2031", "within six months of the adoption of this resolution", "no later than 90 days after", "at its eightieth session". */
    private static final Pattern DEADLINE =
            Pattern.compile("\\b(?:(?:by|before|no later than|not later than|on or before)\\s+(?:the\\s+end\\s+of\\s+)?"
                    + "(?:(?:mid|early|late)[- ])?(?:\\d{1,2}\\s+)?(?:" + MONTH + "\\s+)?\\d{4}\\b"
                    + "|(?:within|no later than|not later than)\\s+(?:a\\s+period\\s+of\\s+|the\\s+next\\s+)?[\\p{L}\\d-]+\\s+(?:hours?|days?|weeks?|months?|years?)\\b"
                    + "(?:\\s+(?:of|after|from|following)\\s+the\\s+(?:date\\s+of\\s+(?:the\\s+)?)?adoption\\s+of\\s+(?:this|the\\s+present)\\s+resolution)?"
                    + "|without\\s+(?:further\\s+|any\\s+|undue\\s+)*delay\\b|forthwith\\b|as\\s+soon\\s+as\\s+possible\\b|at\\s+the\\s+earliest\\s+(?:possible\\s+)?(?:opportunity|date)\\b"
                    + "|every\\s+(?:[\\p{L}\\d-]+\\s+)?(?:days?|weeks?|months?|years?)\\b|at\\s+that\\s+session\\b"
                    + "|before\\s+the\\s+(?:end\\s+of\\s+(?:the\\s+)?[\\p{L}\\d]+|onset\\s+of\\s+\\p{L}+|summer|winter|[\\p{L}-]+\\s+session)\\b|annually\\b|quarterly\\b|as\\s+a\\s+matter\\s+of\\s+(?:urgency|priority)\\b"
                    + "|at\\s+its\\s+(?:next|\\p{L}+(?:-\\p{L}+)?)\\s+(?:regular\\s+)?session\\b)");

    /** The words of an action that say by when. */
    static Optional<Span> deadline(String text, Span action) {
        Matcher matcher = DEADLINE.matcher(text).region(action.begin(), action.end());
        return matcher.find() ? Optional.of(new Span(matcher.start(), matcher.end())) : Optional.empty();
    }

    /** The stretches of an action that it warns off. */
    static List<Span> excluded(String text, Span action) {
        List<Span> spans = new ArrayList<>();
        // An action that is all abstention ("neither build nor buy") is what is asked for, whatever else it names.
        if (ABSTENTION.matcher(action.of(text)).find()) return List.of();
        Matcher matcher = WARNED_OFF.matcher(text).region(action.begin(), action.end());
        while (matcher.find()) {
            // An action that is all abstention ("to refrain from using force") is what is asked for.
            if (matcher.start() > action.begin()) spans.add(new Span(matcher.start(), matcher.end()));
        }
        return spans;
    }
}
