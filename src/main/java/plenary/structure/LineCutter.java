package plenary.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Block;
import plenary.document.Document;
import plenary.document.Reading;
import plenary.document.Span;
import plenary.vocabulary.OpeningPhrases;

/**
 * A document's blocks as lines: what a format or a scan ran together is cut where a source line begins a clause of its own, what a page broke apart is joined
 * by {@link PartReader}. Furniture and rules leave only a trace, that a rule stood there.
 */
final class LineCutter {

    private static final int LOOK_BACK = 200;

    private final OpeningPhrases phrases;

    LineCutter(OpeningPhrases phrases) {
        this.phrases = phrases;
    }

    /** A footnote's mark at the end of a title: "RESOLUTION 493*", "A STRATEGY\*", "Resolution 757 (1992)†". */
    private static final Pattern TRAILING_MARK = Pattern.compile("\\s*(?:\\\\?\\*|[†‡§]){1,3}$");

    /** "The Security Council,", "THE ASSEMBLY,", "The 132nd Assembly of the Union," and nothing else; some print no comma. */
    static final Pattern FORMULA_LINE = Pattern.compile(
            "(?i)^[“\"]?(?:(?-i:T)he|(?-i:T)herefore,? the|(?-i:A)ccordingly,? the) (?:(?:\\p{L}|\\d+(?:st|nd|rd|th)\\b)[\\p{L}'’.-]* ){0,12}(?:Assembly|Council|Parliament|Commission|Committee|Conference|Congress|Senate|House"
                    + "|Ministers|Board|Union|Convention|Meeting|Bureau|Authority|States|Parties)(?: (?:of|for|on|to) [^,:;.]{3,80})?\\s?[,:]?$");

    List<Line> lines(Document document, Predicate<Block> content) {
        List<Line> lines = new ArrayList<>();
        boolean rule = false;
        for (Block block : document.blocks()) {
            if (block.kind() == Block.Kind.BREAK) {
                rule = true;
                continue;
            }
            if (!content.test(block) || block.reading().trimmed().isEmpty()) continue;
            for (Span part : parts(document.text(), block)) {
                Reading reading = block.reading().part(part.begin(), part.end()).trimmed();
                if (reading.isEmpty()) continue;
                int from = part.begin() + leadingBlanks(block.text(), part);
                List<Span> emphases = block.emphases().stream()
                        .filter(e -> e.overlaps(part))
                        .map(e -> new Span(Math.max(0, e.begin() - from), Math.min(e.end() - from, reading.length())))
                        .filter(e -> e.end() > e.begin())
                        .toList();
                lines.add(Line.of(reading, emphases, block.kind(), rule));
                rule = false;
            }
        }
        return lines;
    }

    private static int leadingBlanks(String text, Span part) {
        int i = part.begin();
        while (i < part.end() && Character.isWhitespace(text.charAt(i))) i++;
        return i - part.begin();
    }

    /** Where a block is to be cut: at source lines that begin a clause after one that has ended. */
    private List<Span> parts(String documentText, Block block) {
        if (block.kind() != Block.Kind.PARAGRAPH && block.kind() != Block.Kind.LIST_ITEM) return whole(block);
        List<Span> parts = new ArrayList<>();
        Reading reading = block.reading();
        int begin = 0;
        for (int i = 1; i < reading.length(); i++) {
            if (Character.isWhitespace(reading.text().charAt(i)) || !newLineBefore(documentText, reading, i)) continue;
            if (beginsClause(reading.text(), begin, i)) {
                parts.add(new Span(begin, i));
                begin = i;
            }
        }
        parts.add(new Span(begin, reading.length()));
        return parts;
    }

    private static List<Span> whole(Block block) {
        return List.of(new Span(0, block.reading().length()));
    }

    private static boolean newLineBefore(String documentText, Reading reading, int i) {
        int previous = i - 1;
        while (previous > 0 && Character.isWhitespace(reading.text().charAt(previous))) previous--;
        if (previous == i - 1) return false;
        for (int at = reading.offset(previous); at < reading.offset(i) && at < documentText.length(); at++)
            if (documentText.charAt(at) == '\n') return true;
        return false;
    }

    private boolean beginsClause(String text, int begin, int at) {
        // A look at the end is enough, and keeps a block of a million lines linear.
        String before = text.substring(Math.max(begin, at - LOOK_BACK), at).stripTrailing();
        if (before.isEmpty()) return false;
        if (at - begin < LOOK_BACK && (isFormula(before) || HeadingReader.isTypeAndNumber(before))) return true;
        String rest = text.substring(at, Math.min(text.length(), at + 200));
        if (at - begin < LOOK_BACK
                && AdoptionReader.PRESENTED_LINE.matcher(rest).lookingAt()) return true;
        before = PartReader.FOOTNOTE_NUMBER.matcher(before).replaceFirst("");
        char last = before.charAt(before.length() - 1);
        boolean ended = last == ','
                || last == ';'
                || last == '.'
                || last == ':'
                || before.endsWith("; and")
                || before.endsWith(", and");
        if (!ended) return false;
        var label = Label.of(rest);
        if (label.isPresent() && label.get().style() != Label.Style.CAPITAL) {
            String words = rest.substring(label.get().end());
            boolean opens = phrases.at(words, 0).isPresent();
            return switch (label.get().style()) {
                // "…, 727 of 8 January and\n3. Decides": a number needs more than its full stop.
                case NUMBER -> last != ',' || opens || label.get().wrap().equals("()");
                case DOTTED -> last == ';' || last == '.' || opens;
                default -> true;
            };
        }
        return Character.isUpperCase(rest.charAt(0))
                && VerbForm.of(rest) != VerbForm.NONE
                && (last == ',' || last == ';' || last == '.')
                && phrases.at(rest, 0).filter(m -> m.begin() == 0).isPresent();
    }

    /** Whether a line is an enacting formula beyond doubt. */
    static boolean isFormula(String line) {
        return (line.endsWith(",") || line.endsWith(":"))
                && FORMULA_LINE.matcher(line).matches();
    }

    /** A title line without the mark that leads to its footnote. */
    static Reading withoutFootnoteMark(Reading reading) {
        Matcher mark = TRAILING_MARK.matcher(reading.text());
        return mark.find() ? reading.part(0, mark.start()) : reading;
    }
}
