package plenary.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plenary.export.Dumps;
import plenary.store.Generation;
import plenary.store.Generations;
import plenary.store.KnowledgeGraph;

/**
 * Writes the dumps of the generation that is served beside the serving of it, since they take longer than everything that a first answer needs. Who stops it
 * before they are written leaves nothing behind; the next start writes them.
 */
public final class MissingDumps implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("plenary.dumps");
    private static final long LOOK_EVERY_SECONDS = 5;

    private final KnowledgeGraph kg;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "plenary-dumps");
        thread.setDaemon(true);
        return thread;
    });
    /** A generation whose dumps cannot be written is tried once. */
    private String refused = "";

    private ScheduledFuture<?> looking;

    private MissingDumps(KnowledgeGraph kg) {
        this.kg = kg;
    }

    /** Looks at once and every few seconds whether the generation that the folder names lacks its dumps. */
    public static MissingDumps of(KnowledgeGraph kg) {
        MissingDumps dumps = new MissingDumps(kg);
        dumps.looking = dumps.worker.scheduleWithFixedDelay(dumps::look, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        return dumps;
    }

    private void look() {
        Optional<Generation> current = Generations.current(kg);
        if (current.isEmpty() || current.get().id().equals(refused)) return;
        try {
            write(kg, current.get());
        } catch (IOException | RuntimeException e) {
            refused = current.get().id();
            if (!worker.isShutdown()) LOG.warn("the dumps of generation {} cannot be written", refused, e);
        }
    }

    /**
     * Writes the dumps of a generation if it lacks them, all or none. A folder whose quads a build changes meanwhile gets none; its next generation will.
     *
     * @return whether the generation has its dumps now
     * @throws IOException when a file cannot be read or written
     */
    public static boolean write(KnowledgeGraph kg, Generation generation) throws IOException {
        if (Files.isDirectory(generation.dumps())) return true;
        Path unfinished = generation
                .folder()
                .resolve("dumps.unfinished-" + ProcessHandle.current().pid());
        List<Path> quads = kg.quadFiles();
        if (!Generations.madeFrom(kg, generation, quads)) return false;
        try {
            Dumps.write(quads, unfinished);
            if (!Generations.madeFrom(kg, generation, quads)) return false;
            Dumps.give(generation, unfinished);
            return true;
        } finally {
            Dumps.remove(unfinished);
        }
    }

    @Override
    public void close() {
        looking.cancel(true);
        worker.shutdownNow();
    }
}
