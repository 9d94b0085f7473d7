package plenary.structure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import plenary.document.Document;
import plenary.document.DocumentReaders;
import plenary.document.UnreadableDocumentException;
import plenary.source.SourceFile;
import plenary.vocabulary.AdoptingBody;
import plenary.vocabulary.OpeningPhrases;

/** Reads documents with a small vocabulary of phrases and bodies, so that structure is tested without the ontology. */
final class Read {

    private static final Map<String, String> STANCES = Map.ofEntries(
            Map.entry(
                    "concern",
                    "Concerned, Troubled, Expressing concern, Expressing its concern, Noting with concern, Expresses concern, Is concerned"),
            Map.entry("alarm", "Alarmed"),
            Map.entry("condemnation", "Condemning, Denouncing, Condemns, We condemn"),
            Map.entry("regret", "Deploring, Regretting, Lamenting, Deplores, Regrets"),
            Map.entry("approval", "Welcoming, Applauding, Saluting, Praising, Welcomes, We welcome"),
            Map.entry("support", "Supporting, Supports"),
            Map.entry("endorsement", "Endorsing, Endorses, Appreciating, Encouraged"),
            Map.entry("recognition", "Recognising, Acknowledging, Recognises, We recognise"),
            Map.entry(
                    "noting",
                    "Noting, Observing, Taking note, Notes, Takes note, Understanding, Realising, Warning, Cautioning"),
            Map.entry("awareness", "Aware, Mindful, Cognisant, Bearing in mind, Remaining focused"),
            Map.entry("conviction", "Convinced"),
            Map.entry(
                    "recall",
                    "Recalling, Recalls, Reminding, Reaffirming, Reaffirms, Affirming, Restating, Reiterating, Reiterates"),
            Map.entry(
                    "emphasis",
                    "Stressing, Emphasising, Underlining, Underscoring, Highlighting, Stresses, Underlines"),
            Map.entry("resolve", "Determined, Determining, We resolve, We commit"),
            Map.entry("recital", "whereas"),
            Map.entry("having-regard", "having regard to"),
            Map.entry("acting-under", "Acting under"),
            Map.entry("urge", "Urges, Urging, We urge"),
            Map.entry("call", "Calls upon, Calls on, Calls for, Calling on"),
            Map.entry("request", "Requests, Asks, Instructs, Invites, Encourages, Demands, Recommends"),
            Map.entry("decision", "Decides, Adopts, Resolves"),
            Map.entry("remain-seized", "Decides to remain seized of the matter"));

    private static final OpeningPhrases PHRASES = phrases();

    private static final List<AdoptingBody> BODIES = List.of(
            body("nato-pa", List.of("NATO Parliamentary Assembly", "NATO PA")),
            body("osce-pa", List.of("OSCE Parliamentary Assembly", "OSCE PA")),
            body("pace", List.of("Parliamentary Assembly of the Council of Europe", "Parliamentary Assembly", "PACE")),
            body("ep", List.of("European Parliament"), "P{term}_TA({year}){number}"),
            body(
                    "un-sc",
                    List.of("United Nations Security Council", "Security Council"),
                    "S/RES/{number}({year})",
                    "S/PRST/{year}/{number}"),
            body("un-ga", List.of("United Nations General Assembly", "General Assembly"), "A/RES/{session}/{number}"),
            body(
                    "un-hrc",
                    List.of("United Nations Human Rights Council", "Human Rights Council"),
                    "A/HRC/RES/{session}/{number}"));

    static final StructureReader READER = new StructureReader(PHRASES, BODIES);

    private Read() {}

    private static OpeningPhrases phrases() {
        Map<String, String> phrases = new TreeMap<>();
        STANCES.forEach((stance, list) -> {
            for (String phrase : list.split(", ")) phrases.put(phrase, stance);
        });
        return new OpeningPhrases(
                phrases,
                Set.of(
                        "deeply",
                        "strongly",
                        "gravely",
                        "also",
                        "further",
                        "again",
                        "moreover",
                        "therefore",
                        "and",
                        "but",
                        "in this regard",
                        "grave",
                        "deep"),
                Set.of("light", "maintain", "pay", "cease"));
    }

    private static AdoptingBody body(String code, List<String> names, String... symbols) {
        return new AdoptingBody(
                "https://example.org/" + code,
                code,
                code,
                names,
                List.of("resolution"),
                List.of(symbols),
                List.of(),
                new java.util.TreeMap<>());
    }

    static StructuredDocument text(String text) {
        return bytes("text.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    static StructuredDocument seed(String name) {
        Path path = Path.of("seeds", name);
        try {
            return bytes(name, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + path, e);
        }
    }

    private static StructuredDocument bytes(String name, byte[] bytes) {
        try {
            Document document = new DocumentReaders().read(new SourceFile(Path.of(name), name, "text"), bytes);
            return READER.read(document);
        } catch (UnreadableDocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The only adopted text of a document. */
    static AdoptedText only(String text) {
        StructuredDocument document = text(text);
        if (document.texts().size() != 1)
            throw new AssertionError(
                    "one adopted text expected, not " + document.texts().size());
        return document.texts().get(0);
    }

    /** Kind and path of every clause, in order: "P 1", "O 3/a". */
    static List<String> outline(AdoptedText text) {
        return text.allClauses().stream()
                .map(c -> c.kind().name().charAt(0) + " " + c.path())
                .toList();
    }

    static Clause clause(AdoptedText text, Clause.Kind kind, String path) {
        return text.allClauses().stream()
                .filter(c -> c.kind() == kind && c.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no clause " + kind + " " + path + " in " + outline(text)));
    }

    static List<String> openings(Clause clause) {
        return clause.openings().stream().map(o -> o.span().of(clause.text())).toList();
    }

    static String addressee(Clause clause) {
        return clause.addressee().map(s -> s.of(clause.text())).orElse("");
    }
}
