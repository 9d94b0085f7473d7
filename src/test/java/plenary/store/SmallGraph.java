package plenary.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A hand-written knowledge graph: one resolution, one press note, a little vocabulary. */
public final class SmallGraph {

    public static final Path FOLDER = Path.of("src/test/resources/small-graph");
    /** Lines of its four N-Quads files; no quad stands in two of them. */
    public static final int QUADS = lines();

    private SmallGraph() {}

    /** Copies it into a folder, which then is a knowledge graph without generations. */
    public static Path copyTo(Path folder) {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.toList()) {
                Path target = folder.resolve(FOLDER.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lines() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            int n = 0;
            for (Path file : files.filter(f -> f.toString().endsWith(".nq")).toList())
                n += Files.readAllLines(file).size();
            return n;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
