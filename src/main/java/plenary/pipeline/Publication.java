package plenary.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import plenary.export.Dumps;
import plenary.store.DatasetDescription;
import plenary.store.Generation;
import plenary.store.Generations;
import plenary.store.KnowledgeGraph;
import plenary.store.StoreException;

/** From the quads of a folder to what is served of them. */
public final class Publication {

    private Publication() {}

    /**
     * Builds the generation of the folder's quads with its dumps, then switches to it. When it fails, what was served before still is.
     *
     * @param kg a folder opened for writing
     * @throws StoreException when quads cannot be read or files cannot be written
     */
    public static Generation publish(KnowledgeGraph kg) {
        List<Path> quads = kg.quadFiles();
        DatasetDescription description = DatasetDescription.standard();
        Optional<Generation> present =
                Generations.present(kg, quads, description).filter(generation -> Files.isDirectory(generation.dumps()));
        Generation built = present.orElseGet(() -> build(kg, quads, description));
        Generations.switchTo(kg, built);
        return built;
    }

    /** Loading and dumping read the same files and otherwise have nothing in common: one goes on beside the other. */
    private static Generation build(KnowledgeGraph kg, List<Path> quads, DatasetDescription description) {
        Path folder = kg.folder().resolve("dumps.unfinished");
        CompletableFuture<Void> dumps = CompletableFuture.runAsync(() -> {
            try {
                Dumps.write(quads, folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Generation built;
        try {
            built = Generations.build(kg, quads, description);
        } catch (RuntimeException e) {
            dumps.exceptionally(failure -> null).join();
            throw e;
        }
        try {
            dumps.join();
            Dumps.give(built, folder);
        } catch (CompletionException | IOException e) {
            Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
            throw new StoreException(
                    "cannot write the dumps of " + kg.folder() + " (" + cause.getMessage()
                            + "): check free space and permissions",
                    e);
        }
        return built;
    }
}
