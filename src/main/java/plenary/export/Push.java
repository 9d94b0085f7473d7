package plenary.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A snapshot of the graph on its way into another store, graph by graph. A graph that the store has been given already, with the same triples, is not sent
 * again; one that is no more is removed there. Graphs of other names the store may have are left alone.
 */
public final class Push implements AutoCloseable {

    private final SortedLines lines;

    private Push(SortedLines lines) {
        this.lines = lines;
    }

    /**
     * Reads everything; afterwards the files may change.
     *
     * @throws IOException when a file cannot be read or is no N-Quads; the message names file or line
     */
    public static Push of(List<Path> nquads) throws IOException {
        return new Push(GraphExport.sorted(nquads, true));
    }

    /** Told of every graph that the store has taken or forgotten. */
    @FunctionalInterface
    public interface Listener {
        void sent(String graph, long triples);
    }

    /**
     * What was done.
     *
     * @param sent graphs that the store was given
     * @param unchanged graphs that it had
     * @param removed graphs that it was told to forget
     * @param triples in the graphs sent
     */
    public record Result(int sent, int unchanged, int removed, long triples) {}

    /**
     * Brings the store up to date. Can be broken off at any moment and run again.
     *
     * @param state the file that remembers what this store has; made when it is not there
     * @param everything whether to send what the store should have already, too
     * @throws PushException when the store refuses or cannot be reached
     * @throws IOException when the state or a temporary file cannot be written
     */
    public Result to(RemoteStore store, Path state, boolean everything, Listener listener)
            throws IOException, InterruptedException {
        try (PushState known = PushState.open(state, everything);
                Graphs graphs = new Graphs(store, known, listener)) {
            lines.forEach(graphs::line);
            return graphs.end();
        } catch (Interrupted e) {
            throw e.cause;
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** Carries an interruption through the sorted lines, which know only failures of files. */
    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient InterruptedException cause;

        Interrupted(InterruptedException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    /** Cuts the sorted lines into graphs, of which one at a time is a temporary file. */
    private static final class Graphs implements AutoCloseable {
        private final RemoteStore store;
        private final PushState known;
        private final Listener listener;
        private final Path file = Files.createTempFile("plenary-push-", ".nt");
        private final MessageDigest digest = Dumps.sha256();
        private final Set<String> present = new HashSet<>();
        private String graph;
        private BufferedWriter out;
        private long triples;
        private int sent;
        private int unchanged;
        private long allTriples;

        Graphs(RemoteStore store, PushState known, Listener listener) throws IOException {
            this.store = store;
            this.known = known;
            this.listener = listener;
        }

        /** A sort key: graph, tab, triple without its end. */
        void line(String key) throws IOException {
            int tab = key.indexOf('\t');
            String name = key.substring(1, tab - 1);
            if (!name.equals(graph)) {
                finish();
                graph = name;
                triples = 0;
                out = new BufferedWriter(new OutputStreamWriter(
                        new DigestOutputStream(Files.newOutputStream(file), digest), StandardCharsets.UTF_8));
            }
            out.write(key, tab + 1, key.length() - tab - 1);
            out.write(" .\n");
            triples++;
        }

        private void finish() throws IOException {
            if (graph == null) return;
            out.close();
            present.add(graph);
            String sum = HexFormat.of().formatHex(digest.digest());
            if (known.has(graph, sum)) {
                unchanged++;
                return;
            }
            try {
                known.begin(graph);
                store.replace(graph, file);
                known.done(graph, sum);
            } catch (InterruptedException e) {
                throw new Interrupted(e);
            }
            sent++;
            allTriples += triples;
            listener.sent(graph, triples);
        }

        Result end() throws IOException, InterruptedException {
            finish();
            int removed = 0;
            for (String gone : known.graphs().keySet()) {
                if (present.contains(gone)) continue;
                store.remove(gone);
                known.removed(gone);
                removed++;
                listener.sent(gone, 0);
            }
            return new Result(sent, unchanged, removed, allTriples);
        }

        @Override
        public void close() throws IOException {
            if (out != null) out.close();
            Files.deleteIfExists(file);
        }
    }
}
