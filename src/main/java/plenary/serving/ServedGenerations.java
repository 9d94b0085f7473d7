package plenary.serving;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plenary.store.Generation;
import plenary.store.Generations;
import plenary.store.KnowledgeGraph;
import plenary.store.OpenGeneration;

/**
 * The generation that is served. When the folder names another one, requests from then on get that one; those under way keep theirs, and its files are
 * closed when the last of them ends.
 */
final class ServedGenerations implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("plenary.server");

    private static final long MOST_WAITING_MILLISECONDS = 30_000;

    private final KnowledgeGraph kg;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "plenary-generation-watch");
        thread.setDaemon(true);
        return thread;
    });
    /** Guarded by this. */
    private Shared served;
    /** A generation that could not be opened is tried once, not every second. */
    private String refused = "";

    private ScheduledFuture<?> watching;
    private volatile Consumer<Lease> preparation = lease -> {};
    private volatile Thread preparing;

    ServedGenerations(KnowledgeGraph kg) {
        this.kg = kg;
        Generation current = Generations.current(kg)
                .orElseThrow(() -> new ServerStartException("nothing to serve in " + kg.folder()
                        + ": build it with './plenary build DIR', or name another folder with --kg"));
        this.served = new Shared(OpenGeneration.open(current));
    }

    /** Looks for a new generation every so many milliseconds. */
    void watch(long everyMilliseconds) {
        watching = watch.scheduleWithFixedDelay(
                this::refreshSafely, everyMilliseconds, everyMilliseconds, TimeUnit.MILLISECONDS);
    }

    /** What is to be done with each generation as soon as it is served, this one and later ones. Nobody waits for it. */
    void prepare(Consumer<Lease> work) {
        preparation = work;
        prepareServed();
    }

    private void prepareServed() {
        Thread thread = new Thread(
                () -> {
                    if (watch.isShutdown()) return;
                    try (Lease lease = lease()) {
                        preparation.accept(lease);
                    } catch (RuntimeException e) {
                        LOG.warn("generation {} could not be prepared: {}", servedId(), e.getMessage(), e);
                    }
                },
                "plenary-preparation");
        thread.setDaemon(true);
        preparing = thread;
        thread.start();
    }

    private void refreshSafely() {
        try {
            refresh();
        } catch (RuntimeException e) {
            LOG.error("the new generation cannot be served; going on with {}: {}", servedId(), e.getMessage(), e);
        }
    }

    synchronized String servedId() {
        return served.open.generation().id();
    }

    /** Serves the generation that the folder names, if it is another one. */
    void refresh() {
        Optional<Generation> named = Generations.current(kg);
        if (named.isEmpty()
                || named.get().id().equals(servedId())
                || named.get().id().equals(refused)) return;
        OpenGeneration opened;
        try {
            opened = OpenGeneration.open(named.get());
        } catch (RuntimeException e) {
            refused = named.get().id();
            PlenaryServer.AUDIT.warn("switch refused: generation {} cannot be opened", refused);
            throw e;
        }
        refused = "";
        Shared before;
        synchronized (this) {
            before = served;
            served = new Shared(opened);
        }
        PlenaryServer.AUDIT.info(
                "switch: generation {} ({} quads) after {} ({} quads)",
                named.get().id(),
                named.get().quads(),
                before.open.generation().id(),
                before.open.generation().quads());
        release(before);
        prepareServed();
    }

    /** The generation of one request; to be closed when its answer is complete. */
    synchronized Lease lease() {
        served.holders++;
        return new Lease(served);
    }

    @Override
    public void close() {
        if (watching != null) watching.cancel(false);
        watch.shutdownNow();
        waitForPreparation();
        release(served);
    }

    /** What is being counted from a generation has its files open; it ends by itself. */
    private void waitForPreparation() {
        Thread thread = preparing;
        if (thread == null) return;
        try {
            thread.join(MOST_WAITING_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One open generation and how many use it; being the served one counts as a use. */
    private static final class Shared {
        private final OpenGeneration open;
        private int holders = 1;

        Shared(OpenGeneration open) {
            this.open = open;
        }
    }

    /** A request's hold on its generation. */
    final class Lease implements AutoCloseable {
        private final Shared shared;
        private boolean closed;

        private Lease(Shared shared) {
            this.shared = shared;
        }

        OpenGeneration generation() {
            return shared.open;
        }

        @Override
        public void close() {
            if (closed) return;
            closed = true;
            ServedGenerations.this.release(shared);
        }
    }

    private void release(Shared shared) {
        synchronized (this) {
            if (--shared.holders > 0) return;
        }
        shared.open.close();
    }
}
