package plenary.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.security.AccessControlException;
import plenary.source.SourceFile;

/** A document on this machine's disk while it is worked on, so that it is read as in a build on one machine. */
final class LocalCopy implements AutoCloseable {

    /** A file system of many machines is now and then out of breath; what is not there or not allowed stays so. */
    private static final int ATTEMPTS = 3;

    private static final long PAUSE_MILLISECONDS = 1000;

    private final Path path;

    /** A file that nothing has been copied to yet. */
    LocalCopy() throws IOException {
        path = Files.createTempFile("plenary-document", "");
    }

    /** The file under the name that it has in the graph. */
    SourceFile as(InputFile file) {
        return new SourceFile(path, file.relativePath(), file.slug());
    }

    /**
     * Copies the bytes.
     *
     * @throws NoSuchFileException when the file is no longer there
     * @throws AccessDeniedException when it may not be read
     * @throws IOException when it cannot be read, tried several times
     */
    void fill(InputFile file, Configuration configuration) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                copy(URI.create(file.uri()), configuration);
                return;
            } catch (FileNotFoundException e) {
                throw notThere(file, e);
            } catch (AccessControlException e) {
                throw new AccessDeniedException(file.relativePath());
            } catch (IOException e) {
                if (attempt == ATTEMPTS) throw e;
                Thread.sleep(PAUSE_MILLISECONDS * attempt);
            }
        }
    }

    /** Hadoop says of a file that may not be read on a local disk that it was not found, and the reason in brackets. */
    private static IOException notThere(InputFile file, FileNotFoundException e) {
        return String.valueOf(e.getMessage()).contains("Permission denied")
                ? new AccessDeniedException(file.relativePath())
                : new NoSuchFileException(file.relativePath());
    }

    private void copy(URI uri, Configuration configuration) throws IOException {
        FileSystem system = FileSystem.get(uri, configuration);
        try (InputStream in = system.open(new org.apache.hadoop.fs.Path(uri))) {
            Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
