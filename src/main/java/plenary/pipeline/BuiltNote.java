package plenary.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the generation that is served was made from, as a build that got to its end notes it.
 *
 * @param content names the documents that are served, and what they were made from
 * @param knowledge names the ontology, the settings and the program
 */
record BuiltNote(String content, String knowledge) {

    private static final BuiltNote NONE = new BuiltNote("", "");

    static BuiltNote of(String content, Fingerprint fingerprint) {
        return new BuiltNote(
                content, String.join(" ", fingerprint.ontology(), fingerprint.settings(), fingerprint.program()));
    }

    /** The note in a file; one that equals no other where there is none. */
    static BuiltNote read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) return NONE;
        List<String> lines = Files.readAllLines(file);
        return lines.size() == 2 ? new BuiltNote(lines.get(0), lines.get(1)) : NONE;
    }

    void write(Path file) throws IOException {
        BuildFolder.writeWhole(
                file, out -> out.write((content + "\n" + knowledge + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
