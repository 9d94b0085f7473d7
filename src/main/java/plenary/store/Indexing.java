package plenary.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.Quad;

/** Fills the text index beside the loading of the database. When indexing is slower, loading waits: no more than some batches are in memory. */
final class Indexing implements AutoCloseable {

    private static final int BATCH = 1024;
    private static final int BATCHES = 16;

    private final TextIndexWriter index;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(BATCHES),
            task -> {
                Thread thread = new Thread(task, "plenary-indexing");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.CallerRunsPolicy());
    private final List<Future<?>> under = new ArrayList<>();
    private List<Quad> batch = new ArrayList<>(BATCH);

    Indexing(TextIndexWriter index) {
        this.index = index;
    }

    /** @param again whether another file may have had the quad already */
    void add(Quad quad, boolean again) {
        if (!index.takes(quad)) return;
        if (again) {
            finish();
            index.remove(quad);
        }
        batch.add(quad);
        if (batch.size() == BATCH) hand();
    }

    private void hand() {
        List<Quad> full = batch;
        batch = new ArrayList<>(BATCH);
        under.add(worker.submit(() -> full.forEach(index::add)));
    }

    /** Waits until all that was added is in the index. */
    void finish() {
        hand();
        for (Future<?> one : under) {
            try {
                one.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreException("interrupted while the text index was written", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failure) throw failure;
                throw new IllegalStateException(e.getCause());
            }
        }
        under.clear();
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
