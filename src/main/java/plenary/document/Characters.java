package plenary.document;

/** What single characters are to a reader. */
final class Characters {

    private Characters() {}

    /** White space of any script and width, which a reading folds to single spaces. */
    static boolean isSpace(char c) {
        return c == ' ' || (c != '\u200B' && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
    }

    /**
     * Characters that print nothing and only steer the display: controls, soft hyphens, zero-width spaces, byte order marks, and marks that
     * turn the writing direction. A reading leaves them out, so that "re\u00ADaffirm" is found as a word and no text is shown
     * in another order than it is stored. Joiners stay: they are spelling in several scripts.
     */
    static boolean isInvisible(char c) {
        if (c < 0x20) return !isSpace(c);
        if (c < 0x7F) return false;
        return (c <= 0x9F && c != 0x85)
                || c == 0xAD
                || c == 0x200B
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0xFEFF;
    }

    /** Punctuation as CommonMark has it: the Unicode categories P and S. */
    static boolean isPunctuation(char c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }
}
