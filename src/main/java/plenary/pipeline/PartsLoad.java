package plenary.pipeline;

import com.google.gson.stream.JsonReader;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import plenary.source.Slug;
import plenary.store.KnowledgeGraph;
import plenary.store.StoreException;

/**
 * Brings the documents of a knowledge graph folder up to date with what was made elsewhere ({@link PartsManifest}): afterwards the folder is, byte for byte, what
 * {@link Build} would have made of the same files. A document that the folder holds already is not written again.
 */
final class PartsLoad {

    private static final int CHUNK = 1 << 16;

    private final Path parts;
    private final PartsManifest manifest;
    private final Fingerprint fingerprint;
    private final BuildFolder folder;
    private final List<ManifestEntry> entries = new ArrayList<>();
    private final List<DocumentReport> reports = new ArrayList<>();
    private final Set<String> slugs = new HashSet<>();

    /**
     * @param parts the folder with the manifest
     * @param fingerprint of the program that loads; its ontology and settings must be those of the parts
     * @throws StoreException when the folder holds no finished parts, or such of another ontology or other settings
     */
    PartsLoad(Path parts, Fingerprint fingerprint, KnowledgeGraph kg) {
        this.parts = parts;
        this.manifest = manifest(parts);
        this.fingerprint = fingerprint;
        this.folder = new BuildFolder(kg);
        Fingerprint made = manifest.fingerprint();
        if (!made.settings().equals(fingerprint.settings()))
            throw new StoreException(parts + " was built with " + made.settings() + ", this is "
                    + fingerprint.settings() + ": give both the same options");
        if (!made.ontology().equals(fingerprint.ontology()))
            throw new StoreException(
                    parts
                            + " was built with another ontology: name that one with --ontology, or build it again with this one");
    }

    /** What is said of the parts as a whole. */
    static PartsManifest manifest(Path parts) {
        Path file = parts.resolve(PartsManifest.FILE);
        try (InputStream in = Files.newInputStream(file)) {
            return PartsManifest.read(in);
        } catch (NoSuchFileException e) {
            throw new StoreException(
                    parts + " has no " + PartsManifest.FILE
                            + ": name the folder that a cluster has written, and let it finish first",
                    e);
        } catch (IOException e) {
            throw new StoreException(file + " cannot be read: " + e.getMessage() + "; build the parts again", e);
        }
    }

    BuildReport run(BuildListener listener) throws IOException {
        folder.requireOwn();
        Map<String, ManifestEntry> known = Manifest.read(folder);
        if (!Files.exists(folder.manifest()) || Files.exists(folder.journal()))
            Manifest.write(folder, known.values(), List.of());
        listener.planned(manifest.documents());
        for (String part : manifest.parts()) load(part, known, listener);
        if (reports.size() != manifest.documents())
            throw new StoreException(parts + " holds " + reports.size() + " of " + manifest.documents()
                    + " documents: copy it again, or build it again");
        reports.sort(Comparator.comparing(PartsLoad::slug));
        return Build.finish(folder, fingerprint, entries, reports);
    }

    private static String slug(DocumentReport report) {
        return report instanceof DocumentReport.Stored stored ? stored.slug() : Slug.ofPath(report.relativePath());
    }

    private void load(String part, Map<String, ManifestEntry> known, BuildListener listener) throws IOException {
        Path lines = parts.resolve(PartsManifest.entries(part));
        try (InputStream quads = open(PartsManifest.quads(part));
                InputStream texts = open(PartsManifest.texts(part));
                BufferedReader entriesOfPart = new BufferedReader(
                        new InputStreamReader(open(PartsManifest.entries(part)), StandardCharsets.UTF_8))) {
            for (String line = entriesOfPart.readLine(); line != null; line = entriesOfPart.readLine()) {
                DocumentReport report = load(line, quads, texts, known);
                reports.add(report);
                listener.finished(report);
            }
        } catch (EOFException
                | ZipException
                | NoSuchFileException
                | IllegalArgumentException
                | IllegalStateException e) {
            throw new StoreException(
                    lines + ", or the quads or texts that belong to it, is missing or damaged (" + e.getMessage()
                            + "): copy it again, or build it again",
                    e);
        }
    }

    private InputStream open(String name) throws IOException {
        return new GZIPInputStream(Files.newInputStream(parts.resolve(name)), CHUNK);
    }

    private DocumentReport load(String line, InputStream quads, InputStream texts, Map<String, ManifestEntry> known)
            throws IOException {
        JsonReader json = new JsonReader(new StringReader(line));
        json.beginObject();
        if (json.nextName().equals("failed")) return new DocumentReport.Failed(ManifestJson.readFailure(json));
        ManifestEntry entry = ManifestJson.read(json);
        if (!slugs.add(entry.slug())) throw new IllegalStateException("two documents named " + entry.slug());
        boolean there = entry.equals(known.get(entry.slug())) && entry.isIntact(folder);
        take(quads, entry.quads(), folder.quads(entry.slug()), there);
        take(texts, entry.text(), folder.text(entry.slug()), there);
        if (!there) Manifest.journal(folder, entry);
        entries.add(entry);
        return entry.report(there);
    }

    private static void take(InputStream from, StoredFile expected, Path file, boolean there) throws IOException {
        if (there) {
            from.skipNBytes(expected.length());
            return;
        }
        StoredFile stored = StoredFile.write(file, out -> copy(from, out, expected.length()));
        if (stored.equals(expected)) return;
        Files.delete(file);
        throw new IllegalStateException("checksum of " + file.getFileName());
    }

    private static void copy(InputStream from, OutputStream to, long length) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long left = length;
        while (left > 0) {
            int read = from.read(chunk, 0, (int) Math.min(chunk.length, left));
            if (read < 0) throw new EOFException("it ends " + left + " bytes early");
            to.write(chunk, 0, read);
            left -= read;
        }
    }
}
