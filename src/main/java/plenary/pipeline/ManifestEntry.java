package plenary.pipeline;

import java.util.List;
import java.util.Objects;
import plenary.source.SourceFile;
import plenary.validation.Finding;

/**
 * A document that a build has stored.
 *
 * @param relativePath path below the input folder
 * @param slug its name in IRIs and of its files
 * @param key what its quads were made from, see {@link Fingerprint}
 * @param quads the stored N-Quads
 * @param text the stored text
 * @param quadCount how many quads
 * @param summary one line for a person
 * @param findings what validation found, the first {@value #FINDINGS_KEPT} of it
 * @param findingCount how much validation found in all
 * @param violationCount how much of that breaks a rule, rather than being a warning or a remark
 */
record ManifestEntry(
        String relativePath,
        String slug,
        String key,
        StoredFile quads,
        StoredFile text,
        long quadCount,
        String summary,
        List<Finding> findings,
        int findingCount,
        int violationCount) {

    /** A broken rule can show in every clause of a document; this many are enough to see which it is. */
    static final int FINDINGS_KEPT = 20;

    ManifestEntry {
        Objects.requireNonNull(relativePath);
        Objects.requireNonNull(slug);
        Objects.requireNonNull(key);
        Objects.requireNonNull(summary);
        findings = List.copyOf(findings.subList(0, Math.min(findings.size(), FINDINGS_KEPT)));
    }

    /** The entry of a document that was just stored. */
    static ManifestEntry of(
            SourceFile file,
            String key,
            StoredFile quads,
            StoredFile text,
            DocumentOutcome.Built built,
            List<Finding> findings) {
        return new ManifestEntry(
                file.relativePath(),
                file.slug(),
                key,
                quads,
                text,
                built.quads().size(),
                built.summary(),
                findings,
                findings.size(),
                (int) findings.stream()
                        .filter(f -> f.severity() == Finding.Severity.VIOLATION)
                        .count());
    }

    /** What to tell of the document. */
    DocumentReport.Stored report(boolean reused) {
        return new DocumentReport.Stored(
                relativePath, slug, reused, quadCount, summary, findings, findingCount, violationCount);
    }

    /** Whether the files of this entry are as they were stored. */
    boolean isIntact(BuildFolder folder) {
        return quads.isIntact(folder.kg(), folder.quads(slug)) && text.isIntact(folder.kg(), folder.text(slug));
    }
}
