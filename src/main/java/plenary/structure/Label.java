package plenary.structure;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The label that a list puts before a unit: "25.", "9.1", "(a)", "iv)", "B.", "–".
 *
 * @param style what it counts with
 * @param wrap the punctuation around it ("." for "a.", "()" for "(a)", ")" for "a)"): lists nested in each other differ in it
 * @param value as printed without punctuation; empty for a dash
 * @param end where the unit's own words begin, in characters from the label's first one
 */
record Label(Style style, String wrap, String value, int end) {

    /** What a label counts with; a small letter may also be a Roman numeral, which only its neighbours decide. */
    enum Style {
        NUMBER,
        DOTTED,
        LETTER,
        CAPITAL,
        DASH
    }

    /** "9.1 Priority", "13.2.1. calls". */
    private static final Pattern DOTTED = Pattern.compile("^(\\d{1,3}(?:\\.\\d{1,3}){1,4})\\.?\\s+(?=\\S)");

    /** "25. URGES", "3 . Notes", "1) to", "4.Calls". */
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,3})\\s?([.)])(?:\\s+(?=\\S)|(?=\\p{Lu}\\p{L}))");

    /** "(1) the parties". */
    private static final Pattern NUMBER_IN_BRACKETS = Pattern.compile("^\\((\\d{1,3})\\)\\s*(?=\\S)");

    /** "a. to support", "iv) to", "aa. to". */
    private static final Pattern LETTER = Pattern.compile("^([a-z]|[a-z]{2}|[ivxl]{2,6})([.)])\\s+(?=\\S)");

    /** "(a) To", "(iii) the". */
    private static final Pattern LETTER_IN_BRACKETS =
            Pattern.compile("^\\(([a-z]|([a-z])\\2|[ivxl]{2,6})\\)\\s*(?=\\S)");

    /** "A. whereas", "AA. whereas", "II. Political process". */
    private static final Pattern CAPITAL = Pattern.compile("^([A-Z]|([A-Z])\\2|[IVX]{2,6})([.)])\\s+(?=\\S)");

    /** "- Action be taken", "– having regard to". */
    private static final Pattern DASH = Pattern.compile("^[-–—•·‣▪●◦]\\s+(?=\\S)");

    private static final Pattern ROMAN =
            Pattern.compile("^(x{0,3})(ix|iv|v?i{0,3})$|^(xl)(ix|iv|v?i{0,3})$", Pattern.CASE_INSENSITIVE);

    private static final Map<Character, Integer> ROMAN_DIGITS =
            Map.of('i', 1, 'v', 5, 'x', 10, 'l', 50, 'c', 100, 'd', 500, 'm', 1000);

    /** The label at the beginning of a text, if it has one. */
    static Optional<Label> of(CharSequence text) {
        Matcher m = DOTTED.matcher(text);
        if (m.find()) return Optional.of(new Label(Style.DOTTED, ".", m.group(1), m.end()));
        m = NUMBER.matcher(text);
        if (m.find()) return Optional.of(new Label(Style.NUMBER, m.group(2), m.group(1), m.end()));
        m = NUMBER_IN_BRACKETS.matcher(text);
        if (m.find()) return Optional.of(new Label(Style.NUMBER, "()", m.group(1), m.end()));
        m = LETTER.matcher(text);
        if (m.find()) return Optional.of(new Label(Style.LETTER, m.group(2), m.group(1), m.end()));
        m = LETTER_IN_BRACKETS.matcher(text);
        if (m.find()) return Optional.of(new Label(Style.LETTER, "()", m.group(1), m.end()));
        m = CAPITAL.matcher(text);
        if (m.find()) return Optional.of(new Label(Style.CAPITAL, m.group(3), m.group(1), m.end()));
        m = DASH.matcher(text);
        if (m.find()) return Optional.of(new Label(Style.DASH, "", "", m.end()));
        return Optional.empty();
    }

    /** Its place in a list counted by numbers or by letters (aa and bb follow z); empty when it is neither. */
    OptionalInt counted() {
        if (style == Style.NUMBER) return OptionalInt.of(Integer.parseInt(value));
        if (style == Style.DOTTED) return OptionalInt.of(Integer.parseInt(value.substring(value.lastIndexOf('.') + 1)));
        if (style == Style.DASH) return OptionalInt.empty();
        String small = value.toLowerCase(Locale.ROOT);
        char first = small.charAt(0);
        if (small.length() == 1) return OptionalInt.of(first - 'a' + 1);
        if (small.length() == 2 && small.charAt(1) == first) return OptionalInt.of(26 + first - 'a' + 1);
        if (small.length() == 2 && first == 'a') return OptionalInt.of(26 + small.charAt(1) - 'a' + 1);
        return OptionalInt.empty();
    }

    /** Its value as a Roman numeral; empty when it is none. */
    OptionalInt roman() {
        if (style != Style.LETTER && style != Style.CAPITAL) return OptionalInt.empty();
        if (value.isEmpty() || !ROMAN.matcher(value).matches()) return OptionalInt.empty();
        int sum = 0;
        String small = value.toLowerCase(Locale.ROOT);
        for (int i = 0; i < small.length(); i++) {
            int digit = ROMAN_DIGITS.get(small.charAt(i));
            boolean subtract = i + 1 < small.length() && ROMAN_DIGITS.get(small.charAt(i + 1)) > digit;
            sum += subtract ? -digit : digit;
        }
        return OptionalInt.of(sum);
    }
}
