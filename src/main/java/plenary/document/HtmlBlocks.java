package plenary.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import plenary.document.Block.Kind;

/** Walks a page's content and makes its blocks: headings, paragraphs, list items with the labels that a browser prints, table rows, footnotes. */
final class HtmlBlocks {

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    private static final Pattern EMPHASIS_STYLE =
            Pattern.compile("(?i)font-weight\\s*:\\s*(?:bold|[6-9]00)|font-style\\s*:\\s*(?:italic|oblique)");
    private static final Pattern SUPERSCRIPT_STYLE = Pattern.compile("(?i)vertical-align\\s*:\\s*super");
    /** "[1]", "12", "(*)" as a note's mark. */
    private static final Pattern NOTE_MARK = Pattern.compile("[\\[(]?(?:\\d{1,3}|[*†‡]{1,3})[\\])]?,?");
    /** A word processor's bullet in the Symbol font. */
    private static final Pattern PRIVATE_BULLET = Pattern.compile("^[\\uE000-\\uF8FF•▪●◦·]\\s*");

    private final ExtractedText text;
    private final List<ExtractedNote> notes = new ArrayList<>();
    private Words words = new Words();
    private Kind kind = Kind.PARAGRAPH;
    private int level;
    private int lists;

    private record ExtractedNote(Words words) {}

    HtmlBlocks(ExtractedText text) {
        this.text = text;
    }

    void read(Element content) {
        children(content);
        flush();
        for (ExtractedNote note : notes) text.add(Kind.FOOTNOTE, 0, note.words());
    }

    private void children(Element parent) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode node) words.append(node.getWholeText());
            else if (child instanceof Element element) element(element);
        }
    }

    private void element(Element element) {
        String tag = element.normalName();
        if (tag.equals("br")) lineBreak(element);
        else if (!BLOCKS.contains(tag)) inline(element, tag);
        else if (PageFurniture.isNote(element) && !element.text().isBlank() && tag.matches("p|li|div|dd|td"))
            note(element);
        else block(element, tag);
    }

    /** Two line breaks end a paragraph; one is white space. */
    private void lineBreak(Element element) {
        Node next = element.nextSibling();
        while (next instanceof TextNode blank && blank.isBlank()) next = next.nextSibling();
        if (next instanceof Element other && other.normalName().equals("br")) flush();
        else words.space();
    }

    private void inline(Element element, String tag) {
        boolean raised = tag.equals("sup")
                || SUPERSCRIPT_STYLE.matcher(element.attr("style")).find();
        if (raised && NOTE_MARK.matcher(element.text().strip()).matches() && !isPower()) return;
        if (tag.equals("a") && PageFurniture.isNoteLink(element)) return;
        boolean emphasis = tag.matches("b|strong|i|em")
                || EMPHASIS_STYLE.matcher(element.attr("style")).find();
        if (emphasis) words.beginEmphasis();
        children(element);
        if (emphasis) words.endEmphasis();
    }

    private boolean isPower() {
        return words.text().matches("(?s)(?:.*\\D)?10|(?:.*[\\s\\d/])?[kcm]?m");
    }

    private void block(Element element, String tag) {
        flush();
        switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> as(Kind.HEADING, tag.charAt(1) - '0', element);
            case "ul", "ol" -> list(element, tag.equals("ol"));
            case "tr" -> row(element);
            case "hr" -> text.addBreak();
            case "dt" -> as(Kind.PARAGRAPH, 0, element);
            case "dd" -> as(Kind.LIST_ITEM, lists, element);
            default -> children(element);
        }
        flush();
    }

    private void as(Kind newKind, int newLevel, Element element) {
        Kind outerKind = kind;
        int outerLevel = level;
        kind = newKind;
        level = newLevel;
        children(element);
        flush();
        kind = outerKind;
        level = outerLevel;
    }

    private void list(Element list, boolean ordered) {
        int items = (int) list.children().stream()
                .filter(c -> c.normalName().equals("li"))
                .count();
        boolean reversed = list.hasAttr("reversed");
        int number = integer(list.attr("start")).orElse(reversed ? items : 1);
        lists++;
        for (Element item : list.children()) {
            if (!item.normalName().equals("li")) {
                element(item);
                continue;
            }
            flush();
            if (PageFurniture.isNote(item)) {
                note(item);
                continue;
            }
            number = integer(item.attr("value")).orElse(number);
            if (ordered && !item.text().isBlank())
                label(
                        ListNumbers.html(
                                item.hasAttr("type") ? item.attr("type") : list.attr("type"),
                                list.attr("style"),
                                number),
                        item);
            as(Kind.LIST_ITEM, lists - 1, item);
            number += reversed ? -1 : 1;
        }
        lists--;
        flush();
    }

    /** Prints a label unless the item already has its own. */
    private void label(String label, Element item) {
        String own = item.text().strip();
        if (!own.startsWith(label)) words.append(label).space();
    }

    private static Optional<Integer> integer(String value) {
        return value.matches("-?\\d{1,6}") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
    }

    /** A row of words is one block; a row that lays out a page is no row. */
    private void row(Element row) {
        boolean layout = row.select("p, div, table, ul, ol, h1, h2, h3, h4, h5, h6, blockquote").stream()
                .anyMatch(e -> e.text().length() > 0 && !isSinglePerCell(e));
        if (layout || row.childrenSize() < 2) {
            children(row);
            return;
        }
        Kind outer = kind;
        kind = Kind.TABLE_ROW;
        for (Element cell : row.children()) {
            if (cell.text().isBlank()) continue;
            if (!words.isEmpty()) words.append(" | ");
            inlineOnly(cell);
        }
        flush();
        kind = outer;
    }

    private static boolean isSinglePerCell(Element element) {
        Element parent = element.parent();
        return element.normalName().equals("p")
                && parent != null
                && parent.normalName().matches("td|th")
                && parent.childrenSize() == 1;
    }

    private void inlineOnly(Element cell) {
        for (Node child : cell.childNodes()) {
            if (child instanceof TextNode node) words.append(node.getWholeText());
            else if (child instanceof Element element && BLOCKS.contains(element.normalName())) inlineOnly(element);
            else if (child instanceof Element element) element(element);
        }
    }

    private void note(Element element) {
        flush();
        inlineOnly(element);
        if (!words.isEmpty()) notes.add(new ExtractedNote(words));
        words = new Words();
    }

    private void flush() {
        Words done = words;
        words = new Words();
        if (done.isEmpty()) return;
        String line = done.text();
        boolean bullet = PRIVATE_BULLET.matcher(line).find();
        if (bullet)
            done = done.from(line.length()
                    - PRIVATE_BULLET.matcher(line).replaceFirst("").length());
        boolean labelled = kind == Kind.PARAGRAPH && ListLabels.label(line, 0, line.length()) > 0;
        Kind own = SiteFurniture.isFurniture(line)
                ? Kind.FURNITURE
                : (bullet || labelled) && kind == Kind.PARAGRAPH ? Kind.LIST_ITEM : kind;
        text.add(own, own == Kind.HEADING || own == Kind.LIST_ITEM ? level : 0, done);
    }
}
