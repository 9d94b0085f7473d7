package plenary.serving.explorer;

import java.util.List;
import plenary.search.Hit;
import plenary.search.Kind;
import plenary.serving.page.Names;

/**
 * Something found, as the partial {@code hit} shows it.
 *
 * @param style class of its colour
 * @param title its name, or, of what a text says, the words themselves
 * @param saying whether the title is what a text says
 * @param note what an entity adds to its name
 * @param text where in its text the words stand; empty when the title says it
 */
record HitView(
        String kind,
        String style,
        String link,
        List<Hit.Part> title,
        boolean saying,
        String container,
        String containerLink,
        String number,
        String date,
        String note,
        List<Hit.Part> text) {

    static HitView of(Hit hit, Names names) {
        boolean named = hit.kind() == Kind.TEXT || hit.kind() == Kind.DOCUMENT;
        boolean saying = !hit.text().isEmpty() && (hit.kind() == Kind.CONCERN || hit.kind() == Kind.RECOMMENDATION);
        return new HitView(
                hit.kind().label(),
                KindStyle.of(hit.kind()),
                names.link(hit.iri()),
                saying ? hit.text() : List.of(new Hit.Part(hit.label(), false)),
                saying,
                hit.container().isEmpty() ? null : shortName(hit.containerLabel()),
                hit.container().isEmpty() ? null : names.link(hit.container()),
                named || hit.kind() == Kind.CLAUSE || hit.number().isEmpty() ? null : "paragraph " + hit.number(),
                hit.date().isEmpty() ? null : hit.date(),
                hit.kind().isEntity()
                        ? "in " + SearchPage.number(hit.occurrences())
                                + (hit.occurrences() == 1 ? " passage" : " passages")
                        : null,
                saying || repeats(hit) ? List.of() : hit.text());
    }

    /** An adopted text without its title: what comes before the colon tells which it is. */
    static String shortName(String label) {
        int colon = label.indexOf(": ");
        return colon > 0 && Character.isDigit(label.charAt(colon - 1)) ? label.substring(0, colon) : label;
    }

    /** Whether the text says no more than the name. */
    private static boolean repeats(Hit hit) {
        StringBuilder text = new StringBuilder();
        boolean found = false;
        for (Hit.Part part : hit.text()) {
            text.append(part.text());
            found |= part.found();
        }
        return text.isEmpty() || (!found && hit.label().contains(text));
    }

    boolean hasText() {
        return !text.isEmpty();
    }
}
