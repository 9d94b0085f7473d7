package plenary.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.Quad;
import plenary.graph.CatalogGraph;
import plenary.graph.NQuads;
import plenary.graph.OntologyGraph;
import plenary.reasoning.CorpusReasoner;
import plenary.source.SourceFile;
import plenary.store.Generation;
import plenary.store.Generations;
import plenary.store.KnowledgeGraph;
import plenary.store.Loaded;
import plenary.vocabulary.Ontology;
import plenary.vocabulary.PLEN;

/**
 * From files to a knowledge graph that can be served: the documents' quads, the ontology's, the description of the build, and the
 * generation made from them.
 *
 * @param knowledge what the documents are read with; asked for when something has changed
 * @param fingerprint everything that decides a document's quads besides the document
 * @param version of the program, for the catalog
 * @param keepInvalid whether documents with violations are served
 */
public record KnowledgeGraphBuild(
        Supplier<Knowledge> knowledge, Fingerprint fingerprint, String version, boolean keepInvalid) {

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
     * @param cacheBytes how much of results that the folder no longer holds is kept for their return
     * @param kg a folder opened for writing
     * @throws plenary.store.StoreException when the generation cannot be built; what was served before still is
     * @throws IOException when the folder cannot be written to
     */
    public Result run(
            List<SourceFile> files,
            DocumentStages stages,
            int threads,
            long cacheBytes,
            KnowledgeGraph kg,
            BuildListener listener)
            throws IOException, InterruptedException {
        DocumentCheck check =
                DocumentCheck.lazily(() -> DocumentCheck.of(knowledge.get().ontology()));
        Build build = new Build(stages, check, fingerprint, kg, threads, cacheBytes);
        return publish(build.run(files, listener), kg, listener);
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
        BuiltNote last = BuiltNote.read(kg.built());
        BuiltNote now = BuiltNote.of(documents.content() + " " + served, fingerprint);
        Optional<Generation> current = Generations.current(kg);
        if (current.isPresent() && current.get().isWhole() && now.equals(last))
            return new Result(documents, current.get(), withheld);
        Files.deleteIfExists(kg.built());
        withhold(kg, withheld);
        boolean sameKnowledge = now.knowledge().equals(last.knowledge());
        if (!sameKnowledge || !Files.isRegularFile(kg.ontology())) writeVocabularies(kg.ontology());
        listener.loading(documents.quads());
        Generation generation = Publication.publish(
                kg, List.of(loaded -> inferred(kg, loaded, sameKnowledge), loaded -> catalog(kg, loaded, served)));
        now.write(kg.built());
        return new Result(documents, generation, withheld);
    }

    private void writeVocabularies(Path file) throws IOException {
        List<Quad> vocabularies =
                new ArrayList<>(OntologyGraph.quads(knowledge.get().ontology()));
        vocabularies.addAll(knowledge.get().reasoner().ontologyInferences());
        write(file, vocabularies);
    }

    /** What follows from several documents together. It does anew only if something changed that rules over the corpus read. */
    private Path inferred(KnowledgeGraph kg, Loaded loaded, boolean sameKnowledge) throws IOException {
        CorpusReasoner corpus = knowledge.get().reasoner().corpus();
        if (sameKnowledge && Files.isRegularFile(kg.inferred()) && loaded.unchanged(corpus::reads))
            return kg.inferred();
        CorpusReasoner.Summary summary = new CorpusReasoner.Summary("documents", loaded.inDocuments(corpus.patterns()));
        write(kg.inferred(), corpus.infer(List.of(summary)));
        return kg.inferred();
    }

    private Path catalog(KnowledgeGraph kg, Loaded loaded, String served) throws IOException {
        Ontology ontology = knowledge.get().ontology();
        CatalogGraph catalog = new CatalogGraph(loaded.counts(), loaded.instances(PLEN.SourceDocument));
        write(kg.catalog(), catalog.quads(ontology.base(), version, served, ontology.queries()));
        return kg.catalog();
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

    private static void write(Path file, List<Quad> quads) throws IOException {
        BuildFolder.writeWhole(file, out -> {
            BufferedOutputStream buffered = new BufferedOutputStream(out);
            NQuads.write(buffered, quads);
            buffered.flush();
        });
    }
}
