package plenary.store;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * One content of the graph, loaded and indexed. Its files never change once it has its name.
 *
 * @param id what its content hashes to, hexadecimal
 * @param folder {@code generations/{id}}
 * @param quads distinct quads in the database
 * @param literals literals in the text index
 */
public record Generation(String id, Path folder, long quads, long literals) {

    static final Pattern ID = Pattern.compile("[0-9a-f]{24}");
    private static final String DESCRIPTION = "generation.properties";

    /** The TDB2 database. */
    public Path database() {
        return folder.resolve("tdb2");
    }

    /** The Lucene index. */
    public Path textIndex() {
        return folder.resolve("lucene");
    }

    /** The index behind the explorer's search. */
    public Path searchIndex() {
        return folder.resolve("search");
    }

    /** The description of text index and dataset that it was built with. */
    public Path datasetDescription() {
        return folder.resolve("plenary.ttl");
    }

    /** The texts that its passages point into, as they were when it was built. */
    public Path texts() {
        return folder.resolve("texts");
    }

    /** The file of one served text, or nothing when the slug is none or there is no such document. */
    public Optional<Path> text(String slug) {
        if (!KnowledgeGraph.SLUG.matcher(slug).matches()) return Optional.empty();
        return Optional.of(texts().resolve(slug + ".txt")).filter(Files::isRegularFile);
    }

    /** The whole graph as files in several formats, with their checksums; not there in a generation that was built without. */
    public Path dumps() {
        return folder.resolve("dumps");
    }

    /** Whether all its files are still there, none cut short. What they hold is not looked at. */
    public boolean isWhole() {
        return GenerationFiles.areThere(folder);
    }

    void write() throws IOException {
        String lines = "id=" + id + "\nquads=" + quads + "\nliterals=" + literals + "\n";
        try (Writer out = Files.newBufferedWriter(folder.resolve(DESCRIPTION), StandardCharsets.UTF_8)) {
            out.write(lines);
        }
    }

    /** The generation in a folder, or nothing when the folder holds no complete one. */
    static Optional<Generation> read(Path folder) {
        Path description = folder.resolve(DESCRIPTION);
        if (!Files.isRegularFile(description)) return Optional.empty();
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(description, StandardCharsets.UTF_8)) {
            properties.load(in);
            Generation read = new Generation(
                    properties.getProperty("id", ""),
                    folder,
                    Long.parseLong(properties.getProperty("quads", "")),
                    Long.parseLong(properties.getProperty("literals", "")));
            return read.id.equals(folder.getFileName().toString()) ? Optional.of(read) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
