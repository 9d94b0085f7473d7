package plenary.serving.explorer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import plenary.serving.page.Assets;
import plenary.serving.page.Link;
import plenary.serving.page.Page;
import plenary.serving.page.PageRequest;
import plenary.serving.page.PageSource;
import plenary.serving.page.Templates;
import plenary.vocabulary.PLEN;

/** A document as it was read, paragraph by paragraph, with names and claims marked and what is said beside; a long one a part at a time. */
final class DocumentPage {

    /** Characters of a part, about. */
    private static final int PART = 24_000;
    /** How far the end of a part is looked for: a blank line, else a line, else a space. */
    private static final int SEARCH = 2_000;

    private static final int MOST_TEXTS = 200;
    private static final Pattern CHARACTERS = Pattern.compile("(\\d{1,9}),(\\d{1,9})");
    private static final Pattern BLANK = Pattern.compile("\\n[ \\t\\u00a0]*\\n\\s*");
    private static final List<Node> KINDS =
            List.of(PLEN.PressRelease, PLEN.NewsArticle, PLEN.Report, PLEN.Compilation, PLEN.AdoptedTextDocument);

    private final Facts facts;
    private final Clauses clauses;

    DocumentPage(PageSource source) {
        this.facts = new Facts(source);
        this.clauses = new Clauses(source, facts);
    }

    /** What somebody says in a paragraph. */
    record Statement(Link said, List<Tag> voices, List<Tag> stances, List<ClauseView.ClaimView> claims) {
        boolean hasVoices() {
            return !voices.isEmpty();
        }
    }

    record Paragraph(List<Run> runs, List<Statement> statements) {
        boolean hasStatements() {
            return !statements.isEmpty();
        }
    }

    record View(
            Page page,
            String kind,
            String title,
            List<TextPage.Detail> details,
            List<Tag> texts,
            String iri,
            String sourceText,
            List<LegendEntry> legend,
            List<Paragraph> paragraphs,
            Link previous,
            Link next,
            String position) {

        boolean hasTexts() {
            return !texts.isEmpty();
        }

        boolean hasLegend() {
            return !legend.isEmpty();
        }

        boolean shouted() {
            return Words.shouted(title);
        }

        boolean hasPages() {
            return previous != null || next != null;
        }
    }

    String document(Node document, PageRequest request, String schema) throws IOException {
        String slug = document.getURI().substring(document.getURI().lastIndexOf('/') + 1);
        ServedText text = clauses.text(slug);
        int parts = Math.max(1, (text.length() + PART - 1) / PART);
        List<Mark> asked = new ArrayList<>();
        Matcher characters = CHARACTERS.matcher(request.first("char"));
        int number = request.number("page", 1, parts, 1);
        if (characters.matches()) {
            Mark passage = new Mark(
                    Integer.parseInt(characters.group(1)), Integer.parseInt(characters.group(2)), "passage", "", null);
            asked.add(passage);
            number = partOf(text, passage.begin(), parts);
        }
        int begin = boundary(text, number - 1, parts);
        int end = boundary(text, number, parts);
        List<Paragraph> paragraphs =
                paragraphs(text.part(begin, end), begin, new DocumentMarks(facts, clauses, document, slug), asked);
        String address = "/document/" + slug + "?format=html";
        List<Tag> texts = facts.subjects(PLEN.documentedIn, document).stream()
                .limit(MOST_TEXTS)
                .map(facts::tag)
                .toList();
        return Templates.html(
                "document",
                new View(
                        Page.of(title(document), Page.Section.NONE)
                                .under(List.of(new Link("Documents", "/search?kind=document")))
                                .about(document.getURI(), schema)
                                .withScript(Assets.link("marks.js")),
                        kind(document),
                        title(document),
                        details(document),
                        texts,
                        document.getURI(),
                        "/document/" + slug + ".txt",
                        LegendEntry.of(paragraphs.stream()
                                .flatMap(paragraph -> paragraph.runs().stream())
                                .toList()),
                        paragraphs,
                        number > 1 ? new Link("Earlier part", address + "&page=" + (number - 1)) : null,
                        number < parts ? new Link("Next part", address + "&page=" + (number + 1)) : null,
                        parts > 1 ? "Part " + number + " of " + parts : null));
    }

    private static int partOf(ServedText text, int offset, int parts) throws IOException {
        int number = Math.max(1, Math.min(parts, offset / PART + 1));
        // The end of a part is moved to the end of a paragraph, never over a whole part.
        if (number > 1 && offset < boundary(text, number - 1, parts)) return number - 1;
        return number < parts && offset >= boundary(text, number, parts) ? number + 1 : number;
    }

    /** Where a part ends and the next begins; the same whichever part is asked for. */
    private static int boundary(ServedText text, int number, int parts) throws IOException {
        if (number <= 0) return 0;
        if (number >= parts) return text.length();
        int at = number * PART;
        String near = text.part(at, at + SEARCH);
        for (String end : List.of("\n\n", "\n", " ")) {
            int found = near.indexOf(end);
            if (found >= 0) return at + found + end.length();
        }
        return !near.isEmpty() && Character.isLowSurrogate(near.charAt(0)) ? at + 1 : at;
    }

    private List<Paragraph> paragraphs(String part, int begin, DocumentMarks marks, List<Mark> asked) {
        List<Mark> all = marks.between(begin, begin + part.length());
        all.addAll(asked);
        List<DocumentMarks.Said> statements = marks.statements(begin, begin + part.length());
        List<Paragraph> paragraphs = new ArrayList<>();
        Matcher blank = BLANK.matcher(part);
        int from = 0;
        while (from < part.length()) {
            boolean more = blank.find();
            int to = more ? blank.start() : part.length();
            int next = more ? blank.end() : part.length();
            if (!part.substring(from, to).isBlank())
                paragraphs.add(paragraph(part.substring(from, to), begin + from, begin + next, all, statements));
            from = next;
        }
        return paragraphs;
    }

    private Paragraph paragraph(
            String text, int begin, int next, List<Mark> marks, List<DocumentMarks.Said> statements) {
        List<Mark> here = new ArrayList<>();
        for (Mark mark : marks)
            if (mark.end() > begin && mark.begin() < begin + text.length())
                here.add(new Mark(mark.begin() - begin, mark.end() - begin, mark.style(), mark.about(), mark.link()));
        List<Statement> said = new ArrayList<>();
        for (DocumentMarks.Said one : statements)
            if (one.place().begin() >= begin && one.place().begin() < next) said.add(statement(one.statement()));
        return new Paragraph(Marking.runs(text, here), said);
    }

    private Statement statement(Node statement) {
        return new Statement(
                facts.names().linked(statement),
                facts.tags(statement, PLEN.voicedBy),
                facts.tags(statement, PLEN.stance),
                clauses.claims(statement));
    }

    private String title(Node document) {
        String title = facts.text(document, DCTerms.title.asNode());
        return title.isEmpty() ? facts.names().label(document) : title;
    }

    private String kind(Node document) {
        List<Node> types = facts.nodes(document, RDF.type.asNode());
        for (Node kind : KINDS)
            if (types.contains(kind)) return Words.capital(facts.names().label(kind));
        return "Document";
    }

    private List<TextPage.Detail> details(Node document) {
        List<TextPage.Detail> details = new ArrayList<>();
        detail(details, "Date", facts.text(document, DCTerms.issued.asNode()));
        detail(details, "File", facts.text(document, DCTerms.identifier.asNode()));
        detail(details, "Format", facts.text(document, DCTerms.format.asNode()));
        String length = facts.text(document, PLEN.length);
        if (length.matches("\\d{1,12}"))
            detail(details, "Length", SearchPage.number(Long.parseLong(length)) + " characters");
        return details;
    }

    private static void detail(List<TextPage.Detail> details, String name, String value) {
        if (!value.isEmpty()) details.add(new TextPage.Detail(name, List.of(), value));
    }
}
