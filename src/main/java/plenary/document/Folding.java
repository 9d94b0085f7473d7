package plenary.document;

/** Makes readings out of stretches of a document's text: white space folded, invisible characters left out, nothing else changed. */
final class Folding {

    private final String text;
    private final Reading.Builder builder = new Reading.Builder();
    /** White space seen but not yet written: where it began, or -1. */
    private int space = -1;

    Folding(String text) {
        this.text = text;
    }

    static Reading of(String text, int begin, int end) {
        return new Folding(text).add(begin, end).build();
    }

    /** Adds the text between two offsets. */
    Folding add(int begin, int end) {
        int run = begin;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            boolean white = Characters.isSpace(c);
            if (!white && !Characters.isInvisible(c)) {
                if (space >= 0) {
                    if (!builder.isEmpty()) builder.append(' ', space);
                    space = -1;
                }
                continue;
            }
            // A single space between two words continues the run.
            if (c == ' ' && space < 0 && i + 1 < end && i > run && isPlain(text.charAt(i + 1))) continue;
            builder.append(text, run, i);
            run = i + 1;
            if (white && space < 0) space = i;
        }
        if (end > run) builder.append(text, run, end);
        return this;
    }

    private static boolean isPlain(char c) {
        return !Characters.isSpace(c) && !Characters.isInvisible(c);
    }

    /** Adds a space that stands for the character at {@code offset}: a line end. */
    Folding space(int offset) {
        if (space < 0) space = offset;
        return this;
    }

    /** Takes the last character off: the hyphen of a divided word. */
    Folding dropLast() {
        builder.truncate(builder.length() - 1);
        return this;
    }

    boolean isEmpty() {
        return builder.isEmpty();
    }

    Reading build() {
        return builder.build();
    }
}
