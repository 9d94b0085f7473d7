package plenary.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which files a generation has and how long each is, noted when it is complete: what is lost or cut short later shows at a glance. Only {@link StoreCheck} sees
 * what was changed in the middle.
 */
final class GenerationFiles {

    private static final String NOTE = "files";

    private GenerationFiles() {}

    /** Notes the files of a generation that is complete. */
    static void note(Path generation) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> walked = Files.walk(generation)) {
            for (Path file : walked.filter(Files::isRegularFile).sorted().toList())
                if (!isOfAnOpening(file)) lines.add(Files.size(file) + " " + generation.relativize(file));
        }
        Files.write(generation.resolve(NOTE), lines);
    }

    /** TDB2 writes these whenever somebody opens the folder. */
    private static boolean isOfAnOpening(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".lock") || name.endsWith(".jrnl");
    }

    /**
     * Whether everything noted is there and not shorter; the files of a database grow when another generation goes on writing them. True also where nothing was
     * noted.
     */
    static boolean areThere(Path generation) {
        try {
            Path note = generation.resolve(NOTE);
            if (!Files.isRegularFile(note)) return true;
            for (String line : Files.readAllLines(note)) {
                int space = line.indexOf(' ');
                Path file = generation.resolve(line.substring(space + 1));
                if (!Files.isRegularFile(file) || Files.size(file) < Long.parseLong(line.substring(0, space)))
                    return false;
            }
            return true;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
