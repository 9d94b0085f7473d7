package plenary.pipeline;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenary.validation.Finding;

/** Manifest entries as JSON objects. Members that are not known are passed over, so that an older program can read a newer manifest. */
final class ManifestJson {

    private ManifestJson() {}

    static void write(JsonWriter json, ManifestEntry entry) throws IOException {
        json.beginObject();
        json.name("path").value(entry.relativePath());
        json.name("slug").value(entry.slug());
        json.name("key").value(entry.key());
        write(json, "quads", entry.quads());
        write(json, "text", entry.text());
        json.name("quadCount").value(entry.quadCount());
        json.name("summary").value(entry.summary());
        json.name("findingCount").value(entry.findingCount());
        json.name("violationCount").value(entry.violationCount());
        json.name("findings").beginArray();
        for (Finding finding : entry.findings()) write(json, finding);
        json.endArray();
        json.endObject();
    }

    /** The failure of a file; what caused it inside the program is not kept. */
    static void write(JsonWriter json, DocumentOutcome.Failed failure) throws IOException {
        json.beginObject();
        json.name("path").value(failure.relativePath());
        if (failure.place().isPresent())
            json.name("place").value(failure.place().get());
        json.name("message").value(failure.message());
        json.endObject();
    }

    static DocumentOutcome.Failed readFailure(JsonReader json) throws IOException {
        String path = "";
        String place = null;
        String message = "";
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "path" -> path = json.nextString();
                case "place" -> place = json.nextString();
                case "message" -> message = json.nextString();
                default -> json.skipValue();
            }
        }
        json.endObject();
        return new DocumentOutcome.Failed(path, Optional.ofNullable(place), message, Optional.empty());
    }

    private static void write(JsonWriter json, String name, StoredFile file) throws IOException {
        json.name(name).beginObject();
        json.name("length").value(file.length());
        json.name("crc32c").value(file.checksum());
        json.endObject();
    }

    private static void write(JsonWriter json, Finding finding) throws IOException {
        json.beginObject();
        json.name("severity").value(finding.severity().name());
        json.name("focusNode").value(finding.focusNode());
        if (finding.path().isPresent()) json.name("path").value(finding.path().get());
        if (finding.value().isPresent())
            json.name("value").value(finding.value().get());
        json.name("component").value(finding.component());
        if (finding.shape().isPresent())
            json.name("shape").value(finding.shape().get());
        json.name("message").value(finding.message());
        json.endObject();
    }

    /** @throws IOException or an unchecked exception when the object is no manifest entry */
    static ManifestEntry read(JsonReader json) throws IOException {
        String path = null;
        String slug = null;
        String key = null;
        StoredFile quads = null;
        StoredFile text = null;
        long quadCount = 0;
        String summary = "";
        int findingCount = 0;
        int violationCount = 0;
        List<Finding> findings = List.of();
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "path" -> path = json.nextString();
                case "slug" -> slug = json.nextString();
                case "key" -> key = json.nextString();
                case "quads" -> quads = readStoredFile(json);
                case "text" -> text = readStoredFile(json);
                case "quadCount" -> quadCount = json.nextLong();
                case "summary" -> summary = json.nextString();
                case "findingCount" -> findingCount = json.nextInt();
                case "violationCount" -> violationCount = json.nextInt();
                case "findings" -> findings = readFindings(json, path);
                default -> json.skipValue();
            }
        }
        json.endObject();
        if (quads == null || text == null) throw new IOException("a manifest entry without its files");
        return new ManifestEntry(
                path, slug, key, quads, text, quadCount, summary, findings, findingCount, violationCount);
    }

    private static StoredFile readStoredFile(JsonReader json) throws IOException {
        long length = -1;
        long checksum = -1;
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "length" -> length = json.nextLong();
                case "crc32c" -> checksum = json.nextLong();
                default -> json.skipValue();
            }
        }
        json.endObject();
        return new StoredFile(length, checksum);
    }

    private static List<Finding> readFindings(JsonReader json, String document) throws IOException {
        List<Finding> findings = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) findings.add(readFinding(json, document));
        json.endArray();
        return findings;
    }

    private static Finding readFinding(JsonReader json, String document) throws IOException {
        String severity = null;
        String focusNode = null;
        String path = null;
        String value = null;
        String component = null;
        String shape = null;
        String message = null;
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "severity" -> severity = json.nextString();
                case "focusNode" -> focusNode = json.nextString();
                case "path" -> path = json.nextString();
                case "value" -> value = json.nextString();
                case "component" -> component = json.nextString();
                case "shape" -> shape = json.nextString();
                case "message" -> message = json.nextString();
                default -> json.skipValue();
            }
        }
        json.endObject();
        return new Finding(
                Finding.Severity.valueOf(severity),
                document,
                focusNode,
                Optional.ofNullable(path),
                Optional.ofNullable(value),
                component,
                Optional.ofNullable(shape),
                message);
    }
}
