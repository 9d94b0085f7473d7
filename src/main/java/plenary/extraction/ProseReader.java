package plenary.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenary.document.Span;
import plenary.extraction.UnitExtraction.ProseStatement;
import plenary.vocabulary.Stances;

/**
 * Who says what in running text. A sentence with a verb of speech and somebody who can speak is a statement of that speaker; sentences of one quotation, and a
 * quotation that goes on after its attribution, are one statement. What a statement urges or worries about are claims of the speaker, not of the paper.
 */
final class ProseReader {

    private final Stances stances;

    ProseReader(Stances stances) {
        this.stances = stances;
    }

    /** A sentence with its verbs of speech. */
    private record Said(Sentence sentence, List<SpeechVerb> verbs) {
        List<Span> speakers() {
            return ProseReader.speakers(verbs.stream());
        }
    }

    /**
     * The statements of a paragraph, in text order.
     *
     * @param spoken whether all of it is somebody's speech, whoever is reported in it
     */
    List<ProseStatement> statements(String text, List<Sentence> sentences, List<Mention> mentions, boolean spoken) {
        Quotations quotations = Quotations.of(text);
        List<Said> all = sentences.stream()
                .map(s -> new Said(s, SpeechVerb.all(text, s, mentions, quotations, stances)))
                .toList();
        List<ProseStatement> found = new ArrayList<>();
        List<Span> last = List.of();
        for (int i = 0; i < all.size(); ) {
            int end = i + 1;
            while (end < all.size() && goesOn(all, i, end, quotations)) end++;
            List<Said> group = all.subList(i, end);
            List<Span> own = speakers(group.stream().flatMap(s -> s.verbs().stream()));
            statement(text, group, own, last, mentions, quotations, spoken).ifPresent(found::add);
            if (!own.isEmpty()) last = own;
            i = end;
        }
        return found;
    }

    /** Those whom the first verb that has a speaker gives. */
    private static List<Span> speakers(Stream<SpeechVerb> verbs) {
        return verbs.map(SpeechVerb::speakers)
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whether a sentence belongs to the statement before: inside the same quotation, or wholly quoted after an attribution. */
    private static boolean goesOn(List<Said> all, int from, int at, Quotations quotations) {
        List<Said> group = all.subList(from, at);
        Said next = all.get(at);
        Sentence before = group.get(group.size() - 1).sentence();
        if (quotations.spans(before.end() - 1, next.sentence().begin() + 1)) return true;
        boolean attributed = group.stream().anyMatch(s -> !s.speakers().isEmpty());
        // "…,” she said. “…. …,” she added.": what follows is said anew.
        boolean anew = false;
        for (int i = at; i + 1 < all.size(); i++) {
            if (!quotations.spans(
                    all.get(i).sentence().end() - 1, all.get(i + 1).sentence().begin() + 1)) break;
            anew |= !all.get(i + 1).verbs().isEmpty();
        }
        return attributed
                && !anew
                && next.verbs().isEmpty()
                && quotations.covers(
                        new Span(next.sentence().begin(), next.sentence().end()))
                && group.stream()
                        .anyMatch(s -> quotations.touches(
                                new Span(s.sentence().begin(), s.sentence().end())));
    }

    private Optional<ProseStatement> statement(
            String text,
            List<Said> group,
            List<Span> own,
            List<Span> last,
            List<Mention> mentions,
            Quotations quotations,
            boolean spoken) {
        Span span = new Span(
                group.get(0).sentence().begin(),
                group.get(group.size() - 1).sentence().end());
        boolean quoting = quotations.quotesWithin(span, SHORTEST_QUOTATION);
        List<Span> speakers = !own.isEmpty() || !quoting ? own : last;
        List<Claim> claims = new ArrayList<>();
        for (Said said : group)
            claims.addAll(ProseClaims.find(
                    text, said.sentence(), said.verbs(), speakers, spoken, quotations, mentions, stances));
        claims.addAll(summedUp(text, group, claims, speakers, mentions));
        claims.sort(Comparator.comparing(Claim::span));
        // Who has been reported goes on being reported where a text says what should be done.
        boolean urges = claims.stream().anyMatch(c -> c instanceof Claim.Recommendation);
        if (speakers.isEmpty() && urges && !last.isEmpty()) {
            speakers = last;
            claims.clear();
            for (Said said : group)
                claims.addAll(ProseClaims.find(
                        text, said.sentence(), said.verbs(), speakers, spoken, quotations, mentions, stances));
        }
        if (speakers.isEmpty() && claims.isEmpty()) return Optional.empty();
        Optional<String> stance = group.stream()
                .flatMap(s -> s.verbs().stream())
                .map(SpeechVerb::stance)
                .findFirst();
        return Optional.of(new ProseStatement(span, speakers, stance, claims));
    }

    /** "All of this enables …", "This is …", but not "This ship is …". */
    private static boolean sumsUp(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        int i = 0;
        while (i < Math.min(tokens.size(), 4) && tokens.get(i).word().matches("(?i)[“\"]|all|of")) i++;
        return i + 1 < tokens.size()
                && tokens.get(i).word().matches("(?i)this|these|that")
                && (tokens.get(i + 1).isVerb() || tokens.get(i + 1).tag().equals("RB"));
    }

    /** What earlier sentences of a statement say of some actor, where a later one that worries takes it up: "Norland sells them mines. … All of this enables …". */
    private static List<Claim> summedUp(
            String text, List<Said> group, List<Claim> claims, List<Span> speakers, List<Mention> mentions) {
        List<Claim> earlier = new ArrayList<>();
        for (int i = 1; i < group.size(); i++) {
            Sentence sum = group.get(i).sentence();
            boolean worries = claims.stream()
                    .anyMatch(c -> c instanceof Claim.Concern
                            && c.span().begin() - sum.begin() <= 1
                            && c.span().begin() >= sum.begin());
            if (!worries || !sumsUp(sum)) continue;
            for (Said said : group.subList(0, i))
                ProseClaims.asConcern(text, said.sentence(), said.verbs(), speakers, mentions)
                        .filter(c -> claims.stream().noneMatch(o -> o.span().overlaps(c.span())))
                        .ifPresent(earlier::add);
        }
        return earlier;
    }

    /** In characters; a shorter one sets a word apart and quotes nobody. */
    private static final int SHORTEST_QUOTATION = 20;
}
