package plenary.pipeline;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import plenary.store.FileSum;
import plenary.store.KnowledgeGraph;

/**
 * A file as it was stored, to notice when it is no longer so. The checksum finds damage, not malice: who can write to the folder can
 * write the manifest too. CRC-32C because processors compute it faster than disks deliver.
 *
 * @param length in bytes
 * @param checksum CRC-32C of the bytes
 */
record StoredFile(long length, long checksum) {

    /** Stores the content, whole or not at all. */
    static StoredFile write(Path file, BuildFolder.Content content) throws IOException {
        StoredFile[] stored = new StoredFile[1];
        BuildFolder.writeWhole(file, out -> stored[0] = append(out, content));
        return stored[0];
    }

    /** Adds the content to a stream, which stays open. */
    static StoredFile append(OutputStream out, BuildFolder.Content content) throws IOException {
        Summing summing = new Summing(out);
        content.writeTo(summing);
        summing.flush();
        return new StoredFile(summing.length, summing.sum.getValue());
    }

    /** Whether the file is there and is what was stored. */
    boolean isIntact(KnowledgeGraph kg, Path file) {
        try {
            FileSum sum = kg.sum(file);
            // The lower half is the CRC-32C.
            return sum.length() == length && (sum.sum() & 0xffffffffL) == checksum;
        } catch (IOException e) {
            return false;
        }
    }

    private static final class Summing extends FilterOutputStream {
        private final CRC32C sum = new CRC32C();
        private long length;

        Summing(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
            sum.update(bytes, from, count);
            length += count;
        }
    }
}
