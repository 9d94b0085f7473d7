package plenary.store;

import java.io.IOException;
import java.nio.file.Path;

/** A file of quads that can be written only when others are loaded. */
@FunctionalInterface
public interface Conclusion {

    /**
     * Writes it.
     *
     * @return the file, which is loaded next
     */
    Path write(Loaded loaded) throws IOException;
}
