package plenary.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Where a command writes: results to {@code out}, everything else to {@code err}.
 *
 * @param out results, in UTF-8
 * @param err progress and messages, in UTF-8
 * @param columns how wide {@code out} is, when it is a terminal
 * @param animated whether {@code err} is a terminal, where a line can be written over
 */
record Console(PrintStream out, PrintStream err, OptionalInt columns, boolean animated) {

    Console {
        Objects.requireNonNull(out);
        Objects.requireNonNull(err);
        Objects.requireNonNull(columns);
    }

    /** The console of this process. The launcher says what kind it is, since Java does not know. */
    static Console ofProcess() {
        Integer columns = Integer.getInteger("plenary.columns");
        return new Console(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                columns == null || columns < 20 ? OptionalInt.empty() : OptionalInt.of(columns),
                Boolean.getBoolean("plenary.animated"));
    }

    /** UTF-8 whatever the locale: the texts are in every language. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
