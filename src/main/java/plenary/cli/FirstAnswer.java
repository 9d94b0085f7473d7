package plenary.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import plenary.store.Generations;
import plenary.store.KnowledgeGraph;
import plenary.store.OpenGeneration;

/** Shows what the graph can be asked: the first competency question of the ontology that it has an answer to. */
final class FirstAnswer {

    private static final int ROWS = 5;
    private static final String QUESTION = "# Question:";

    private FirstAnswer() {}

    static void print(Console console, Path queries, KnowledgeGraph kg) throws IOException {
        if (!Files.isDirectory(queries)) return;
        List<Path> files;
        try (Stream<Path> listed = Files.list(queries)) {
            files = listed.filter(f -> f.toString().endsWith(".rq")).sorted().toList();
        }
        var generation = Generations.current(kg);
        if (generation.isEmpty()) return;
        try (OpenGeneration open = OpenGeneration.open(generation.get())) {
            for (Path file : files) if (answered(console, file, open.dataset())) return;
        }
    }

    private static boolean answered(Console console, Path file, DatasetGraph dataset) {
        QueryText text = QueryText.of(file.toString());
        Query query = text.parse();
        if (!query.isSelectType()) return false;
        List<List<String>> rows;
        dataset.begin(ReadWrite.READ);
        try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
            rows = Answer.rows(query, exec.select());
        } finally {
            dataset.end();
        }
        if (rows.isEmpty()) return false;
        console.out().println();
        console.out().println(question(text, file) + "  (" + file.getFileName() + ")");
        console.out().println();
        console.out()
                .print(new ResultTable(query.getResultVars(), rows.subList(0, Math.min(ROWS, rows.size())))
                        .render(console.columns()));
        if (rows.size() > ROWS) console.out().println("… " + Building.counted(rows.size(), "row") + " in all");
        console.out().println();
        return true;
    }

    private static String question(QueryText query, Path file) {
        return query.text()
                .lines()
                .filter(line -> line.startsWith(QUESTION))
                .map(line -> line.substring(QUESTION.length()).strip())
                .findFirst()
                .orElse(file.getFileName().toString());
    }
}
