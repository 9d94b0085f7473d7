package plenary.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.store.SmallGraph;

/** RDF4J as a client: what it can do with any endpoint, it can do with this one. */
class ForeignClientIT {

    @TempDir
    static Path temp;

    private static ServedGraph served;
    private static SPARQLRepository repository;

    @BeforeAll
    static void start() {
        served = new ServedGraph(temp.resolve("kg"), ServerSettings.standard());
        repository = new SPARQLRepository(served.at("/plenary/sparql").toString());
        repository.init();
    }

    @AfterAll
    static void stop() {
        repository.shutDown();
        served.close();
    }

    @Test
    void selectsRowsWithLanguagesAndDatatypes() {
        try (RepositoryConnection connection = repository.getConnection()) {
            List<BindingSet> rows = connection
                    .prepareTupleQuery(ServedGraph.PREFIXES
                            + "SELECT ?title ?date { ?t plen:title ?title ; plen:adoptedOn ?date }")
                    .evaluate()
                    .stream()
                    .toList();
            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).getValue("title").toString()).isEqualTo("\"Protecting harbours against drones\"@en");
            assertThat(rows.get(0).getValue("date").toString()).contains("2021-05-03", "date");
        }
    }

    @Test
    void asksAndConstructs() {
        try (RepositoryConnection connection = repository.getConnection()) {
            assertThat(connection
                            .prepareBooleanQuery("ASK { ?s ?p 'Norland'@en }")
                            .evaluate())
                    .isTrue();
            List<Statement> statements =
                    connection.prepareGraphQuery("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }").evaluate().stream()
                            .toList();
            assertThat(statements).hasSize(SmallGraph.QUADS);
        }
    }

    @Test
    void listsGraphsAndStatements() {
        try (RepositoryConnection connection = repository.getConnection()) {
            assertThat(connection.getContextIDs().stream().toList()).hasSize(5);
            var country = SimpleValueFactory.getInstance().createIRI(ServedGraph.BASE + "country/NOR");
            assertThat(connection.getStatements(country, null, null).stream().toList())
                    .hasSize(4);
            assertThat(connection.size()).isEqualTo(SmallGraph.QUADS);
        }
    }

    @Test
    void errorsReachTheCaller() {
        try (RepositoryConnection connection = repository.getConnection()) {
            assertThatThrownBy(() ->
                            connection.prepareTupleQuery("SELECT nonsense").evaluate())
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> connection
                            .prepareUpdate("INSERT DATA { <urn:a> <urn:b> <urn:c> }")
                            .execute())
                    .isInstanceOf(RuntimeException.class);
        }
    }
}
