package plenary.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * Reads N-Quads files ahead of whoever takes their quads, one file on each core: to read the text takes longer than to number its terms. Quads arrive in the order
 * of the files and of their lines, whatever the number of cores; no more than some batches of each file under way are in memory.
 */
final class QuadFiles {

    private static final int BATCH = 1024;
    private static final int BATCHES = 8;

    /** What a reader hands over: quads, then an end, for which it may have a reason. */
    private sealed interface Part {
        record Quads(List<Quad> quads) implements Part {}

        record End(Throwable failure) implements Part {}
    }

    private QuadFiles() {}

    /**
     * Hands every quad of some files to the receiver of its file, in this thread; a statement outside any named graph as a quad of the default graph.
     *
     * @throws StoreException as {@link GenerationWriter#parse} does for the first file that cannot be read
     */
    static void read(Collection<Path> files, Function<Path, StreamRDF> receivers) {
        int readers = Math.max(1, Math.min(files.size(), Runtime.getRuntime().availableProcessors()));
        ExecutorService pool = Executors.newFixedThreadPool(readers, task -> {
            Thread thread = new Thread(task, "plenary-reading");
            thread.setDaemon(true);
            return thread;
        });
        try {
            // Files are begun in order, so that the one waited for is always among those under way.
            List<Path> queue = List.copyOf(files);
            List<BlockingQueue<Part>> under = new ArrayList<>();
            for (int i = 0; i < Math.min(2 * readers, queue.size()); i++) under.add(begin(queue.get(i), pool));
            for (int i = 0; i < queue.size(); i++) {
                drain(under.remove(0), receivers.apply(queue.get(i)));
                int next = i + 2 * readers;
                if (next < queue.size()) under.add(begin(queue.get(next), pool));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while quads were read", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static BlockingQueue<Part> begin(Path file, ExecutorService pool) {
        BlockingQueue<Part> parts = new ArrayBlockingQueue<>(BATCHES);
        pool.execute(() -> {
            try {
                parts.put(new Part.End(parse(file, parts)));
            } catch (InterruptedException e) {
                // Nobody takes anything any more.
                Thread.currentThread().interrupt();
            }
        });
        return parts;
    }

    /** What went wrong; null when nothing did. */
    private static Throwable parse(Path file, BlockingQueue<Part> parts) {
        try {
            Batches batches = new Batches(parts);
            GenerationWriter.parse(file, batches);
            batches.hand();
            return null;
        } catch (RuntimeException | Error e) {
            return e;
        }
    }

    private static void drain(BlockingQueue<Part> parts, StreamRDF receiver) throws InterruptedException {
        while (true) {
            Part part = parts.take();
            if (part instanceof Part.Quads batch) batch.quads().forEach(receiver::quad);
            if (!(part instanceof Part.End end)) continue;
            if (end.failure() instanceof RuntimeException failure) throw failure;
            if (end.failure() instanceof Error failure) throw failure;
            return;
        }
    }

    private static final class Batches extends StreamRDFBase {
        private final BlockingQueue<Part> parts;
        private List<Quad> batch = new ArrayList<>(BATCH);

        Batches(BlockingQueue<Part> parts) {
            this.parts = parts;
        }

        @Override
        public void triple(Triple triple) {
            quad(Quad.create(Quad.defaultGraphIRI, triple));
        }

        @Override
        public void quad(Quad quad) {
            batch.add(quad);
            if (batch.size() == BATCH) hand();
        }

        /** Waits for room. */
        private void hand() {
            try {
                parts.put(new Part.Quads(batch));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreException("interrupted while quads were read", e);
            }
            batch = new ArrayList<>(BATCH);
        }
    }
}
