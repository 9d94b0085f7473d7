package plenary.document;

import java.util.Locale;

/** The labels that word processors and browsers print before the items of automatic lists. */
final class ListNumbers {

    private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    private static final String[] TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
    private static final String[] HUNDREDS = {"", "c", "cc", "ccc", "cd", "d", "dc", "dcc", "dccc", "cm"};

    private ListNumbers() {}

    /** An ordered list item's label: "3.", "c.", "III.". */
    static String html(String type, String style, int number) {
        String named = style.contains("list-style") ? style : "";
        if (named.contains("none")) return "";
        if (type.equals("a") || named.contains("lower-alpha") || named.contains("lower-latin"))
            return letters(number) + ".";
        if (type.equals("A") || named.contains("upper-alpha") || named.contains("upper-latin"))
            return letters(number).toUpperCase(Locale.ROOT) + ".";
        if (type.equals("i") || named.contains("lower-roman")) return roman(number) + ".";
        if (type.equals("I") || named.contains("upper-roman"))
            return roman(number).toUpperCase(Locale.ROOT) + ".";
        return number + ".";
    }

    /** 1 is a, 26 is z, 27 is aa. */
    static String letters(int number) {
        if (number < 1) return String.valueOf(number);
        StringBuilder letters = new StringBuilder();
        for (int n = number; n > 0; n = (n - 1) / 26) letters.insert(0, (char) ('a' + (n - 1) % 26));
        return letters.toString();
    }

    /** 4 is iv; numbers that Roman numerals do not reach stay digits. */
    static String roman(int number) {
        if (number < 1 || number > 3999) return String.valueOf(number);
        return "m".repeat(number / 1000) + HUNDREDS[number / 100 % 10] + TENS[number / 10 % 10] + ONES[number % 10];
    }
}
