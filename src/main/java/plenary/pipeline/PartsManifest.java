package plenary.pipeline;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What many machines have made of a set of files, in a few large files instead of many small ones:
 *
 * <pre>
 * manifest.json                   this; written last, so that what is not in it does not count
 * quads/part-{part}.nq.gz         N-Quads of documents, one document after another
 * texts/part-{part}.txt.gz        their texts, in the same order
 * entries/part-{part}.jsonl.gz    a line for each: what was stored, with length and checksum of quads and text, or why it failed
 * </pre>
 *
 * @param fingerprint what the documents were read with
 * @param parts the names of the parts, in the order in which they are to be read
 * @param documents how many files were read, failed ones included
 * @param failed how many of them failed
 * @param quads how many quads the documents have
 * @param problems files and folders that gave no document at all
 */
public record PartsManifest(
        Fingerprint fingerprint, List<String> parts, int documents, int failed, long quads, List<Problem> problems) {

    /** The file that is written last. */
    public static final String FILE = "manifest.json";

    private static final int FORMAT = 1;

    /**
     * A file or folder that gave no document.
     *
     * @param message what is wrong and what to do, the path included
     * @param failure whether it counts against the build
     */
    public record Problem(String message, boolean failure) {}

    public PartsManifest {
        Objects.requireNonNull(fingerprint);
        parts = List.copyOf(parts);
        problems = List.copyOf(problems);
    }

    /** Where a part's N-Quads are, below the folder of the manifest. */
    public static String quads(String part) {
        return "quads/part-" + part + ".nq.gz";
    }

    /** Where a part's texts are. */
    public static String texts(String part) {
        return "texts/part-" + part + ".txt.gz";
    }

    /** Where it is said what a part holds. */
    public static String entries(String part) {
        return "entries/part-" + part + ".jsonl.gz";
    }

    /** Writes the manifest; leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        JsonWriter json = new JsonWriter(writer);
        json.setIndent(" ");
        json.beginObject();
        json.name("format").value(FORMAT);
        json.name("ontology").value(fingerprint.ontology());
        json.name("settings").value(fingerprint.settings());
        json.name("program").value(fingerprint.program());
        json.name("documents").value(documents);
        json.name("failed").value(failed);
        json.name("quads").value(quads);
        json.name("parts").beginArray();
        for (String part : parts) json.value(part);
        json.endArray();
        json.name("problems").beginArray();
        for (Problem problem : problems) {
            json.beginObject();
            json.name("message").value(problem.message());
            json.name("failure").value(problem.failure());
            json.endObject();
        }
        json.endArray();
        json.endObject();
        writer.write('\n');
        writer.flush();
    }

    /**
     * @throws IOException when the stream is no such manifest, or only the beginning of one
     */
    public static PartsManifest read(InputStream in) throws IOException {
        Reading reading = new Reading();
        try (JsonReader json = new JsonReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            json.beginObject();
            while (json.hasNext()) reading.member(json);
            json.endObject();
        } catch (IllegalStateException | NumberFormatException e) {
            throw new IOException(e.getMessage(), e);
        }
        if (reading.format != FORMAT) throw new IOException("it is of format " + reading.format + ", not " + FORMAT);
        return reading.manifest();
    }

    private static final class Reading {
        private int format;
        private String ontology = "";
        private String settings = "";
        private String program = "";
        private int documents;
        private int failed;
        private long quads;
        private final List<String> parts = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        void member(JsonReader json) throws IOException {
            switch (json.nextName()) {
                case "format" -> format = json.nextInt();
                case "ontology" -> ontology = json.nextString();
                case "settings" -> settings = json.nextString();
                case "program" -> program = json.nextString();
                case "documents" -> documents = json.nextInt();
                case "failed" -> failed = json.nextInt();
                case "quads" -> quads = json.nextLong();
                case "parts" -> {
                    json.beginArray();
                    while (json.hasNext()) parts.add(json.nextString());
                    json.endArray();
                }
                case "problems" -> {
                    json.beginArray();
                    while (json.hasNext()) problems.add(problem(json));
                    json.endArray();
                }
                default -> json.skipValue();
            }
        }

        private static Problem problem(JsonReader json) throws IOException {
            String message = "";
            boolean failure = false;
            json.beginObject();
            while (json.hasNext()) {
                switch (json.nextName()) {
                    case "message" -> message = json.nextString();
                    case "failure" -> failure = json.nextBoolean();
                    default -> json.skipValue();
                }
            }
            json.endObject();
            return new Problem(message, failure);
        }

        PartsManifest manifest() {
            return new PartsManifest(
                    new Fingerprint(ontology, settings, program), parts, documents, failed, quads, problems);
        }
    }
}
