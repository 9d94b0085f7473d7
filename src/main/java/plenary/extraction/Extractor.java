package plenary.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plenary.document.Block;
import plenary.document.Reading;
import plenary.document.Span;
import plenary.structure.AdoptedText;
import plenary.structure.Clause;
import plenary.structure.StructuredDocument;
import plenary.vocabulary.EntityKind;
import plenary.vocabulary.NameWords;
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
    private final ProperNames properNames;

    public Extractor(
            Annotator annotator,
            SurfaceForms forms,
            NameWords nameWords,
            Stances stances,
            OpeningPhrases phrases,
            CitationFinder citations) {
        this.annotator = annotator;
        this.forms = forms;
        this.citations = citations;
        this.clauseClaims = new ClauseClaims(stances, phrases);
        this.prose = new ProseReader(stances);
        this.properNames = new ProperNames(nameWords);
    }

    /** What each unit of the document says; the same document always gives the same. */
    public ExtractedDocument extract(StructuredDocument structured) {
        List<UnitExtraction> units = new ArrayList<>();
        for (AdoptedText text : structured.texts()) {
            Optional<String> body = Optional.of(text.body());
            if (!text.title().isEmpty()) units.add(plain(new TextUnit.OfTitle(text), body));
            if (!text.adoption().reading().isEmpty()) units.add(plain(new TextUnit.OfAdoption(text), body));
            formula(structured.document().text(), text)
                    .ifPresent(f -> units.add(plain(new TextUnit.OfFormula(text, f), body)));
            for (Clause clause : text.clauses()) clause(text, clause, Optional.empty(), units);
        }
        prose(structured, units);
        if (structured.texts().isEmpty()) credits(structured, units);
        return new ExtractedDocument(structured, Introductions.applied(units));
    }

    /** "The Security Council," on lines of its own before the first clause, whose number and emphasis may follow. */
    private static final Pattern FORMULA = Pattern.compile(
            "(?:^|\\n)[\\s*_>#]*(The\\s+\\p{L}[^.;:\"“]{2,140}?),[\\s*_]*(?:\\(?\\w{1,3}[.)][\\s*_]*)?$");

    private static final int FORMULA_WITHIN = 200;

    private static Optional<Reading> formula(String document, AdoptedText text) {
        if (text.clauses().isEmpty() || text.clauses().get(0).reading().isEmpty()) return Optional.empty();
        int end = text.clauses().get(0).reading().offset(0);
        int begin = Math.max(0, end - FORMULA_WITHIN);
        Matcher formula = FORMULA.matcher(document.substring(begin, end));
        if (!formula.find()) return Optional.empty();
        return Optional.of(Reading.of(document, new Span(begin + formula.start(1), begin + formula.end(1))));
    }

    private UnitExtraction plain(TextUnit unit, Optional<String> body) {
        String text = unit.reading().text();
        List<Citation> cited = citations.find(text, body);
        return new UnitExtraction(unit, outsideActs(mentions(text), cited), cited, List.of(), List.of());
    }

    private void clause(
            AdoptedText text, Clause clause, Optional<ClauseClaims.Chapeau> chapeau, List<UnitExtraction> units) {
        TextUnit unit = new TextUnit.OfClause(text, clause);
        String words = clause.text();
        List<SurfaceForms.Match> matches = forms.find(words);
        List<Mention> mentions = mentions(words, matches, properNames.in(words, List.of(), matches));
        if (NameCues.hasUnknownName(words, mentions))
            mentions = mentions(words, matches, properNames.in(words, names(annotator.annotate(words)), matches));
        List<Citation> cited = citations.find(words, Optional.of(text.body()));
        ClauseClaims.Found found = clauseClaims.find(clause, mentions, chapeau);
        units.add(new UnitExtraction(unit, outsideActs(mentions, cited), cited, found.claims(), List.of()));
        for (Clause child : clause.children()) clause(text, child, found.chapeau(), units);
    }

    private void prose(StructuredDocument structured, List<UnitExtraction> units) {
        List<Block> blocks =
                structured.prose().stream().filter(b -> !b.reading().isEmpty()).toList();
        List<List<Sentence>> annotated =
                blocks.stream().map(b -> annotator.annotate(b.text())).toList();
        List<KnownNames.Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++)
            paragraphs.add(paragraph(blocks.get(i).text(), annotated.get(i)));
        KnownNames known = KnownNames.of(paragraphs);
        Optional<String> issuer = structured.texts().isEmpty()
                ? citations.mostNamed(structured.title().text() + "\n"
                        + blocks.stream().map(Block::text).collect(Collectors.joining("\n")))
                : Optional.empty();
        Reading headline = structured.title();
        boolean repeated = blocks.stream().anyMatch(b -> b.text().startsWith(headline.text()));
        if (structured.texts().isEmpty() && !headline.isEmpty() && !repeated) {
            List<Sentence> sentences = annotator.annotate(headline.text());
            KnownNames.Paragraph paragraph = paragraph(headline.text(), sentences);
            units.add(prose(new TextUnit.OfHeadline(headline), paragraph, sentences, known, true, issuer));
        }
        boolean spoken = false;
        boolean quoted = false;
        boolean announced = false;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean speaks = block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.LIST_ITEM;
            Optional<Turn> turn = Turn.opening(block.text());
            spoken = turn.map(t -> !t.chair()).orElse(spoken && speaks);
            quoted = speaks && QUOTED.matcher(block.text()).find() && (quoted || announced);
            announced = ANNOUNCED.matcher(block.text()).find();
            TextUnit unit = new TextUnit.OfProse(block.reading(), i, spoken || quoted);
            units.add(prose(unit, paragraphs.get(i), annotated.get(i), known, speaks, issuer));
        }
    }

    /** "Edited by: Ann Example" on a line of its own; "by Ann Example (Norland)" and "Rapporteur" on the next. A bare "By Ann Example" is left out: pages list the authors of other articles so. */
    private static final Pattern CREDIT = Pattern.compile(
            "(?im)^[ \\t*_]*(?<credit>(?:edited|written|reported|compiled|reviewed)\\s+by\\s*:?\\s+\\p{L}[^\\n]{2,60}?"
                    + "|(?:by:?\\s+)?\\p{L}[^\\n.,;:]{2,50}\\n+[ \\t*_]*(?:general |special )?(?:co-)?rapporteur|(?:general |special )?(?:co-)?rapporteur\\s*:\\s+\\p{L}[^\\n.,;:]{2,50})[ \\t*_]*$");

    private void credits(StructuredDocument structured, List<UnitExtraction> units) {
        String text = structured.document().text();
        Matcher credit = CREDIT.matcher(text);
        while (credit.find()) {
            Span span = new Span(credit.start("credit"), credit.end("credit"));
            boolean read = structured.prose().stream().anyMatch(b -> b.text().contains(span.of(text)));
            if (!read) units.add(credit(Reading.of(text, span)));
        }
    }

    private UnitExtraction credit(Reading line) {
        List<SurfaceForms.Match> matches = forms.find(line.text());
        List<RecognisedName> names = properNames.in(line.text(), names(annotator.annotate(line.text())), matches);
        List<Mention> mentions = mentions(line.text(), matches, names);
        return new UnitExtraction(new TextUnit.OfCredit(line), mentions, List.of(), List.of(), List.of());
    }

    private KnownNames.Paragraph paragraph(String text, List<Sentence> sentences) {
        List<SurfaceForms.Match> matches = forms.find(text);
        return new KnownNames.Paragraph(text, properNames.in(text, names(sentences), matches), matches);
    }

    private UnitExtraction prose(
            TextUnit unit,
            KnownNames.Paragraph paragraph,
            List<Sentence> sentences,
            KnownNames known,
            boolean speaks,
            Optional<String> issuer) {
        String words = paragraph.text();
        List<Mention> mentions = mentions(words, paragraph.forms(), known.complete(words, paragraph.names()));
        List<Citation> cited = citations.find(words, issuer);
        return new UnitExtraction(
                unit,
                outsideActs(mentions, cited),
                cited,
                List.of(),
                speaks ? prose.statements(words, sentences, mentions, isSpoken(unit)) : List.of());
    }

    /** "Ms Example said:", and after it paragraphs that begin with a quotation mark and quote nobody else. */
    private static final Pattern ANNOUNCED = Pattern.compile(":\\s*$");

    private static final Pattern QUOTED = Pattern.compile("^\\s*[“\"«](?:[^”\"»]*|[^”\"»]*[”\"»]\\s*)$");

    private static boolean isSpoken(TextUnit unit) {
        return unit instanceof TextUnit.OfProse paragraph && paragraph.spoken();
    }

    /** "EC" in "Directive 2001/83/EC" is no mention of an institution. */
    private static List<Mention> outsideActs(List<Mention> mentions, List<Citation> cited) {
        return mentions.stream()
                .filter(m -> cited.stream()
                        .noneMatch(
                                c -> c.body().equals(UnionActs.BODY) && c.span().contains(m.span())))
                .toList();
    }

    private static List<RecognisedName> names(List<Sentence> sentences) {
        return sentences.stream().flatMap(s -> s.names().stream()).toList();
    }

    private List<Mention> mentions(String text) {
        List<SurfaceForms.Match> matches = forms.find(text);
        return mentions(text, matches, properNames.in(text, List.of(), matches));
    }

    /** Vocabulary forms, and recognised names that none of them covers; a form inside a person's name is no mention of its own. */
    private List<Mention> mentions(String text, List<SurfaceForms.Match> matches, List<RecognisedName> names) {
        List<Mention> mentions = new ArrayList<>();
        List<Span> institutions = properNames.institutions(text, matches);
        for (SurfaceForms.Match match : matches) {
            Span span = new Span(match.begin(), match.end());
            if (match.layer() == EntityKind.Layer.NAME && institutions.stream().anyMatch(i -> i.contains(span)))
                continue;
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
        boolean isTechnology =
                !mention.candidates().isEmpty() && mention.candidates().get(0).kind() == EntityKind.TECHNOLOGY;
        return !mention.candidates().isEmpty()
                && mention.candidates().get(0).kind().isConcept()
                && all.stream()
                        .anyMatch(n -> n.span().length() > mention.span().length()
                                && n.span().contains(mention.span())
                                && (isUnknownOrganisation(n)
                                        || n.candidates().stream()
                                                .anyMatch(c -> c.kind() == EntityKind.ORGANIZATION
                                                        || c.kind() == EntityKind.COMMITTEE
                                                        || (isTechnology && c.kind() == EntityKind.INSTRUMENT))));
    }

    private static boolean isUnknownOrganisation(Mention mention) {
        return mention.candidates().isEmpty()
                && mention.recognised().equals(Optional.of(RecognisedName.Kind.ORGANIZATION));
    }
}
