package plenary.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import plenary.graph.CatalogGraph;
import plenary.graph.NQuads;
import plenary.graph.OntologyGraph;
import plenary.reasoning.CorpusReasoner;
import plenary.reasoning.Reasoner;
import plenary.source.SourceFile;
import plenary.store.Generation;
import plenary.store.Generations;
import plenary.store.KnowledgeGraph;
import plenary.validation.ShapesValidator;
import plenary.vocabulary.Ontology;

/**
 * From files to a knowledge graph that can be served: the documents' quads, the ontology's, the description of the build, and the
 * generation made from them.
 *
 * @param ontology what the documents are read with
 * @param stages from a file to its quads
 * @param reasoner what follows from documents together, and from the ontology alone
 * @param fingerprint everything that decides a document's quads besides the document
 * @param version of the program, for the catalog
 * @param threads how many documents to work on at a time
 */
public record KnowledgeGraphBuild(
        Ontology ontology,
        DocumentStages stages,
        Reasoner reasoner,
        Fingerprint fingerprint,
        String version,
        int threads) {

    /**
     * What was made.
     *
     * @param documents what became of each file
     * @param generation what is now served
     */
    public record Result(BuildReport documents, Generation generation) {}

    /**
     * Brings a folder up to date with a set of files and switches what is served to it.
     *
     * @param files all documents there are to be, no two with one slug
     * @param kg a folder opened for writing
     * @throws plenary.store.StoreException when the generation cannot be built; what was served before still is
     * @throws IOException when the folder cannot be written to
     */
    public Result run(List<SourceFile> files, KnowledgeGraph kg, BuildListener listener)
            throws IOException, InterruptedException {
        ShapesValidator shapes = ShapesValidator.of(ontology.shapes(), ontology.graph());
        DocumentCheck check = document -> shapes.validate(document.relativePath(), document.quads());
        BuildReport documents = new Build(stages, check, fingerprint, kg, threads).run(files, listener);
        String content = fingerprint.program() + " " + documents.content();
        Optional<Generation> current = Generations.current(kg);
        if (current.isPresent() && content.equals(lastBuilt(kg))) return new Result(documents, current.get());
        Files.deleteIfExists(kg.built());
        CatalogGraph catalog = new CatalogGraph();
        List<Quad> inferred = acrossDocuments(kg, catalog);
        List<Quad> vocabularies = new ArrayList<>(OntologyGraph.quads(ontology));
        vocabularies.addAll(reasoner.ontologyInferences());
        vocabularies.forEach(catalog::quad);
        inferred.forEach(catalog::quad);
        write(kg.ontology(), vocabularies);
        write(kg.inferred(), inferred);
        write(
                kg.catalog(),
                catalog.quads(ontology.base(), version, documents.content().substring(0, 16), ontology.queries()));
        listener.loading(documents.quads());
        Result result = new Result(documents, Publication.publish(kg));
        BuildFolder.writeWhole(kg.built(), out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
        return result;
    }

    /** What the generation that is served was made from; nothing where a build did not get to its end. */
    private static String lastBuilt(KnowledgeGraph kg) throws IOException {
        return Files.isRegularFile(kg.built()) ? Files.readString(kg.built()) : "";
    }

    /** What follows from several documents together, and a count of all documents' quads; each file is read once. */
    private List<Quad> acrossDocuments(KnowledgeGraph kg, CatalogGraph catalog) throws IOException {
        CorpusReasoner corpus = reasoner.corpus();
        List<CorpusReasoner.Summary> summaries = new ArrayList<>();
        for (Path file : kg.documentFiles()) {
            List<Quad> read = new ArrayList<>();
            NQuads.read(file, new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                    catalog.quad(quad);
                    if (corpus.reads(quad.asTriple())) read.add(quad);
                }
            });
            summaries.add(corpus.summarise(file.getFileName().toString(), read));
        }
        return corpus.infer(summaries);
    }

    private static void write(Path file, List<Quad> quads) throws IOException {
        BuildFolder.writeWhole(file, out -> {
            BufferedOutputStream buffered = new BufferedOutputStream(out);
            NQuads.write(buffered, quads);
            buffered.flush();
        });
    }
}
