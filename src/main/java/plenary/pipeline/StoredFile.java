package plenary.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
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
        FileSum.Summing summing = new FileSum.Summing(out);
        content.writeTo(summing);
        summing.flush();
        FileSum sum = summing.sum();
        return new StoredFile(sum.length(), sum.crc32c());
    }

    /** Whether the file is there and is what was stored. */
    boolean isIntact(KnowledgeGraph kg, Path file) {
        try {
            FileSum sum = kg.sum(file);
            return sum.length() == length && sum.crc32c() == checksum;
        } catch (IOException e) {
            return false;
        }
    }
}
