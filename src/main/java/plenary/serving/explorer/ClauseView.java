package plenary.serving.explorer;

import java.util.List;
import plenary.serving.page.Link;

/**
 * A clause as the partial {@code clause} shows it.
 *
 * @param id of the element, so that an address leads to it
 * @param depth 0 for a clause of the text, 1 for its items, and so on
 * @param number as printed; empty for none
 * @param runs its text, marked
 * @param stances what its opening words do
 * @param claims concerns and recommendations
 * @param cites texts and treaties
 * @param place where it stands in its document; null when that is unknown
 * @param current whether it is the one that the page is about
 */
record ClauseView(
        String id,
        int depth,
        String iri,
        String link,
        String label,
        String number,
        List<Run> runs,
        List<Tag> stances,
        List<ClaimView> claims,
        List<Tag> cites,
        Place place,
        boolean current) {

    /**
     * A concern or recommendation beside its clause.
     *
     * @param kind for readers
     * @param style of its kind
     * @param addressees who is urged; empty for concerns
     * @param answers how many recommendations address a concern, or concerns a recommendation addresses; null for none
     */
    record ClaimView(String kind, String style, Link claim, List<Tag> addressees, List<Tag> themes, String answers) {
        boolean hasAddressees() {
            return !addressees.isEmpty();
        }

        boolean hasThemes() {
            return !themes.isEmpty();
        }
    }

    boolean hasAside() {
        return !stances.isEmpty() || !claims.isEmpty() || !cites.isEmpty();
    }

    boolean hasStances() {
        return !stances.isEmpty();
    }

    boolean hasCites() {
        return !cites.isEmpty();
    }

    /** Class of its indentation; deeper than four looks like four. */
    String indent() {
        return "depth-" + Math.min(4, depth);
    }

    String bibtex() {
        return Citation.bibtexLink(iri);
    }

    String csl() {
        return Citation.cslLink(iri);
    }
}
