package plenary.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import plenary.document.SafeXml;
import plenary.document.Span;
import plenary.document.UnreadableDocumentException;

/**
 * A United Nations document in Akoma Ntoso as gold: its words alone, laid out as the UN prints them, and what the mark-up says of them. Preamble containers,
 * numbered paragraphs and points are clauses; italics that begin one are its opening verb; links are citations. Footnotes are left out, or printed as
 * text extraction leaves them: the mark as a digit among the words, the note at the end.
 *
 * @param text the words: a paragraph a line, empty lines between
 * @param marked clauses, opening verbs and citations of adopted texts that the mark-up shows
 * @param inFootnotes citations that the mark-up has in the footnotes of a clause; a reader of the plain text may or may not ascribe them to it
 */
record AkomaNtosoGold(String text, DocumentFacts marked, Set<DocumentFacts.Citation> inFootnotes) {

    AkomaNtosoGold {
        inFootnotes = Set.copyOf(inFootnotes);
    }

    /** Whether a file is XML that says it is Akoma Ntoso. */
    static boolean isMarked(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".xml") && !name.endsWith(".akn")) return false;
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains("<akomaNtoso");
        } catch (IOException e) {
            throw new EvaluationException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static final int HEAD = 2048;

    /**
     * The document in a file.
     *
     * @throws EvaluationException when it cannot be read or is not well-formed
     */
    static AkomaNtosoGold read(Path file, boolean withFootnotes) {
        try {
            return new Printer(withFootnotes)
                    .print(SafeXml.parse(Files.readAllBytes(file)).getDocumentElement());
        } catch (IOException | UnreadableDocumentException e) {
            throw new EvaluationException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** Writes a document's words and notes what is marked among them. */
    private static final class Printer {

        private final StringBuilder text = new StringBuilder();
        private final List<DocumentFacts.Clause> clauses = new ArrayList<>();
        private final List<DocumentFacts.ClauseValue> openings = new ArrayList<>();
        private final Set<DocumentFacts.Citation> citations = new LinkedHashSet<>();
        private final Set<DocumentFacts.Citation> inFootnotes = new LinkedHashSet<>();
        private final List<String> footnotes = new ArrayList<>();
        private Optional<String> clause = Optional.empty();
        private int clauseBegin;
        private final boolean withFootnotes;
        private boolean unnumbered;

        Printer(boolean withFootnotes) {
            this.withFootnotes = withFootnotes;
        }

        AkomaNtosoGold print(Element root) {
            Element statement = children(root).get(0);
            for (Element part : children(statement))
                switch (part.getLocalName()) {
                    case "coverPage", "preface", "conclusions" -> paragraphs(part);
                    case "preamble" -> preamble(part);
                    case "mainBody" -> body(part);
                    default -> {}
                }
            if (!footnotes.isEmpty()) {
                paragraph(List.of(), "__________");
                footnotes.forEach(f -> paragraph(List.of(), f));
            }
            String words = text.append('\n').toString();
            return new AkomaNtosoGold(
                    words, DocumentFacts.ofClauses(words, clauses, openings, List.copyOf(citations)), inFootnotes);
        }

        private void paragraphs(Element part) {
            for (Element child : children(part)) {
                if (child.getLocalName().equals("p")) paragraph(List.of(child), "");
                else paragraphs(child);
            }
        }

        private void preamble(Element preamble) {
            for (Element part : children(preamble)) {
                if (part.getLocalName().equals("container")) clause("preambular", "", paragraphsOf(part));
                else paragraphs(part);
            }
        }

        private void body(Element body) {
            unnumbered = children(body).stream().noneMatch(p -> child(p, "num").isPresent());
            for (Element part : children(body)) {
                boolean numbered = child(part, "num").isPresent();
                boolean isParagraph = part.getLocalName().equals("paragraph");
                if (isParagraph && (numbered || unnumbered)) unit(part);
                else headings(part);
            }
        }

        private void headings(Element part) {
            if (part.getLocalName().equals("subheading")) paragraph(List.of(part), "");
            else if (part.getLocalName().equals("p")) paragraph(List.of(part), "");
            else children(part).forEach(this::headings);
        }

        /** A paragraph or point: its number, its words, and what is below it. */
        private void unit(Element unit) {
            String number = child(unit, "num").map(Printer::folded).orElse("");
            for (Element part : children(unit))
                switch (part.getLocalName()) {
                    case "content" -> clause("operative", number, paragraphsOf(part));
                    case "list" -> list(part, number);
                    case "subheading" -> paragraph(List.of(part), "");
                    default -> {}
                }
        }

        private void list(Element list, String number) {
            for (Element part : children(list))
                switch (part.getLocalName()) {
                    case "intro" -> clause("operative", number, paragraphsOf(part));
                    case "point" -> unit(part);
                    case "list", "sublist" -> list(part, "");
                    default -> {}
                }
        }

        private void clause(String kind, String number, List<Element> paragraphs) {
            String id = "clause " + (clauses.size() + 1);
            clause = Optional.of(id);
            paragraph(paragraphs, number);
            clause = Optional.empty();
            int end = text.length();
            while (end > clauseBegin && Character.isWhitespace(text.charAt(end - 1))) end--;
            if (end > clauseBegin)
                clauses.add(new DocumentFacts.Clause(id, kind, List.of(new Span(clauseBegin, withoutMark(end)))));
        }

        /** Before the digits of a footnote mark that ends a clause: "… of 14 December 1960,1". */
        private int withoutMark(int end) {
            int before = end;
            while (before > clauseBegin && Character.isDigit(text.charAt(before - 1))) before--;
            return before < end && ",;.".indexOf(text.charAt(before - 1)) >= 0 ? before : end;
        }

        private void paragraph(List<Element> elements, String lead) {
            int begin = text.length();
            if (begin > 0) text.append("\n\n");
            int from = text.length();
            text.append(lead);
            if (!lead.isEmpty() && !elements.isEmpty()) text.append(' ');
            clauseBegin = text.length();
            for (Element element : elements) {
                words(element);
                space();
            }
            if (!text.substring(from).isBlank()) trim();
            else text.setLength(begin);
        }

        private void trim() {
            while (text.charAt(text.length() - 1) == ' ') text.setLength(text.length() - 1);
        }

        private void words(Node node) {
            if (node.getNodeType() == Node.TEXT_NODE) append(node.getNodeValue());
            if (!(node instanceof Element element)) return;
            switch (element.getLocalName()) {
                case "authorialNote" -> footnote(element);
                case "span" -> {
                    int begin = text.length();
                    below(element);
                    if (element.getAttribute("class").equals("italic")) italics(begin);
                }
                case "a" -> {
                    below(element);
                    cite(element, citations);
                }
                case "eol" -> space();
                default -> below(element);
            }
        }

        private void below(Element element) {
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) words(child);
        }

        private void footnote(Element note) {
            links(note);
            if (!withFootnotes) return;
            String mark = note.getAttribute("marker");
            append(mark);
            footnotes.add((mark + " " + folded(note)).strip());
        }

        private void links(Element element) {
            if (element.getLocalName().equals("a")) cite(element, inFootnotes);
            children(element).forEach(this::links);
        }

        private void cite(Element link, Set<DocumentFacts.Citation> into) {
            clause.ifPresent(c -> UnSymbol.adoptedText(link.getAttribute("href"))
                    .ifPresent(cited -> into.add(new DocumentFacts.Citation(c, cited))));
        }

        /** Italics at the beginning of a paragraph are its opening verb, unless it is a point, where they can be a heading. */
        private void italics(int begin) {
            boolean first =
                    text.substring(clauseBegin, Math.min(begin, text.length())).isBlank();
            boolean verb = first && (unnumbered || !isPoint());
            String words = GoldFacts.phrase(text.substring(Math.min(begin, text.length())));
            if (verb && !words.isEmpty()) clause.ifPresent(c -> openings.add(new DocumentFacts.ClauseValue(c, words)));
        }

        private boolean isPoint() {
            int line = text.lastIndexOf("\n", clauseBegin) + 1;
            String lead = text.substring(line, clauseBegin).strip();
            return !lead.isEmpty() && !Character.isDigit(lead.charAt(0));
        }

        private void append(String characters) {
            for (int i = 0; i < characters.length(); i++) {
                char c = characters.charAt(i);
                if (Character.isWhitespace(c) || Character.isSpaceChar(c)) space();
                else text.append(c);
            }
        }

        private void space() {
            int length = text.length();
            if (length > clauseBegin && !Character.isWhitespace(text.charAt(length - 1))) text.append(' ');
        }

        private static String folded(Element element) {
            return GoldFile.folded(element.getTextContent());
        }

        private static List<Element> paragraphsOf(Element part) {
            return children(part);
        }

        private static Optional<Element> child(Element parent, String name) {
            return children(parent).stream()
                    .filter(e -> e.getLocalName().equals(name))
                    .findFirst();
        }

        private static List<Element> children(Element parent) {
            List<Element> elements = new ArrayList<>();
            for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling())
                if (child instanceof Element element) elements.add(element);
            return elements;
        }
    }
}
