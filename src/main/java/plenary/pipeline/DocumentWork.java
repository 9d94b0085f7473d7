package plenary.pipeline;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import plenary.source.SourceFile;
import plenary.validation.Finding;

/**
 * What is done with one file, wherever it is done: a build runs it on its threads, a cluster on its machines. The outcome is a function of the file, the
 * ontology, the settings and the program; whatever goes wrong inside a document stays with that document. Safe for any number of threads.
 */
public final class DocumentWork {

    private final DocumentStages stages;
    private final DocumentCheck check;
    private final Fingerprint fingerprint;
    private final MemoryBudget memory = new MemoryBudget(Runtime.getRuntime().maxMemory());

    /**
     * @param stages from a file to its quads
     * @param check what is wrong with a document's quads
     * @param fingerprint everything that decides the outcome of both besides the file
     */
    public DocumentWork(DocumentStages stages, DocumentCheck check, Fingerprint fingerprint) {
        this.stages = stages;
        this.check = check;
        this.fingerprint = fingerprint;
    }

    /**
     * An outcome and what validation found of it.
     *
     * @param findings empty for a file that failed
     */
    record Checked(DocumentOutcome outcome, List<Finding> findings) {}

    Fingerprint fingerprint() {
        return fingerprint;
    }

    /** Shared by all who work on documents in this process. */
    MemoryBudget memory() {
        return memory;
    }

    /** Loads what the documents need; to be called before the first one is processed. */
    void prepare() {
        stages.prepare();
        check.prepare();
    }

    Checked process(SourceFile file) {
        try {
            DocumentOutcome outcome = stages.process(file);
            List<Finding> findings = outcome instanceof DocumentOutcome.Built built ? check.check(built) : List.of();
            return new Checked(outcome, findings);
        } catch (OutOfMemoryError e) {
            return failed(
                    file,
                    "needs more memory than there is: give Java more, e.g. PLENARY_JAVA_OPTS=-Xmx6g, or split it",
                    e);
        } catch (StackOverflowError e) {
            return failed(file, "is nested too deeply", e);
        } catch (RuntimeException e) {
            return failed(file, "cannot be processed: " + e + "; --verbose shows where", e);
        }
    }

    /** The failure of a file whose bytes cannot be had. */
    static DocumentOutcome.Failed unreadable(SourceFile file, IOException e) {
        String message = "cannot be read: " + e.getMessage();
        if (e instanceof AccessDeniedException) message = "cannot be read: permission denied; allow it with chmod +r";
        if (e instanceof NoSuchFileException) message = "is no longer there";
        return failure(file, message, e);
    }

    private static Checked failed(SourceFile file, String message, Throwable cause) {
        return new Checked(failure(file, message, cause), List.of());
    }

    private static DocumentOutcome.Failed failure(SourceFile file, String message, Throwable cause) {
        return new DocumentOutcome.Failed(file.relativePath(), Optional.empty(), message, Optional.of(cause));
    }
}
