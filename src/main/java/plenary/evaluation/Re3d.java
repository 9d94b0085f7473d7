package plenary.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import plenary.document.Span;

/**
 * Documents of the Relationship and Entity Extraction Evaluation Dataset of Dstl (re3d) with the names in them: one JSON object a line in {@code documents.json}
 * and {@code entities.json}. Entities of confidence 0, which the dataset's authors hold for wrong, are dropped, and so are kinds that Plenary has no counterpart
 * for.
 */
final class Re3d {

    static final String DOCUMENTS = "documents.json";
    static final String ENTITIES = "entities.json";

    /** A document; {@code id} is the dataset's. */
    record AnnotatedText(String id, String title, String text, List<NameFinder.Name> names) {}

    private Re3d() {}

    /**
     * The documents of one folder, in the order of the file.
     *
     * @throws EvaluationException naming file and line of what is not as the dataset's description says
     */
    static List<AnnotatedText> read(Path folder) {
        Map<String, AnnotatedText> documents = new LinkedHashMap<>();
        for (JsonLine line : lines(folder.resolve(DOCUMENTS))) {
            String id = line.string("_id");
            documents.put(id, new AnnotatedText(id, line.string("title"), line.string("text"), new ArrayList<>()));
        }
        for (JsonLine line : lines(folder.resolve(ENTITIES))) {
            Optional<NameFinder.Kind> kind = kind(line.string("type"));
            if (kind.isEmpty() || line.number("confidence") == 0) continue;
            AnnotatedText document = documents.get(line.string("documentId"));
            int begin = (int) line.number("begin");
            int end = (int) line.number("end");
            if (document == null) throw line.error("documentId is in no line of " + DOCUMENTS);
            if (begin < 0 || end <= begin || end > document.text().length())
                throw line.error("begin and end are outside the document's text");
            document.names().add(new NameFinder.Name(kind.get(), new Span(begin, end)));
        }
        return List.copyOf(documents.values());
    }

    private static Optional<NameFinder.Kind> kind(String type) {
        return switch (type) {
            case "Organisation" -> Optional.of(NameFinder.Kind.ORGANISATION);
            case "Location" -> Optional.of(NameFinder.Kind.LOCATION);
            case "Person" -> Optional.of(NameFinder.Kind.PERSON);
            case "Nationality" -> Optional.of(NameFinder.Kind.NATIONALITY);
            default -> Optional.empty();
        };
    }

    private static List<JsonLine> lines(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new EvaluationException(file + ": cannot be read as UTF-8: " + e.getMessage(), e);
        }
        List<JsonLine> parsed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\uFEFF", "");
            if (line.isBlank()) continue;
            try {
                parsed.add(new JsonLine(file, i + 1, JSON.parse(line)));
            } catch (JsonException e) {
                throw new EvaluationException(file + ", line " + (i + 1) + ": no JSON object: " + e.getMessage(), e);
            }
        }
        return parsed;
    }

    /** A line of a file, with messages that name it. */
    private record JsonLine(Path file, int line, JsonObject json) {

        String string(String member) {
            return value(member).getAsString().value();
        }

        double number(String member) {
            return value(member).getAsNumber().value().doubleValue();
        }

        private JsonValue value(String member) {
            JsonValue value = json.get(member);
            if (value == null || value.isNull()) throw error("there is no “" + member + "”");
            return value;
        }

        EvaluationException error(String message) {
            return new EvaluationException(file + ", line " + line + ": " + message);
        }
    }
}
