package plenary.structure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import plenary.document.Document;
import plenary.document.DocumentReaders;
import plenary.document.UnreadableDocumentException;
import plenary.source.SourceFile;
import plenary.vocabulary.Ontology;
import plenary.vocabulary.PLEN;

/**
 * Measures structure against the mark-up of UN Akoma Ntoso resolutions: each is printed as plain text in UN layout, with and without line wrapping and italic
 * marks, read again, and its clauses compared with the marked ones by kind, depth and every word.
 *
 * <p>{@code java -Dplenary.gold=FOLDER [-Dplenary.ontology=ontology] [-Dplenary.misses=N] plenary.structure.UnMarkupMeasure}
 */
public final class UnMarkupMeasure {

    /** A marked clause. */
    private record Gold(Clause.Kind kind, int depth, String text, String number, List<Italic> italics) {}

    private record Italic(int begin, String words) {}

    private record Layout(String name, int width, boolean italics) {}

    private static final List<Layout> LAYOUTS = List.of(
            new Layout("marked", -1, true),
            new Layout("long lines, italics", 0, true),
            new Layout("long lines, plain", 0, false),
            new Layout("70 columns, italics", 70, true),
            new Layout("70 columns, plain", 70, false));

    private static final class Counts {
        private int gold;
        private int found;
        private int right;
        private int openings;
        private int sameOpening;
        private int sameVerb;
        private int later;
        private int laterFound;
    }

    private final StructureReader reader;
    private final int misses = Integer.getInteger("plenary.misses", 0);
    private final StringBuilder plain = new StringBuilder();
    private final List<Gold> gold = new ArrayList<>();

    private UnMarkupMeasure(StructureReader reader) {
        this.reader = reader;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(System.getProperty("plenary.gold"));
        Ontology ontology =
                Ontology.load(Path.of(System.getProperty("plenary.ontology", "ontology")), PLEN.DEFAULT_BASE);
        StructureReader reader = new StructureReader(ontology.openingPhrases(), ontology.adoptingBodies());
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
        }
        System.out.printf(
                "%-22s %7s %7s %7s %7s %8s %8s %8s%n", "layout", "clauses", "P", "R", "F1", "opening", "verb", "later");
        for (Layout layout : LAYOUTS) {
            Counts counts = new Counts();
            for (Path file : files) new UnMarkupMeasure(reader).measure(file, layout, counts);
            double precision = counts.right / (double) counts.found;
            double recall = counts.right / (double) counts.gold;
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %7d %7.4f %7.4f %7.4f %8.4f %8.4f %8.4f%n",
                    layout.name(),
                    counts.gold,
                    precision,
                    recall,
                    2 * precision * recall / (precision + recall),
                    counts.sameOpening / (double) counts.openings,
                    counts.sameVerb / (double) counts.openings,
                    counts.laterFound / (double) counts.later);
        }
    }

    private void measure(Path file, Layout layout, Counts counts) throws Exception {
        print(file, layout);
        StructuredDocument structured = reader.read(document(file, layout));
        List<Clause> clauses = structured.texts().stream()
                .flatMap(t -> t.allClauses().stream())
                .toList();
        Map<String, List<Clause>> byKey = new HashMap<>();
        for (AdoptedText text : structured.texts()) for (Clause clause : text.clauses()) index(clause, 0, byKey);
        counts.gold += gold.size();
        counts.found += clauses.size();
        for (Gold wanted : gold) {
            List<Clause> same = byKey.getOrDefault(key(wanted.kind(), wanted.depth(), wanted.text()), List.of());
            if (same.isEmpty()) {
                miss(file, layout, "no clause", wanted.kind() + " " + wanted.number() + " " + wanted.text());
                continue;
            }
            counts.right++;
            openings(file, layout, wanted, same.remove(0), counts);
        }
        byKey.values()
                .forEach(left ->
                        left.forEach(c -> miss(file, layout, "surplus", c.kind() + " " + c.path() + " " + c.text())));
    }

    private void openings(Path file, Layout layout, Gold wanted, Clause clause, Counts counts) {
        for (int i = 0; i < wanted.italics().size(); i++) {
            Italic italic = wanted.italics().get(i);
            String printed = italic.words();
            boolean first = italic.begin() <= 2;
            if (VerbForm.of(printed) == VerbForm.NONE || (!first && Character.isUpperCase(printed.charAt(0)))) continue;
            var ours = clause.openings().stream()
                    .filter(o -> first
                            ? Math.abs(o.span().begin() - italic.begin()) <= 2
                            : o.span().begin() < italic.begin() + printed.length()
                                    && italic.begin() < o.span().end())
                    .map(o -> o.span().of(clause.text()))
                    .findFirst();
            if (first && wanted.depth() == 0) {
                counts.openings++;
                if (ours.filter(printed::equals).isPresent()) counts.sameOpening++;
                if (ours.filter(o -> o.startsWith(printed) || printed.startsWith(o))
                        .isPresent()) counts.sameVerb++;
                if (ours.filter(printed::equals).isEmpty())
                    miss(file, layout, "opening", printed + " ≠ " + ours + " in " + clause.text());
            } else if (!first) {
                counts.later++;
                if (ours.isPresent()) counts.laterFound++;
                else
                    miss(
                            file,
                            layout,
                            "later",
                            printed + " in "
                                    + clause.text()
                                            .substring(Math.max(
                                                    0, Math.min(clause.text().length(), italic.begin()) - 60)));
            }
        }
    }

    private void miss(Path file, Layout layout, String what, String detail) {
        if (misses > 0)
            System.out.println(layout.name() + " | " + file.getFileName() + " | " + what + ": "
                    + detail.substring(0, Math.min(misses, detail.length())));
    }

    private static void index(Clause clause, int depth, Map<String, List<Clause>> into) {
        into.computeIfAbsent(key(clause.kind(), depth, clause.text()), k -> new ArrayList<>())
                .add(clause);
        for (Clause child : clause.children()) index(child, depth + 1, into);
    }

    private static String key(Clause.Kind kind, int depth, String text) {
        return kind + " " + depth + " " + text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private Document document(Path file, Layout layout) throws IOException, UnreadableDocumentException {
        if (layout.width() < 0)
            return new DocumentReaders()
                    .read(new SourceFile(file, "measured.xml", "measured"), Files.readAllBytes(file));
        String name = file.getFileName().toString().replace(".xml", ".txt");
        return new DocumentReaders()
                .read(new SourceFile(file, name, "measured"), plain.toString().getBytes(StandardCharsets.UTF_8));
    }

    // ---- mark-up to plain text and gold

    private void print(Path file, Layout layout) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element root = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        for (String part : List.of("coverPage", "preface")) {
            for (Element e : all(root, part))
                for (Element p : all(e, "p")) paragraph("", words(p, false).text(), layout, "");
        }
        for (Element preamble : all(root, "preamble"))
            for (Element child : children(preamble)) {
                String text = words(child, layout.italics()).text();
                paragraph("", text, layout, "");
                if (child.getLocalName().equals("container")) gold(Clause.Kind.PREAMBULAR, 0, "", child);
            }
        for (Element body : all(root, "mainBody")) for (Element child : children(body)) unit(child, 0, layout, false);
        for (Element conclusions : all(root, "conclusions"))
            paragraph("", words(conclusions, false).text(), layout, "");
    }

    private void unit(Element e, int depth, Layout layout, boolean inList) {
        String num = children(e).stream()
                .filter(c -> c.getLocalName().equals("num"))
                .map(c -> c.getTextContent().strip())
                .findFirst()
                .orElse("");
        for (Element child : children(e)) {
            switch (child.getLocalName()) {
                case "content", "intro" -> {
                    Words words = words(child, layout.italics());
                    boolean dash = num.isEmpty() && inList;
                    paragraph(dash ? "–" : num, words.text(), layout, "  ".repeat(depth));
                    boolean heading = num.isEmpty()
                            && !inList
                            && ".;,:”".indexOf(words.text().charAt(words.text().length() - 1)) < 0;
                    boolean introduction = words.text().contains("issued the following statement");
                    if (!heading && !introduction) gold(Clause.Kind.OPERATIVE, depth, num, child);
                }
                case "subheading" -> paragraph("", words(child, false).text(), layout, "");
                case "list" -> {
                    for (Element part : children(child)) {
                        switch (part.getLocalName()) {
                            case "intro" -> {
                                paragraph(num, words(part, layout.italics()).text(), layout, "  ".repeat(depth));
                                gold(Clause.Kind.OPERATIVE, depth, num, part);
                            }
                            case "point" -> unit(part, depth + 1, layout, true);
                            case "sublist" -> sublist(part, depth + 2, layout);
                            default -> throw new IllegalStateException("unexpected " + part.getLocalName());
                        }
                    }
                }
                default -> {}
            }
        }
    }

    private void sublist(Element list, int depth, Layout layout) {
        for (Element part : children(list)) {
            if (part.getLocalName().equals("point")) unit(part, depth, layout, true);
            else sublist(part, depth + 1, layout);
        }
    }

    private void gold(Clause.Kind kind, int depth, String number, Element e) {
        Words plainWords = words(e, false);
        if (plainWords.text().isEmpty()) return;
        gold.add(new Gold(kind, depth, plainWords.text(), number, plainWords.italics()));
    }

    private void paragraph(String label, String text, Layout layout, String indent) {
        if (text.isBlank()) return;
        String whole = indent + (label.isEmpty() ? "" : label + " ") + text;
        plain.append(layout.width() <= 0 ? whole : wrapped(whole, layout.width()))
                .append("\n\n");
    }

    private static String wrapped(String text, int width) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ")) {
            if (column > 0 && column + 1 + word.length() > width) {
                out.append('\n');
                column = 0;
            } else if (column > 0) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
        }
        return out.toString();
    }

    private record Words(String text, List<Italic> italics) {}

    /** An element's words without its footnotes, white space folded. */
    private static Words words(Element e, boolean marks) {
        StringBuilder out = new StringBuilder();
        List<Italic> italics = new ArrayList<>();
        collect(e, marks, out, italics);
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') end--;
        return new Words(out.substring(0, end), italics);
    }

    private static void collect(Node node, boolean marks, StringBuilder out, List<Italic> italics) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) append(out, child.getTextContent());
            else if (child instanceof Element element) {
                String name = element.getLocalName();
                if (name.equals("authorialNote") || name.equals("num")) continue;
                if (name.equals("eol")) append(out, " ");
                boolean italic = name.equals("span") && "italic".equals(element.getAttribute("class"));
                if (!italic) {
                    collect(element, marks, out, italics);
                    continue;
                }
                String words = element.getTextContent().replaceAll("\\s+", " ");
                String core = words.strip();
                if (words.startsWith(" ")) append(out, " ");
                if (!core.isEmpty()) {
                    String trimmed = core.replaceAll("[,;.:]+$", "").strip();
                    italics.add(new Italic(out.length(), trimmed));
                    if (marks) out.append('*');
                    append(out, core);
                    if (marks) out.append('*');
                }
                if (words.endsWith(" ")) append(out, " ");
            }
        }
    }

    private static void append(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '\u00a0';
            if (!blank) out.append(c);
            else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') out.append(' ');
        }
    }

    private static List<Element> children(Element e) {
        List<Element> children = new ArrayList<>();
        for (Node child = e.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element element) children.add(element);
        return children;
    }

    private static List<Element> all(Element e, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : children(e)) {
            if (child.getLocalName().equals(name)) found.add(child);
            else found.addAll(all(child, name));
        }
        return found;
    }
}
