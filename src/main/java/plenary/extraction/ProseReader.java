package plenary.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenary.document.Span;
import plenary.extraction.UnitExtraction.ProseStatement;
import plenary.vocabulary.Stances;

/**
 * Who says what in running text. A sentence with a verb of speech and somebody who can speak is a statement of that speaker; so is a sentence inside a quotation
 * that another sentence of the paragraph attributes. What a statement urges or worries about are claims of the speaker, not of the paper.
 */
final class ProseReader {

    private final Stances stances;

    ProseReader(Stances stances) {
        this.stances = stances;
    }

    /** The statements of a paragraph, in text order. */
    List<ProseStatement> statements(String text, List<Sentence> sentences, List<Mention> mentions) {
        Quotations quotations = Quotations.of(text);
        List<ProseStatement> found = new ArrayList<>();
        Optional<Span> quoted = Optional.empty();
        for (Sentence sentence : sentences) {
            Span span = new Span(sentence.begin(), sentence.end());
            Optional<SpeechVerb> verb = SpeechVerb.find(sentence, mentions, quotations, stances);
            Optional<Span> speaker = verb.flatMap(SpeechVerb::speaker);
            boolean continued = verb.isEmpty() && quotations.covers(span) && quoted.isPresent();
            if (continued) speaker = quoted;
            if (speaker.isPresent()) quoted = speaker;
            Optional<String> stance = verb.map(SpeechVerb::stance);
            List<Claim> claims = ProseClaims.find(text, sentence, verb, speaker, mentions, stances);
            if (speaker.isPresent() || !claims.isEmpty()) found.add(new ProseStatement(span, speaker, stance, claims));
        }
        return found;
    }
}
