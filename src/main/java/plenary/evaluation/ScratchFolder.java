package plenary.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import plenary.source.SourceFile;

/** Texts made for an evaluation, as files that the stages can read, under names that say nothing; gone when closed. */
final class ScratchFolder implements AutoCloseable {

    private final Path folder;
    private int count;

    ScratchFolder() {
        try {
            folder = Files.createTempDirectory("plenary-evaluation");
        } catch (IOException e) {
            throw new EvaluationException("no temporary folder can be made: " + e.getMessage(), e);
        }
    }

    /** A plain-text file of that content. */
    SourceFile file(String text) {
        String slug = "text-" + ++count;
        Path path = folder.resolve(slug + ".txt");
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new EvaluationException("cannot write " + path + ": " + e.getMessage(), e);
        }
        return new SourceFile(path, slug + ".txt", slug);
    }

    @Override
    public void close() {
        try (Stream<Path> walked = Files.walk(folder)) {
            List<Path> paths = walked.sorted(Comparator.reverseOrder()).toList();
            for (Path path : paths) Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }
}
