package plenary.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Clauses, opening verbs and citations that are read off the plain words of UN documents, against the mark-up that the words were taken from. */
final class AkomaNtosoEvaluation {

    private static final Set<FactKind> KINDS = EnumSet.of(
            FactKind.CLAUSE_BOUNDARIES_EXACT,
            FactKind.CLAUSE_BOUNDARIES,
            FactKind.CLAUSE_KINDS,
            FactKind.OPENING_VERBS,
            FactKind.CITATIONS);

    /** How the words are laid out. */
    private enum Layout {
        LONG_LINES("long lines", false, false),
        WRAPPED("70 columns", true, false),
        WITH_FOOTNOTES("70 columns, notes", true, true);

        private final String label;
        private final boolean wrapped;
        private final boolean footnotes;

        Layout(String label, boolean wrapped, boolean footnotes) {
            this.label = label;
            this.wrapped = wrapped;
            this.footnotes = footnotes;
        }
    }

    private static final int COLUMNS = 70;

    private final Producer producer;

    AkomaNtosoEvaluation(Producer producer) {
        this.producer = producer;
    }

    EvaluationReport evaluate(Path gold, List<Path> files) {
        List<EvaluationReport.Section> sections = new ArrayList<>();
        Set<String> failures = new TreeSet<>();
        for (Layout layout : Layout.values()) {
            List<EvaluationReport.DocumentScores> documents = new ArrayList<>();
            List<Miss> misses = new ArrayList<>();
            try (ScratchFolder scratch = new ScratchFolder()) {
                for (Path file : files) {
                    String name = file.getFileName().toString();
                    AkomaNtosoGold marked = AkomaNtosoGold.read(file, layout.footnotes);
                    DocumentFacts produced = produced(marked, layout, scratch, name, failures);
                    Comparison.Result result = Comparison.of(name, marked.marked(), produced, KINDS);
                    documents.add(new EvaluationReport.DocumentScores(name, result.scores()));
                    misses.addAll(result.misses());
                }
            }
            sections.add(new EvaluationReport.Section(layout.label, documents, misses));
        }
        return new EvaluationReport(gold.toString(), sections, List.copyOf(failures));
    }

    private DocumentFacts produced(
            AkomaNtosoGold marked, Layout layout, ScratchFolder scratch, String name, Set<String> failures) {
        String text = layout.wrapped ? wrapped(marked.text()) : marked.text();
        try {
            Producer.Produced produced = producer.produce(scratch.file(text));
            if (!produced.text().equals(text))
                throw new EvaluationException(name + ": the stages changed a plain text; offsets cannot be compared");
            return comparable(GraphFacts.of(produced.quads(), text), marked);
        } catch (ProducerException e) {
            failures.add(name + ": " + e.getMessage());
            return DocumentFacts.nothing(marked.text());
        }
    }

    /** What the mark-up could have shown: no verbs of clauses whose verb is not marked, no citations that are not of a clause or not of UN texts. */
    private static DocumentFacts comparable(DocumentFacts produced, AkomaNtosoGold gold) {
        DocumentFacts marked = gold.marked();
        int[] paired = Facts.paired(
                marked.clauses(), produced.clauses(), DocumentFacts.Clause::spans, new Overlap(marked.text()));
        Map<String, String> names = new HashMap<>();
        for (int p = 0; p < paired.length; p++)
            if (paired[p] >= 0)
                names.put(
                        produced.clauses().get(p).id(),
                        marked.clauses().get(paired[p]).id());
        Set<String> opened = marked.openings().stream()
                .map(DocumentFacts.ClauseValue::clause)
                .collect(Collectors.toSet());
        return DocumentFacts.ofClauses(
                marked.text(),
                produced.clauses(),
                produced.openings().stream()
                        .filter(o -> opened.contains(names.getOrDefault(o.clause(), "")))
                        .toList(),
                produced.citations().stream()
                        .filter(c -> !c.clause().equals(DocumentFacts.PROSE) && UnSymbol.isAdoptedText(c.cited()))
                        .filter(c -> !onlyInFootnotes(c, names, gold))
                        .toList());
    }

    private static boolean onlyInFootnotes(
            DocumentFacts.Citation citation, Map<String, String> names, AkomaNtosoGold gold) {
        DocumentFacts.Citation named =
                new DocumentFacts.Citation(names.getOrDefault(citation.clause(), citation.clause()), citation.cited());
        return gold.inFootnotes().contains(named) && !gold.marked().citations().contains(named);
    }

    /** The text with line ends instead of blanks so that lines have 70 characters at most; every other character stays where it is. */
    static String wrapped(String text) {
        StringBuilder wrapped = new StringBuilder(text);
        int lineBegin = 0;
        int blank = -1;
        for (int i = 0; i < wrapped.length(); i++) {
            char c = wrapped.charAt(i);
            if (c == '\n') {
                lineBegin = i + 1;
                blank = -1;
            } else if (c == ' ') blank = i;
            if (i - lineBegin >= COLUMNS && blank >= 0) {
                wrapped.setCharAt(blank, '\n');
                lineBegin = blank + 1;
                blank = -1;
            }
        }
        return wrapped.toString();
    }
}
