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
import plenary.validation.DocumentValidator;
import plenary.vocabulary.Ontology;

/**
 * From files to a knowledge graph that can be served: the documents' quads, the ontology's, the description of the build, and the
 * generation made from them.
 *
 * @param ontology what the documents are read with
 * @param reasoner what follows from documents together, and from the ontology alone
 * @param fingerprint everything that decides a document's quads besides the document
 * @param version of the program, for the catalog
 * @param keepInvalid whether documents with violations are served
 */
public record KnowledgeGraphBuild(
        Ontology ontology, Reasoner reasoner, Fingerprint fingerprint, String version, boolean keepInvalid) {

    /**
     * What was made.
     *
     * @param documents what became of each file
     * @param generation what is now served
     * @param withheld the documents that the folder holds and the generation does not, because of their violations, in order of slug
     */
    public record Result(BuildReport documents, Generation generation, List<DocumentReport.Stored> withheld) {
        public Result {
            withheld = List.copyOf(withheld);
        }
    }

    /**
     * Brings a folder up to date with a set of files and switches what is served to it.
     *
     * @param files all documents there are to be, no two with one slug
     * @param stages from a file to its quads
     * @param threads how many documents to work on at a time
     * @param kg a folder opened for writing
     * @throws plenary.store.StoreException when the generation cannot be built; what was served before still is
     * @throws IOException when the folder cannot be written to
     */
    public Result run(
            List<SourceFile> files, DocumentStages stages, int threads, KnowledgeGraph kg, BuildListener listener)
            throws IOException, InterruptedException {
        Build build = new Build(stages, check(ontology), fingerprint, kg, threads);
        return publish(build.run(files, listener), kg, listener);
    }

    /** What the ontology demands of a document. */
    public static DocumentCheck check(Ontology ontology) {
        DocumentValidator validator = DocumentValidator.of(ontology);
        return document -> validator.validate(document.relativePath(), document.quads());
    }

    /**
     * Brings a folder up to date with what many machines have made of a set of files, and switches what is served to it: the same as {@link #run} of these files.
     *
     * @param parts a folder with a {@link PartsManifest}
     * @param kg a folder opened for writing
     * @throws plenary.store.StoreException when the parts are unfinished, damaged, or made with another ontology or other settings
     * @throws IOException when the folder cannot be written to
     */
    public Result load(Path parts, KnowledgeGraph kg, BuildListener listener) throws IOException {
        return publish(new PartsLoad(parts, fingerprint, kg).run(listener), kg, listener);
    }

    /** @throws plenary.store.StoreException when the folder has no manifest that can be read */
    public static PartsManifest manifest(Path parts) {
        return PartsLoad.manifest(parts);
    }

    private Result publish(BuildReport documents, KnowledgeGraph kg, BuildListener listener) throws IOException {
        List<DocumentReport.Stored> withheld = documents.stored().stream()
                .filter(d -> d.violationCount() > 0 && !keepInvalid)
                .toList();
        String served = contentVersion(documents, withheld);
        String content = fingerprint.program() + " " + documents.content() + " " + served;
        Optional<Generation> current = Generations.current(kg);
        if (current.isPresent() && content.equals(lastBuilt(kg))) return new Result(documents, current.get(), withheld);
        Files.deleteIfExists(kg.built());
        withhold(kg, withheld);
        CatalogGraph catalog = new CatalogGraph();
        List<Quad> inferred = acrossDocuments(kg, catalog);
        List<Quad> vocabularies = new ArrayList<>(OntologyGraph.quads(ontology));
        vocabularies.addAll(reasoner.ontologyInferences());
        vocabularies.forEach(catalog::quad);
        inferred.forEach(catalog::quad);
        write(kg.ontology(), vocabularies);
        write(kg.inferred(), inferred);
        write(kg.catalog(), catalog.quads(ontology.base(), version, served, ontology.queries()));
        listener.loading(documents.quads());
        Result result = new Result(documents, Publication.publish(kg), withheld);
        BuildFolder.writeWhole(kg.built(), out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
        return result;
    }

    /** Names what is served: the same documents with some withheld are something else. */
    private static String contentVersion(BuildReport documents, List<DocumentReport.Stored> withheld) {
        String name = documents.content().substring(0, 16);
        List<String> slugs = withheld.stream().map(DocumentReport.Stored::slug).toList();
        return slugs.isEmpty() ? name : name + "-" + Integer.toHexString(slugs.hashCode());
    }

    private static void withhold(KnowledgeGraph kg, List<DocumentReport.Stored> withheld) throws IOException {
        if (withheld.isEmpty()) {
            Files.deleteIfExists(kg.withheldList());
            return;
        }
        StringBuilder lines = new StringBuilder();
        withheld.forEach(d -> lines.append(d.slug()).append('\n'));
        BuildFolder.writeWhole(
                kg.withheldList(), out -> out.write(lines.toString().getBytes(StandardCharsets.UTF_8)));
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
