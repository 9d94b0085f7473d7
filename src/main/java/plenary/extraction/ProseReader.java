package plenary.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        Optional<Span> speaker() {
            return verbs.stream().flatMap(v -> v.speaker().stream()).findFirst();
        }
    }

    /** The statements of a paragraph, in text order. */
    List<ProseStatement> statements(String text, List<Sentence> sentences, List<Mention> mentions) {
        Quotations quotations = Quotations.of(text);
        List<Said> all = sentences.stream()
                .map(s -> new Said(s, SpeechVerb.all(text, s, mentions, quotations, stances)))
                .toList();
        List<ProseStatement> found = new ArrayList<>();
        Optional<Span> last = Optional.empty();
        for (int i = 0; i < all.size(); ) {
            int end = i + 1;
            while (end < all.size() && goesOn(all, i, end, quotations)) end++;
            List<Said> group = all.subList(i, end);
            Optional<Span> own =
                    group.stream().flatMap(s -> s.speaker().stream()).findFirst();
            statement(text, group, own, last, mentions, quotations).ifPresent(found::add);
            if (own.isPresent()) last = own;
            i = end;
        }
        return found;
    }

    /** Whether a sentence belongs to the statement before: inside the same quotation, or wholly quoted after an attribution. */
    private static boolean goesOn(List<Said> all, int from, int at, Quotations quotations) {
        List<Said> group = all.subList(from, at);
        Said next = all.get(at);
        Sentence before = group.get(group.size() - 1).sentence();
        if (quotations.spans(before.end() - 1, next.sentence().begin() + 1)) return true;
        boolean attributed = group.stream().anyMatch(s -> s.speaker().isPresent());
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
            Optional<Span> own,
            Optional<Span> last,
            List<Mention> mentions,
            Quotations quotations) {
        Span span = new Span(
                group.get(0).sentence().begin(),
                group.get(group.size() - 1).sentence().end());
        boolean quoting = quotations.quotesWithin(span, SHORTEST_QUOTATION);
        Optional<Span> speaker = own.isPresent() || !quoting ? own : last;
        List<Claim> claims = new ArrayList<>();
        for (Said said : group)
            claims.addAll(ProseClaims.find(text, said.sentence(), said.verbs(), speaker, mentions, stances));
        // Who has been reported goes on being reported where a text says what should be done.
        boolean urges = claims.stream().anyMatch(c -> c instanceof Claim.Recommendation);
        if (speaker.isEmpty() && urges && last.isPresent()) {
            speaker = last;
            claims.clear();
            for (Said said : group)
                claims.addAll(ProseClaims.find(text, said.sentence(), said.verbs(), speaker, mentions, stances));
        }
        if (speaker.isEmpty() && claims.isEmpty()) return Optional.empty();
        Optional<String> stance = group.stream()
                .flatMap(s -> s.verbs().stream())
                .map(SpeechVerb::stance)
                .findFirst();
        return Optional.of(new ProseStatement(span, speaker, stance, claims));
    }

    /** In characters; a shorter one sets a word apart and quotes nobody. */
    private static final int SHORTEST_QUOTATION = 20;
}
