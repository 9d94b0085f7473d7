package plenary.serving;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterBuilder;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import plenary.vocabulary.PLEN;

/** Graphs in the formats of {@link AnswerFormat}, with the prefixes of the project. */
final class GraphAnswer {

    /** In the order in which they are shown to readers. */
    static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("plen", PLEN.NS),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("org", "http://www.w3.org/ns/org#"),
            Map.entry("prov", "http://www.w3.org/ns/prov#"),
            Map.entry("oa", "http://www.w3.org/ns/oa#"),
            Map.entry("nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"),
            Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
            Map.entry("void", "http://rdfs.org/ns/void#"),
            Map.entry("sd", "http://www.w3.org/ns/sparql-service-description#"),
            Map.entry("eli", "http://data.europa.eu/eli/ontology#"));

    private GraphAnswer() {}

    static void write(Graph graph, AnswerFormat.Choice format, Answer answer) {
        RDFFormat rdf = format.format().graph();
        RDFWriterBuilder writer = RDFWriter.create().format(rdf);
        if (format.format() == AnswerFormat.TRIG || format.format() == AnswerFormat.NQUADS) {
            DatasetGraph dataset = DatasetGraphFactory.wrap(graph);
            writer.source(dataset);
        } else {
            writer.source(graph);
        }
        writer.build().output(answer.getOutputStream());
    }

    /** Adds the project's prefixes where the graph has none of that name. */
    static void addPrefixes(Graph graph) {
        PREFIXES.forEach((prefix, namespace) -> {
            if (graph.getPrefixMapping().getNsPrefixURI(prefix) == null)
                graph.getPrefixMapping().setNsPrefix(prefix, namespace);
        });
    }
}
