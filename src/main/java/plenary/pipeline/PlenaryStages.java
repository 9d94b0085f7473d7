package plenary.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.Quad;
import plenary.document.Document;
import plenary.document.DocumentReaders;
import plenary.document.UnreadableDocumentException;
import plenary.extraction.Annotator;
import plenary.extraction.CitationFinder;
import plenary.extraction.ExtractedDocument;
import plenary.extraction.Extractor;
import plenary.graph.DocumentGraph;
import plenary.linking.Background;
import plenary.linking.LinkedDocument;
import plenary.linking.Linker;
import plenary.linking.Responses;
import plenary.linking.Themes;
import plenary.source.SourceFile;
import plenary.structure.StructureReader;
import plenary.structure.StructuredDocument;
import plenary.vocabulary.AdoptingBody;
import plenary.vocabulary.Ontology;
import plenary.vocabulary.OpeningPhrases;
import plenary.vocabulary.SurfaceForms;

/** The stages in their order, over one ontology. */
public final class PlenaryStages implements DocumentStages {

    private final DocumentReaders readers = new DocumentReaders();
    private final StructureReader structure;
    private final Extractor extractor;
    private final Linker linker;
    private final DocumentGraph graph;
    private final BiFunction<String, List<Quad>, List<Quad>> reasoner;
    private final StageListener listener;

    /**
     * @param ontology what drives the stages
     * @param annotator tokens, parts of speech and names
     * @param reasoner from a document's slug and asserted quads to the inferred ones
     */
    public PlenaryStages(Ontology ontology, Annotator annotator, BiFunction<String, List<Quad>, List<Quad>> reasoner) {
        this(ontology, annotator, reasoner, (stage, nanoseconds) -> {});
    }

    /** @param listener is told how long each stage took, by whichever thread it ran on */
    public PlenaryStages(
            Ontology ontology,
            Annotator annotator,
            BiFunction<String, List<Quad>, List<Quad>> reasoner,
            StageListener listener) {
        this.listener = listener;
        List<AdoptingBody> bodies = ontology.adoptingBodies();
        OpeningPhrases phrases = ontology.openingPhrases();
        structure = new StructureReader(phrases, bodies);
        extractor = new Extractor(
                annotator,
                SurfaceForms.of(ontology),
                ontology.nameWords(),
                ontology.stances(),
                phrases,
                new CitationFinder(bodies));
        linker = new Linker(
                ontology.base(),
                new Background(
                        ontology.labels(),
                        ontology.organisationAncestors(),
                        ontology.years(),
                        ontology.partsOfCountries(),
                        ontology.capitals()),
                bodies,
                new Themes(ontology.broader(), ontology.actorsOfThemes(), ontology.labels()),
                new Responses(ontology.broader()));
        graph = new DocumentGraph(ontology.base(), bodies);
        this.reasoner = reasoner;
    }

    private <T> T timed(String stage, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        listener.took(stage, System.nanoTime() - start);
        return result;
    }

    @Override
    public DocumentOutcome process(SourceFile file) {
        try {
            long start = System.nanoTime();
            Document document = readers.read(file, file.bytes());
            listener.took("reading", System.nanoTime() - start);
            Optional<String> tooLong = MemoryBudget.refusal(
                    document.text().length(), Runtime.getRuntime().maxMemory());
            if (tooLong.isPresent())
                return new DocumentOutcome.Failed(
                        file.relativePath(), Optional.empty(), tooLong.get(), Optional.empty());
            Said said = said(document);
            List<Quad> inferred = timed("reasoning", () -> reasoner.apply(file.slug(), said.quads()));
            List<Quad> all = new ArrayList<>(said.quads().size() + inferred.size());
            all.addAll(said.quads());
            all.addAll(inferred);
            return new DocumentOutcome.Built(file.relativePath(), file.slug(), all, document.text(), said.summary());
        } catch (UnreadableDocumentException e) {
            return new DocumentOutcome.Failed(file.relativePath(), e.place(), e.reason(), Optional.of(e));
        } catch (IOException e) {
            return new DocumentOutcome.Failed(
                    file.relativePath(),
                    Optional.empty(),
                    "cannot be read: make it readable for this user or leave it out",
                    Optional.of(e));
        }
    }

    /** What a document says by itself. */
    private record Said(List<Quad> quads, String summary) {}

    /** A method of its own, so that what the stages hand on is given up before reasoning needs memory. */
    private Said said(Document document) {
        StructuredDocument structured = timed("structure", () -> structure.read(document));
        ExtractedDocument extracted = timed("extraction", () -> extractor.extract(structured));
        LinkedDocument linked = timed("linking", () -> linker.link(extracted));
        List<Quad> quads = timed("graph", () -> graph.quads(linked));
        return new Said(quads, Summary.of(linked, quads));
    }
}
