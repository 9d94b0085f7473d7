package plenary.serving;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The body of an answer, kept until it is complete: in memory while small, then in a temporary file that nobody else sees. What reaches a client is
 * therefore whole, or an error with the status of an error; and a client that reads slowly holds up no query.
 */
final class SpooledBody extends ServletOutputStream {

    private static final int IN_MEMORY = 1 << 20;

    private final long mostBytes;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream(4096);
    private FileChannel file;
    private OutputStream fileOut;
    private long length;
    private Refusal overflow;

    SpooledBody(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    long length() {
        return length;
    }

    /** Throws when the body became too large, even if what wrote it swallowed the exception. */
    void throwIfTooLarge() {
        if (overflow != null) throw overflow;
    }

    /** Forgets what was written. */
    void reset() throws IOException {
        close();
        overflow = null;
        memory = new ByteArrayOutputStream(4096);
        length = 0;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        length += count;
        if (length > mostBytes) {
            overflow = new Refusal(
                    Refusal.TOO_LARGE,
                    "the answer is larger than " + (mostBytes >> 20)
                            + " MB: ask for less with LIMIT and OFFSET or for fewer columns, or take a dump");
            throw overflow;
        }
        if (file == null && length > IN_MEMORY) spill();
        if (file == null) memory.write(bytes, from, count);
        else fileOut.write(bytes, from, count);
    }

    private void spill() throws IOException {
        Path path = Files.createTempFile("plenary-answer-", "");
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        fileOut = new java.io.BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
        memory.writeTo(fileOut);
        memory = null;
    }

    void sendTo(OutputStream out) throws IOException {
        if (file == null) {
            memory.writeTo(out);
            return;
        }
        fileOut.flush();
        file.position(0);
        InputStream in = Channels.newInputStream(file);
        in.transferTo(out);
    }

    @Override
    public void flush() {
        // Nothing is sent before everything is there.
    }

    @Override
    public void close() throws IOException {
        if (file != null) file.close();
        file = null;
        fileOut = null;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        throw new IllegalStateException("answers are written synchronously");
    }
}
