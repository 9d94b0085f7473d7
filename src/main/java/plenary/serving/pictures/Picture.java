package plenary.serving.pictures;

import java.util.List;

/**
 * A picture with everything that stands beside it.
 *
 * @param svg the drawing
 * @param summary what one sees on it, in a few sentences
 * @param legend what the colours stand for
 * @param table the same as rows
 * @param queries what counts these rows from the graph; the first counts those of the table
 * @param notes how it is counted, and what is left out
 * @param parts which part of a picture that is too wide for one page
 */
record Picture(
        Svg svg, String summary, List<Key> legend, Table table, List<Behind> queries, List<String> notes, Parts parts) {

    /** An entry of the legend. */
    record Key(String ink, String label) {
        static Key of(Ink ink, String label) {
            return new Key(
                    "key-" + ink.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), label);
        }
    }

    /** A query and what it asks. */
    record Behind(String label, PictureQuery query) {}

    /** A part, counted from 1, of so many. */
    record Parts(int number, int all) {
        static final Parts WHOLE = new Parts(1, 1);
    }

    /** A picture that is whole. */
    Picture(Svg svg, String summary, List<Key> legend, Table table, List<Behind> queries, List<String> notes) {
        this(svg, summary, legend, table, queries, notes, Parts.WHOLE);
    }

    boolean isEmpty() {
        return table.size() == 0;
    }
}
