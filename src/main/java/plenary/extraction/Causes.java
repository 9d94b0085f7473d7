package plenary.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import plenary.document.Span;

/** Who brings about what is worried about, where the words say so. */
final class Causes {

    /** What may stand before an actor that begins a content and acts in it: "the", "both", "the Government of", "the continued failure of". */
    private static final Pattern LEAD = Pattern.compile(
            "(?i)\\s*[“\"]?(?:the|both|all|some|many|one of|not all)?\\s*(?:(?:recent|continued|continuing|ongoing|growing|repeated|persistent|illegal|unlawful)\\s+)*"
                    + "(?:(?:failure|refusal|attempts?|actions?|decision|practice|policy|policies|behaviou?r|conduct|efforts?|use|abuse|threats? and challenges|threats?|violations?|attacks?"
                    + "|aggression|invasion|annexation|occupation|government|authorities|regime|leaders?(?:hip)?|armed forces|forces)\\s+(?:posed\\s+)?(?:of|by|from)\\s+(?:the\\s+)?)?"
                    + "(?:(?:government|authorities|regime|leadership|armed forces|forces)\\s+of\\s+(?:the\\s+)?)?");

    /** "attacks carried out by", "posed by": who stands behind them is the cause wherever that is. */
    private static final Pattern AGENT = Pattern.compile(
            "(?i)^(?![^,]*\\b(?:adopted|issued|established|submitted|prepared|presented|requested|mandated|supported|noted|recommended|published|released|signed)\\b[^,]*\\bby\\b)"
                    + "[^,;]*\\b(?:by|part of|hands of|due to|because of|(?:result|consequence) of)\\s+(?:the\\s+)?(?:\\p{Ll}+\\s+){0,2}$");

    /** "the crimes that Norland has committed": who did it. */
    private static final Pattern DONE = Pattern.compile("(?i)[^,;]*\\b(?:that|which)\\s+(?:the\\s+)?$");

    private static final Pattern DID = Pattern.compile(
            "\\s+(?:has|have|had|is|are|continues?\\s+to|still)?\\s*(?:\\p{Ll}+ly\\s+)?(?:commit|perpetrat|carr|launch|inflict|impos|caus|wag|pos|conduct|provok|maintain).*");

    private static final int DID_WITHIN = 60;

    private Causes() {}

    /** The words that name the cause; none where the content names none. */
    static List<Span> of(String text, Span content, List<Mention> mentions) {
        List<Span> actors = mentions.stream()
                .filter(m -> content.contains(m.span()) && ClauseClaims.isActor(m))
                .map(Mention::span)
                .toList();
        for (Span actor : actors) {
            String before = text.substring(content.begin(), actor.begin());
            if (LEAD.matcher(before).matches() && !isFate(text, actor)) return coordinated(text, actor, actors);
            boolean did = DONE.matcher(before).matches()
                    && DID.matcher(text)
                            .region(actor.end(), Math.min(text.length(), actor.end() + DID_WITHIN))
                            .lookingAt();
            if (did || AGENT.matcher(before).find()) return coordinated(text, actor, actors);
        }
        return List.of();
    }

    /** "Norland and Sudland", "Norland’s and Sudland’s". */
    private static List<Span> coordinated(String text, Span first, List<Span> actors) {
        List<Span> all = new ArrayList<>(List.of(first));
        for (Span actor : actors) {
            int end = all.get(all.size() - 1).end();
            if (actor.begin() > end
                    && text.substring(end, actor.begin()).matches("(?:['’]s?)?(?:,|,?\\s+and)\\s+(?:the\\s+)?"))
                all.add(actor);
        }
        return all;
    }

    /** "Norland has been blocked", "Norlandic ships were seized": the actor suffers what is worried about. */
    private static boolean isFate(String text, Span actor) {
        return text.substring(actor.end(), Math.min(text.length(), actor.end() + 40))
                .matches("(?s)\\s+(?:(?:has|have|had)\\s+been|is|are|was|were)\\s+(?:being\\s+)?\\p{Ll}+ed\\b.*");
    }
}
