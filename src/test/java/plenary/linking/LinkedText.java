package plenary.linking;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import plenary.document.Block;
import plenary.document.Document;
import plenary.document.DocumentMetadata;
import plenary.document.DocumentReaders;
import plenary.document.Reading;
import plenary.document.Span;
import plenary.document.UnreadableDocumentException;
import plenary.extraction.Annotator;
import plenary.extraction.CitationFinder;
import plenary.extraction.Claim;
import plenary.extraction.Extractor;
import plenary.extraction.RecognisedName;
import plenary.extraction.Sentence;
import plenary.extraction.TextUnit;
import plenary.extraction.Token;
import plenary.graph.DocumentGraph;
import plenary.source.SourceFile;
import plenary.structure.StructureReader;
import plenary.structure.StructuredDocument;
import plenary.vocabulary.EntityKind;
import plenary.vocabulary.Ontology;
import plenary.vocabulary.SurfaceForms;

/** Paragraphs of prose read with the project's vocabularies, and with names that the test says a recogniser would see: no models. */
final class LinkedText {

    private static final String BASE = "https://w3id.org/plenary/";
    private static final Ontology ONTOLOGY = Ontology.load(Path.of("ontology"), BASE);
    private static final SurfaceForms FORMS = SurfaceForms.of(ONTOLOGY);
    private static final CitationFinder CITATIONS = new CitationFinder(ONTOLOGY.adoptingBodies());
    private static final Linker LINKER = new Linker(
            BASE,
            new Background(
                    ONTOLOGY.labels(),
                    ONTOLOGY.organisationAncestors(),
                    ONTOLOGY.years(),
                    ONTOLOGY.partsOfCountries(),
                    ONTOLOGY.capitals()),
            ONTOLOGY.adoptingBodies(),
            new Themes(ONTOLOGY.broader(), ONTOLOGY.actorsOfThemes(), ONTOLOGY.labels()),
            new Responses(ONTOLOGY.broader()));

    private final LinkedDocument linked;

    private LinkedText(LinkedDocument linked) {
        this.linked = linked;
    }

    /** What a test reads. */
    static final class Builder {
        private final Map<String, RecognisedName.Kind> names = new TreeMap<>();
        private Optional<LocalDate> date = Optional.empty();

        Builder people(String... people) {
            for (String person : people) names.put(person, RecognisedName.Kind.PERSON);
            return this;
        }

        Builder issued(int year) {
            date = Optional.of(LocalDate.of(year, 6, 1));
            return this;
        }

        LinkedText read(String... paragraphs) {
            String text = String.join("\n\n", paragraphs);
            List<Block> blocks = new ArrayList<>();
            int begin = 0;
            for (String paragraph : paragraphs) {
                Span span = new Span(begin, begin + paragraph.length());
                blocks.add(Block.of(Block.Kind.PARAGRAPH, 0, Reading.of(text, span), List.of()));
                begin = span.end() + 2;
            }
            Document document = new Document("doc", "doc.txt", "text/plain", "00", text, blocks, DocumentMetadata.NONE);
            return read(new StructuredDocument(
                    document, StructuredDocument.Kind.NEWS_ARTICLE, Reading.EMPTY, date, List.of(), blocks));
        }

        private LinkedText read(StructuredDocument structured) {
            Extractor extractor = new Extractor(
                    recogniser(),
                    FORMS,
                    ONTOLOGY.nameWords(),
                    ONTOLOGY.stances(),
                    ONTOLOGY.openingPhrases(),
                    CITATIONS);
            return new LinkedText(LINKER.link(extractor.extract(structured)));
        }

        private Annotator recogniser() {
            return text -> {
                List<Token> tokens = new ArrayList<>();
                Matcher word = Pattern.compile("[\\p{L}\\p{N}-]+|\\S").matcher(text);
                while (word.find())
                    tokens.add(new Token(
                            word.group(), "NN", word.group().toLowerCase(Locale.ROOT), word.start(), word.end()));
                List<RecognisedName> found = new ArrayList<>();
                names.forEach((name, kind) -> {
                    Matcher at =
                            Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(text);
                    while (at.find()) found.add(new RecognisedName(kind, new Span(at.start(), at.end())));
                });
                return List.of(new Sentence(tokens, found));
            };
        }
    }

    /** A text that a body adopted, as its plain text prints it. */
    static LinkedText adopted(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            Document document =
                    new DocumentReaders().read(new SourceFile(Path.of("text.txt"), "text.txt", "text"), bytes);
            StructureReader reader = new StructureReader(ONTOLOGY.openingPhrases(), ONTOLOGY.adoptingBodies());
            return with().read(reader.read(document));
        } catch (UnreadableDocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    static Builder with() {
        return new Builder();
    }

    static LinkedText of(String... paragraphs) {
        return with().read(paragraphs);
    }

    /** The entities of names, concepts left out, in text order: "country/GEO". */
    List<String> names() {
        return linked.units().stream()
                .flatMap(LinkedUnit::linked)
                .map(LinkedUnit.LinkedMention::entity)
                .filter(e -> e.kind().layer() == EntityKind.Layer.NAME)
                .map(e -> e.iri().substring(BASE.length()))
                .toList();
    }

    /** The recommendations of clauses with their own addressees, as "country/NOR: light lamps". */
    List<String> recommendations() {
        List<String> found = new ArrayList<>();
        for (LinkedUnit unit : linked.units())
            for (Claim claim : unit.extraction().claims())
                if (claim instanceof Claim.Recommendation r) {
                    String who = r.addressees().stream()
                            .flatMap(a -> unit.who(a).stream())
                            .map(e -> e.iri().substring(BASE.length()))
                            .collect(Collectors.joining(" "));
                    String action =
                            r.action().of(unit.extraction().unit().reading().text());
                    found.add(who.isEmpty() ? action : who + ": " + action);
                }
        return found;
    }

    /** The words of the concerns of clauses. */
    List<String> concerns() {
        List<String> found = new ArrayList<>();
        for (LinkedUnit unit : linked.units())
            for (Claim claim : unit.extraction().claims())
                if (claim instanceof Claim.Concern)
                    found.add(claim.span().of(unit.extraction().unit().reading().text()));
        return found;
    }

    /** Whom clauses address in their own words. */
    List<String> addressed() {
        List<String> found = new ArrayList<>();
        for (LinkedUnit unit : linked.units())
            if (unit.extraction().unit() instanceof TextUnit.OfClause of)
                of.clause().addressee().ifPresent(span -> unit.within(span, EntityKind::isActor)
                        .forEach(e -> found.add(e.iri().substring(BASE.length()))));
        return found;
    }

    /** Who brings about what clauses worry about. */
    List<String> causes() {
        List<String> found = new ArrayList<>();
        for (LinkedUnit unit : linked.units())
            for (Claim claim : unit.extraction().claims())
                if (claim instanceof Claim.Concern concern)
                    concern.causes().stream()
                            .flatMap(c -> unit.who(c).stream())
                            .forEach(e -> found.add(e.iri().substring(BASE.length())));
        return found;
    }

    /** The themes of the claims of clauses, claim by claim. */
    List<String> themes() {
        List<String> found = new ArrayList<>();
        for (LinkedUnit unit : linked.units())
            for (Claim claim : unit.extraction().claims())
                found.add(unit.themesOf(claim).stream()
                        .map(e -> e.iri().substring(BASE.length()))
                        .collect(Collectors.joining(" ")));
        return found;
    }

    /** What the graph says that the document is tied to by a property: "un-sc/resolution/1325-2000". */
    List<String> tiedTo(Node property) {
        return new DocumentGraph(BASE, ONTOLOGY.adoptingBodies())
                .quads(linked).stream()
                        .filter(q -> q.getSubject().getURI().equals(BASE + "document/doc")
                                && q.getPredicate().equals(property))
                        .map(q -> q.getObject().getURI().substring(BASE.length()))
                        .toList();
    }

    /** The words of mentions that are linked, concepts included. */
    List<String> surfaces() {
        return linked.units().stream()
                .flatMap(LinkedUnit::linked)
                .map(m -> m.mention().surface())
                .toList();
    }

    /** The words of mentions that stay unlinked. */
    List<String> unlinked() {
        List<String> words = new ArrayList<>();
        for (LinkedUnit unit : linked.units())
            for (int i = 0; i < unit.entities().size(); i++)
                if (unit.entities().get(i).isEmpty())
                    words.add(unit.extraction().mentions().get(i).surface());
        return words;
    }

    /** Roles as "person role organisation". */
    List<String> roles() {
        return linked.memberships().stream()
                .map(m -> m.person().iri().substring(BASE.length()) + " "
                        + m.role().iri().substring(BASE.length())
                        + m.organization()
                                .map(o -> " " + o.iri().substring(BASE.length()))
                                .orElse(""))
                .toList();
    }
}
