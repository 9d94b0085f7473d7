package plenary.pipeline;

import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.GZIPOutputStream;
import plenary.graph.NQuads;
import plenary.source.SourceFile;

/**
 * Works on files one after another and writes what comes of them as one part of a {@link PartsManifest}. The same files in the same order give the same
 * bytes, on any machine. For one thread.
 */
public final class PartWriter implements Closeable {

    private final DocumentWork work;
    private final OutputStream quads;
    private final OutputStream texts;
    private final Writer entries;
    private int documents;
    private int failed;
    private long quadCount;

    /**
     * @param quads where {@link PartsManifest#quads} begins, as {@code texts} and {@code entries} are for the others; closed with this
     */
    public PartWriter(DocumentWork work, OutputStream quads, OutputStream texts, OutputStream entries)
            throws IOException {
        this.work = work;
        this.quads = new GZIPOutputStream(quads, 1 << 16);
        this.texts = new GZIPOutputStream(texts, 1 << 16);
        this.entries = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(entries, 1 << 13), StandardCharsets.UTF_8));
    }

    /**
     * Adds what comes of a file: its quads and text, or why it failed.
     *
     * @throws IOException when the part cannot be written to; that the file cannot be read is no reason
     */
    public void add(SourceFile file) throws IOException, InterruptedException {
        long length;
        String key;
        try {
            length = Files.size(file.path());
            key = work.fingerprint().keyOf(file);
        } catch (IOException e) {
            addUnreadable(file, e);
            return;
        }
        work.memory().take(length);
        try {
            DocumentWork.Checked checked = work.process(file);
            if (checked.outcome() instanceof DocumentOutcome.Built built) store(file, key, built, checked);
            else fail((DocumentOutcome.Failed) checked.outcome());
        } finally {
            work.memory().giveBack(length);
        }
    }

    /** Adds a file whose bytes could not be had. */
    public void addUnreadable(SourceFile file, IOException why) throws IOException {
        fail(DocumentWork.unreadable(file, why));
    }

    private void store(SourceFile file, String key, DocumentOutcome.Built built, DocumentWork.Checked checked)
            throws IOException {
        StoredFile storedQuads = StoredFile.append(quads, out -> NQuads.write(out, built.quads()));
        StoredFile storedText =
                StoredFile.append(texts, out -> out.write(built.text().getBytes(StandardCharsets.UTF_8)));
        ManifestEntry entry = ManifestEntry.of(file, key, storedQuads, storedText, built, checked.findings());
        JsonWriter json = new JsonWriter(entries);
        json.beginObject().name("stored");
        ManifestJson.write(json, entry);
        json.endObject();
        entries.write('\n');
        documents++;
        quadCount += entry.quadCount();
    }

    private void fail(DocumentOutcome.Failed failure) throws IOException {
        JsonWriter json = new JsonWriter(entries);
        json.beginObject().name("failed");
        ManifestJson.write(json, failure);
        json.endObject();
        entries.write('\n');
        documents++;
        failed++;
    }

    /** How many files were added, failed ones included. */
    public int documents() {
        return documents;
    }

    /** How many of them failed. */
    public int failed() {
        return failed;
    }

    /** How many quads were written. */
    public long quads() {
        return quadCount;
    }

    @Override
    public void close() throws IOException {
        try (quads;
                texts;
                entries) {
            entries.flush();
        }
    }
}
