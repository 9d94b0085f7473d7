package plenary.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import plenary.source.SourceFile;
import plenary.vocabulary.Ontology;

/**
 * Everything that decides a document's quads besides the document.
 *
 * @param ontology {@link plenary.vocabulary.Ontology#fingerprint()}
 * @param settings the settings that reach the stages, in one fixed spelling
 * @param program which build of the program, of its libraries and of Java this is
 */
public record Fingerprint(String ontology, String settings, String program) {

    private static final int CHUNK = 1 << 16;

    public Fingerprint {
        Objects.requireNonNull(ontology);
        Objects.requireNonNull(settings);
        Objects.requireNonNull(program);
    }

    /** What decides documents that are read with an ontology, by that program. */
    public static Fingerprint of(Ontology ontology, String program) {
        return of(ontology.fingerprint(), ontology.base(), program);
    }

    /** The same without loading the ontology: by its {@link Ontology#fingerprintOf fingerprint} and where data IRIs begin. */
    public static Fingerprint of(String ontology, String base, String program) {
        return new Fingerprint(ontology, "base=" + base, program);
    }

    /**
     * The name of a document's result: two files with the same key have the same quads.
     *
     * @return SHA-256 in lower-case hexadecimal over the parts of this record, the file's name in the graph, and its bytes
     * @throws IOException when the file cannot be read
     */
    String keyOf(SourceFile file) throws IOException {
        MessageDigest digest = start();
        add(digest, file.relativePath());
        add(digest, file.slug());
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file.path())) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) digest.update(chunk, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The name of what a set of documents makes together, from what is stored of them: the same on every machine and every Java.
     *
     * @param entries in order of slug
     */
    String contentOf(Iterable<ManifestEntry> entries) {
        MessageDigest digest = sha256();
        add(digest, ontology);
        add(digest, settings);
        for (ManifestEntry entry : entries) {
            add(digest, entry.slug());
            add(digest, entry.quads().toString());
            add(digest, entry.text().toString());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private MessageDigest start() {
        MessageDigest digest = sha256();
        add(digest, ontology);
        add(digest, settings);
        add(digest, program);
        return digest;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
