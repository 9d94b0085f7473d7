package plenary.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Span;
import plenary.structure.Clause.Opening;
import plenary.vocabulary.OpeningPhrases;

/** The opening phrases of leaders, who speak as "we" and need not say so again: "We condemn the attack and urge all States". */
final class LeadersOpenings {

    /** Leaders who speak for themselves: "Today, we resolve", "We condemn". */
    private static final Pattern WE = Pattern.compile("(?<![\\p{L}“])(?:We|we)(?=\\s\\p{Ll})");

    /** "and demand for oil": what is a noun as well is a verb only before an object. */
    private static final Pattern NOUN_TOO = Pattern.compile(
            "^(?:call|demand|request|support|regret|hope|welcome|respect|value|need|thank|trust|note|pledge|appeal|praise|look|back|warn)s?\\b"
                    + "(?!\\s+(?:that|the|all|our|its|any|those|on|upon|\\p{Lu}))");

    /** "and reaffirm our solidarity": what is ours, we reaffirm. */
    private static final Pattern OURS = Pattern.compile("\\p{Ll}+\\s+our\\b");

    private static final Pattern INFINITIVE_INSIDE = Pattern.compile("\\sto\\s+\\p{Ll}+");

    private static final int PHRASE_AT_MOST = 60;
    private static final int SENTENCE_AT_MOST = 400;

    private final OpeningPhrases phrases;

    LeadersOpenings(OpeningPhrases phrases) {
        this.phrases = phrases;
    }

    /** Whether a clause begins with "we". */
    static boolean begin(String text) {
        Matcher we = WE.matcher(text);
        return we.lookingAt();
    }

    /** The openings whose subject is "we", in text order. */
    List<Opening> in(String text) {
        List<Opening> found = new ArrayList<>();
        Quotation quotation = new Quotation(text);
        Matcher we = WE.matcher(text);
        while (we.find()) {
            phrases.at(text, we.start())
                    .filter(m -> m.begin() == we.start() && m.end() > we.end() && !quotation.covers(we.start()))
                    .map(m -> new Opening(new Span(m.begin(), m.end()), Optional.of(m.stance())))
                    .ifPresent(found::add);
        }
        if (found.isEmpty() && !begin(text)) return found;
        Quotation again = new Quotation(text);
        Matcher joint = OpeningFinder.JOINT.matcher(text);
        for (int from = 0;
                from < text.length() && joint.find(from);
                from = Math.max(joint.end() - 1, joint.start() + 1)) {
            if (again.covers(joint.end())) continue;
            // "We call on banks to stop and condemn": whoever is asked may be the one who condemns.
            String before = text.substring(Math.max(0, joint.start() - SENTENCE_AT_MOST), joint.start());
            int sentence = Math.max(before.lastIndexOf(". "), before.lastIndexOf("; "));
            boolean others = joint.group(1) == null
                    && INFINITIVE_INSIDE
                            .matcher(before)
                            .region(sentence + 1, before.length())
                            .find();
            if (!others || OURS.matcher(text).region(joint.end(), text.length()).lookingAt())
                weAgain(text, joint.end()).ifPresent(found::add);
        }
        return found;
    }

    /** "We will add to the costs and urge banks": a later verb of leaders without its pronoun. */
    private Optional<Opening> weAgain(String text, int at) {
        if (!Character.isLowerCase(text.charAt(at))) return Optional.empty();
        String pronoun = "We ";
        String rest = text.substring(at, Math.min(text.length(), at + PHRASE_AT_MOST));
        if (NOUN_TOO.matcher(rest).find()) return Optional.empty();
        return phrases.at(pronoun + rest, 0)
                .filter(m -> m.end() > pronoun.length())
                .map(m -> new Opening(new Span(at, at + m.end() - pronoun.length()), Optional.of(m.stance())));
    }
}
