package plenary.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * One input file and the name it has in the graph.
 *
 * @param path where the bytes are
 * @param relativePath path below the input folder, with {@code /} between its parts whatever the platform; it is all that
 *     the graph knows of the file's place, so that a build does not depend on where the folder lies
 * @param slug what stands for the file in IRIs: {@code {base}document/{slug}}
 */
public record SourceFile(Path path, String relativePath, String slug) {

    public SourceFile {
        Objects.requireNonNull(path);
        if (relativePath.isBlank()) throw new IllegalArgumentException("a source file needs a relative path");
        if (slug.isBlank()) throw new IllegalArgumentException("no slug for " + relativePath);
    }

    /** The file's bytes, read anew on every call. */
    public byte[] bytes() throws IOException {
        return Files.readAllBytes(path);
    }
}
