package plenary.export;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/**
 * RDF4J's engine and parsers behind HTTP: {@code /update} and {@code /graphs?graph=}. RDF4J's own server is published as an archive for servlet containers only;
 * what is not under test here is its HTTP layer.
 */
final class Rdf4jStore implements AutoCloseable {

    private final SailRepository repository = new SailRepository(new MemoryStore());
    private final HttpServer server;

    Rdf4jStore() throws IOException {
        repository.init();
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext(
                "/update",
                exchange -> answer(exchange, (connection, body) -> connection
                        .prepareUpdate(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                        .execute()));
        server.createContext(
                "/graphs",
                exchange -> answer(exchange, (connection, body) -> {
                    String query = exchange.getRequestURI().getRawQuery();
                    IRI graph = repository
                            .getValueFactory()
                            .createIRI(URLDecoder.decode(query.substring("graph=".length()), StandardCharsets.UTF_8));
                    connection.begin();
                    connection.clear(graph);
                    if (exchange.getRequestMethod().equals("PUT")) connection.add(body, RDFFormat.NTRIPLES, graph);
                    connection.commit();
                }));
        server.start();
    }

    private interface Work {
        void run(RepositoryConnection connection, InputStream body) throws IOException;
    }

    private void answer(HttpExchange exchange, Work work) throws IOException {
        int status = 204;
        try (RepositoryConnection connection = repository.getConnection()) {
            work.run(connection, exchange.getRequestBody());
        } catch (RuntimeException e) {
            status = 400;
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    URI at(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    long size() {
        try (RepositoryConnection connection = repository.getConnection()) {
            return connection.size();
        }
    }

    /** Quads in which every term is written as in N-Quads, for comparison. */
    Set<String> quads() {
        try (RepositoryConnection connection = repository.getConnection()) {
            return connection.getStatements(null, null, null).stream()
                    .map(Rdf4jStore::written)
                    .collect(Collectors.toSet());
        }
    }

    private static String written(Statement statement) {
        return statement.getContext() + " " + statement.getSubject() + " " + statement.getPredicate() + " "
                + statement.getObject().stringValue();
    }

    @Override
    public void close() {
        server.stop(0);
        repository.shutDown();
    }
}
