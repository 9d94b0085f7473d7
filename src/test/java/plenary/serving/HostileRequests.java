package plenary.serving;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** What an endpoint on the open internet is sent by those who mean it no good, and how it may answer. */
final class HostileRequests {

    /** What any of them may be answered while there is much to do: too many requests, not done in time, not come in time. */
    static final Set<Integer> BUSY = Set.of(408, 429, 503);

    private static final String SPARQL = "/plenary/sparql";

    private HostileRequests() {}

    /** The standard settings with less room, so that what is too much shows soon, and with clients told apart by what a proxy says. */
    static ServerSettings settings() {
        return ServerSettings.standard()
                .with(Setting.QUERY_TIMEOUT, "20")
                .with(Setting.RESULT_ROWS, "5000")
                .with(Setting.RESULT_SIZE, "2")
                .with(Setting.INTERMEDIATE_ROWS, "20000")
                .with(Setting.CLIENT_SECONDS, "100000")
                .with(Setting.DESCRIBE_RESOURCES, "10")
                .with(Setting.FORWARDED, "true");
    }

    /** The answer to a request, as far as it came. */
    record Reply(int status, String text) {}

    /** Sends one request. */
    @FunctionalInterface
    interface Attack {
        Reply run(HttpClient client, int port, String address) throws IOException, InterruptedException;
    }

    /**
     * One kind of request.
     *
     * @param statuses that are right when the server has time
     */
    record Kind(String name, Set<Integer> statuses, Attack attack) {}

    /**
     * Every kind of request.
     *
     * @param url of somebody who must not be contacted
     * @param secret a file that must not be read
     */
    static List<Kind> kinds(String url, Path secret) {
        List<Kind> kinds = new ArrayList<>();
        for (String[] query : queries(url)) {
            Set<Integer> statuses =
                    Stream.of(query[0].split(" ", 5)).map(Integer::valueOf).collect(Collectors.toSet());
            kinds.add(new Kind(shortened(query[1]), statuses, inHalfASecond(query[1])));
        }
        kinds.addAll(filesAndServers(url, secret));
        kinds.addAll(bodies());
        kinds.addAll(pages());
        kinds.addAll(rawRequests());
        return kinds;
    }

    /** Those that only time can end are given half a second of it: the sooner does the next one come. */
    private static Attack inHalfASecond(String query) {
        return (client, port, address) -> send(
                client,
                request(port, SPARQL + "?timeout=0.5", address)
                        .header("Content-Type", "application/sparql-query")
                        .POST(HttpRequest.BodyPublishers.ofString(ServedGraph.PREFIXES + query)));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 100));
    }

    private static List<Kind> filesAndServers(String url, Path secret) {
        List<Kind> kinds = new ArrayList<>();
        for (String elsewhere : List.of(url, secret.toUri().toString(), "file:///etc/passwd")) {
            String iri = "<" + elsewhere + ">";
            kinds.add(kind("FROM " + elsewhere, 200, query("SELECT * FROM " + iri + " { ?s ?p ?o }")));
            kinds.add(kind("FROM NAMED", 200, query("SELECT * FROM NAMED " + iri + " { GRAPH ?g { ?s ?p ?o } }")));
            kinds.add(kind(
                    "named-graph-uri", 200, get(SPARQL + "?query=ASK%7B%7D&named-graph-uri=" + encoded(elsewhere))));
            kinds.add(kind("graph=" + elsewhere, 404, get("/plenary/data?graph=" + encoded(elsewhere))));
            kinds.add(kind(
                    "explain " + elsewhere,
                    404,
                    get("/explain?subject=" + encoded(elsewhere) + "&predicate=rdf:type&object=plen:Clause")));
            kinds.add(kind(
                    "stylesheet", 200, get(SPARQL + "?query=ASK%7B%7D&format=xml&stylesheet=" + encoded(elsewhere))));
        }
        kinds.add(kind(
                "text:query with a path",
                Set.of(200, 400),
                query("SELECT * { ?s text:query (plen:text '" + secret + "') }")));
        return kinds;
    }

    private static List<Kind> bodies() {
        return List.of(
                kind("huge query", 413, post("application/sparql-query", "ASK {} #" + "x".repeat(2_000_000))),
                kind(
                        "huge form",
                        413,
                        post("application/x-www-form-urlencoded", "query=ASK%7B%7D&x=" + "x".repeat(2_000_000))),
                kind("long URL", Set.of(413, 414, 431), get(SPARQL + "?query=" + "x".repeat(395_000))),
                kind("compressed", 415, compressed()),
                kind("Turtle", 415, post("text/turtle", "<urn:a> <urn:b> <urn:c> .")),
                kind("update", 415, post("application/sparql-update", "DROP ALL")),
                kind("multipart", 415, post("multipart/form-data; boundary=x", "--x--")),
                kind("update in a form", 400, post("application/x-www-form-urlencoded", "update=DROP%20ALL")),
                kind("bad percent-encoding", 400, post("application/x-www-form-urlencoded", "query=%zz")),
                kind("two queries", 400, post("application/x-www-form-urlencoded", "query=ASK%7B%7D&query=ASK%7B%7D")),
                kind("no UTF-8", 400, bytes(new byte[] {'A', 'S', 'K', (byte) 0xC3, '{', '}'})),
                kind("nothing", 400, bytes(new byte[0])),
                kind("zero bytes", 400, bytes(new byte[1000])),
                kind("PUT", 405, method("PUT")),
                kind("DELETE", 405, method("DELETE")),
                kind("PATCH", 405, method("PATCH")));
    }

    private static Attack compressed() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 20; i++) zip.write(" ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (client, port, address) -> send(
                client,
                request(port, SPARQL, address)
                        .header("Content-Type", "application/sparql-query")
                        .header("Content-Encoding", "gzip")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray())));
    }

    private static List<Kind> pages() {
        String script = encoded("<script>alert(1)</script>");
        List<Kind> kinds = new ArrayList<>();
        for (String path : List.of(
                "/plenary/update",
                "/plenary/upload",
                "/plenary/patch",
                "/$/datasets",
                "/$/compact/plenary",
                "/$/backup/plenary")) kinds.add(kind(path, Set.of(400, 404), get(path)));
        kinds.add(kind("markup in a path", Set.of(400, 404), withoutMarkup(get("/document/" + script))));
        kinds.add(kind("markup in a query", Set.of(400), withoutMarkup(get(SPARQL + "?query=" + script))));
        kinds.add(kind(
                "markup in explain",
                Set.of(400, 404),
                withoutMarkup(get("/explain?subject=" + script + "&predicate=a&object=b"))));
        kinds.add(kind("callback", 200, withoutMarkup(get(SPARQL + "?query=ASK%7B%7D&callback=" + script))));
        kinds.add(kind("force-accept", 200, get(SPARQL + "?query=ASK%7B%7D&force-accept=text/html")));
        kinds.add(kind("bad timeout", 400, get(SPARQL + "?query=ASK%7B%7D&timeout=-1")));
        return kinds;
    }

    /** A page that repeats what was sent as mark-up counts as a failure of the server's own. */
    private static Attack withoutMarkup(Attack attack) {
        return (client, port, address) -> {
            Reply reply = attack.run(client, port, address);
            return reply.text().contains("<script>alert") ? new Reply(500, reply.text()) : reply;
        };
    }

    private static List<Kind> rawRequests() {
        List<Kind> kinds = new ArrayList<>();
        for (String path : List.of(
                "/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/document/..%2f..%2fsecret.nt",
                "/document/%00.txt",
                "//etc/passwd",
                "/\\etc\\passwd",
                "/plenary/..;/sparql"))
            kinds.add(kind(
                    path,
                    Set.of(400, 404),
                    raw("GET " + path + " HTTP/1.1\nHost: localhost\nConnection: close\n\n", 0)));
        kinds.add(kind("no host", 400, raw("GET / HTTP/1.1\nConnection: close\n\n", 0)));
        kinds.add(kind(
                "another host",
                200,
                raw(
                        "GET /$/ping HTTP/1.1\nHost: evil.example\nX-Forwarded-Host: evil.example\nConnection: close\n\n",
                        0)));
        kinds.add(kind(
                "two lengths",
                400,
                raw(
                        "POST " + SPARQL
                                + " HTTP/1.1\nHost: x\nContent-Length: 5\nTransfer-Encoding: chunked\nConnection: close\n\n0\n\n",
                        0)));
        kinds.add(kind(
                "header with a line break",
                Set.of(200, 400),
                raw("GET /$/ping HTTP/1.1\nHost: x\nX-A: b\r\nSet-Cookie: c\nConnection: close\n\n", 0)));
        kinds.add(kind(
                "many headers",
                Set.of(200, 400, 431),
                raw("GET /$/ping HTTP/1.1\nHost: x\n" + "X-A: b\n".repeat(5000) + "Connection: close\n\n", 0)));
        kinds.add(kind("no HTTP", 400, raw("\u0016\u0003\u0001 hello\n\n", 0)));
        // A body that is promised and does not come; whoever sent it hangs up.
        kinds.add(kind(
                "slow body",
                0,
                raw(
                        "POST " + SPARQL
                                + " HTTP/1.1\nHost: x\nContent-Type: application/sparql-query\nContent-Length: 1000\n\nASK",
                        300)));
        kinds.add(kind(
                "client that leaves",
                0,
                raw(
                        "GET " + SPARQL + "?query="
                                + encoded("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")
                                + " HTTP/1.1\nHost: x\n\n",
                        100)));
        return kinds;
    }

    private static Kind kind(String name, int status, Attack attack) {
        return kind(name, Set.of(status), attack);
    }

    private static Kind kind(String name, Set<Integer> statuses, Attack attack) {
        return new Kind(name, statuses, attack);
    }

    private static HttpRequest.Builder request(int port, String path, String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Forwarded-For", address)
                .timeout(Duration.ofSeconds(60));
    }

    private static Reply send(HttpClient client, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Reply(answer.statusCode(), answer.body());
    }

    private static Attack get(String path) {
        return (client, port, address) -> send(client, request(port, path, address));
    }

    private static Attack query(String query) {
        return get(SPARQL + "?query=" + encoded(ServedGraph.PREFIXES + query));
    }

    private static Attack post(String type, String body) {
        String text = type.equals("application/sparql-query") ? ServedGraph.PREFIXES + body : body;
        return (client, port, address) -> send(
                client,
                request(port, SPARQL, address)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    private static Attack bytes(byte[] body) {
        return (client, port, address) -> send(
                client,
                request(port, SPARQL, address)
                        .header("Content-Type", "application/sparql-query")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private static Attack method(String method) {
        return (client, port, address) ->
                send(client, request(port, SPARQL, address).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** Bytes as they are; with a time, the sender hangs up after so many milliseconds, and the status is 0. */
    private static Attack raw(String request, int hangUpAfter) {
        return (client, port, address) -> {
            try (Socket socket = new Socket("localhost", port)) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
                if (hangUpAfter > 0) {
                    Thread.sleep(hangUpAfter);
                    return new Reply(0, "");
                }
                InputStream in = socket.getInputStream();
                String answer = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                int status = answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : -1;
                return new Reply(status, answer);
            }
        };
    }

    private static String encoded(String text) {
        return ServedGraph.encoded(text);
    }

    /**
     * Queries that must end in an error.
     *
     * @param url of somebody who must not be contacted
     * @return of each the statuses that are right, with blanks between, and the query without its prefixes
     */
    static List<String[]> queries(String url) {
        String deep = "(".repeat(20_000) + "1" + ")".repeat(20_000);
        return List.of(new String[][] {
            {"422", "SELECT * { SERVICE <" + url + "> { ?s ?p ?o } }"},
            {"422", "SELECT * { SERVICE SILENT <" + url + "> { ?s ?p ?o } }"},
            {"422", "SELECT * { BIND(<" + url + "> AS ?u) SERVICE ?u { ?s ?p ?o } }"},
            {"422", "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <" + url + "> { ?s ?p ?o } } }"},
            {"422", "ASK { { SELECT * { SERVICE <file:///etc/passwd> { ?s ?p ?o } } } }"},
            {"400", "LOAD <" + url + ">"},
            {"400", "LOAD <file:///etc/passwd> INTO GRAPH <urn:g>"},
            {"400", "INSERT DATA { <urn:a> <urn:b> <urn:c> }"},
            {"400", "DROP ALL"},
            {"400", "CLEAR DEFAULT"},
            {"400", "JSON { 'a': ?s } WHERE { ?s ?p ?o }"},
            {"422", "SELECT (<java:a.System.exit>(1) AS ?x) {}"},
            {"422", "SELECT * { ?s <java:org.example.Evil> ?o }"},
            {"422", "SELECT * { ?s (rdfs:label|<java:org.example.Evil>)* ?o }"},
            {"422", "SELECT * { ?s !(<java:org.example.Evil>) ?o }"},
            {"422", "SELECT * { ?s ?p ?o FILTER(<http://jena.apache.org/ARQ/js#eval>('1')) }"},
            {"422", "SELECT * { ?s ?p ?o FILTER EXISTS { FILTER(<java:a.B>(?s)) } }"},
            {"422", "SELECT (SUM(<java:a.B>(?o)) AS ?n) { ?s ?p ?o }"},
            {"422", "SELECT * { ?s ?p ?o } ORDER BY <java:a.B>(?s)"},
            {"422", "SELECT (<http://www.w3.org/2005/xpath-functions#replace>('a','a','b') AS ?x) {}"},
            {"422", "SELECT * { ?s <http://jena.apache.org/ARQ/property#versionARQ> ?o }"},
            {"422", "SELECT * { (1 2) <http://jena.hpl.hp.com/ARQ/property#concat> ?o }"},
            {"400", "SELECT (CALL(<java:a.B>) AS ?x) {}"},
            {"400", "SELECT * { ?s ?p"},
            {"400", "this is no query"},
            {"400", "SELECT (" + deep + " AS ?x) {}"},
            {"400", "ASK " + "{".repeat(30_000) + "}".repeat(30_000)},
            {"413", "# " + "x".repeat(140_000) + "\nASK {}"},
            {"413", "ASK { FILTER('" + "x".repeat(140_000) + "' = 'y') }"},
            {"413", "SELECT * { ?a ?b ?c . ?d ?e ?f }"},
            {"413", "CONSTRUCT { ?a ?b ?d } WHERE { ?a ?b ?c . ?d ?e ?f }"},
            {"422", "DESCRIBE ?s { ?s ?p ?o }"},
            {"422", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i"},
            {"422 503 413", "SELECT DISTINCT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"},
            {"422 503", "SELECT ?a ?d (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a ?d ?i"},
            {"422 503", "SELECT (GROUP_CONCAT(?o) AS ?x) { ?s ?p ?o . ?a ?b ?c . ?d ?e ?f }"},
            {"503", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"},
            {"503 422", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?a) = CONCAT(STR(?d), STR(?g), 'x')) }"},
            {
                "422 503 413",
                "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>|^!<urn:x>)* ?b . ?c (!<urn:x>|^!<urn:x>)* ?d . ?e (!<urn:x>)* ?f }"
            },
            {"503", "SELECT * { BIND('" + "a".repeat(40) + "b' AS ?t) FILTER(REGEX(?t, '(.*a){25}c')) }"},
            {"503", "SELECT (REPLACE('" + "a".repeat(40) + "b', '(.*a){25}c', 'x') AS ?r) {}"},
            {"503", "SELECT (SUM(IF(REGEX('" + "a".repeat(40) + "b', '(.*a){25}c'), 1, 0)) AS ?n) { ?s ?p ?o }"},
            {"503", "SELECT * { ?s ?p ?o FILTER EXISTS { FILTER(REGEX('" + "a".repeat(40) + "b', '(.*a){25}c')) } }"},
            {"422", "SELECT * { ?s ?p ?o FILTER(REGEX(STR(?o), '" + "a?".repeat(200) + "')) }"},
            {"422", doubling("CONCAT(?x%d, ?x%d)")},
            {"422", doubling("REPLACE(?x%d, 'a', 'aa%d')")},
            {"422", doubling("ENCODE_FOR_URI(CONCAT(?x%d, '%%', ?x%d))")},
            {"400", "SELECT * { ?s text:query (plen:text '((((') }"},
        });
    }

    private static String doubling(String step) {
        StringBuilder query = new StringBuilder("SELECT (STRLEN(?x40) AS ?n) { BIND('aaaaaaaa' AS ?x0) ");
        for (int i = 0; i < 40; i++)
            query.append("BIND(")
                    .append(String.format(step, i, i))
                    .append(" AS ?x")
                    .append(i + 1)
                    .append(") ");
        return query.append("}").toString();
    }
}
