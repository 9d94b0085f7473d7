package plenary.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What went wrong with a file, in words. Java's own messages for it are often no more than the file's name. */
final class Failures {

    private Failures() {}

    static String describe(IOException e) {
        if (e instanceof NoSuchFileException missing) return missing.getFile() + ": no such file or folder";
        if (e instanceof AccessDeniedException denied) return denied.getFile() + ": permission denied";
        if (e instanceof FileSystemException failed && failed.getReason() != null)
            return failed.getFile() + ": " + failed.getReason();
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
