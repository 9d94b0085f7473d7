package plenary.serving;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** Reading of one graph: the GET of the Graph Store Protocol (SPARQL 1.1 Graph Store HTTP Protocol, section 5.2), {@code ?graph=IRI} or {@code ?default}. */
final class GraphRead extends AdmittedService {

    GraphRead(ServerSettings settings, Admission admission, Watchdog watchdog, Metrics metrics) {
        super(settings, admission, watchdog, metrics);
    }

    @Override
    void answer(Exchange exchange) throws IOException {
        boolean union = exchange.request().getParameter("default") != null;
        Optional<Node> name = QueryService.graphName(exchange.request().getParameter("graph"));
        if (union == name.isPresent())
            throw new Refusal(Refusal.BAD_REQUEST, "say which graph: ?graph=IRI, or ?default for the union of all");
        AnswerFormat.Choice format = AnswerFormat.negotiate(exchange.request(), AnswerFormat.GRAPHS);
        exchange.answer().setContentType(format.contentType());
        read(exchange, settings.queryTimeout(), System.nanoTime(), (dataset, running) -> {
            if (name.isPresent()
                    && !dataset.find(name.get(), Node.ANY, Node.ANY, Node.ANY).hasNext())
                throw new Refusal(Refusal.NOT_FOUND, "there is no graph of that name");
            if (!exchange.unchanged(true, format.mediaType()))
                GraphAnswer.write(copy(dataset, name.orElse(Quad.unionGraph), running), format, exchange.answer());
        });
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
