package plenary.vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A competency question of {@code ontology/queries}.
 *
 * @param name of its file, without ending
 * @param question what it asks, one sentence
 * @param why what the answer is good for; may be empty
 * @param text the file as it is
 */
public record ExampleQuery(String name, String question, String why, String text) {

    /**
     * The queries of a folder, by name; none when there is no such folder.
     *
     * @throws OntologyException when a file cannot be read
     */
    public static List<ExampleQuery> readAll(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> listed = Files.list(folder)) {
            List<ExampleQuery> queries = new ArrayList<>();
            for (Path file :
                    listed.filter(f -> f.toString().endsWith(".rq")).sorted().toList()) {
                String fileName = file.getFileName().toString();
                queries.add(of(fileName.substring(0, fileName.length() - 3), Files.readString(file)));
            }
            return queries;
        } catch (IOException e) {
            throw new OntologyException("cannot read the example queries in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Header lines look like {@code # Question: Which texts cite which concerns?} */
    static ExampleQuery of(String name, String text) {
        String question = header(text, "Question");
        return new ExampleQuery(name, question.isEmpty() ? name : question, header(text, "Why"), text);
    }

    private static String header(String text, String field) {
        String start = "# " + field + ":";
        return text.lines()
                .takeWhile(line -> line.startsWith("#"))
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .collect(Collectors.joining(" "));
    }
}
