package plenary.serving.explorer;

/** Small matters of how words are shown. */
final class Words {

    private Words() {}

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Whether a title is printed in capitals only, and therefore wants a smaller size. */
    static boolean shouted(String words) {
        return words.length() > 12 && words.equals(words.toUpperCase(java.util.Locale.ROOT));
    }
}
