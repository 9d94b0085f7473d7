package plenary.pipeline;

import java.util.List;
import plenary.validation.Finding;

/** What a build did with one file. */
public sealed interface DocumentReport {

    String relativePath();

    /**
     * A document that the folder now holds.
     *
     * @param relativePath path below the input folder
     * @param slug its name in IRIs
     * @param reused whether it was taken from the last build
     * @param quads how many quads it has
     * @param summary one line for a person
     * @param findings what validation found, the first ones of it
     * @param findingCount how much validation found in all
     * @param violationCount how much of that breaks a rule, rather than being a warning or a remark
     */
    record Stored(
            String relativePath,
            String slug,
            boolean reused,
            long quads,
            String summary,
            List<Finding> findings,
            int findingCount,
            int violationCount)
            implements DocumentReport {
        public Stored {
            findings = List.copyOf(findings);
        }
    }

    /** A file that could not be made into a document. */
    record Failed(DocumentOutcome.Failed failure) implements DocumentReport {
        @Override
        public String relativePath() {
            return failure.relativePath();
        }
    }
}
