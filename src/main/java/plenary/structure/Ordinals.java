package plenary.structure;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Ordinal numbers of sessions and meetings: "70th", "8846th", "Seventy-fifth". */
final class Ordinals {

    private static final List<String> ONES = List.of(
            "",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth");

    private static final List<String> TENS =
            List.of("", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet");

    /** A regular expression for an ordinal in digits or words, without groups. */
    static final String PATTERN =
            "(?:\\d{1,5}(?:st|nd|rd|th)|(?i:(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ])?"
                    + "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth"
                    + "|seventeenth|eighteenth|nineteenth|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ieth))";

    private Ordinals() {}

    /** The number; empty when the words are no ordinal below one hundred and the digits no ordinal. */
    static OptionalInt value(String ordinal) {
        String word = ordinal.strip().toLowerCase(Locale.ROOT);
        if (word.matches("\\d{1,5}(st|nd|rd|th)")) return OptionalInt.of(Integer.parseInt(word.replaceAll("\\D", "")));
        int one = ONES.indexOf(word);
        if (one > 0) return OptionalInt.of(one);
        for (int ten = 2; ten < TENS.size(); ten++) {
            if (word.equals(TENS.get(ten) + "ieth")) return OptionalInt.of(ten * 10);
            if (word.startsWith(TENS.get(ten) + "y")
                    && word.length() > TENS.get(ten).length() + 2) {
                int rest = ONES.indexOf(word.substring(TENS.get(ten).length() + 2));
                if (rest > 0) return OptionalInt.of(ten * 10 + rest);
            }
        }
        return OptionalInt.empty();
    }
}
