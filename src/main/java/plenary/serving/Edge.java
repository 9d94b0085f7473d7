package plenary.serving;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every request passes first and last: refusals that need no look at the graph, headers, the generation of the request, the access log. */
final class Edge implements Filter {

    private static final Logger ACCESS = LoggerFactory.getLogger("plenary.access");
    static final String SPARQL = "/plenary/sparql";
    static final String DATA = "/plenary/data";
    static final String OPERATIONS = "/$/";

    private final ServerSettings settings;
    private final ServedGenerations generations;
    private final Admission admission;
    private final Metrics metrics;
    private final Doorkeeper door;
    private final AtomicLong ids = new AtomicLong();

    Edge(ServerSettings settings, ServedGenerations generations, Admission admission, Metrics metrics) {
        this.settings = settings;
        this.generations = generations;
        this.admission = admission;
        this.metrics = metrics;
        this.door = new Doorkeeper(settings);
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) anyRequest;
        HttpServletResponse response = (HttpServletResponse) anyResponse;
        long started = System.nanoTime();
        long id = ids.incrementAndGet();
        String client = Exchange.client(request, settings.flag(Setting.FORWARDED));
        Answer answer = new Answer(request, response, settings.resultBytes());
        headers(request, response);
        try {
            try (ServedGenerations.Lease lease = generations.lease()) {
                Exchange exchange = new Exchange(request, answer, lease, client, id);
                exchange.attach();
                exchange.run(() -> inside(exchange, chain));
            }
            // The generation and the query's place are free again while the client takes its answer.
            answer.send();
        } finally {
            answer.discard();
            long nanos = System.nanoTime() - started;
            metrics.request(response.getStatus(), nanos);
            ACCESS.info(
                    "{} {} {} {} {} {} bytes {} ms \"{}\"",
                    id,
                    client,
                    request.getMethod(),
                    printable(request.getRequestURI(), 300),
                    response.getStatus(),
                    answer.length(),
                    nanos / 1_000_000,
                    printable(request.getHeader("User-Agent"), 200));
        }
    }

    private void inside(Exchange exchange, FilterChain chain) throws IOException {
        HttpServletRequest request = exchange.request();
        if (request.getMethod().equals("OPTIONS")) {
            exchange.answer().setStatus(204);
            exchange.answer().setHeader("Allow", allowed(request));
            return;
        }
        // Counted before the body is read: a client that sends slowly holds up its own requests only.
        Runnable leave = admission.visit(exchange.client());
        try {
            refuse(exchange);
            chain.doFilter(request, exchange.answer());
        } catch (ServletException e) {
            throw new IOException(e);
        } finally {
            leave.run();
        }
    }

    private static String allowed(HttpServletRequest request) {
        return request.getRequestURI().equals(SPARQL) ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
    }

    private void refuse(Exchange exchange) {
        HttpServletRequest request = exchange.request();
        try {
            door.letIn(request);
        } catch (Refusal refusal) {
            exchange.answer().setHeader("WWW-Authenticate", "Basic realm=\"plenary\", charset=\"UTF-8\"");
            throw refusal;
        }
        String method = request.getMethod();
        boolean query = request.getRequestURI().equals(SPARQL);
        if (!method.equals("GET") && !method.equals("HEAD") && !(method.equals("POST") && query)) {
            exchange.answer().setHeader("Allow", allowed(request));
            throw new Refusal(
                    Refusal.METHOD_NOT_ALLOWED, "this server is read-only: it answers " + allowed(request) + " here");
        }
        // Percent-encoding makes three characters of one.
        int most = 3 * settings.queryBytes() + 4096;
        if (request.getQueryString() != null && request.getQueryString().length() > most)
            throw new Refusal(Refusal.URI_TOO_LONG, "the URL is too long: send the query by POST, or a shorter one");
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity"))
            throw new Refusal(Refusal.UNSUPPORTED_TYPE, "send the request without Content-Encoding");
        if (request.getContentLengthLong() > most) throw new Refusal(Refusal.TOO_LARGE, "the request is too large");
        if (method.equals("POST")) body(request);
    }

    private static void body(HttpServletRequest request) {
        String type = QueryService.mediaType(request);
        boolean form = type.equals("application/x-www-form-urlencoded");
        if (!form && !type.equals("application/sparql-query"))
            throw new Refusal(
                    Refusal.UNSUPPORTED_TYPE,
                    "send a query as application/sparql-query, or as parameter 'query' of a form");
        try {
            // Read here, so that what is wrong with a form is told as a fault of the request.
            request.getParameterMap();
        } catch (RuntimeException e) {
            String message = String.valueOf(e.getMessage()) + e.getCause();
            if (message.contains("too large") || message.contains("exceeds"))
                throw new Refusal(Refusal.TOO_LARGE, "the request is too large");
            throw new Refusal(Refusal.BAD_REQUEST, "the form cannot be read: is it URL-encoded UTF-8?");
        }
    }

    private void headers(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
                        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("Vary", "Accept, Accept-Encoding");
        if (!request.getRequestURI().startsWith(OPERATIONS)) origins(request, response);
    }

    /** Public data, read without credentials: unless the operator says otherwise, any page may ask. */
    private void origins(HttpServletRequest request, HttpServletResponse response) {
        String allowed = settings.text(Setting.CORS);
        if (allowed.equals("none")) return;
        if (!allowed.equals("*")) {
            response.setHeader("Vary", "Accept, Accept-Encoding, Origin");
            String origin = request.getHeader("Origin");
            if (origin == null || !List.of(allowed.split(" +", -1)).contains(origin)) return;
            allowed = origin;
        }
        response.setHeader("Access-Control-Allow-Origin", allowed);
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader(
                "Access-Control-Expose-Headers",
                "ETag, Last-Modified, Link, Location, Retry-After, X-Plenary-Max-Rows");
        if (request.getMethod().equals("OPTIONS")) {
            response.setHeader("Access-Control-Allow-Methods", allowed(request));
            response.setHeader(
                    "Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match, If-Modified-Since");
            response.setHeader("Access-Control-Max-Age", "86400");
        }
    }

    /** For the log: one line, whatever the client sent. */
    static String printable(String text, int most) {
        if (text == null) return "-";
        String one = text.replaceAll("[\\p{Cntrl}\"]", "?");
        return one.length() <= most ? one : one.substring(0, most) + "...";
    }
}
