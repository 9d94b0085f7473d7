package plenary.serving.explorer;

/**
 * Something that characters are: a name of an entity, a concern, a recommendation, an opening phrase.
 *
 * @param begin first character
 * @param end the one after the last
 * @param style its kind, as the legend names it
 * @param about what is shown of it on demand; empty when there is nothing to show
 * @param link where it leads; null when nowhere
 */
record Mark(int begin, int end, String style, String about, String link) {

    /** Claims are about whole passages and lie behind the names in them. */
    boolean isClaim() {
        return style.equals("concern") || style.equals("recommendation") || style.equals("passage");
    }

    int length() {
        return end - begin;
    }
}
