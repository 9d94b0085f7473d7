package plenary.pipeline;

import java.util.List;
import plenary.store.Conclusion;
import plenary.store.DatasetDescription;
import plenary.store.Generation;
import plenary.store.Generations;
import plenary.store.KnowledgeGraph;

/** From the quads of a folder to what is served of them. */
public final class Publication {

    private Publication() {}

    /**
     * Builds the generation of the folder's quads, then switches to it. When it fails, what was served before still is.
     *
     * @param kg a folder opened for writing
     * @throws plenary.store.StoreException when quads cannot be read or files cannot be written
     */
    public static Generation publish(KnowledgeGraph kg) {
        return Generations.buildAndSwitch(kg);
    }

    /**
     * Builds the generation of the documents, the vocabularies, and what is concluded of them, then switches to it.
     *
     * @param conclusions write {@link KnowledgeGraph#inferred()} and {@link KnowledgeGraph#catalog()}
     */
    static Generation publish(KnowledgeGraph kg, List<Conclusion> conclusions) {
        List<java.nio.file.Path> files = new java.util.ArrayList<>(kg.documentFiles());
        files.add(kg.ontology());
        Generation built = Generations.build(kg, files, DatasetDescription.standard(), conclusions);
        Generations.switchTo(kg, built);
        return built;
    }
}
