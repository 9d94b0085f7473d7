package plenary.export;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.jetty.ee8.webapp.WebAppContext;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;

/** RDF4J's own server, as it is published, with one repository in memory. */
final class Rdf4jServer implements AutoCloseable {

    private static final Path ARCHIVE = Path.of("target/rdf4j/rdf4j-server.war");
    private static final String REPOSITORY =
            """
            @prefix rep:  <http://www.openrdf.org/config/repository#> .
            @prefix sr:   <http://www.openrdf.org/config/repository/sail#> .
            @prefix sail: <http://www.openrdf.org/config/sail#> .
            [] a rep:Repository ; rep:repositoryID "copy" ;
              rep:repositoryImpl [ rep:repositoryType "openrdf:SailRepository" ; sr:sailImpl [ sail:sailType "openrdf:MemoryStore" ] ] .
            """;

    private final Server jetty = new Server(new InetSocketAddress("localhost", 0));

    /** @param folder for what the server writes */
    Rdf4jServer(Path folder) throws Exception {
        System.setProperty(
                "org.eclipse.rdf4j.appdata.basedir", folder.resolve("data").toString());
        WebAppContext context = new WebAppContext();
        context.setContextPath("/rdf4j-server");
        context.setWar(ARCHIVE.toString());
        context.setTempDirectory(folder.resolve("unpacked").toFile());
        jetty.setHandler(context);
        jetty.start();
        if (context.getUnavailableException() != null)
            throw new IllegalStateException(context.getUnavailableException());
        create();
    }

    private void create() throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(at(""))
                                .header("Content-Type", "text/turtle")
                                .PUT(HttpRequest.BodyPublishers.ofString(REPOSITORY))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 204) throw new IOException(answer.statusCode() + " " + answer.body());
    }

    private URI at(String path) {
        int port = ((ServerConnector) jetty.getConnectors()[0]).getLocalPort();
        return URI.create("http://localhost:" + port + "/rdf4j-server/repositories/copy" + path);
    }

    /** Where updates go. */
    URI updates() {
        return at("/statements");
    }

    /** Where the Graph Store Protocol is spoken. */
    URI graphStore() {
        return at("/rdf-graphs/service");
    }

    /** Quads in which every literal is its lexical form, for comparison. */
    Set<String> quads() {
        SPARQLRepository repository = new SPARQLRepository(at("").toString());
        Set<String> quads = new HashSet<>();
        try (RepositoryConnection connection = repository.getConnection();
                TupleQueryResult rows = connection
                        .prepareTupleQuery("SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }")
                        .evaluate()) {
            for (BindingSet row : rows) {
                StringBuilder quad = new StringBuilder();
                for (String name : new String[] {"g", "s", "p", "o"})
                    quad.append(row.getValue(name).stringValue()).append(' ');
                quads.add(quad.toString());
            }
        } finally {
            repository.shutDown();
        }
        return quads;
    }

    @Override
    public void close() {
        LifeCycle.stop(jetty);
    }
}
