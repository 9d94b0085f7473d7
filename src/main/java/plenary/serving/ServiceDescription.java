package plenary.serving;

import java.io.IOException;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** What the endpoint says of itself when it is asked without a query (SPARQL 1.1 Service Description). */
final class ServiceDescription {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private ServiceDescription() {}

    static void answer(Exchange exchange, ServerSettings settings) throws IOException {
        AnswerFormat.Choice format = AnswerFormat.negotiate(exchange.request(), AnswerFormat.GRAPHS_AND_PAGE);
        if (format.format() == AnswerFormat.HTML) {
            exchange.answer().sendRedirect("/");
            return;
        }
        exchange.answer().setContentType(format.contentType());
        if (exchange.unchanged(true, format.mediaType())) return;
        Graph graph =
                describe(settings, exchange.lease().generation().generation().quads());
        GraphAnswer.write(graph, format, exchange.answer());
    }

    private static Graph describe(ServerSettings settings, long quads) {
        Graph graph = GraphFactory.createDefaultGraph();
        GraphAnswer.addPrefixes(graph);
        String endpoint = settings.base() + "plenary/sparql";
        Node service = iri(endpoint + "#service");
        Node dataset = iri(endpoint + "#dataset");
        Node union = iri(endpoint + "#default-graph");
        add(graph, service, RDF.type.asNode(), iri(SD + "Service"));
        add(graph, service, iri(SD + "endpoint"), iri(endpoint));
        add(graph, service, iri(SD + "supportedLanguage"), iri(SD + "SPARQL11Query"));
        add(graph, service, iri(SD + "feature"), iri(SD + "UnionDefaultGraph"));
        for (String name : new String[] {
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "JSON-LD",
            "RDF_XML",
            "TriG",
            "N-Quads"
        }) add(graph, service, iri(SD + "resultFormat"), iri(FORMATS + name));
        add(graph, service, iri(SD + "propertyFeature"), iri("http://jena.apache.org/text#query"));
        add(graph, service, iri(SD + "defaultDataset"), dataset);
        add(graph, dataset, RDF.type.asNode(), iri(SD + "Dataset"));
        add(graph, dataset, iri(SD + "defaultGraph"), union);
        add(graph, union, RDF.type.asNode(), iri(SD + "Graph"));
        add(
                graph,
                union,
                iri("http://rdfs.org/ns/void#triples"),
                NodeFactory.createLiteralDT(Long.toString(quads), XSDDatatype.XSDinteger));
        return graph;
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static void add(Graph graph, Node subject, Node predicate, Node object) {
        graph.add(Triple.create(subject, predicate, object));
    }
}
