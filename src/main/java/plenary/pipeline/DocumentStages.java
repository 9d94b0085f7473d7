package plenary.pipeline;

import java.util.function.Supplier;
import plenary.source.SourceFile;

/**
 * The stages from a file's bytes to its quads, as one pure function: the same bytes, ontology and settings give the same outcome, on any thread.
 */
@FunctionalInterface
public interface DocumentStages {

    DocumentOutcome process(SourceFile file);

    /** Loads what the first document would otherwise wait for. What fails here is no document's fault and ends the build. */
    default void prepare() {}

    /** Stages that are put together when the first document needs them. */
    static DocumentStages lazily(Supplier<DocumentStages> source) {
        Lazily<DocumentStages> stages = new Lazily<>(source);
        return new DocumentStages() {
            @Override
            public DocumentOutcome process(SourceFile file) {
                return stages.get().process(file);
            }

            @Override
            public void prepare() {
                stages.get().prepare();
            }
        };
    }
}
