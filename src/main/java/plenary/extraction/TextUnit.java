package plenary.extraction;

import java.util.Objects;
import java.util.Optional;
import plenary.document.Reading;
import plenary.structure.AdoptedText;
import plenary.structure.Clause;

/** A stretch of a document that extraction looks at on its own. */
public sealed interface TextUnit {

    /** Its words; all offsets of what is found in it are offsets of this. */
    Reading reading();

    /** The adopted text it stands in; empty for prose. */
    default Optional<AdoptedText> adoptedText() {
        if (this instanceof OfClause unit) return Optional.of(unit.text());
        if (this instanceof OfTitle unit) return Optional.of(unit.text());
        if (this instanceof OfAdoption unit) return Optional.of(unit.text());
        if (this instanceof OfFormula unit) return Optional.of(unit.text());
        return Optional.empty();
    }

    /** A clause of an adopted text, sub-clauses not included. */
    record OfClause(AdoptedText text, Clause clause) implements TextUnit {
        @Override
        public Reading reading() {
            return clause.reading();
        }
    }

    /** The title of an adopted text. */
    record OfTitle(AdoptedText text) implements TextUnit {
        @Override
        public Reading reading() {
            return text.title();
        }
    }

    /** The words before its first clause that say who speaks: "The Assembly,". */
    record OfFormula(AdoptedText text, Reading reading) implements TextUnit {
        public OfFormula {
            Objects.requireNonNull(text);
            Objects.requireNonNull(reading);
        }
    }

    /** The adoption note of an adopted text. */
    record OfAdoption(AdoptedText text) implements TextUnit {
        @Override
        public Reading reading() {
            return text.adoption().reading();
        }
    }

    /** The title of a document that is no adopted text: a headline can say who urges what. */
    record OfHeadline(Reading reading) implements TextUnit {
        public OfHeadline {
            Objects.requireNonNull(reading);
        }
    }

    /** A line that says who wrote or edited a document: no prose, but it names somebody. */
    record OfCredit(Reading reading) implements TextUnit {
        public OfCredit {
            Objects.requireNonNull(reading);
        }
    }

    /**
     * A paragraph of prose.
     *
     * @param paragraph its number, counted from 0 in reading order
     * @param spoken whether it stands in the turn of a speaker in the record of a debate ({@link Turn}), or is a quotation that the paragraph before announces
     */
    record OfProse(Reading reading, int paragraph, boolean spoken) implements TextUnit {
        public OfProse {
            Objects.requireNonNull(reading);
        }
    }
}
