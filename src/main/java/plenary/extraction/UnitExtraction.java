package plenary.extraction;

import java.util.List;
import java.util.Objects;
import plenary.document.Span;

/**
 * What one unit says.
 *
 * @param unit the unit
 * @param mentions in text order
 * @param citations in text order
 * @param claims of a clause, in text order; of prose, those of its statements are in {@code statements}
 * @param statements reported speech and writing in prose, in text order
 */
public record UnitExtraction(
        TextUnit unit,
        List<Mention> mentions,
        List<Citation> citations,
        List<Claim> claims,
        List<ProseStatement> statements) {

    /**
     * A sentence of prose that makes claims or reports somebody's words.
     *
     * @param span the sentence
     * @param speakers the words that name each of those who say it; none where the paper itself does
     * @param stance IRI of the stance of the verb that reports it
     * @param claims its concerns and recommendations
     */
    public record ProseStatement(
            Span span, List<Span> speakers, java.util.Optional<String> stance, List<Claim> claims) {
        public ProseStatement {
            Objects.requireNonNull(span);
            speakers = List.copyOf(speakers);
            claims = List.copyOf(claims);
        }
    }

    public UnitExtraction {
        Objects.requireNonNull(unit);
        mentions = List.copyOf(mentions);
        citations = List.copyOf(citations);
        claims = List.copyOf(claims);
        statements = List.copyOf(statements);
    }
}
