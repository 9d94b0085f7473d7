package plenary.structure;

/** Tells what lies between quotation marks or brackets; quick when asked from left to right. The mark that a text begins with closes with all of it. */
final class Quotation {
    private final String text;
    private int at = 1;
    private int quotes;
    private int brackets;

    Quotation(String text) {
        this.text = text;
    }

    boolean covers(int place) {
        if (place < at) {
            at = 1;
            quotes = 0;
            brackets = 0;
        }
        for (; at < place; at++) {
            switch (text.charAt(at)) {
                case '“' -> quotes++;
                case '”' -> quotes = Math.max(0, quotes - 1);
                case '(' -> brackets++;
                case ')' -> brackets = Math.max(0, brackets - 1);
                default -> {
                    // Says nothing of quotation.
                }
            }
        }
        return quotes > 0 || brackets > 0;
    }
}
