package plenary.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Span;
import plenary.structure.Clause;
import plenary.structure.Obligation;
import plenary.vocabulary.OpeningPhrases;
import plenary.vocabulary.Stances;
import plenary.vocabulary.SurfaceForms;

/**
 * The claims of a clause. Its opening phrases cut it into segments, each with the stance of its own phrase; a segment whose stance is a worry is a concern, one
 * whose stance urges somebody is a recommendation. A unit under a chapeau that urges ("URGES member governments:") is a recommendation to whom the chapeau names.
 */
final class ClauseClaims {

    /**
     * What a clause hands down to its sub-clauses.
     *
     * @param stance IRI of its stance
     */
    record Chapeau(String stance, Stances.Claim claim) {}

    /** The claims of a clause, and what its sub-clauses inherit. */
    record Found(List<Claim> claims, Optional<Chapeau> chapeau) {}

    private final Stances stances;
    private final OpeningPhrases phrases;

    ClauseClaims(Stances stances, OpeningPhrases phrases) {
        this.stances = stances;
        this.phrases = phrases;
    }

    /** The claims of a clause under the chapeau of its parents, sub-clauses not included. */
    Found find(Clause clause, List<Mention> mentions, Optional<Chapeau> inherited) {
        String text = clause.text();
        List<Claim> claims = new ArrayList<>();
        Optional<Chapeau> handedDown = inherited;
        List<Clause.Opening> openings = clause.openings();
        for (int i = 0; i < openings.size(); i++) {
            Clause.Opening opening = openings.get(i);
            int end = i + 1 < openings.size()
                    ? segmentEnd(text, openings.get(i + 1).span().begin())
                    : text.length();
            Optional<Stances.Claim> kind =
                    opening.stance().flatMap(stances::claimOf).or(() -> obliges(clause, opening));
            if (kind.isEmpty()) continue;
            Span segment = trim(text, opening.span().end(), end);
            Span content = trim(text, phraseEnd(text, opening, end), end);
            boolean chapeau = i == openings.size() - 1 && !clause.children().isEmpty() && endsOpen(text, end);
            if (chapeau) handedDown = Optional.of(new Chapeau(opening.stance().get(), kind.get()));
            switch (kind.get()) {
                case CONCERN -> {
                    if (!chapeau || segment.length() > SHORTEST_CHAPEAU_CONCERN)
                        claims.add(concern(text, content, opening.stance(), mentions));
                }
                case RECOMMENDATION -> {
                    if (!chapeau) recommendations(text, segment, opening, mentions, claims);
                }
            }
        }
        if (clause.kind() == Clause.Kind.OPERATIVE) claims.addAll(obligations(clause, mentions, inherited));
        if (openings.isEmpty() && inherited.isPresent() && clause.children().isEmpty() && claims.isEmpty()) {
            Span all = trim(text, 0, text.length());
            if (all.length() > 0)
                claims.add(
                        switch (inherited.get().claim()) {
                            case CONCERN ->
                                concern(text, all, Optional.of(inherited.get().stance()), mentions);
                            case RECOMMENDATION -> item(text, all, inherited.get(), mentions);
                        });
        }
        return new Found(claims, handedDown);
    }

    /** An operative clause that says who shall act urges them, whatever its verb: "Decides that all States shall freeze". */
    private static Optional<Stances.Claim> obliges(Clause clause, Clause.Opening opening) {
        return clause.kind() == Clause.Kind.OPERATIVE && opening.addressee().isPresent()
                ? Optional.of(Stances.Claim.RECOMMENDATION)
                : Optional.empty();
    }

    /** An item of a list that urges; it may name its addressee itself: "the Union to ensure …". */
    private Claim item(String text, Span all, Chapeau chapeau, List<Mention> mentions) {
        Optional<Span> own = Obligation.ofItem(text)
                .filter(s -> s.begin() <= all.begin() + ARTICLE)
                .filter(s -> !stances.actionVerbs().contains(firstWord(s.of(text))));
        List<Span> addressees =
                own.map(o -> Addressees.parts(text, o, mentions)).orElse(List.of());
        int from = addressees.isEmpty() ? all.begin() : own.get().end();
        return recommended(text, all, Optional.of(chapeau.stance()), addressees, from);
    }

    private static final int ARTICLE = 4;

    private static String firstWord(String words) {
        return words.split("[^\\p{L}-]", 2)[0].toLowerCase(java.util.Locale.ROOT);
    }

    /** The sentences without an opening phrase that oblige somebody: "Third countries should take steps." */
    private List<Claim> obligations(Clause clause, List<Mention> mentions, Optional<Chapeau> inherited) {
        String text = clause.text();
        List<Claim> found = new ArrayList<>();
        Matcher end = SENTENCE_END.matcher(text);
        for (int begin = 0, next; begin < text.length(); begin = next) {
            next = end.find() ? end.end() : text.length();
            Span words = trim(text, begin, next);
            if (words.length() == 0
                    || clause.openings().stream().anyMatch(o -> o.span().overlaps(words))) continue;
            Optional<Span> subject = Obligation.subject(text, words.begin());
            if (subject.isEmpty() || subject.get().end() > words.end()) continue;
            List<Span> addressees = Addressees.parts(text, subject.get(), mentions);
            if (addressees.isEmpty() || Obligation.pointsBack(subject.get().of(text))) continue;
            found.add(recommended(
                    text,
                    words,
                    inherited.map(Chapeau::stance),
                    addressees,
                    subject.get().end()));
        }
        return found;
    }

    /** Where a sentence of a clause ends, or what a semicolon ends. */
    private static final Pattern SENTENCE_END = Pattern.compile("[.;?!](?=\\s)");

    private static final int SHORTEST_CHAPEAU_CONCERN = 25;

    /** Whether a chapeau leads on to its items. */
    private static boolean endsOpen(String text, int end) {
        String tail = text.substring(0, end).strip();
        return tail.endsWith(":") || tail.endsWith("to") || tail.endsWith("—") || tail.endsWith("–");
    }

    /** Where a segment ends before the conjunction or comma that leads to the next opening phrase. */
    private static int segmentEnd(String text, int next) {
        int end = next;
        while (true) {
            String before = text.substring(0, end).stripTrailing();
            String lower = before.toLowerCase(java.util.Locale.ROOT);
            if (lower.endsWith(",") || lower.endsWith(";")) end = before.length() - 1;
            else if (lower.endsWith(" and") || lower.endsWith(" but")) end = before.length() - 3;
            else if (lower.endsWith(" that")) end = before.length() - 4;
            else if (lower.endsWith(" also") || lower.endsWith(" further") || lower.endsWith(" while"))
                end = before.lastIndexOf(' ');
            else return before.length();
        }
    }

    /** Print emphasises "Expressing" alone where the phrase is "Expressing its gravest concern": what it is about begins after the phrase. */
    private int phraseEnd(String text, Clause.Opening opening, int segmentEnd) {
        return phrases.at(text, opening.span().begin())
                .map(OpeningPhrases.Match::end)
                .filter(e -> e > opening.span().end() && e < segmentEnd)
                .orElse(opening.span().end());
    }

    private static Claim.Concern concern(String text, Span after, Optional<String> stance, List<Mention> mentions) {
        Span content = HeadPhrase.content(text, after);
        return new Claim.Concern(
                HeadPhrase.withoutLead(text, after),
                HeadPhrase.label(text, content),
                stance,
                List.of(),
                Causes.of(text, content, mentions));
    }

    static boolean isActor(Mention mention) {
        return mention.candidates().stream().map(SurfaceForms.Candidate::kind).anyMatch(k -> k.isActor());
    }

    /** What a segment urges: "Demands that all parties stop, and that Norland pay" urges two. */
    private void recommendations(
            String text, Span segment, Clause.Opening opening, List<Mention> mentions, List<Claim> into) {
        List<Span> addressed = new ArrayList<>();
        opening.addressee().filter(segment::contains).ifPresent(addressed::add);
        int from = addressed.isEmpty() ? segment.begin() : addressed.get(0).end();
        addressed.addAll(Obligation.further(text, from, segment.end(), stances.actionVerbs()));
        for (int i = 0; i < addressed.size(); i++) {
            Span whom = addressed.get(i);
            List<Span> addressees = Obligation.pointsBack(whom.of(text))
                    ? lastAddressees(text, whom, into, mentions)
                    : Addressees.parts(text, whom, mentions);
            if (addressees.isEmpty()) continue;
            int begin = i == 0 ? segment.begin() : whom.begin();
            int end = i + 1 < addressed.size()
                    ? segmentEnd(text, addressed.get(i + 1).begin())
                    : segment.end();
            into.add(recommended(text, trim(text, begin, end), opening.stance(), addressees, whom.end()));
        }
    }

    /** Whom "them" means: whoever the clause addressed last, or else the first whom it names. */
    private static List<Span> lastAddressees(String text, Span pronoun, List<Claim> before, List<Mention> mentions) {
        for (int i = before.size() - 1; i >= 0; i--)
            if (before.get(i) instanceof Claim.Recommendation r
                    && !r.addressees().isEmpty()) return r.addressees();
        List<Span> named = mentions.stream()
                .filter(m -> m.span().end() <= pronoun.begin() && isActor(m))
                .map(Mention::span)
                .toList();
        if (!named.isEmpty()) return named.subList(0, 1);
        Matcher group = GROUP.matcher(text).region(0, pronoun.begin());
        return group.find() ? List.of(new Span(group.start(), group.end())) : List.of();
    }

    /** Those who are many enough to be "them", where no vocabulary has them as a name. */
    private static final Pattern GROUP = Pattern.compile(
            "\\b(?:States|[Pp]arties|[Gg]overnments|[Pp]arliaments|[Mm]embers|[Aa]uthorities|[Oo]rgani[sz]ations|[Cc]ountries|[Ii]nstitutions|[Dd]onors)\\b");

    private Claim.Recommendation recommended(
            String text, Span segment, Optional<String> stance, List<Span> addressees, int actionFrom) {
        Span action = Actions.action(text, new Span(Math.min(actionFrom, segment.end()), segment.end()));
        return new Claim.Recommendation(
                segment,
                HeadPhrase.label(text, action),
                stance,
                List.of(),
                action,
                Actions.steps(text, action, stances.actionVerbs()),
                Actions.deadline(text, action),
                addressees,
                Actions.excluded(text, action));
    }

    /** A span without white space and closing punctuation. */
    static Span trim(String text, int begin, int end) {
        while (begin < end && !Character.isLetterOrDigit(text.charAt(begin)) && "“\"‘(".indexOf(text.charAt(begin)) < 0)
            begin++;
        while (end > begin
                && (Character.isWhitespace(text.charAt(end - 1)) || ";,.:".indexOf(text.charAt(end - 1)) >= 0)) end--;
        return new Span(begin, end);
    }
}
