package plenary.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plenary.graph.GraphCounts;

/**
 * What the next generation must know of the one before it.
 *
 * @param quads distinct quads in the database
 * @param changes how many times in a row a generation was made from its predecessor's files since one was made from all quads
 * @param changedQuads how many quads went or came in these
 * @param counts of all quads but the catalog's
 */
record GenerationState(long quads, int changes, long changedQuads, GraphCounts counts) {

    private static final String FILE = "counts";

    void write(Path generation) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("state\t" + quads + "\t" + changes + " " + changedQuads + " " + counts.subjects());
        counts.triplesByGraph().forEach((iri, n) -> lines.add("graph\t" + n + "\t" + iri));
        counts.triplesByProperty().forEach((iri, n) -> lines.add("property\t" + n + "\t" + iri));
        counts.entitiesByClass().forEach((iri, n) -> lines.add("class\t" + n + "\t" + iri));
        lines.add("end\t" + lines.size() + "\t");
        Files.write(generation.resolve(FILE), lines);
    }

    /** What was written into a generation's folder; nothing when it cannot be read. */
    static Optional<GenerationState> read(Path generation) {
        Map<String, Map<String, Long>> counts =
                Map.of("graph", new TreeMap<>(), "property", new TreeMap<>(), "class", new TreeMap<>());
        try {
            List<String> lines = Files.readAllLines(generation.resolve(FILE));
            if (!lines.get(lines.size() - 1).equals("end\t" + (lines.size() - 1) + "\t")) return Optional.empty();
            for (String line : lines.subList(1, lines.size() - 1)) {
                String[] parts = line.split("\t", -1);
                counts.get(parts[0]).put(parts[2], Long.valueOf(parts[1]));
            }
            String[] state = lines.get(0).split("[\t ]");
            return Optional.of(new GenerationState(
                    Long.parseLong(state[1]),
                    Integer.parseInt(state[2]),
                    Long.parseLong(state[3]),
                    new GraphCounts(
                            counts.get("graph"),
                            counts.get("property"),
                            counts.get("class"),
                            Long.parseLong(state[4]))));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
