package plenary.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plenary.document.Block;
import plenary.document.Document;
import plenary.document.Reading;
import plenary.structure.AdoptedText.Adoption;
import plenary.structure.TextFinder.Region;
import plenary.vocabulary.AdoptingBody;
import plenary.vocabulary.OpeningPhrases;

/**
 * Tells the parts of a document apart: adopted texts with their clauses, and prose. Evidence in the text decides throughout — enacting formulas, the verb forms
 * that clauses begin with, labels and what follows on them — and never a file's name. Immutable; one serves all threads.
 */
public final class StructureReader {

    private final OpeningPhrases phrases;
    private final OpeningFinder openings;
    private final LineCutter cutter;
    private final TextFinder finder;
    private final HeadingReader headings;

    /**
     * @param phrases opening phrases with their stances
     * @param bodies bodies that adopt texts
     */
    public StructureReader(OpeningPhrases phrases, List<AdoptingBody> bodies) {
        this.phrases = phrases;
        this.openings = new OpeningFinder(phrases);
        this.cutter = new LineCutter(phrases);
        this.finder = new TextFinder(openings);
        this.headings = new HeadingReader(new BodyFinder(bodies));
    }

    /** The document's adopted texts and prose; the same document always gives the same result. */
    public StructuredDocument read(Document document) {
        if (MarkedText.isMarked(document)) return marked(document);
        List<Line> lines = cutter.lines(document, b -> b.kind() != Block.Kind.FURNITURE);
        Optional<String> title = document.metadata().get("title");
        List<Region> regions = finder.find(lines, title);
        List<AdoptedText> texts = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Region region : regions) {
            AdoptedText text = text(region, document);
            if (!text.clauses().isEmpty()) texts.add(unique(text, taken));
        }
        if (texts.isEmpty()) return ProseReader.read(document, lines);
        List<Block> annexes = annexBlocks(document, regions);
        return adopted(document, texts, lines.subList(0, regions.get(0).begin()), annexes);
    }

    private AdoptedText text(Region region, Document document) {
        PartReader reader = new PartReader(phrases, openings, region.paragraphsAreClauses());
        ClauseBuilder clauses = new ClauseBuilder(openings, phrases.actionVerbs());
        for (PartReader.Part part : reader.read(region.body()))
            clauses.add(part.units(), region.paragraphsAreClauses() ? 0 : part.operativeFrom());
        List<Reading> heading = region.heading().stream().map(Line::printed).toList();
        Adoption adoption = AdoptionReader.read(region.notes(), heading, document.metadata());
        Optional<Reading> stated = region.paragraphsAreClauses()
                ? Optional.of(ProseReader.title(document, region.heading())).filter(t -> !t.isEmpty())
                : Optional.empty();
        HeadingReader.Heading head = headings.read(
                region.heading(),
                region.formula().map(Line::text).orElse(""),
                adoption.reading().text(),
                document,
                stated);
        return text(head, adoption, clauses.clauses());
    }

    private static AdoptedText text(HeadingReader.Heading head, Adoption adoption, List<Clause> clauses) {
        return new AdoptedText(
                head.body(),
                head.type(),
                head.number(),
                head.key(),
                head.title(),
                head.numberReading(),
                adoption,
                clauses);
    }

    private StructuredDocument marked(Document document) {
        MarkedText marked = MarkedText.read(document);
        ClauseBuilder clauses = new ClauseBuilder(openings, phrases.actionVerbs());
        List<Unit> units = new ArrayList<>(marked.preamble());
        units.addAll(marked.operative());
        clauses.add(units, marked.preamble().size());
        List<Reading> heading = marked.heading().stream().map(Line::printed).toList();
        Adoption adoption = AdoptionReader.read(marked.notes(), heading, document.metadata());
        HeadingReader.Heading head = headings.read(
                marked.heading(),
                marked.formula().map(Line::text).orElse(""),
                adoption.reading().text(),
                document,
                Optional.empty());
        return adopted(document, List.of(text(head, adoption, clauses.clauses())), List.of(), marked.annex());
    }

    private StructuredDocument adopted(
            Document document, List<AdoptedText> texts, List<Line> above, List<Block> prose) {
        boolean one = texts.size() == 1;
        Reading title = one ? texts.get(0).title() : headings.coverTitle(above);
        Optional<LocalDate> date = document.metadata()
                .get("date")
                .flatMap(d -> Dates.first(d, 0))
                .or(() -> texts.get(0).adoption().date());
        return new StructuredDocument(
                document,
                one ? StructuredDocument.Kind.ADOPTED_TEXT : StructuredDocument.Kind.COMPILATION,
                title,
                date,
                texts,
                prose);
    }

    /** Two texts of one file that print the same number stay apart. */
    private static AdoptedText unique(AdoptedText text, Set<String> taken) {
        String key = text.key();
        for (int n = 2; !taken.add(text.body() + "/" + text.type() + "/" + key); n++) key = text.key() + "-" + n;
        if (key.equals(text.key())) return text;
        return new AdoptedText(
                text.body(),
                text.type(),
                text.number(),
                key,
                text.title(),
                text.numberReading(),
                text.adoption(),
                text.clauses());
    }

    private static List<Block> annexBlocks(Document document, List<Region> regions) {
        Set<Integer> offsets = new HashSet<>();
        for (Region region : regions)
            for (Line line : region.annex())
                if (!TextFinder.isFootnote(line)) offsets.add(line.printed().offset(0));
        List<Block> blocks = new ArrayList<>();
        for (Block block : document.blocks()) {
            Reading reading = block.reading().trimmed();
            if (!reading.isEmpty() && offsets.contains(reading.offset(0))) blocks.add(block);
        }
        return blocks;
    }
}
