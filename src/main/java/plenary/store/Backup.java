package plenary.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A folder's quads, texts and manifest as one ZIP file with checksums. Databases and indexes are not in it: they are made of the quads, and made anew.
 * Equal folders give equal files.
 */
public final class Backup {

    private static final String CHECKSUMS = "SHA256SUMS";
    private static final String UNFINISHED = ".restore-unfinished";
    /** Nothing else is written or read, whatever a file from elsewhere may hold. */
    private static final Pattern NAME = Pattern.compile(
            "documents/[a-z0-9_][a-z0-9_-]{0,250}\\.nq|texts/[a-z0-9_][a-z0-9_-]{0,250}\\.txt|(ontology|catalog|inferred)\\.nq|manifest\\.json|current");

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S+)");
    /** ZIP has no time without a date; this is its first. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Backup() {}

    /**
     * Writes a backup.
     *
     * @param kg opened for writing, so that no build changes it meanwhile; servers go on
     * @param out left open
     * @return how many files are in it
     * @throws IOException when a file cannot be read or written
     */
    public static int write(KnowledgeGraph kg, OutputStream out) throws IOException {
        kg.requireWritable();
        Map<String, Path> files = files(kg);
        StringBuilder sums = new StringBuilder();
        for (Map.Entry<String, Path> file : files.entrySet())
            sums.append(Generations.digest(file.getValue()))
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        entry(zip, CHECKSUMS);
        zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, Path> file : files.entrySet()) {
            entry(zip, file.getKey());
            Files.copy(file.getValue(), zip);
        }
        zip.finish();
        return files.size();
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static Map<String, Path> files(KnowledgeGraph kg) {
        Map<String, Path> files = new TreeMap<>();
        List<Path> all = new ArrayList<>(kg.quadFiles());
        all.addAll(kg.textFiles());
        all.add(kg.manifest());
        all.add(kg.current());
        for (Path file : all) {
            String name = kg.folder().relativize(file).toString().replace('\\', '/');
            if (Files.isRegularFile(file) && NAME.matcher(name).matches()) files.put(name, file);
        }
        return files;
    }

    /**
     * Puts a backup's files in place of the folder's. Everything is unpacked and held against its checksum before the first file is touched. What is served
     * stays as it is until a generation is built of them.
     *
     * @param kg opened for writing
     * @return the id of the generation that was served when the backup was made; empty when there was none
     * @throws StoreException when the file is no backup, or a damaged one; nothing is changed then
     */
    public static String restore(KnowledgeGraph kg, Path backup) {
        kg.requireWritable();
        Path unfinished = kg.folder().resolve(UNFINISHED);
        try {
            Generations.delete(unfinished);
            Files.createDirectories(unfinished);
            try {
                unpack(backup, unfinished);
                verify(backup, unfinished);
                return replace(kg, unfinished);
            } finally {
                Generations.delete(unfinished);
            }
        } catch (ZipException e) {
            throw damaged(backup, e.getMessage());
        } catch (IOException e) {
            throw new StoreException("cannot restore " + backup + " into " + kg.folder() + ": " + e.getMessage(), e);
        }
    }

    private static StoreException damaged(Path backup, String what) {
        return new StoreException(
                backup + " is no backup of Plenary, or a damaged one: " + what + "; nothing was changed");
    }

    private static void unpack(Path backup, Path folder) throws IOException {
        Files.createDirectory(folder.resolve("documents"));
        Files.createDirectory(folder.resolve("texts"));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(backup));
                ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (!name.equals(CHECKSUMS) && !NAME.matcher(name).matches())
                    throw damaged(backup, "it holds '" + name + "'");
                Path target = folder.resolve(name);
                if (Files.exists(target)) throw damaged(backup, "it holds " + name + " twice");
                Files.copy(zip, target);
            }
        }
    }

    private static void verify(Path backup, Path folder) throws IOException {
        Path sums = folder.resolve(CHECKSUMS);
        if (!Files.isRegularFile(sums)) throw damaged(backup, "it has no " + CHECKSUMS);
        long listed = 0;
        for (String line : Files.readAllLines(sums)) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches() || !NAME.matcher(parts.group(2)).matches())
                throw damaged(backup, "its checksums cannot be read");
            Path file = folder.resolve(parts.group(2));
            if (!Files.isRegularFile(file)) throw damaged(backup, parts.group(2) + " is missing");
            if (!Generations.digest(file).equals(parts.group(1)))
                throw damaged(backup, parts.group(2) + " has another checksum");
            listed++;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            if (files.filter(Files::isRegularFile).count() != listed + 1)
                throw damaged(backup, "it holds files without checksum");
        }
    }

    /** The manifest goes first and comes last: a folder without one is recognised as unfinished by the next build. */
    private static String replace(KnowledgeGraph kg, Path from) throws IOException {
        Files.deleteIfExists(kg.manifest());
        Files.deleteIfExists(kg.folder().resolve("journal.jsonl"));
        for (Path old : kg.quadFiles()) Files.delete(old);
        for (Path old : kg.textFiles()) Files.delete(old);
        for (String part : List.of("documents", "texts")) {
            try (Stream<Path> files = Files.list(from.resolve(part))) {
                for (Path file : files.toList()) move(file, kg.folder().resolve(part));
            }
        }
        for (String name : List.of("ontology.nq", "catalog.nq", "inferred.nq", "manifest.json"))
            if (Files.exists(from.resolve(name))) move(from.resolve(name), kg.folder());
        Path current = from.resolve("current");
        return Files.exists(current) ? Files.readString(current).strip() : "";
    }

    private static void move(Path file, Path folder) throws IOException {
        Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
