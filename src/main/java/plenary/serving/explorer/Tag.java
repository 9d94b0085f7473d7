package plenary.serving.explorer;

/**
 * An entity in a line of others.
 *
 * @param style class of its colour; may be empty
 * @param why where it is explained that it stands here; null when that was read, not derived
 */
record Tag(String label, String link, String style, String why) {

    Tag because(String reason) {
        return new Tag(label, link, style, reason);
    }
}
