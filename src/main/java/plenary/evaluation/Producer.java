package plenary.evaluation;

import java.util.List;
import java.util.Objects;
import org.apache.jena.sparql.core.Quad;
import plenary.source.SourceFile;

/** Makes the quads that are judged. */
@FunctionalInterface
public interface Producer {

    /**
     * What became of a document.
     *
     * @param quads its named graphs
     * @param text what their passages point into
     */
    record Produced(List<Quad> quads, String text) {
        public Produced {
            quads = List.copyOf(quads);
            Objects.requireNonNull(text);
        }
    }

    /**
     * The quads of a file.
     *
     * @throws ProducerException when it cannot be made into a document; its gold then counts as missed, and the report names it
     */
    Produced produce(SourceFile file);
}
