package plenary.serving.explorer;

/**
 * Characters with the same marks.
 *
 * @param text the characters
 * @param style classes; null for bare text
 * @param about what is shown on demand; null for nothing
 * @param link where they lead; null for nowhere
 * @param begins kinds of marks that begin with it, one for each mark
 * @param anchor whether it is the first of the passage that was asked for
 */
record Run(String text, String style, String about, String link, java.util.List<String> begins, boolean anchor) {}
