package plenary.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plenary.document.Block;
import plenary.document.Reading;
import plenary.document.Span;
import plenary.structure.AdoptedText;
import plenary.structure.Clause;
import plenary.structure.StructuredDocument;
import plenary.vocabulary.EntityKind;
import plenary.vocabulary.OpeningPhrases;
import plenary.vocabulary.Stances;
import plenary.vocabulary.SurfaceForms;

/** Reads every unit of a document for what it says. Immutable; one serves all threads. */
public final class Extractor {

    private final Annotator annotator;
    private final SurfaceForms forms;
    private final CitationFinder citations;
    private final ClauseClaims clauseClaims;
    private final ProseReader prose;

    public Extractor(
            Annotator annotator,
            SurfaceForms forms,
            Stances stances,
            OpeningPhrases phrases,
            CitationFinder citations) {
        this.annotator = annotator;
        this.forms = forms;
        this.citations = citations;
        this.clauseClaims = new ClauseClaims(stances, phrases);
        this.prose = new ProseReader(stances);
    }

    /** What each unit of the document says; the same document always gives the same. */
    public ExtractedDocument extract(StructuredDocument structured) {
        List<UnitExtraction> units = new ArrayList<>();
        for (AdoptedText text : structured.texts()) {
            Optional<String> body = Optional.of(text.body());
            if (!text.title().isEmpty()) units.add(plain(new TextUnit.OfTitle(text), body));
            if (!text.adoption().reading().isEmpty()) units.add(plain(new TextUnit.OfAdoption(text), body));
            for (Clause clause : text.clauses()) clause(text, clause, Optional.empty(), units);
        }
        prose(structured, units);
        return new ExtractedDocument(structured, units);
    }

    private UnitExtraction plain(TextUnit unit, Optional<String> body) {
        String text = unit.reading().text();
        return new UnitExtraction(unit, mentions(text, List.of()), citations.find(text, body), List.of(), List.of());
    }

    private void clause(
            AdoptedText text, Clause clause, Optional<ClauseClaims.Chapeau> chapeau, List<UnitExtraction> units) {
        TextUnit unit = new TextUnit.OfClause(text, clause);
        String words = clause.text();
        List<Mention> mentions = mentions(words, List.of());
        if (NameCues.hasUnknownName(words, mentions)) mentions = mentions(words, names(annotator.annotate(words)));
        List<Citation> cited = citations.find(words, Optional.of(text.body()));
        ClauseClaims.Found found = clauseClaims.find(clause, mentions, chapeau);
        units.add(new UnitExtraction(unit, mentions, cited, found.claims(), List.of()));
        for (Clause child : clause.children()) clause(text, child, found.chapeau(), units);
    }

    private void prose(StructuredDocument structured, List<UnitExtraction> units) {
        List<Block> blocks =
                structured.prose().stream().filter(b -> !b.reading().isEmpty()).toList();
        List<List<Sentence>> annotated =
                blocks.stream().map(b -> annotator.annotate(b.text())).toList();
        Surnames surnames = Surnames.of(blocks, annotated);
        Reading headline = structured.title();
        boolean repeated = blocks.stream().anyMatch(b -> b.text().startsWith(headline.text()));
        if (structured.texts().isEmpty() && !headline.isEmpty() && !repeated)
            units.add(prose(new TextUnit.OfHeadline(headline), annotator.annotate(headline.text()), surnames, true));
        for (int paragraph = 0; paragraph < blocks.size(); paragraph++) {
            Block block = blocks.get(paragraph);
            boolean speaks = block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.LIST_ITEM;
            units.add(prose(
                    new TextUnit.OfProse(block.reading(), paragraph), annotated.get(paragraph), surnames, speaks));
        }
    }

    private UnitExtraction prose(TextUnit unit, List<Sentence> sentences, Surnames surnames, boolean speaks) {
        String words = unit.reading().text();
        List<Mention> mentions = mentions(words, surnames.complete(words, names(sentences)));
        return new UnitExtraction(
                unit,
                mentions,
                citations.find(words, Optional.empty()),
                List.of(),
                speaks ? prose.statements(words, sentences, mentions) : List.of());
    }

    private static List<RecognisedName> names(List<Sentence> sentences) {
        return sentences.stream().flatMap(s -> s.names().stream()).toList();
    }

    /** Vocabulary forms, and recognised names that none of them covers; a form inside a person's name is no mention of its own. */
    private List<Mention> mentions(String text, List<RecognisedName> names) {
        List<Mention> mentions = new ArrayList<>();
        for (SurfaceForms.Match match : forms.find(text)) {
            Span span = new Span(match.begin(), match.end());
            Optional<RecognisedName> around =
                    names.stream().filter(n -> n.span().overlaps(span)).findFirst();
            boolean insidePerson = around.filter(n -> n.kind() == RecognisedName.Kind.PERSON
                            && n.span().length() > span.length()
                            && n.span().contains(span))
                    .isPresent();
            if (insidePerson && match.layer() == EntityKind.Layer.NAME) continue;
            mentions.add(new Mention(span, span.of(text), match.candidates(), around.map(RecognisedName::kind)));
        }
        for (RecognisedName name : names) {
            boolean covered = mentions.stream()
                    .anyMatch(m -> m.span().overlaps(name.span())
                            && m.candidates().get(0).kind().layer() == EntityKind.Layer.NAME);
            if (!covered)
                mentions.add(new Mention(name.span(), name.span().of(text), List.of(), Optional.of(name.kind())));
        }
        mentions.removeIf(m -> isPartOfName(m, mentions));
        mentions.sort(Comparator.comparing(Mention::span));
        return mentions;
    }

    /**
     * "Defence and Security Committee" names a committee; that it deals with defence and security is not what the sentence is about. What a treaty or a policy is
     * named for is.
     */
    private static boolean isPartOfName(Mention mention, List<Mention> all) {
        return !mention.candidates().isEmpty()
                && mention.candidates().get(0).kind().isConcept()
                && all.stream()
                        .anyMatch(n -> n.span().length() > mention.span().length()
                                && n.span().contains(mention.span())
                                && n.candidates().stream()
                                        .anyMatch(c -> c.kind() == EntityKind.ORGANIZATION
                                                || c.kind() == EntityKind.COMMITTEE
                                                || (c.kind() == EntityKind.INSTRUMENT
                                                        && mention.candidates()
                                                                        .get(0)
                                                                        .kind()
                                                                == EntityKind.TECHNOLOGY)));
    }
}
