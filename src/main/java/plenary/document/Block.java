package plenary.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A paragraph-sized piece of a document in reading order, as its format shows it.
 *
 * @param kind what the format says it is
 * @param level depth: of a heading (1 is the highest), of a list item's nesting (0 is outermost), else 0; for plain text the indentation decides
 * @param reading the words, each character tied to the document's text; list labels as printed ("25.", "(a)", "9.1") are still in it
 * @param emphases bold or italic stretches, in offsets of the reading, in text order, not touching each other
 * @param mark what structural mark-up (Akoma Ntoso) says of it; empty for formats that only show layout
 */
public record Block(Kind kind, int level, Reading reading, List<Span> emphases, Optional<Mark> mark) {

    /** What a format can say of a piece of text. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        TABLE_ROW,
        FOOTNOTE,
        /** A rule or page break; its reading is empty or the rule itself. */
        BREAK,
        /** Front matter, running heads and feet, menus, forms: part of the text, not of the content. */
        FURNITURE
    }

    /**
     * A role that the source's own mark-up gives a block.
     *
     * @param role the role
     * @param number the number as printed without its punctuation ("1", "a", "iv"); empty when it has none
     * @param depth nesting among numbered units: 0 paragraph, 1 point, 2 sub-point
     */
    public record Mark(Role role, String number, int depth) {

        /** Roles of a resolution's parts. */
        public enum Role {
            TITLE,
            FORMULA,
            PREAMBLE,
            OPERATIVE,
            ANNEX,
            CONCLUSION,
            OTHER
        }

        public Mark {
            Objects.requireNonNull(role);
            Objects.requireNonNull(number);
        }
    }

    public Block {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(reading);
        Objects.requireNonNull(mark);
        emphases = List.copyOf(emphases);
    }

    public static Block of(Kind kind, int level, Reading reading, List<Span> emphases) {
        return new Block(kind, level, reading, emphases, Optional.empty());
    }

    public String text() {
        return reading.text();
    }
}
