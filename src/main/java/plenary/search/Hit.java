package plenary.search;

import java.util.List;

/**
 * Something that was found.
 *
 * @param iri of the thing
 * @param kind of it
 * @param label its name or head phrase
 * @param container IRI of the adopted text or document it stands in; empty when it stands in none
 * @param containerLabel its name
 * @param number as printed, of a clause and of what it claims; may be empty
 * @param date {@code yyyy-MM-dd} or empty
 * @param occurrences of an entity: how many entries speak of it
 * @param text the words, cut to what was looked for; empty for most entities
 */
public record Hit(
        String iri,
        Kind kind,
        String label,
        String container,
        String containerLabel,
        String number,
        String date,
        long occurrences,
        List<Part> text) {

    /**
     * A piece of text.
     *
     * @param found whether it is what was looked for
     */
    public record Part(String text, boolean found) {}

    public Hit {
        text = List.copyOf(text);
    }
}
