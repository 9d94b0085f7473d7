package plenary.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides plain text and Markdown, which are read alike, into blocks. Lines decide: blank ones, rules, headings, labels, and whether the text as a whole is
 * wrapped by hand. Linear in the text's length.
 */
final class TextBlocks {

    /** "## Heading ##". */
    private static final Pattern HEADING = Pattern.compile("(#{1,6})(?:[ \\t]+(.*?))??(?:[ \\t]+#+)?[ \\t]*");
    /** "---", "* * *", "_____". */
    private static final Pattern RULE =
            Pattern.compile("(?:-[ \\t]*){3,}|(?:\\*[ \\t]*){3,}|(?:_[ \\t]*){3,}|(?:=[ \\t]*){3,}");
    /** "| --- | :-: |" below a table's head. */
    private static final Pattern TABLE_RULE =
            Pattern.compile("\\|?[ \\t]*:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)+\\|?|\\|[ \\t]*:?-+:?[ \\t]*\\|");
    /** "[1]: https://example.org/". */
    private static final Pattern LINK_DEFINITION = Pattern.compile("\\[[^\\]^][^\\]]{0,200}\\]:\\s*<?\\S*[/#.]\\S*.*");
    /** "[^1]: The note's words". */
    private static final Pattern FOOTNOTE_DEFINITION = Pattern.compile("\\[\\^[^\\]\\s]{1,40}\\]:\\s*");
    /** "&lt;sup&gt;1&lt;/sup&gt; The note's words". */
    private static final Pattern SUPERSCRIPT_LABEL =
            Pattern.compile("<sup>\\s*[\\[(]?\\d{1,3}[\\])]?\\s*</sup>\\s*", Pattern.CASE_INSENSITIVE);
    /** "Title of a chapter ........ 12". */
    private static final Pattern LEADERS = Pattern.compile(".*\\.{4,}\\s*\\d+");

    private static final int LOOK_AHEAD = 40;

    private final String text;
    private final Lines lines;
    private final LineWrapping wrapping;
    private final Hyphenation hyphenation;
    private final List<Block> blocks = new ArrayList<>();

    private Block.Kind kind;
    private int level;
    private int lastLine = -1;
    private int firstLine = -1;
    private Folding open;
    private final Deque<int[]> nesting = new ArrayDeque<>();
    private boolean starItems;
    private boolean inTable;
    private boolean furnitureTail;
    private boolean commentsEnd = true;

    private TextBlocks(String text, int from) {
        this.text = text;
        this.lines = new Lines(text, from);
        this.wrapping = LineWrapping.of(text, lines);
        this.hyphenation = Hyphenation.of(text, lines);
    }

    /** The blocks of the text after {@code from}. */
    static List<Block> of(String text, int from) {
        TextBlocks splitter = new TextBlocks(text, from);
        int line = 0;
        while (line < splitter.lines.count()) line = splitter.read(line);
        splitter.close();
        return splitter.blocks;
    }

    /** Takes one line, or the several of a comment or fence, and returns the next. */
    private int read(int line) {
        if (lines.isBlank(line)) {
            if (cutsSentence(line)) return line + 1;
            close();
            inTable = false;
            return line + 1;
        }
        if (lines.isFormFeed(line)) return pageBreak(line);
        int begin = lines.content(line);
        int end = lines.end(line);
        return switch (text.charAt(begin)) {
            case '#' -> heading(line, begin, end);
            case '-', '_', '=', '*' -> isRule(begin, end) ? underlineOrRule(line) : words(line, begin, end);
            case '<' -> text.startsWith("<!--", begin) ? comment(line, begin, end) : words(line, begin, end);
            case '`', '~' -> fence(line, begin, end);
            case '[' -> definition(line, begin, end);
            case '>' -> quote(line, begin, end);
            default -> words(line, begin, end);
        };
    }

    private boolean isRule(int begin, int end) {
        return end - begin <= 400 && RULE.matcher(text).region(begin, end).matches();
    }

    private int rule(int line) {
        close();
        nesting.clear();
        blocks.add(Block.of(
                Block.Kind.BREAK, 0, Reading.of(text, new Span(lines.content(line), lines.end(line))), List.of()));
        return line + 1;
    }

    /** A blank line inside a sentence of a wrapped text is the trace of a page's end, not of a paragraph's. */
    private boolean cutsSentence(int line) {
        return open != null
                && lastLine == line - 1
                && wrapping.wrapped()
                && !lines.isBlank(line + 1)
                && !lines.isFormFeed(line + 1)
                && wrapping.cut(text, lines, line - 1, line + 1);
    }

    /** A page break inside a sentence is white space. */
    private int pageBreak(int line) {
        boolean within = open != null
                && lastLine == line - 1
                && !lines.isBlank(line + 1)
                && !endsClause(line - 1)
                && Character.isLowerCase(text.charAt(lines.content(line + 1)));
        if (!within) return rule(line);
        append(line, lines.begin(line), lines.end(line));
        return line + 1;
    }

    private int underlineOrRule(int line) {
        char c = text.charAt(lines.content(line));
        boolean underlines = (c == '=' || c == '-')
                && open != null
                && kind == Block.Kind.PARAGRAPH
                && firstLine == line - 1
                && !endsClause(line - 1)
                && lines.length(line - 1) <= 120;
        if (!underlines) return rule(line);
        kind = Block.Kind.HEADING;
        level = c == '=' ? 1 : 2;
        close();
        return line + 1;
    }

    private boolean endsClause(int line) {
        return ".;:,!?".indexOf(text.charAt(lines.end(line) - 1)) >= 0;
    }

    private int heading(int line, int begin, int end) {
        Matcher heading = HEADING.matcher(text).region(begin, end);
        if (!heading.matches()) return words(line, begin, end);
        close();
        nesting.clear();
        if (heading.group(2) != null && !heading.group(2).isBlank()) {
            start(Block.Kind.HEADING, heading.group(1).length(), line);
            open.add(heading.start(2), heading.end(2));
            close();
        }
        return line + 1;
    }

    /** A comment that begins a line; what follows its end on the same line is dropped with it only if it is blank. */
    private int comment(int line, int begin, int end) {
        int close = commentsEnd ? text.indexOf("-->", begin) : -1;
        commentsEnd = close >= 0;
        if (close < end) return words(line, begin, end);
        int last = line;
        while (last + 1 < lines.count() && lines.begin(last + 1) <= close) last++;
        close();
        if (lines.end(last) > close + 3) {
            start(Block.Kind.PARAGRAPH, 0, last);
            open.add(close + 3, lines.end(last));
        }
        return last + 1;
    }

    private int fence(int line, int begin, int end) {
        boolean fence = text.startsWith("```", begin) || text.startsWith("~~~", begin);
        // A second fence on the line makes it a code span.
        if (!fence || indexOf('`', begin + 3, end) >= 0) return words(line, begin, end);
        close();
        return line + 1;
    }

    private int definition(int line, int begin, int end) {
        Matcher note = FOOTNOTE_DEFINITION.matcher(text).region(begin, end);
        if (note.lookingAt()) {
            close();
            start(Block.Kind.FOOTNOTE, 0, line);
            open.add(note.end(), end);
            lastLine = line;
            return line + 1;
        }
        if (end - begin > 2000
                || !LINK_DEFINITION.matcher(text).region(begin, end).matches()) return words(line, begin, end);
        close();
        single(Block.Kind.FURNITURE, line, begin, end);
        return line + 1;
    }

    private int quote(int line, int begin, int end) {
        int content = begin;
        while (content < end && (text.charAt(content) == '>' || Characters.isSpace(text.charAt(content)))) content++;
        if (content == end) {
            close();
            return line + 1;
        }
        return words(line, content, end);
    }

    private int words(int line, int begin, int end) {
        if (isTable(line, begin, end)) return tableRow(line, begin, end);
        if (end - begin <= 160 && furniture(line, begin, end)) return line + 1;
        int bullet = bullet(line, begin, end);
        int label = ListLabels.label(text, begin + bullet, end);
        if (bullet + label > 0 && beginsItem(line, bullet > 0)) {
            item(line, begin + bullet, end, bullet + label);
            starItems = text.charAt(begin) == '*' && bullet > 0;
            return line + 1;
        }
        Matcher note = SUPERSCRIPT_LABEL.matcher(text).region(begin, Math.min(end, begin + 40));
        if (text.charAt(begin) == '<' && note.lookingAt()) {
            close();
            start(Block.Kind.FOOTNOTE, 0, line);
            append(line, note.end(), end);
            return line + 1;
        }
        if (open != null && lastLine == previous(line) && goesOn(line)) {
            append(line, begin, end);
            return line + 1;
        }
        close();
        if (lines.indent(line) == 0) nesting.clear();
        starItems = false;
        start(Block.Kind.PARAGRAPH, depthOf(lines.indent(line)), line);
        append(line, begin, end);
        return line + 1;
    }

    /** Whether the open block goes on in this line. */
    private boolean goesOn(int line) {
        if (lastLine < line - 1) return true;
        boolean item = kind == Block.Kind.LIST_ITEM || kind == Block.Kind.FOOTNOTE;
        if (item && !nesting.isEmpty() && lines.indent(line) >= nesting.peek()[1]) return true;
        if (LEADERS.matcher(text)
                .region(lines.content(line - 1), lines.end(line - 1))
                .matches()) return false;
        return wrapping.continues(text, lines, line - 1, item);
    }

    /** The line before, a blank one that cuts a sentence not counted. */
    private int previous(int line) {
        return lines.isBlank(line - 1) ? line - 2 : line - 1;
    }

    private int bullet(int line, int begin, int end) {
        int bullet = ListLabels.bullet(text, begin, end);
        return bullet > 0 && text.charAt(begin) == '*' && !isStarItem(line) ? 0 : bullet;
    }

    /** A single line that an asterisk opens is a footnote; several are a list. */
    private boolean isStarItem(int line) {
        if (starItems) return true;
        int i = line + 1;
        int limit = Math.min(lines.count(), line + LOOK_AHEAD);
        while (i < limit && !lines.isBlank(i) && !opensWithStar(i)) i++;
        while (i < limit && lines.isBlank(i)) i++;
        return i < limit && opensWithStar(i);
    }

    private boolean opensWithStar(int line) {
        int begin = lines.content(line);
        int end = lines.end(line);
        return text.charAt(begin) == '*' && ListLabels.bullet(text, begin, end) > 0 && !isRule(begin, end);
    }

    /** A label inside a wrapped paragraph can be chance ("resolution\n242. The Council"); after a clause's end, a short line or a like item it is none. */
    private boolean beginsItem(int line, boolean bulleted) {
        if (open == null || lastLine != line - 1 || !wrapping.wrapped()) return true;
        if (bulleted && kind == Block.Kind.LIST_ITEM && !nesting.isEmpty() && lines.indent(line) <= nesting.peek()[0])
            return true;
        return endsClause(line - 1) || wrapping.endsEarly(text, lines, line - 1);
    }

    private void item(int line, int label, int end, int width) {
        close();
        int indent = lines.indent(line);
        while (!nesting.isEmpty() && indent < nesting.peek()[1]) nesting.pop();
        start(Block.Kind.LIST_ITEM, nesting.size(), line);
        nesting.push(new int[] {indent, indent + Math.min(width, 6)});
        append(line, label, end);
    }

    private int depthOf(int indent) {
        int depth = 0;
        for (int[] item : nesting) if (indent >= item[1]) depth++;
        return depth == 0 ? 0 : depth - 1;
    }

    private boolean isTable(int line, int begin, int end) {
        if (inTable || (text.charAt(begin) == '|' && end - begin > 2 && text.charAt(end - 1) == '|')) return true;
        if (end - begin <= 4000 && tabbed(begin, end)) return true;
        return !lines.isBlank(line + 1)
                && indexOf('|', begin, end) >= 0
                && isTableRule(lines.content(line + 1), lines.end(line + 1));
    }

    /** Whether a tab divides the line elsewhere than after a label: a row of a table of contents. */
    private boolean tabbed(int begin, int end) {
        if (indexOf('\t', begin, end) < 0) return false;
        int bullet = ListLabels.bullet(text, begin, end);
        int words = begin + bullet + ListLabels.label(text, begin + bullet, end);
        return indexOf('\t', words, end) > words;
    }

    private int indexOf(char c, int begin, int end) {
        for (int i = begin; i < end; i++) if (text.charAt(i) == c) return i;
        return -1;
    }

    private boolean isTableRule(int begin, int end) {
        return end - begin <= 2000
                && TABLE_RULE.matcher(text).region(begin, end).matches();
    }

    private int tableRow(int line, int begin, int end) {
        close();
        inTable |= indexOf('|', begin, end) >= 0;
        if (isTableRule(begin, end)) return line + 1;
        int from = text.charAt(begin) == '|' ? begin + 1 : begin;
        int to = text.charAt(end - 1) == '|' && end - 1 > from ? end - 1 : end;
        single(Block.Kind.TABLE_ROW, line, from, to);
        return line + 1;
    }

    private boolean furniture(int line, int begin, int end) {
        String words = text.substring(begin, end);
        boolean announced = SiteFurniture.beginsTail(words);
        boolean afterwards = furnitureTail && words.length() <= 80 && !endsClause(line);
        if (!announced && !afterwards && !SiteFurniture.isFurniture(words)) {
            furnitureTail = false;
            return false;
        }
        furnitureTail |= announced;
        close();
        single(Block.Kind.FURNITURE, line, begin, end);
        return true;
    }

    private void single(Block.Kind single, int line, int begin, int end) {
        start(single, 0, line);
        open.add(begin, end);
        close();
    }

    private void start(Block.Kind newKind, int newLevel, int line) {
        kind = newKind;
        level = newLevel;
        firstLine = line;
        lastLine = line;
        open = new Folding(text);
    }

    private void append(int line, int begin, int end) {
        if (line > firstLine) {
            int before = lines.end(previous(line));
            if (!Hyphenation.divides(text, before, begin)) open.space(before);
            else if (hyphenation.drops(text, before, begin)) open.dropLast();
        }
        open.add(begin, end);
        lastLine = line;
    }

    private void close() {
        if (open == null) return;
        InlineMarkup.Marked marked = InlineMarkup.read(open.build());
        open = null;
        if (!marked.reading().isEmpty())
            blocks.add(new Block(kind, level, marked.reading(), marked.emphases(), Optional.empty()));
    }
}
