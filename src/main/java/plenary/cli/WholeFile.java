package plenary.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A file named with {@code --out}: written beside it and then renamed, so that a failure leaves what was there before. */
final class WholeFile {

    private WholeFile() {}

    /** What the file is to hold. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    static void write(Path target, Content content) throws IOException {
        if (Files.isDirectory(target))
            throw new CommandException(ExitCode.USAGE, "--out " + target + " is a folder: name a file in it");
        Path folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target);
        Path part = folder.resolve("." + target.getFileName() + ".part");
        try {
            try (OutputStream out = open(part)) {
                content.writeTo(out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static OutputStream open(Path file) {
        try {
            return Files.newOutputStream(file);
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.STORE_OR_SERVER_FAILED,
                    "cannot write to " + file.getParent() + " (" + Failures.describe(e)
                            + "): name another place with --out",
                    e);
        }
    }
}
