package plenary.serving;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Node;
import org.apache.jena.iri3986.provider.IRIProvider3986;
import org.apache.jena.query.Query;

/**
 * The SPARQL protocol's query operation (SPARQL 1.1 Protocol, section 2.1): GET, POST of a form, POST of a query. Everything it refuses, it refuses before
 * the dataset is touched.
 */
final class QueryService extends AdmittedService {

    QueryService(ServerSettings settings, Admission admission, Watchdog watchdog, Metrics metrics) {
        super(settings, admission, watchdog, metrics);
    }

    @Override
    public void execPost(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    void answer(Exchange exchange) throws IOException {
        long started = System.nanoTime();
        HttpServletRequest request = exchange.request();
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            if (request.getQueryString() == null || onlyFormat(request)) {
                ServiceDescription.answer(exchange, settings);
                return;
            }
        }
        QueryCheck check = QueryCheck.of(queryText(request));
        Query query = withDataset(check.query(), request);
        AnswerFormat.Choice format = AnswerFormat.negotiate(
                request, query.isSelectType() || query.isAskType() ? AnswerFormat.TABLES : AnswerFormat.GRAPHS);
        Duration timeout = timeout(request);
        exchange.answer().setHeader("X-Plenary-Max-Rows", settings.text(Setting.RESULT_ROWS));
        exchange.answer().setContentType(format.contentType());
        if (!request.getMethod().equals("POST") && exchange.unchanged(check.repeatable(), format.mediaType())) return;
        try {
            read(exchange, timeout, started, (dataset, running) -> new QueryAnswer(running, settings)
                    .write(query, dataset, format, exchange.answer()));
        } finally {
            metrics.query(System.nanoTime() - started);
        }
    }

    private static boolean onlyFormat(HttpServletRequest request) {
        return List.of("format", "output").containsAll(request.getParameterMap().keySet());
    }

    private String queryText(HttpServletRequest request) throws IOException {
        String text;
        if (request.getMethod().equals("POST") && mediaType(request).equals("application/sparql-query")) {
            if (request.getParameterValues("query") != null)
                throw new Refusal(Refusal.BAD_REQUEST, "the query stands in the body and in the URL: send one");
            text = body(request);
        } else {
            String[] values = request.getParameterValues("query");
            if (values == null && request.getParameter("update") != null)
                throw new Refusal(Refusal.BAD_REQUEST, "this server takes queries only, no updates");
            if (values == null || values.length == 0)
                throw new Refusal(Refusal.BAD_REQUEST, "no query: give it as parameter 'query' or in the body");
            if (values.length > 1) throw new Refusal(Refusal.BAD_REQUEST, "more than one parameter 'query'");
            text = values[0];
        }
        if (text.isBlank()) throw new Refusal(Refusal.BAD_REQUEST, "the query is empty");
        if (text.length() > settings.queryBytes())
            throw new Refusal(
                    Refusal.TOO_LARGE, "the query is longer than " + settings.text(Setting.QUERY_LENGTH) + " KB");
        return text;
    }

    static String mediaType(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null) return "";
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    private String body(HttpServletRequest request) throws IOException {
        int most = settings.queryBytes();
        byte[] bytes;
        try (InputStream in = request.getInputStream()) {
            bytes = in.readNBytes(most + 1);
        } catch (IOException | RuntimeException e) {
            // Too slow, broken off, or not framed as HTTP says: whichever, it is not the server that failed.
            throw new Refusal(Refusal.TOO_SLOW, "the request did not come whole, or not in time");
        }
        if (bytes.length > most)
            throw new Refusal(
                    Refusal.TOO_LARGE, "the query is longer than " + settings.text(Setting.QUERY_LENGTH) + " KB");
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(Refusal.BAD_REQUEST, "the query is not UTF-8");
        }
    }

    /** The protocol's dataset takes the place of the query's (section 2.1.4). */
    private static Query withDataset(Query query, HttpServletRequest request) {
        String[] defaults = request.getParameterValues("default-graph-uri");
        String[] named = request.getParameterValues("named-graph-uri");
        if (defaults == null && named == null) return query;
        Query changed = query.cloneQuery();
        changed.getGraphURIs().clear();
        changed.getNamedGraphURIs().clear();
        for (String iri : defaults == null ? new String[0] : defaults) changed.addGraphURI(absolute(iri));
        for (String iri : named == null ? new String[0] : named) changed.addNamedGraphURI(absolute(iri));
        return changed;
    }

    private static String absolute(String iri) {
        try {
            if (new IRIProvider3986().create(iri).isAbsolute()) return iri;
        } catch (RuntimeException e) {
            // Refused below, as a relative one is.
        }
        throw new Refusal(Refusal.BAD_REQUEST, "a graph must be named by an absolute IRI");
    }

    /** A client may ask for less time than there is, in seconds. */
    private Duration timeout(HttpServletRequest request) {
        Duration most = settings.queryTimeout();
        String asked = request.getParameter("timeout");
        if (asked == null) return most;
        try {
            double seconds = Double.parseDouble(asked);
            if (seconds > 0) {
                Duration less = Duration.ofMillis((long) Math.min(seconds * 1000, (double) most.toMillis()));
                return less.isZero() ? Duration.ofMillis(1) : less;
            }
        } catch (NumberFormatException e) {
            // Refused below, as zero and less are.
        }
        throw new Refusal(Refusal.BAD_REQUEST, "timeout must be a number of seconds above 0");
    }

    /** For a graph name in a request: an absolute IRI, or nothing. */
    static Optional<Node> graphName(String iri) {
        return iri == null ? Optional.empty() : Optional.of(org.apache.jena.graph.NodeFactory.createURI(absolute(iri)));
    }
}
