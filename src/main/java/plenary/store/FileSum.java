package plenary.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Tells one content of a file from another: by its length and two checksums of different polynomials. It finds damage and change, not malice: who can write to
 * a knowledge graph can write its sums too. Processors compute both faster than disks deliver, which cannot be said of cryptographic digests.
 *
 * @param length in bytes
 * @param sum CRC-32 of the bytes in the upper half, CRC-32C in the lower
 */
public record FileSum(long length, long sum) {

    private static final int CHUNK = 1 << 16;
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-([0-9a-f]{16})");

    /** The sum of a file as it is. */
    public static FileSum of(Path file) throws IOException {
        Running running = new Running();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) running.update(chunk, 0, read);
        }
        return running.sum();
    }

    /** CRC-32C of the bytes. */
    public long crc32c() {
        return sum & 0xffffffffL;
    }

    /** What {@link #toString} wrote, or nothing. */
    static Optional<FileSum> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) return Optional.empty();
        return Optional.of(new FileSum(Long.parseLong(parts.group(1)), Long.parseUnsignedLong(parts.group(2), 16)));
    }

    @Override
    public String toString() {
        return length + "-" + String.format("%016x", sum);
    }

    private static final class Running {
        private final CRC32 one = new CRC32();
        private final CRC32C other = new CRC32C();
        private long length;

        void update(byte[] bytes, int from, int count) {
            one.update(bytes, from, count);
            other.update(bytes, from, count);
            length += count;
        }

        FileSum sum() {
            return new FileSum(length, (one.getValue() << 32) | other.getValue());
        }
    }

    /** Passes on what is written and sums it. */
    public static final class Summing extends FilterOutputStream {
        private final Running running = new Running();

        public Summing(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
            running.update(bytes, from, count);
        }

        /** The sum of all that was written so far. */
        public FileSum sum() {
            return running.sum();
        }
    }
}
