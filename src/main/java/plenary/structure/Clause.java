package plenary.structure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import plenary.document.Reading;
import plenary.document.Span;

/**
 * A numbered, lettered or unnumbered unit of an adopted text.
 *
 * @param kind preambular or operative
 * @param number as printed, without its punctuation ("25", "a", "9.2", "iv"); empty when the unit has none
 * @param path what stands for the clause in its IRI below {@code preamble/} or {@code operative/}: the count of a preambular clause, the numbers
 *     from the outermost unit down for an operative one ({@code 25/a}, {@code 9.2/i})
 * @param order position among all clauses of the text in reading order, from 1
 * @param reading the clause's own words, sub-clauses not included: no list number, no footnote, white space folded
 * @param openings the phrases that say what the clause does, in text order; empty for most lettered items
 * @param children sub-clauses in reading order
 */
public record Clause(
        Kind kind,
        Optional<String> number,
        String path,
        int order,
        Reading reading,
        List<Opening> openings,
        List<Clause> children) {

    /** Which part of an adopted text a clause belongs to. */
    public enum Kind {
        PREAMBULAR,
        OPERATIVE
    }

    /**
     * A phrase that opens a clause or a later segment of it: "Concerned", "but deploring", "URGES".
     *
     * @param span its words, in offsets of the clause's reading, conjunctions and commas before it not included
     * @param stance IRI of the stance it expresses, as {@code ontology/stances.ttl} has it; empty when no known phrase
     * @param addressee the words after it that name who is addressed ("the governments and parliaments of the North Atlantic Alliance"); empty when it addresses
     *     nobody
     */
    public record Opening(Span span, Optional<String> stance, Optional<Span> addressee) {
        public Opening {
            Objects.requireNonNull(span);
            Objects.requireNonNull(stance);
            Objects.requireNonNull(addressee);
        }

        Opening(Span span, Optional<String> stance) {
            this(span, stance, Optional.empty());
        }

        Opening to(Optional<Span> whom) {
            return new Opening(span, stance, whom);
        }
    }

    public Clause {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(number);
        Objects.requireNonNull(reading);
        if (path.isBlank()) throw new IllegalArgumentException("a clause needs a path");
        if (order < 1) throw new IllegalArgumentException("clauses count from 1, not " + order);
        openings = List.copyOf(openings);
        children = List.copyOf(children);
    }

    /** The first of its addressees, in offsets of the reading; empty where the clause itself names none: a sub-clause has its parent's. */
    public Optional<Span> addressee() {
        return openings.stream().flatMap(o -> o.addressee().stream()).findFirst();
    }

    /** Whom its sub-clauses address where they name nobody: the last of its addressees. */
    public Optional<Span> handedDown() {
        return openings.stream().flatMap(o -> o.addressee().stream()).reduce((first, second) -> second);
    }

    public String text() {
        return reading.text();
    }
}
