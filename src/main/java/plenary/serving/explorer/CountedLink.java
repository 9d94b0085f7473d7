package plenary.serving.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import plenary.search.Count;

/**
 * A value with how many there are of it, and where they are.
 *
 * @param style class of a colour; may be empty
 * @param link to the thing itself; null when it has no page
 * @param search where those counted are found
 * @param width of its bar, in percent of the longest
 */
record CountedLink(String label, String style, String link, String number, String search, int width) {

    /** The values with names and links, bars beside each other comparable. */
    static List<CountedLink> of(
            List<Count> counts,
            Function<String, String> label,
            Function<String, String> style,
            Function<String, String> link,
            Function<String, String> search) {
        int highest = counts.stream().mapToInt(Count::number).max().orElse(1);
        List<CountedLink> links = new ArrayList<>();
        for (Count count : counts)
            links.add(new CountedLink(
                    label.apply(count.value()),
                    style.apply(count.value()),
                    link.apply(count.value()),
                    SearchPage.number(count.number()),
                    search.apply(count.value()),
                    Math.max(1, Math.round(100f * count.number() / Math.max(1, highest)))));
        return links;
    }
}
