package plenary.pipeline;

import java.util.List;

/**
 * What a build did.
 *
 * @param documents one report per input file, in order of slug
 * @param removed slugs of documents that are no longer in the input or can no longer be read, in order
 * @param restored how many of the documents were not in the folder as they are now, and had been before
 * @param content names the set of documents by what it was made from: equal names, equal quads
 */
public record BuildReport(List<DocumentReport> documents, List<String> removed, int restored, String content) {

    public BuildReport {
        documents = List.copyOf(documents);
        removed = List.copyOf(removed);
    }

    BuildReport(List<DocumentReport> documents, List<String> removed, String content) {
        this(documents, removed, 0, content);
    }

    BuildReport withRestored(int count) {
        return new BuildReport(documents, removed, count, content);
    }

    /** The documents that the folder now holds. */
    public List<DocumentReport.Stored> stored() {
        return documents.stream()
                .filter(DocumentReport.Stored.class::isInstance)
                .map(DocumentReport.Stored.class::cast)
                .toList();
    }

    /** The files that could not be made into documents. */
    public List<DocumentOutcome.Failed> failures() {
        return documents.stream()
                .filter(DocumentReport.Failed.class::isInstance)
                .map(r -> ((DocumentReport.Failed) r).failure())
                .toList();
    }

    /** How many documents were taken from the last build, or from the cache. */
    public long reused() {
        return stored().stream().filter(DocumentReport.Stored::reused).count();
    }

    /** How many quads the documents have. */
    public long quads() {
        return stored().stream().mapToLong(DocumentReport.Stored::quads).sum();
    }

    /** How many rules of the shapes the documents break, warnings and remarks not counted. */
    public long violations() {
        return stored().stream()
                .mapToLong(DocumentReport.Stored::violationCount)
                .sum();
    }
}
