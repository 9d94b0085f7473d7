package plenary.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import plenary.graph.NQuads;
import plenary.source.SourceFile;
import plenary.store.KnowledgeGraph;
import plenary.validation.Finding;

/**
 * Brings the documents of a knowledge graph folder up to date with a set of files: {@code documents/{slug}.nq} and
 * {@code texts/{slug}.txt} for every file that can be read, and nothing else.
 *
 * <p>A document whose {@linkplain Fingerprint#keyOf key} is that of the last build, and whose stored files are undamaged, is not
 * made again; nor is one that the folder held before and that has come back as it was, as long as the cache has it. A build that is killed loses at most the documents it was working on. What ends up in the folder depends on the files
 * and the fingerprint alone: not on the number of threads, not on earlier builds.
 */
public final class Build {

    /** A gigabyte holds some ten thousand resolutions. */
    public static final long STANDARD_CACHE_BYTES = 1L << 30;

    private final DocumentWork work;
    private final Fingerprint fingerprint;
    private final BuildFolder folder;
    private final ResultCache cache;
    private final AtomicInteger restored = new AtomicInteger();
    private final int threads;

    /**
     * @param stages from a file to its quads
     * @param check what is wrong with a document's quads
     * @param fingerprint everything that decides the outcome of both besides the file
     * @param kg the folder to bring up to date, opened for writing
     * @param threads how many documents to work on at a time
     */
    public Build(DocumentStages stages, DocumentCheck check, Fingerprint fingerprint, KnowledgeGraph kg, int threads) {
        this(stages, check, fingerprint, kg, threads, STANDARD_CACHE_BYTES);
    }

    /** @param cacheBytes how much of results that the folder no longer holds is kept for their return; 0 for none */
    public Build(
            DocumentStages stages,
            DocumentCheck check,
            Fingerprint fingerprint,
            KnowledgeGraph kg,
            int threads,
            long cacheBytes) {
        if (threads < 1) throw new IllegalArgumentException("a build needs a thread");
        this.work = new DocumentWork(stages, check, fingerprint);
        this.fingerprint = fingerprint;
        this.folder = new BuildFolder(kg);
        this.cache = new ResultCache(folder, cacheBytes);
        this.threads = threads;
    }

    /**
     * Brings the folder up to date.
     *
     * @param files all documents there are to be, no two with one slug
     * @throws IOException when the folder cannot be written to
     * @throws InterruptedException when the thread was interrupted; what is done by then is kept
     */
    public BuildReport run(List<SourceFile> files, BuildListener listener) throws IOException, InterruptedException {
        requireDistinctSlugs(files);
        folder.requireOwn();
        Map<String, ManifestEntry> known = Manifest.read(folder);
        // A journal left by a killed build goes into the manifest, so that the journal of this build begins empty.
        if (!Files.exists(folder.manifest()) || Files.exists(folder.journal()))
            Manifest.write(folder, known.values(), List.of());
        listener.planned(files.size());
        List<Result> results = buildAll(files, known, listener);
        keepWhatGoes(results, known);
        BuildReport report = store(results);
        cache.trim();
        return report.withRestored(restored.get());
    }

    /** Of documents that are no longer there, the results are kept for a while. */
    private void keepWhatGoes(List<Result> results, Map<String, ManifestEntry> known) throws IOException {
        Set<String> stay = new HashSet<>();
        for (Result result : results) result.entry().ifPresent(entry -> stay.add(entry.slug()));
        for (ManifestEntry entry : known.values()) if (!stay.contains(entry.slug())) cache.keep(entry);
    }

    private BuildReport store(List<Result> results) throws IOException {
        List<ManifestEntry> entries =
                results.stream().flatMap(r -> r.entry().stream()).toList();
        return finish(
                folder,
                fingerprint,
                entries,
                results.stream().map(Result::report).toList());
    }

    /**
     * The end of a build: the folder holds these documents and no others.
     *
     * @param reports one for each file, in order of slug
     */
    static BuildReport finish(
            BuildFolder folder, Fingerprint fingerprint, List<ManifestEntry> stored, List<DocumentReport> reports)
            throws IOException {
        Map<String, ManifestEntry> entries = new TreeMap<>();
        stored.forEach(entry -> entries.put(entry.slug(), entry));
        List<DocumentOutcome.Failed> failures = new ArrayList<>();
        for (DocumentReport report : reports)
            if (report instanceof DocumentReport.Failed failed) failures.add(failed.failure());
        Manifest.write(folder, entries.values(), failures);
        List<String> removed = folder.keepOnly(entries.keySet());
        return new BuildReport(reports, removed, fingerprint.contentOf(entries.values()));
    }

    /** The results in order of slug. */
    private List<Result> buildAll(List<SourceFile> files, Map<String, ManifestEntry> known, BuildListener listener)
            throws IOException, InterruptedException {
        List<SourceFile> queue = biggestFirst(files);
        AtomicInteger next = new AtomicInteger();
        Object turn = new Object();
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(threads, Math.max(1, files.size())));
        try {
            List<Future<List<Result>>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++)
                parts.add(workers.submit(() -> {
                    List<Result> done = new ArrayList<>();
                    // Each worker takes a file when it is free: nothing queues up in memory between the stages.
                    for (int at = next.getAndIncrement(); at < queue.size(); at = next.getAndIncrement()) {
                        Result result = build(queue.get(at), known, turn);
                        done.add(result);
                        synchronized (turn) {
                            listener.finished(result.report());
                        }
                    }
                    return done;
                }));
            List<Result> results = new ArrayList<>();
            for (Future<List<Result>> part : parts) results.addAll(part.get());
            results.sort(Comparator.comparing(r -> r.file().slug()));
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) throw io;
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw new IllegalStateException(e.getCause());
        } finally {
            next.set(queue.size());
            workers.shutdownNow();
        }
    }

    /** The longest first, so that no long one is left alone at the end; of equal length by slug. */
    private static List<SourceFile> biggestFirst(List<SourceFile> files) {
        Map<SourceFile, Long> lengths = new HashMap<>();
        files.forEach(f -> lengths.put(f, length(f)));
        return files.stream()
                .sorted(Comparator.comparing((SourceFile f) -> lengths.get(f))
                        .reversed()
                        .thenComparing(SourceFile::slug))
                .toList();
    }

    private static long length(SourceFile file) {
        try {
            return Files.size(file.path());
        } catch (IOException e) {
            // Whoever reads it will say what is wrong with it.
            return 0;
        }
    }

    private Result build(SourceFile file, Map<String, ManifestEntry> known, Object turn)
            throws IOException, InterruptedException {
        long length = length(file);
        work.memory().take(length);
        try {
            String key;
            try {
                key = fingerprint.keyOf(file);
            } catch (IOException e) {
                return failed(file, DocumentWork.unreadable(file, e));
            }
            ManifestEntry entry = known.get(file.slug());
            if (entry != null && entry.key().equals(key) && entry.isIntact(folder)) return stored(file, entry, true);
            if (entry != null && !entry.key().equals(key)) cache.keep(entry);
            Optional<ManifestEntry> kept = cache.take(key, file.slug());
            if (kept.isPresent()) {
                restored.incrementAndGet();
                return journalled(file, kept.get(), true, turn);
            }
            work.prepare();
            DocumentWork.Checked checked = work.process(file);
            if (checked.outcome() instanceof DocumentOutcome.Built built) {
                return journalled(file, write(file, key, built, checked.findings()), false, turn);
            }
            return failed(file, (DocumentOutcome.Failed) checked.outcome());
        } finally {
            work.memory().giveBack(length);
        }
    }

    private Result journalled(SourceFile file, ManifestEntry entry, boolean reused, Object turn) throws IOException {
        synchronized (turn) {
            Manifest.journal(folder, entry);
        }
        return stored(file, entry, reused);
    }

    private ManifestEntry write(SourceFile file, String key, DocumentOutcome.Built built, List<Finding> findings)
            throws IOException {
        StoredFile quads = StoredFile.write(folder.quads(file.slug()), out -> {
            BufferedOutputStream buffered = new BufferedOutputStream(out);
            NQuads.write(buffered, built.quads());
            buffered.flush();
        });
        StoredFile text = StoredFile.write(
                folder.text(file.slug()), out -> out.write(built.text().getBytes(StandardCharsets.UTF_8)));
        return ManifestEntry.of(file, key, quads, text, built, findings);
    }

    private static Result failed(SourceFile file, DocumentOutcome.Failed failure) {
        return new Result(file, new DocumentReport.Failed(failure), Optional.empty());
    }

    private static Result stored(SourceFile file, ManifestEntry entry, boolean reused) {
        DocumentReport report = entry.report(reused);
        return new Result(file, report, Optional.of(entry));
    }

    private static void requireDistinctSlugs(List<SourceFile> files) {
        Set<String> slugs = new HashSet<>();
        for (SourceFile file : files)
            if (!slugs.add(file.slug())) throw new IllegalArgumentException("two files named " + file.slug());
    }

    private record Result(SourceFile file, DocumentReport report, Optional<ManifestEntry> entry) {}
}
