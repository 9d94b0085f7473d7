package plenary.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * A triple store somewhere else, spoken to by the Graph Store Protocol (SPARQL 1.1 Graph Store HTTP Protocol, sections 5.3 and 5.4) or, where it has none, by
 * SPARQL Update. What may go better a little later is tried again.
 *
 * @param address of the graph store or of the update service
 * @param byUpdate whether the address takes updates
 * @param authorization value of the header, when the store wants one
 */
public record RemoteStore(URI address, boolean byUpdate, Optional<String> authorization) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(10);
    private static final Set<Integer> LATER = Set.of(408, 429, 502, 503, 504);
    private static final int ATTEMPTS = 5;
    private static final long LONGEST_WAIT_SECONDS = 60;
    /** Characters of one update: large ones are what stores refuse. */
    private static final int UPDATE_LENGTH = 1 << 20;

    /** Name and password by HTTP's Basic scheme (RFC 7617), sent without being asked. */
    public static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** A token by the Bearer scheme (RFC 6750, section 2.1). */
    public static String bearer(String token) {
        return "Bearer " + token;
    }

    /** Makes a graph hold exactly the triples of an N-Triples file. */
    void replace(String graph, Path ntriples) throws IOException, InterruptedException {
        if (byUpdate) update(graph, ntriples);
        else
            send(
                    graph,
                    HttpRequest.newBuilder(named(graph))
                            .header("Content-Type", "application/n-triples")
                            .PUT(HttpRequest.BodyPublishers.ofFile(ntriples)));
    }

    /** Makes the store forget a graph; that it has none is as good. */
    void remove(String graph) throws IOException, InterruptedException {
        if (byUpdate) update(graph, "DROP SILENT GRAPH <" + graph + ">");
        else send(graph, HttpRequest.newBuilder(named(graph)).DELETE());
    }

    private URI named(String graph) {
        String separator = address.getRawQuery() == null ? "?" : "&";
        return URI.create(address + separator + "graph=" + URLEncoder.encode(graph, StandardCharsets.UTF_8));
    }

    private void update(String graph, Path ntriples) throws IOException, InterruptedException {
        String start = "INSERT DATA { GRAPH <" + graph + "> {\n";
        StringBuilder request = new StringBuilder("DROP SILENT GRAPH <" + graph + "> ;\n").append(start);
        try (BufferedReader lines = Files.newBufferedReader(ntriples)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                request.append(escapedForSparql(line)).append('\n');
                if (request.length() < UPDATE_LENGTH) continue;
                update(graph, request.append("} }").toString());
                request.setLength(0);
                request.append(start);
            }
        }
        if (request.length() > start.length())
            update(graph, request.append("} }").toString());
    }

    /**
     * SPARQL replaces {@code \\uXXXX} before it reads strings (SPARQL 1.1 Query, section 19.2), so that a backslash and a "u" in a text, {@code \\\\u} in
     * N-Triples, would be read as an escape: the "u" is written as one.
     */
    static String escapedForSparql(String line) {
        if (!line.contains("\\\\")) return line;
        StringBuilder escaped = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            escaped.append(c);
            if (c != '\\' || i + 1 == line.length()) continue;
            char next = line.charAt(++i);
            escaped.append(next);
            boolean letter = i + 1 < line.length() && (line.charAt(i + 1) == 'u' || line.charAt(i + 1) == 'U');
            if (next == '\\' && letter) escaped.append(line.charAt(++i) == 'u' ? "\\u0075" : "\\u0055");
        }
        return escaped.toString();
    }

    private void update(String graph, String text) throws IOException, InterruptedException {
        send(
                graph,
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/sparql-update; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    private void send(String graph, HttpRequest.Builder builder) throws IOException, InterruptedException {
        authorization.ifPresent(value -> builder.header("Authorization", value));
        HttpRequest request = builder.timeout(ANSWER_WITHIN).build();
        for (int attempt = 1; ; attempt++) {
            long wait = 1L << (attempt - 1);
            try {
                HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
                int status = answer.statusCode();
                if (status / 100 == 2 || (status == 404 && request.method().equals("DELETE"))) return;
                if (!LATER.contains(status) || attempt == ATTEMPTS) throw refused(graph, answer);
                wait = answer.headers()
                        .firstValue("Retry-After")
                        .filter(value -> value.matches("\\d{1,6}"))
                        .map(Long::parseLong)
                        .orElse(wait);
            } catch (IOException e) {
                if (attempt == ATTEMPTS)
                    throw new PushException(
                            "cannot reach " + address + " (" + (e.getMessage() == null ? e.toString() : e.getMessage())
                                    + ") for graph " + graph + ": push again later; what was sent is not sent again",
                            e);
            }
            Thread.sleep(1000 * Math.min(wait, LONGEST_WAIT_SECONDS));
        }
    }

    private PushException refused(String graph, HttpResponse<String> answer) {
        int status = answer.statusCode();
        String said = answer.body().lines().findFirst().orElse("").strip();
        if (said.length() > 200) said = said.substring(0, 200) + " ...";
        String what =
                switch (status) {
                    case 401, 403 -> "give a name and password with --user and --password-file";
                    case 404, 405 ->
                        "is this the address of its "
                                + (byUpdate ? "update service, and not of its query service?" : "graph store?");
                    case 413 -> "raise the store's limit on the size of requests";
                    default -> "see the store's log, then push again; what was sent is not sent again";
                };
        return new PushException(address + " answered " + status + (said.isEmpty() ? "" : " (" + said + ")")
                + " for graph " + graph + ": " + what);
    }
}
