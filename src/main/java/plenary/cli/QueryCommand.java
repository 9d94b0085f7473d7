package plenary.cli;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plenary.store.Generation;
import plenary.store.Generations;
import plenary.store.KnowledgeGraph;
import plenary.store.OpenGeneration;

/** {@code plenary query}: asks a knowledge graph folder or an endpoint. */
@Command(
        name = "query",
        description = {
            "Asks a SPARQL query of a knowledge graph folder, or of a running endpoint.",
            "",
            "The usual prefixes (plen, rdfs, skos, dcterms, oa, nif …) need no declaration. The default graph is the union of all"
                    + " graphs.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./plenary query 'SELECT ?text ?title { ?text plen:title ?title }'",
            "  ./plenary query ontology/queries/FILE.rq --format csv > answer.csv",
            "  ./plenary query 'ASK { ?r plen:recommends ?what }' --endpoint http://localhost:3030/plenary/sparql",
            "  echo 'SELECT * { ?s ?p ?o } LIMIT 3' | ./plenary query -"
        },
        mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {

    private static final long ENDPOINT_SECONDS = 300;

    private final Console console;

    @Parameters(
            paramLabel = "FILE.rq|TEXT",
            description = "A file with the query, the query itself, or - for standard input.")
    private String query = "";

    @ArgGroup(exclusive = true)
    private Source source = new Source();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "table, csv, tsv, json or xml (csv, tsv, json and xml as W3C defines them). Default: table")
    private ResultFormat format = ResultFormat.TABLE;

    /** Where the answer comes from. */
    static final class Source {
        @Option(names = "--kg", paramLabel = "DIR", description = "Folder of the knowledge graph. Default: ./kg")
        private java.nio.file.Path kg = java.nio.file.Path.of("kg");

        @Option(names = "--endpoint", paramLabel = "URL", description = "A SPARQL endpoint to ask instead.")
        private Optional<URI> endpoint = Optional.empty();
    }

    QueryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Query parsed = QueryText.of(query).parse();
        Answer answer = new Answer(console, format);
        if (source.endpoint.isPresent()) askEndpoint(parsed, answer, source.endpoint.get());
        else askFolder(parsed, answer);
        return ExitCode.DONE;
    }

    private void askFolder(Query parsed, Answer answer) {
        try (KnowledgeGraph kg = KnowledgeGraph.openForReading(source.kg)) {
            Generation current = Generations.current(kg)
                    .orElseThrow(() -> new CommandException(
                            ExitCode.STORE_OR_SERVER_FAILED,
                            "nothing to ask in " + source.kg
                                    + ": build it with './plenary build DIR', or name another folder with --kg"));
            try (OpenGeneration open = OpenGeneration.open(current)) {
                DatasetGraph dataset = open.dataset();
                dataset.begin(ReadWrite.READ);
                try (QueryExec exec = QueryExec.dataset(dataset).query(parsed).build()) {
                    answer.print(parsed, exec);
                } catch (QueryException e) {
                    throw new CommandException(
                            ExitCode.STORE_OR_SERVER_FAILED, "the query failed: " + e.getMessage(), e);
                } finally {
                    dataset.end();
                }
            }
        }
    }

    private static void askEndpoint(Query parsed, Answer answer, URI endpoint) {
        if (!"http".equals(endpoint.getScheme()) && !"https".equals(endpoint.getScheme()))
            throw new CommandException(
                    ExitCode.USAGE,
                    "--endpoint " + endpoint
                            + ": give an http or https address, e.g. http://localhost:3030/plenary/sparql");
        try (QueryExec exec = QueryExec.service(endpoint.toString())
                .query(parsed)
                .timeout(ENDPOINT_SECONDS, TimeUnit.SECONDS)
                .build()) {
            answer.print(parsed, exec);
        } catch (QueryCancelledException e) {
            throw new CommandException(
                    ExitCode.STORE_OR_SERVER_FAILED,
                    endpoint + " did not answer within " + ENDPOINT_SECONDS + " seconds",
                    e);
        } catch (QueryExceptionHTTP e) {
            throw refused(endpoint, e.getStatusCode(), e.getResponse(), e);
        } catch (HttpException e) {
            throw refused(endpoint, e.getStatusCode(), e.getResponse(), e);
        }
    }

    private static CommandException refused(URI endpoint, int status, String response, RuntimeException e) {
        if (status <= 0)
            return new CommandException(
                    ExitCode.STORE_OR_SERVER_FAILED,
                    "no answer from " + endpoint + ": is the server running? './plenary serve' starts one",
                    e);
        String reason = response == null || response.isBlank() ? e.getMessage() : response.strip();
        return new CommandException(
                ExitCode.STORE_OR_SERVER_FAILED, endpoint + " answered " + status + ": " + reason, e);
    }
}
