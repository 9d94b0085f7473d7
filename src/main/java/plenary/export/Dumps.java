package plenary.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import plenary.store.Generation;

/**
 * The whole graph as compressed files beside the generation that holds it: who wants everything takes a file, and need not walk through the pages.
 * Equal graphs give equal files. {@code SHA256SUMS} lists them, in the form that {@code sha256sum --check} reads.
 */
public final class Dumps {

    /** The list of files with their checksums. */
    public static final String CHECKSUMS = "SHA256SUMS";

    private static final List<ExportFormat> FORMATS =
            List.of(ExportFormat.NQ, ExportFormat.TRIG, ExportFormat.JSONLD, ExportFormat.NT, ExportFormat.TTL);

    private Dumps() {}

    /**
     * Writes the dumps into a folder, which is emptied first.
     *
     * @param nquads the graph
     * @throws IOException when a file cannot be read or written
     */
    public static void write(List<Path> nquads, Path folder) throws IOException {
        remove(folder);
        Files.createDirectory(folder);
        Map<String, MessageDigest> digests = new TreeMap<>();
        GraphExport.write(FORMATS, nquads, format -> {
            String name = "plenary." + format.name().toLowerCase(java.util.Locale.ROOT) + ".gz";
            MessageDigest digest = sha256();
            digests.put(name, digest);
            OutputStream file = Files.newOutputStream(folder.resolve(name));
            return new GZIPOutputStream(new DigestOutputStream(file, digest), 1 << 16);
        });
        StringBuilder sums = new StringBuilder();
        digests.forEach((name, digest) -> sums.append(HexFormat.of().formatHex(digest.digest()))
                .append("  ")
                .append(name)
                .append('\n'));
        Files.write(folder.resolve(CHECKSUMS), sums.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Gives a generation the dumps that were written into a folder beside it: all at once. */
    public static void give(Generation generation, Path folder) throws IOException {
        remove(generation.dumps());
        Files.move(folder, generation.dumps(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes dumps that are not to be given. */
    public static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) Files.delete(file);
        }
        Files.delete(folder);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
