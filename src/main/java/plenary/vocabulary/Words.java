package plenary.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * A text cut into words for vocabulary matching: runs of letters and digits, dots inside abbreviations and ampersands inside "R&amp;D" included, hyphens not, so
 * that "dual-use" and "dual use" are the same two words. Punctuation between two words goes before the second one in its {@link #key}, so that a form with
 * brackets matches only with them.
 */
final class Words {

    /** Stands for a word that no capitals form can match. */
    private static final String NONE = "\u0000";

    private final String text;
    private final int[] begins;
    private final int[] ends;
    private final String[] words;
    private final String[] gaps;
    private final String[] folded;
    private final int count;

    private Words(String text, int[] begins, int[] ends, int count) {
        this.text = text;
        this.begins = begins;
        this.ends = ends;
        this.count = count;
        words = new String[count];
        gaps = new String[count];
        folded = new String[count];
        for (int i = 0; i < count; i++) words[i] = text.substring(begins[i], ends[i]);
    }

    static Words of(String text) {
        int[] begins = new int[text.length() / 5 + 4];
        int[] ends = new int[begins.length];
        int count = 0;
        int i = 0;
        while (i < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < text.length() && continues(text, end)) end++;
            if (count == begins.length) {
                begins = Arrays.copyOf(begins, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
            }
            begins[count] = i;
            ends[count++] = end;
            i = end;
        }
        return new Words(text, begins, ends, count);
    }

    private static boolean continues(String text, int at) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) return true;
        // "U.S.", "U.N.": a dot after a single capital that is itself followed by one, or that ends such a run.
        if (c == '.')
            return Character.isUpperCase(text.charAt(at - 1))
                    && (at < 2 || !Character.isLetterOrDigit(text.charAt(at - 2)))
                    && ((at + 1 < text.length() && Character.isUpperCase(text.charAt(at + 1)))
                            || (at > 2 && text.charAt(at - 2) == '.'));
        return c == '&'
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1))
                && Character.isLetter(text.charAt(at - 1));
    }

    int count() {
        return count;
    }

    int begin(int i) {
        return begins[i];
    }

    int end(int i) {
        return ends[i];
    }

    String word(int i) {
        return words[i];
    }

    /** The word with the punctuation before it. */
    String key(int i) {
        String gap = gap(i);
        return gap.isEmpty() ? words[i] : gap + words[i];
    }

    String folded(int i) {
        if (folded[i] == null) folded[i] = fold(words[i]);
        return folded[i];
    }

    String foldedKey(int i) {
        String gap = gap(i);
        return gap.isEmpty() ? folded(i) : gap + folded(i);
    }

    /** The word if it is printed in capitals. */
    String capitals(int i) {
        return words[i].equals(upper(words[i])) ? words[i] : NONE;
    }

    String capitalsKey(int i) {
        String gap = gap(i);
        return gap.isEmpty() ? capitals(i) : gap + capitals(i);
    }

    /** Punctuation before a word, white space, hyphens, apostrophes and closing brackets left out. */
    private String gap(int i) {
        if (gaps[i] == null) gaps[i] = i == 0 ? "" : punctuation(i);
        return gaps[i];
    }

    private String punctuation(int i) {
        StringBuilder gap = new StringBuilder(2);
        for (int c = ends[i - 1]; c < begins[i]; c++) {
            char at = text.charAt(c);
            if (Character.isWhitespace(at) || Character.isSpaceChar(at)) continue;
            if ("-‐‑–'’)*".indexOf(at) >= 0 || Character.getType(at) == Character.FORMAT) continue;
            gap.append(at);
        }
        return gap.toString();
    }

    /** Where words end, a bracket that they open and that closes right after them included. */
    int endWithBracket(int first, int last) {
        int end = ends[last];
        boolean open = text.lastIndexOf('(', end) > Math.max(begins[first], text.lastIndexOf(')', end - 1));
        return open && end < text.length() && text.charAt(end) == ')' ? end + 1 : end;
    }

    /** Whether a hyphen ties these words to one before or after them ("anti-terrorist", "civilian-oriented"). */
    boolean isCompound(int first, int last) {
        int before = begins[first] - 1;
        int after = ends[last];
        return (before > 0 && text.charAt(before) == '-' && Character.isLetter(text.charAt(before - 1)))
                || (after + 1 < text.length()
                        && text.charAt(after) == '-'
                        && Character.isLetter(text.charAt(after + 1)));
    }

    /** Whether what comes after a word is punctuation, the end, or one of these words. */
    boolean endsPhrase(int word, Set<String> after) {
        if (word + 1 == count || !gap(word + 1).isEmpty()) return true;
        return after.contains(words[word + 1].toLowerCase(Locale.ROOT));
    }

    /** Whether a word is in the plural, as far as its spelling tells. */
    static boolean isPlural(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return !singular(lower).equals(lower)
                || lower.equals("people")
                || lower.equals("children")
                || lower.equals("women");
    }

    static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    /**
     * A word as concepts compare it: lower case, singular, British spelling. Both sides are folded alike, so what it makes of a word need not be one.
     */
    static String fold(String word) {
        return british(singular(word.toLowerCase(Locale.ROOT)));
    }

    private static String singular(String w) {
        int n = w.length();
        if (n <= 3 || !w.endsWith("s") || w.endsWith("ss") || w.endsWith("us") || w.endsWith("is")) return w;
        if (w.endsWith("ies") && n > 4) return w.substring(0, n - 3) + "y";
        if (w.endsWith("sses") || w.endsWith("xes") || w.endsWith("ches") || w.endsWith("shes"))
            return w.substring(0, n - 2);
        return w.substring(0, n - 1);
    }

    private static String british(String w) {
        if (w.length() < 5) return w;
        String s = w.replace("isation", "ization")
                .replace("ising", "izing")
                .replace("ised", "ized")
                .replace("yse", "yze")
                .replace("ysing", "yzing");
        if (s.endsWith("ise")) s = s.substring(0, s.length() - 3) + "ize";
        if (s.equals("defense")) return "defence";
        if (s.equals("offense")) return "offence";
        if (s.equals("license")) return "licence";
        if (s.equals("center")) return "centre";
        if (s.equals("program")) return "programme";
        if (s.equals("women")) return "woman";
        if (s.equals("children")) return "child";
        return s.replace("behavior", "behaviour")
                .replace("labor", "labour")
                .replace("neighbor", "neighbour")
                .replace("harbor", "harbour")
                .replace("armor", "armour")
                .replace("fulfill", "fulfil")
                .replace("sulfur", "sulphur")
                .replace("color", "colour")
                .replace("mobilis", "mobiliz");
    }
}
