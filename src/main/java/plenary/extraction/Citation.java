package plenary.extraction;

import java.util.Objects;
import java.util.Optional;
import plenary.document.Span;

/**
 * A numbered text cited by a clause or a statement.
 *
 * @param span the words, in offsets of the unit's reading
 * @param body code of the body that adopted it ({@code un-sc})
 * @param type kind of text in IRIs ({@code resolution})
 * @param number as printed or, where the symbol is printed, as the body writes it ("1325 (2000)", "75/5")
 * @param year four digits, where printed or part of the symbol
 * @param paragraph paragraph of it that is cited, where one is
 */
public record Citation(
        Span span, String body, String type, String number, Optional<String> year, Optional<String> paragraph) {

    public Citation {
        Objects.requireNonNull(span);
        Objects.requireNonNull(body);
        Objects.requireNonNull(type);
        Objects.requireNonNull(number);
        Objects.requireNonNull(year);
        Objects.requireNonNull(paragraph);
    }
}
