package plenary.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import plenary.document.Block.Kind;
import plenary.document.Block.Mark;
import plenary.document.Block.Mark.Role;
import plenary.source.SourceFile;

/**
 * Akoma Ntoso 3.0 (OASIS LegalDocML) as the United Nations and parliaments publish it. The text is the document in reading order with its printed
 * numbers; a note stands as a footnote after the block that refers to it. Each block has its {@link Mark}: a unit's own words come before its points, at the
 * unit's depth; words after the points ({@code wrapUp}) are a further block with the unit's number and depth.
 */
final class AkomaNtosoReader implements DocumentReader {

    static final String MEDIA_TYPE = "application/akn+xml";

    private static final Set<String> NOTES = Set.of("authorialNote", "note");
    private static final Set<String> UNITS = Set.of(
            "paragraph",
            "subparagraph",
            "point",
            "article",
            "section",
            "subsection",
            "clause",
            "subclause",
            "alinea",
            "indent",
            "rule",
            "level",
            "item",
            "recital",
            "citation",
            "container",
            "part",
            "chapter",
            "title",
            "book",
            "tome",
            "division",
            "hcontainer",
            "list",
            "sublist",
            "blockList",
            "ul",
            "ol",
            "li");
    private static final Set<String> NESTS =
            Set.of("list", "sublist", "blockList", "ul", "ol", "subparagraph", "subclause", "subsection");
    private static final Set<String> GROUPS = Set.of("list", "sublist", "blockList", "ul", "ol");
    private static final Set<String> HEADINGS = Set.of("heading", "subheading", "crossHeading", "listIntroduction");
    private static final Set<String> WORDS = Set.of(
            "content", "intro", "wrapUp", "p", "blockContainer", "block", "listConclusion", "longTitle", "formula");

    /** A printed number's brackets and stops: "(a)", "1.", "A)". */
    private static final Pattern AROUND_NUMBER = Pattern.compile("^[\\s(\\[]+|[\\s).\\]:]+$");

    @Override
    public Document read(SourceFile file, byte[] bytes) throws UnreadableDocumentException {
        return read(file, bytes, SafeXml.parse(bytes).getDocumentElement());
    }

    /** As {@link #read(SourceFile, byte[])}, for XML that is already parsed. */
    Document read(SourceFile file, byte[] bytes, Element root) throws UnreadableDocumentException {
        if (!name(root).equals("akomaNtoso"))
            throw UnreadableDocumentException.at(
                    "root element <" + root.getNodeName() + ">",
                    "not Akoma Ntoso, the only XML that is read (its root is <akomaNtoso>); convert it, or give an HTML page the extension .html");
        Extraction extraction = new Extraction();
        for (Element document : children(root)) extraction.part(document, Role.OTHER);
        if (!extraction.text.hasContent())
            throw new UnreadableDocumentException(
                    "the Akoma Ntoso document has no text below <" + root.getNodeName() + ">");
        return extraction.text.document(file, MEDIA_TYPE, bytes, AkomaNtosoMetadata.of(root));
    }

    static String name(Node node) {
        return node.getLocalName() == null ? node.getNodeName() : node.getLocalName();
    }

    static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element element) children.add(element);
        return children;
    }

    /** One document on its way out of the mark-up. */
    private static final class Extraction {
        private final ExtractedText text = new ExtractedText();
        private final List<Words> notes = new ArrayList<>();

        /** A part of the document: everything below it has the role, unless it is a part itself. */
        void part(Element part, Role role) {
            for (Element child : children(part)) {
                switch (name(child)) {
                    case "meta" -> {}
                    case "coverPage" -> paragraphs(child, Role.OTHER);
                    case "preface" -> paragraphs(child, Role.TITLE);
                    case "preamble" -> units(child, Role.PREAMBLE);
                    case "mainBody", "body" -> units(child, role == Role.ANNEX ? Role.ANNEX : Role.OPERATIVE);
                    case "conclusions" -> paragraphs(child, Role.CONCLUSION);
                    case "attachments", "components", "annexes", "attachment", "component", "annex", "appendix" ->
                        part(child, Role.ANNEX);
                    default -> {
                        if (WORDS.contains(name(child))
                                || UNITS.contains(name(child))
                                || HEADINGS.contains(name(child))) unit(child, role, 0);
                        else part(child, role);
                    }
                }
            }
        }

        /** Cover, preface or conclusions: each {@code p} a block, however deep. */
        private void paragraphs(Element part, Role role) {
            for (Element child : children(part)) {
                if (!name(child).equals("p") && !children(child).isEmpty() && hasParagraph(child))
                    paragraphs(child, role);
                else cover(child, role);
            }
        }

        private static boolean hasParagraph(Element element) {
            return children(element).stream().anyMatch(c -> name(c).equals("p") || hasParagraph(c));
        }

        private void cover(Element p, Role role) {
            boolean title = children(p).stream()
                    .anyMatch(c -> name(c).equals("docTitle")
                            && !c.getAttribute("refersTo").equals("#adoption"));
            boolean note =
                    title && p.getTextContent().strip().toLowerCase(Locale.ROOT).contains("adopted by");
            Kind kind = title && !note ? Kind.HEADING : Kind.PARAGRAPH;
            Role own = role == Role.CONCLUSION
                    ? role
                    : title && !note ? Role.TITLE : role == Role.TITLE ? Role.TITLE : Role.OTHER;
            block(kind, 1, words(p), Optional.of(new Mark(own, "", 0)));
        }

        private void units(Element part, Role role) {
            for (Element child : children(part)) unit(child, role, 0);
        }

        /** A numbered or unnumbered unit: its heading, its own words, its points. */
        private void unit(Element unit, Role role, int depth) {
            String name = name(unit);
            if (name.equals("formula")) {
                block(Kind.PARAGRAPH, 0, words(unit), Optional.of(new Mark(Role.FORMULA, "", 0)));
            } else if (HEADINGS.contains(name)) {
                block(Kind.HEADING, 2, words(unit), Optional.of(new Mark(role, "", 0)));
            } else if (name.equals("table")) {
                table(unit, role);
            } else if (GROUPS.contains(name)) {
                for (Element child : children(unit)) unit(child, role, depth + 1);
            } else if (UNITS.contains(name)) {
                numbered(unit, role, depth);
            } else if (!name.equals("num")) {
                words(unit, role, depth, "", new Words());
            }
        }

        private void numbered(Element unit, Role role, int depth) {
            String printed = children(unit).stream()
                    .filter(c -> name(c).equals("num"))
                    .map(c -> words(c).text())
                    .findFirst()
                    .orElse("");
            String number = AROUND_NUMBER.matcher(printed).replaceAll("");
            boolean bullet = number.codePoints().noneMatch(Character::isLetterOrDigit);
            Words label = new Words().append(printed);
            below(unit, role, depth, bullet ? "" : number, label.space());
        }

        /** What stands below a unit; the label goes before its first words. */
        private void below(Element unit, Role role, int depth, String number, Words label) {
            Words pending = label;
            for (Element child : children(unit)) {
                String name = name(child);
                if (name.equals("num")) continue;
                if (WORDS.contains(name)) {
                    words(child, role, depth, number, pending);
                    pending = new Words();
                } else if (GROUPS.contains(name)) {
                    // The words before a list are the unit's own, though the list holds them.
                    pending = introduction(child, role, depth, number, pending);
                    for (Element point : children(child))
                        if (!isIntroduction(point) && !isConclusion(point)) unit(point, role, depth + 1);
                    for (Element point : children(child))
                        if (isConclusion(point)) words(point, role, depth, number, new Words());
                } else {
                    flush(pending, role, depth, number);
                    pending = new Words();
                    unit(child, role, NESTS.contains(name) || name.equals("point") ? depth + 1 : depth);
                }
            }
            flush(pending, role, depth, number);
        }

        private Words introduction(Element list, Role role, int depth, String number, Words pending) {
            boolean found = false;
            for (Element child : children(list)) {
                if (!isIntroduction(child)) continue;
                words(child, role, depth, number, found ? new Words() : pending);
                found = true;
            }
            if (!found) flush(pending, role, depth, number);
            return new Words();
        }

        private static boolean isIntroduction(Element element) {
            return name(element).equals("intro") || name(element).equals("listIntroduction");
        }

        private static boolean isConclusion(Element element) {
            return name(element).equals("wrapUp") || name(element).equals("listConclusion");
        }

        private void flush(Words label, Role role, int depth, String number) {
            block(Kind.PARAGRAPH, depth, label, Optional.of(new Mark(role, number, depth)));
        }

        /** A container of words: one block, but lists and tables inside it are their own. */
        private void words(Element container, Role role, int depth, String number, Words label) {
            List<Element> nested = children(container).stream()
                    .filter(c -> GROUPS.contains(name(c)) || name(c).equals("table"))
                    .toList();
            inline(container, label, nested);
            boolean unit = !number.isEmpty() || depth > 0;
            block(unit ? Kind.LIST_ITEM : Kind.PARAGRAPH, depth, label, Optional.of(new Mark(role, number, depth)));
            for (Element element : nested) unit(element, role, depth);
        }

        private void table(Element table, Role role) {
            for (Element child : children(table)) {
                if (!name(child).equals("tr")) {
                    if (name(child).equals("caption"))
                        block(Kind.HEADING, 3, words(child), Optional.of(new Mark(role, "", 0)));
                    else table(child, role);
                    continue;
                }
                Words row = new Words();
                for (Element cell : children(child)) {
                    if (!row.isEmpty()) row.append(" | ");
                    inline(cell, row, List.of());
                }
                block(
                        Kind.TABLE_ROW,
                        0,
                        row,
                        Optional.of(
                                new Mark(role == Role.OPERATIVE || role == Role.PREAMBLE ? Role.OTHER : role, "", 0)));
            }
        }

        private void block(Kind kind, int level, Words words, Optional<Mark> mark) {
            text.add(kind, kind == Kind.PARAGRAPH ? 0 : level, words, mark);
            List<Words> pending = List.copyOf(notes);
            notes.clear();
            for (Words note : pending) text.add(Kind.FOOTNOTE, 0, note, mark.map(m -> new Mark(Role.OTHER, "", 0)));
        }

        private Words words(Element element) {
            Words words = new Words();
            inline(element, words, List.of());
            return words;
        }

        private void inline(Node node, Words words, List<Element> leftOut) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child.getNodeType() == Node.TEXT_NODE) words.append(child.getNodeValue());
                else if (child instanceof Element element && !leftOut.contains(element)) inlineElement(element, words);
            }
        }

        private void inlineElement(Element element, Words words) {
            String name = name(element);
            if (NOTES.contains(name)) {
                notes.add(words(element));
            } else if (name.equals("noteRef") || name.equals("img")) {
                return;
            } else if (name.equals("eol") || name.equals("br")) {
                words.space();
            } else if (isEmphasis(element)) {
                words.beginEmphasis();
                inline(element, words, List.of());
                words.endEmphasis();
            } else if (name.equals("p") || name.equals("li") || name.equals("block")) {
                inline(element, words.space(), List.of());
                words.space();
            } else {
                inline(element, words, List.of());
            }
        }

        private static boolean isEmphasis(Element element) {
            return switch (name(element)) {
                case "i", "b", "em", "strong", "u" -> true;
                case "span", "inline" ->
                    element.getAttribute("class").matches(".*\\b(?:italic|bold)\\b.*")
                            || element.getAttribute("style").matches(".*\\b(?:italic|bold)\\b.*");
                default -> false;
            };
        }
    }
}
