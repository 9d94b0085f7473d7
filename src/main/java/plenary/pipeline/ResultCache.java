package plenary.pipeline;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Results of documents that the folder no longer holds, each under the {@linkplain Fingerprint#keyOf key} of what it was made from: a document that comes back
 * as it was, or an ontology that is changed back, costs the unpacking and nothing more. An entry is there whole or not at all, is held against its checksums
 * when it is taken, and counts as missing when it is damaged. When the entries take more than the limit, those that were put in first go.
 */
final class ResultCache {

    private static final String ENDING = ".zip";
    private static final String ENTRY = "entry.json";
    private static final String QUADS = "quads.nq";
    private static final String TEXT = "text.txt";
    /** ZIP has no time without a date; this is its first. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final BuildFolder folder;
    private final Path files;
    private final long limit;

    /** @param limit bytes on the disk; 0 for no cache */
    ResultCache(BuildFolder folder, long limit) {
        this.folder = folder;
        this.files = folder.kg().folder().resolve("cache");
        this.limit = limit;
    }

    private Path file(String key) {
        return files.resolve(key + ENDING);
    }

    /** Keeps the result of a document that is about to be replaced or dropped; one whose files are damaged is not worth keeping. */
    void keep(ManifestEntry entry) throws IOException {
        if (limit == 0 || !entry.isIntact(folder)) return;
        Files.createDirectories(files);
        BuildFolder.writeWhole(file(entry.key()), out -> {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            zip.setLevel(Deflater.BEST_SPEED);
            begin(zip, ENTRY);
            Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            ManifestJson.write(new JsonWriter(writer), entry);
            writer.flush();
            begin(zip, QUADS);
            Files.copy(folder.quads(entry.slug()), zip);
            begin(zip, TEXT);
            Files.copy(folder.text(entry.slug()), zip);
            zip.finish();
        });
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /**
     * Puts a kept result back into the folder.
     *
     * @return nothing when there is none for the key, or when it is damaged; a damaged one is removed
     */
    Optional<ManifestEntry> take(String key, String slug) throws IOException {
        Path file = file(key);
        if (limit == 0 || !Files.isRegularFile(file)) return Optional.empty();
        Optional<ManifestEntry> taken;
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            ManifestEntry entry = ManifestJson.read(new JsonReader(
                    new InputStreamReader(zip.getInputStream(zip.getEntry(ENTRY)), StandardCharsets.UTF_8)));
            boolean right = entry.key().equals(key)
                    && entry.slug().equals(slug)
                    && unpack(zip, QUADS, folder.quads(slug)).equals(entry.quads())
                    && unpack(zip, TEXT, folder.text(slug)).equals(entry.text());
            taken = right ? Optional.of(entry) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // What it says wrong, or why it cannot be read, changes nothing: the document is made again.
            taken = Optional.empty();
        }
        Files.deleteIfExists(file);
        return taken;
    }

    private static StoredFile unpack(ZipFile zip, String name, Path to) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(name))) {
            return StoredFile.write(to, in::transferTo);
        }
    }

    /** Removes what is left half-written and what is over the limit. */
    void trim() throws IOException {
        if (!Files.isDirectory(files)) return;
        List<Path> oldestFirst;
        try (Stream<Path> listed = Files.list(files)) {
            oldestFirst = listed.sorted(Comparator.comparing(ResultCache::time).thenComparing(Path::getFileName))
                    .toList();
        }
        long bytes = 0;
        for (Path file : oldestFirst) bytes += Files.size(file);
        for (Path file : oldestFirst) {
            boolean whole = file.toString().endsWith(ENDING);
            if (whole && bytes <= limit) continue;
            bytes -= Files.size(file);
            Files.delete(file);
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
