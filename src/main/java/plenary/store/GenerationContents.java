package plenary.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which files a generation was made from, with the sum of each and the named graphs it holds: what the next generation must know to be made from this one by
 * its changes.
 *
 * @param quads the N-Quads files, by name below the knowledge-graph folder
 * @param texts the sums of the texts, by name
 */
record GenerationContents(Map<String, QuadFile> quads, Map<String, FileSum> texts) {

    /** Changes whenever the same quads would give other files. */
    private static final String FORMAT = "plenary-generation-5";

    private static final String FILE = "contents";

    /**
     * @param sum of the file
     * @param graphs IRIs of the graphs that it holds quads of
     */
    record QuadFile(FileSum sum, List<String> graphs) {
        QuadFile {
            graphs = List.copyOf(graphs);
        }
    }

    /** How the sum of a file is found out. */
    @FunctionalInterface
    interface Sums {
        FileSum of(Path file) throws IOException;
    }

    GenerationContents {
        quads = Collections.unmodifiableMap(new TreeMap<>(quads));
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** Files as they are now; which graphs they hold shows when they are loaded. */
    static GenerationContents of(KnowledgeGraph kg, List<Path> nquads, List<Path> texts, Sums sums) throws IOException {
        Map<String, QuadFile> quads = new TreeMap<>();
        Map<String, FileSum> quoted = new TreeMap<>();
        for (Path file : nquads) quads.put(kg.name(file), new QuadFile(sums.of(file), List.of()));
        for (Path file : texts) quoted.put(file.getFileName().toString(), sums.of(file));
        return new GenerationContents(quads, quoted);
    }

    /** The same with the graphs that the files turned out to hold. */
    GenerationContents withGraphs(Map<Path, ? extends Collection<String>> graphs, KnowledgeGraph kg) {
        Map<String, QuadFile> known = new TreeMap<>(quads);
        graphs.forEach((file, held) ->
                known.computeIfPresent(kg.name(file), (name, quad) -> new QuadFile(quad.sum, List.copyOf(held))));
        return new GenerationContents(known, texts);
    }

    /**
     * The name of a generation of these contents: independent of where the files are and in which order they are named, since quads say which graph they are of;
     * a text belongs to the document of its name.
     */
    String id(DatasetDescription description) {
        MessageDigest whole = sha256();
        add(whole, FORMAT);
        add(whole, description.turtle());
        List<String> sums = new ArrayList<>();
        quads.values().forEach(file -> sums.add(file.sum.toString()));
        texts.forEach((name, sum) -> sums.add(name + "\t" + sum));
        sums.stream().sorted().forEach(sum -> add(whole, sum));
        return HexFormat.of().formatHex(whole.digest()).substring(0, 24);
    }

    private static void add(MessageDigest digest, String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void write(Path generation) throws IOException {
        StringBuilder lines = new StringBuilder();
        quads.forEach((name, file) -> lines.append("quads\t")
                .append(file.sum)
                .append('\t')
                .append(name)
                .append('\t')
                .append(String.join(" ", file.graphs))
                .append('\n'));
        texts.forEach((name, sum) ->
                lines.append("text\t").append(sum).append('\t').append(name).append('\n'));
        Files.writeString(generation.resolve(FILE), lines);
    }

    /** What was written into a generation's folder; nothing when it cannot be read. */
    static Optional<GenerationContents> read(Path generation) {
        Map<String, QuadFile> quads = new TreeMap<>();
        Map<String, FileSum> texts = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(generation.resolve(FILE))) {
                String[] parts = line.split("\t", -1);
                FileSum sum = FileSum.parse(parts[1]).orElseThrow();
                if (parts[0].equals("quads"))
                    quads.put(
                            parts[2],
                            new QuadFile(sum, parts[3].isEmpty() ? List.of() : Arrays.asList(parts[3].split(" "))));
                else texts.put(parts[2], sum);
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
        return Optional.of(new GenerationContents(quads, texts));
    }
}
