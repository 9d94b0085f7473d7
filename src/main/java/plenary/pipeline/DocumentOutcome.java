package plenary.pipeline;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;

/** What became of one source file: a value, so that one bad document never stops a build. */
public sealed interface DocumentOutcome {

    String relativePath();

    /**
     * A document with its quads.
     *
     * @param relativePath path below the input folder
     * @param slug its name in IRIs
     * @param quads its asserted and inferred graphs, sorted, without repetition
     * @param text what is served at {@code {document}.txt}
     * @param summary one line for a person ("1 adopted text, 36 clauses, 12 concerns, 12 recommendations")
     */
    record Built(String relativePath, String slug, List<Quad> quads, String text, String summary)
            implements DocumentOutcome {
        public Built {
            quads = List.copyOf(quads);
            Objects.requireNonNull(text);
        }
    }

    /**
     * A file that could not be made into a document.
     *
     * @param relativePath path below the input folder
     * @param place where in the file, if known ("line 12", "byte 4711", "page 3")
     * @param message what is wrong and what to do, without the file's name
     * @param cause for {@code --verbose}
     */
    record Failed(String relativePath, Optional<String> place, String message, Optional<Throwable> cause)
            implements DocumentOutcome {}
}
