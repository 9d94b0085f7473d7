package plenary.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import plenary.document.Block;
import plenary.document.Document;
import plenary.document.Reading;

/**
 * A document with its parts told apart.
 *
 * @param document the document
 * @param kind what kind of document it is
 * @param title its own title: of a press release its headline; of a file that is one adopted text, that text's title
 * @param date when it was issued, if it says so
 * @param texts adopted texts in reading order; more than one in a compilation
 * @param prose content that belongs to no adopted text, in reading order, furniture left out
 */
public record StructuredDocument(
        Document document,
        Kind kind,
        Reading title,
        Optional<LocalDate> date,
        List<AdoptedText> texts,
        List<Block> prose) {

    /** Kinds of source document. */
    public enum Kind {
        ADOPTED_TEXT,
        COMPILATION,
        PRESS_RELEASE,
        NEWS_ARTICLE,
        REPORT
    }

    public StructuredDocument {
        Objects.requireNonNull(document);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(title);
        Objects.requireNonNull(date);
        texts = List.copyOf(texts);
        prose = List.copyOf(prose);
    }
}
