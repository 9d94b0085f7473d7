package plenary.pipeline;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a knowledge graph folder holds, document by document: {@code manifest.json}, plus {@code journal.jsonl} with what a running or
 * killed build has stored since. What cannot be read of either counts as not stored; it is then made again.
 */
final class Manifest {

    /** Raised when the meaning of an entry changes; entries of another format are not used. */
    private static final int FORMAT = 1;

    private Manifest() {}

    /** The entries by slug. */
    static Map<String, ManifestEntry> read(BuildFolder folder) {
        Map<String, ManifestEntry> entries = new TreeMap<>();
        readManifest(folder, entries);
        readJournal(folder, entries);
        return entries;
    }

    private static void readManifest(BuildFolder folder, Map<String, ManifestEntry> entries) {
        try (JsonReader json = new JsonReader(Files.newBufferedReader(folder.manifest()))) {
            boolean known = false;
            json.beginObject();
            while (json.hasNext()) {
                switch (json.nextName()) {
                    case "format" -> known = json.nextInt() == FORMAT;
                    case "documents" -> {
                        json.beginArray();
                        while (known && json.hasNext()) put(entries, ManifestJson.read(json));
                        if (!known) return;
                        json.endArray();
                    }
                    default -> json.skipValue();
                }
            }
        } catch (IOException | RuntimeException e) {
            // No manifest yet, or a damaged one: what was read so far is checked against the files before it is used.
            return;
        }
    }

    private static void readJournal(BuildFolder folder, Map<String, ManifestEntry> entries) {
        try (BufferedReader lines = Files.newBufferedReader(folder.journal())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine())
                put(entries, ManifestJson.read(new JsonReader(new StringReader(line))));
        } catch (IOException | RuntimeException e) {
            // No journal, or a last line that was cut when the build was killed.
            return;
        }
    }

    private static void put(Map<String, ManifestEntry> entries, ManifestEntry entry) {
        entries.put(entry.slug(), entry);
    }

    /** Writes the manifest, whole or not at all, and ends the journal. Equal entries and failures give equal bytes. */
    static void write(BuildFolder folder, Collection<ManifestEntry> entries, List<DocumentOutcome.Failed> failures)
            throws IOException {
        BuildFolder.writeWhole(folder.manifest(), out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            JsonWriter json = new JsonWriter(writer);
            json.setIndent(" ");
            json.beginObject();
            json.name("format").value(FORMAT);
            json.name("documents").beginArray();
            for (ManifestEntry entry : sorted(entries)) ManifestJson.write(json, entry);
            json.endArray();
            json.name("failures").beginArray();
            for (DocumentOutcome.Failed failure : failures) ManifestJson.write(json, failure);
            json.endArray();
            json.endObject();
            writer.write('\n');
            writer.flush();
        });
        Files.deleteIfExists(folder.journal());
    }

    private static List<ManifestEntry> sorted(Collection<ManifestEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(ManifestEntry::slug))
                .toList();
    }

    /** Adds one line to the journal and hands it to the operating system. */
    static void journal(BuildFolder folder, ManifestEntry entry) throws IOException {
        StringWriter line = new StringWriter();
        ManifestJson.write(new JsonWriter(line), entry);
        Files.writeString(
                folder.journal(), line.append('\n').toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
