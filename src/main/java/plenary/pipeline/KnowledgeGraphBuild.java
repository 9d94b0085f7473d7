package plenary.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import plenary.graph.CatalogGraph;
import plenary.graph.NQuads;
import plenary.graph.OntologyGraph;
import plenary.reasoning.CorpusReasoner;
import plenary.reasoning.Reasoner;
import plenary.source.SourceFile;
import plenary.store.Generation;
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
        List<Quad> vocabularies = new ArrayList<>(OntologyGraph.quads(ontology));
        vocabularies.addAll(reasoner.ontologyInferences());
        write(kg.ontology(), vocabularies);
        write(kg.inferred(), acrossDocuments(kg));
        write(kg.catalog(), catalog(kg, documents));
        listener.loading(documents.quads());
        return new Result(documents, Publication.publish(kg));
    }

    /** What follows from several documents together; what only a dropped document supported is not derived again. */
    private List<Quad> acrossDocuments(KnowledgeGraph kg) throws IOException {
        CorpusReasoner corpus = reasoner.corpus();
        List<CorpusReasoner.Summary> summaries = new ArrayList<>();
        for (Path file : kg.documentFiles()) {
            List<Quad> read = new ArrayList<>();
            NQuads.read(file, new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                    if (corpus.reads(quad.asTriple())) read.add(quad);
                }
            });
            summaries.add(corpus.summarise(file.getFileName().toString(), read));
        }
        return corpus.infer(summaries);
    }

    private List<Quad> catalog(KnowledgeGraph kg, BuildReport documents) throws IOException {
        CatalogGraph catalog = new CatalogGraph();
        for (Path file : kg.quadFiles()) if (!file.equals(kg.catalog())) NQuads.read(file, catalog);
        return catalog.quads(ontology.base(), version, documents.content().substring(0, 16), ontology.queries());
    }

    private static void write(Path file, List<Quad> quads) throws IOException {
        BuildFolder.writeWhole(file, out -> {
            BufferedOutputStream buffered = new BufferedOutputStream(out);
            NQuads.write(buffered, quads);
            buffered.flush();
        });
    }
}
