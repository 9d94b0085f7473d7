package plenary.serving;

import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** Reading of one graph: the GET of the Graph Store Protocol (SPARQL 1.1 Graph Store HTTP Protocol, section 5.2), {@code ?graph=IRI} or {@code ?default}. */
final class GraphRead extends ActionService {

    private final ServerSettings settings;
    private final Admission admission;
    private final Watchdog watchdog;

    GraphRead(ServerSettings settings, Admission admission, Watchdog watchdog) {
        this.settings = settings;
        this.admission = admission;
        this.watchdog = watchdog;
    }

    @Override
    public void validate(HttpAction action) {}

    @Override
    public void execGet(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void execHead(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void execute(HttpAction action) {
        Exchange exchange = Exchange.of(action.getRequest());
        exchange.run(() -> answer(exchange));
    }

    private void answer(Exchange exchange) {
        boolean union = exchange.request().getParameter("default") != null;
        Optional<Node> name = QueryService.graphName(exchange.request().getParameter("graph"));
        if (union == name.isPresent())
            throw new Refusal(Refusal.BAD_REQUEST, "say which graph: ?graph=IRI, or ?default for the union of all");
        AnswerFormat.Choice format = AnswerFormat.negotiate(exchange.request(), AnswerFormat.GRAPHS);
        DatasetGraph dataset = exchange.lease().generation().dataset();
        exchange.answer().setContentType(format.contentType());
        try (Admission.Turn turn = admission.turn(exchange.client())) {
            RunningQuery running = new RunningQuery(turn, settings.queryTimeout(), System.nanoTime(), settings);
            Runnable unwatch = watchdog.watch(running, exchange.request());
            try {
                dataset.begin(ReadWrite.READ);
                try {
                    if (name.isPresent()
                            && !dataset.find(name.get(), Node.ANY, Node.ANY, Node.ANY)
                                    .hasNext()) throw new Refusal(Refusal.NOT_FOUND, "there is no graph of that name");
                    if (exchange.unchanged(true, format.mediaType())) return;
                    GraphAnswer.write(copy(dataset, name.orElse(Quad.unionGraph), running), format, exchange.answer());
                } finally {
                    dataset.end();
                }
            } finally {
                unwatch.run();
            }
        }
    }

    private Graph copy(DatasetGraph dataset, Node name, RunningQuery running) {
        Graph graph = GraphFactory.createDefaultGraph();
        GraphAnswer.addPrefixes(graph);
        int most = settings.number(Setting.RESULT_ROWS);
        for (Iterator<Quad> quads = dataset.find(name, Node.ANY, Node.ANY, Node.ANY); quads.hasNext(); ) {
            running.step();
            graph.add(quads.next().asTriple());
            if (graph.size() > most)
                throw new Refusal(
                        Refusal.TOO_LARGE,
                        "the graph has more than " + most + " triples: take a dump, or ask by CONSTRUCT");
        }
        return graph;
    }
}
