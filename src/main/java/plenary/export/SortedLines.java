package plenary.export;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * Any number of lines in order, each once: runs that fit into memory are sorted and written to temporary files, then merged. Lines
 * are compared by UTF-16 code unit.
 */
final class SortedLines implements AutoCloseable {

    /** Characters held before a run is written out: some 100 MB of heap. */
    private static final long RUN_CHARACTERS = 32L << 20;

    private final Path folder;
    private final long runCharacters;
    private final List<Path> runs = new ArrayList<>();
    private TreeSet<String> run = new TreeSet<>();
    private long characters;

    SortedLines() throws IOException {
        this(RUN_CHARACTERS);
    }

    SortedLines(long runCharacters) throws IOException {
        this.folder = Files.createTempDirectory("plenary-export-");
        this.runCharacters = runCharacters;
    }

    void add(String line) throws IOException {
        if (run.add(line)) characters += line.length();
        if (characters >= runCharacters) writeRun();
    }

    private void writeRun() throws IOException {
        Path file = folder.resolve("run-" + runs.size());
        runs.add(file);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (String line : run) {
                out.write(line);
                out.write('\n');
            }
        }
        run = new TreeSet<>();
        characters = 0;
    }

    /** Hands over all lines in order; as often as asked. */
    void forEach(LineConsumer consumer) throws IOException {
        if (runs.isEmpty()) {
            for (String line : run) consumer.accept(line);
            return;
        }
        if (!run.isEmpty()) writeRun();
        PriorityQueue<Run> open = new PriorityQueue<>();
        try {
            for (Path file : runs) {
                Run next = new Run(Files.newBufferedReader(file));
                if (next.advance()) open.add(next);
            }
            String last = null;
            while (!open.isEmpty()) {
                Run first = open.poll();
                if (!first.line.equals(last)) consumer.accept(first.line);
                last = first.line;
                if (first.advance()) open.add(first);
            }
        } finally {
            for (Run left : open) left.reader.close();
        }
    }

    @Override
    public void close() throws IOException {
        for (Path file : runs) Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
    }

    /** Takes one line without its end. */
    @FunctionalInterface
    interface LineConsumer {
        void accept(String line) throws IOException;
    }

    private static final class Run implements Comparable<Run> {
        private final BufferedReader reader;
        private String line;

        Run(BufferedReader reader) {
            this.reader = reader;
        }

        boolean advance() throws IOException {
            line = reader.readLine();
            if (line == null) reader.close();
            return line != null;
        }

        @Override
        public int compareTo(Run other) {
            return line.compareTo(other.line);
        }
    }
}
