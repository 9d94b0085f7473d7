package plenary.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a store has been given: of each graph the checksum of its triples. A line is added when a graph begins to be sent and when the store has it, so that
 * whenever the process ends, what is written here the store has.
 */
final class PushState implements AutoCloseable {

    /** In place of a checksum: the store may have some of the graph, or none. */
    private static final String NOTHING = "-";

    private final FileChannel channel;
    private final Map<String, String> sums = new TreeMap<>();

    private PushState(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens the state of one store, or begins it.
     *
     * @param forget to send everything again
     * @throws PushException when another push to the store is under way
     */
    static PushState open(Path file, boolean forget) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean free;
        try {
            free = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            free = false;
        }
        if (!free) {
            channel.close();
            throw new PushException("another push to this store is under way: wait for it to end");
        }
        PushState state = new PushState(channel);
        state.read();
        if (forget) state.sums.replaceAll((graph, sum) -> NOTHING);
        state.compact();
        return state;
    }

    private void read() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
            // Until all is there.
        }
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        // The last line counts only with its end: the process may have been killed while writing it.
        int end = text.lastIndexOf('\n');
        if (end < 0) return;
        for (String line : text.substring(0, end).split("\n")) {
            int tab = line.indexOf('\t');
            if (tab > 0) sums.put(line.substring(tab + 1), line.substring(0, tab));
        }
    }

    private void compact() throws IOException {
        channel.truncate(0);
        StringBuilder text = new StringBuilder();
        sums.forEach((graph, sum) -> text.append(sum).append('\t').append(graph).append('\n'));
        append(text.toString());
    }

    private void append(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        channel.position(channel.size());
        while (bytes.hasRemaining()) channel.write(bytes);
        channel.force(false);
    }

    boolean has(String graph, String sum) {
        return sum.equals(sums.get(graph));
    }

    /** Every graph that the store may have something of. */
    Map<String, String> graphs() {
        return new LinkedHashMap<>(sums);
    }

    void begin(String graph) throws IOException {
        sums.put(graph, NOTHING);
        append(NOTHING + "\t" + graph + "\n");
    }

    void done(String graph, String sum) throws IOException {
        sums.put(graph, sum);
        append(sum + "\t" + graph + "\n");
    }

    void removed(String graph) {
        sums.remove(graph);
    }

    @Override
    public void close() throws IOException {
        try {
            compact();
        } finally {
            channel.close();
        }
    }
}
