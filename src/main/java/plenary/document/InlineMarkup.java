package plenary.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes Markdown's inline mark-up out of a reading: emphasis, code spans, links, images, inline HTML, comments, backslash escapes. Follows CommonMark 0.31
 * where documents do (flanking delimiter runs, section 6.2), in one pass over the text and one over its delimiters. An asterisk that opens or closes
 * nothing is a footnote mark and stays.
 */
final class InlineMarkup {

    /**
     * A reading without its mark-up.
     *
     * @param reading the words
     * @param emphases bold and italic stretches in offsets of the reading, in order, none touching another
     */
    record Marked(Reading reading, List<Span> emphases) {}

    /** {@code <sup>}, {@code </em>}, {@code <a href="…">}, {@code <br/>}. */
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9-]{0,20})(?:\\s[^<>]{0,2000})?/?>");
    /** {@code <https://example.org/>}. */
    private static final Pattern AUTOLINK = Pattern.compile("<(?:https?|mailto):[^<>\\s]{1,2000}>");
    /** What follows a link's text: {@code (https://example.org/a_(b) "title")}. */
    private static final Pattern DESTINATION = Pattern.compile(
            "\\((?:[^()\\s]++|\\([^()\\s]{0,500}\\)){0,50}+(?:\\s+(?:\"[^\"]{0,500}\"|'[^']{0,500}'))?\\s*\\)");
    /** A footnote's mark in Markdown: {@code [^1]}. */
    private static final Pattern FOOTNOTE_REFERENCE = Pattern.compile("\\[\\^[^\\]\\s]{1,40}\\]");
    /** A superscript that is a footnote's mark rather than an ordinal's ending: {@code <sup>12</sup>}, {@code <sup>[3]</sup>}. */
    private static final Pattern NUMBER_SUPERSCRIPT = Pattern.compile(
            "<sup>\\s*(?:<a[^<>]{0,500}>)?\\s*[\\[(]?(?:\\d{1,3}|[*†‡]{1,3})[\\])]?\\s*(?:</a>)?\\s*</sup>",
            Pattern.CASE_INSENSITIVE);
    /** What a superscript number belongs to when it is a power: "10", "km", "m". */
    private static final Pattern POWER_BASE = Pattern.compile("(?:(?:^|\\D)10|(?:^|[\\s\\d/])[kcm]?m)$");

    private static final String SPECIAL = "\\`*_<[!&";
    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final Reading raw;
    private final String s;
    private final BitSet dropped;
    private final BitSet spaces = new BitSet();
    private final List<Delimiters.Run> runs = new ArrayList<>();
    private final List<Span> emphases = new ArrayList<>();
    private final Deque<Integer> brackets = new ArrayDeque<>();
    private Map<Integer, Deque<Integer>> backticks;
    private boolean commentsEnd = true;

    private InlineMarkup(Reading raw) {
        this.raw = raw;
        this.s = raw.text();
        this.dropped = new BitSet(s.length());
    }

    /** The reading without mark-up. */
    static Marked read(Reading raw) {
        if (!hasSpecial(raw.text())) return new Marked(raw, List.of());
        InlineMarkup markup = new InlineMarkup(raw);
        markup.scan();
        emphasise(markup);
        return markup.emit();
    }

    private static void emphasise(InlineMarkup markup) {
        Delimiters.pair(markup.runs, markup.dropped, markup.emphases);
    }

    private static boolean hasSpecial(String s) {
        for (int i = 0; i < s.length(); i++) if (SPECIAL.indexOf(s.charAt(i)) >= 0) return true;
        return false;
    }

    private void scan() {
        int i = 0;
        while (i < s.length()) {
            i = switch (s.charAt(i)) {
                case '\\' -> escape(i);
                case '`' -> code(i);
                case '*', '_' -> delimiters(i);
                case '<' -> angle(i);
                case '!' -> i + 1;
                case '[' -> openBracket(i);
                case ']' -> closeBracket(i);
                case '&' -> entity(i);
                default -> i + 1;
            };
        }
    }

    private int escape(int i) {
        if (i + 1 >= s.length() || ESCAPABLE.indexOf(s.charAt(i + 1)) < 0) return i + 1;
        dropped.set(i);
        return i + 2;
    }

    private int code(int i) {
        int length = runLength(i, '`');
        if (backticks == null) backticks = backtickRuns();
        // An escaped backtick before it makes a run shorter than it was counted.
        Deque<Integer> same = backticks.getOrDefault(length, new ArrayDeque<>());
        while (!same.isEmpty() && same.peekFirst() <= i) same.removeFirst();
        if (same.isEmpty()) return i + length;
        int close = same.removeFirst();
        dropped.set(i, i + length);
        dropped.set(close, close + length);
        return close + length;
    }

    private Map<Integer, Deque<Integer>> backtickRuns() {
        Map<Integer, Deque<Integer>> found = new HashMap<>();
        for (int i = s.indexOf('`'); i >= 0; i = s.indexOf('`', i)) {
            int length = runLength(i, '`');
            found.computeIfAbsent(length, key -> new ArrayDeque<>()).addLast(i);
            i += length;
        }
        return found;
    }

    private int runLength(int i, char c) {
        int end = i;
        while (end < s.length() && s.charAt(end) == c) end++;
        return end - i;
    }

    private int delimiters(int i) {
        char c = s.charAt(i);
        int length = runLength(i, c);
        char before = i == 0 ? ' ' : s.charAt(i - 1);
        char after = i + length == s.length() ? ' ' : s.charAt(i + length);
        runs.add(Delimiters.Run.of(c, i, length, before, after));
        return i + length;
    }

    private int angle(int i) {
        if (s.startsWith("<!--", i)) {
            int end = commentsEnd ? s.indexOf("-->", i + 4) : -1;
            if (end < 0) {
                commentsEnd = false;
                return i + 1;
            }
            dropped.set(i, end + 3);
            return end + 3;
        }
        if (i + 1 >= s.length() || !(Character.isLetter(s.charAt(i + 1)) || s.charAt(i + 1) == '/')) return i + 1;
        int superscript = superscript(i);
        if (superscript > i) return superscript;
        Matcher tag = at(TAG, i);
        if (tag.lookingAt()) {
            dropped.set(i, tag.end());
            if (tag.group(1).equalsIgnoreCase("br")) {
                dropped.clear(i);
                spaces.set(i);
            }
            return tag.end();
        }
        Matcher link = at(AUTOLINK, i);
        if (!link.lookingAt()) return i + 1;
        dropped.set(i);
        dropped.set(link.end() - 1);
        return link.end();
    }

    private int superscript(int i) {
        if (!s.regionMatches(true, i, "<sup>", 0, 5)) return i;
        Matcher mark = at(NUMBER_SUPERSCRIPT, i);
        if (!mark.lookingAt()
                || POWER_BASE.matcher(s.substring(Math.max(0, i - 4), i)).find()) return i;
        dropped.set(i, mark.end());
        return mark.end();
    }

    private Matcher at(Pattern pattern, int i) {
        return pattern.matcher(s).region(i, Math.min(s.length(), i + 5000));
    }

    private int openBracket(int i) {
        Matcher footnote = at(FOOTNOTE_REFERENCE, i);
        if (footnote.lookingAt()) {
            dropped.set(i, footnote.end());
            return footnote.end();
        }
        brackets.push(i);
        return i + 1;
    }

    private int closeBracket(int i) {
        if (brackets.isEmpty()) return i + 1;
        int open = brackets.pop();
        if (i + 1 >= s.length() || s.charAt(i + 1) != '(') return i + 1;
        Matcher destination = at(DESTINATION, i + 1);
        if (!destination.lookingAt() || !isAddress(destination.group())) return i + 1;
        boolean image = open > 0 && s.charAt(open - 1) == '!';
        if (image) dropped.set(open - 1, destination.end());
        else {
            dropped.set(open);
            dropped.set(i, destination.end());
        }
        return destination.end();
    }

    /** Tells a link's address from words in brackets that follow bracketed words: "[sic](see above)". */
    private static boolean isAddress(String destination) {
        return destination.length() > 2
                && (destination.indexOf('/') >= 0
                        || destination.indexOf('#') >= 0
                        || destination.indexOf('.') >= 0
                        || destination.indexOf(':') >= 0);
    }

    private int entity(int i) {
        if (s.startsWith("&amp;", i)) {
            dropped.set(i + 1, i + 5);
            return i + 5;
        }
        if (s.startsWith("&nbsp;", i)) {
            spaces.set(i);
            dropped.set(i + 1, i + 6);
            return i + 6;
        }
        return i + 1;
    }

    private Marked emit() {
        Reading.Builder out = new Reading.Builder(s.length());
        List<Span> ordered = merged(emphases, s.length());
        List<Span> placed = new ArrayList<>(ordered.size());
        int next = 0;
        int begin = -1;
        boolean space = false;
        int spaceAt = 0;
        for (int i = 0; i <= s.length(); i++) {
            // A stretch ends before the space that follows it and begins after the one before it.
            if (begin >= 0 && ordered.get(next).end() == i) {
                if (out.length() > begin) placed.add(new Span(begin, out.length()));
                begin = -1;
                next++;
            }
            boolean opens =
                    next < ordered.size() && begin < 0 && ordered.get(next).begin() == i;
            if (i == s.length()) break;
            if (opens) {
                if (space && !out.isEmpty()) out.append(' ', spaceAt);
                space = false;
                begin = out.length();
            }
            if (dropped.get(i)) continue;
            if (spaces.get(i) || s.charAt(i) == ' ') {
                if (!space) spaceAt = raw.offset(i);
                space = true;
                continue;
            }
            if (space && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') out.append(' ', spaceAt);
            space = false;
            out.append(s.charAt(i), raw.offset(i));
        }
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') out.truncate(out.length() - 1);
        return new Marked(out.build(), within(placed, out.length()));
    }

    private static List<Span> within(List<Span> spans, int length) {
        List<Span> kept = new ArrayList<>(spans.size());
        for (Span span : merged(spans, length)) {
            int end = Math.min(span.end(), length);
            if (end > span.begin()) kept.add(new Span(span.begin(), end));
        }
        return List.copyOf(kept);
    }

    /** The spans in order, those that touch or overlap made one. */
    static List<Span> merged(List<Span> spans, int length) {
        List<Span> ordered = new ArrayList<>(spans);
        ordered.sort(null);
        List<Span> merged = new ArrayList<>(ordered.size());
        for (Span span : ordered) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (span.length() == 0 || span.begin() >= length) continue;
            if (last != null && span.begin() <= last.end())
                merged.set(merged.size() - 1, new Span(last.begin(), Math.max(last.end(), span.end())));
            else merged.add(span);
        }
        return merged;
    }
}
