package plenary.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import plenary.pipeline.MissingDumps;
import plenary.pipeline.Publication;
import plenary.store.KnowledgeGraph;
import plenary.store.SmallGraph;

/** The small graph behind a server on a free port, with what tests ask it. */
final class ServedGraph implements AutoCloseable {

    static final String BASE = "https://w3id.org/plenary/";
    static final String PREFIXES =
            "PREFIX plen: <https://w3id.org/plenary/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
                    + "PREFIX text: <http://jena.apache.org/text#> ";

    private final KnowledgeGraph kg;
    private final PlenaryServer server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    ServedGraph(Path folder, ServerSettings settings) {
        this(folder, settings, nothing -> {});
    }

    /** What else is to be done to the folder before it is published. */
    interface Preparation {
        void prepare(KnowledgeGraph kg) throws IOException;
    }

    ServedGraph(Path folder, ServerSettings settings, Preparation preparation) {
        SmallGraph.copyTo(folder);
        try (KnowledgeGraph writing = KnowledgeGraph.openForWriting(folder)) {
            preparation.prepare(writing);
            MissingDumps.write(writing, Publication.publish(writing));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kg = KnowledgeGraph.openForReading(folder);
        server = PlenaryServer.start(settings.with(Setting.PORT, "0"), kg);
    }

    PlenaryServer server() {
        return server;
    }

    URI at(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(60));
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) request.headers(headers);
        return send(request.build());
    }

    HttpResponse<byte[]> bytes(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) request.headers(headers);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks by GET, with the project's prefixes before the query. */
    HttpResponse<String> query(String query, String... headers) {
        return get("/plenary/sparql?query=" + encoded(PREFIXES + query), headers);
    }

    HttpResponse<String> post(String type, String body, String... headers) {
        HttpRequest.Builder request = request("/plenary/sparql").header("Content-Type", type);
        if (headers.length > 0) request.headers(headers);
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop();
        kg.close();
    }
}
