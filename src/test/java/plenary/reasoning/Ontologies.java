package plenary.reasoning;

import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import plenary.reasoning.Reasoner.Alignments;
import plenary.vocabulary.PLEN;

/** Ontology graphs for tests: the project's TBox with a small vocabulary, and with further axioms. */
final class Ontologies {

    static final Path RULES = Path.of("ontology/rules");

    private static final String PREFIXES =
            """
            @prefix plen:    <https://w3id.org/plenary/ns#> .
            @prefix rdf:     <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            @prefix rdfs:    <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix owl:     <http://www.w3.org/2002/07/owl#> .
            @prefix xsd:     <http://www.w3.org/2001/XMLSchema#> .
            @prefix skos:    <http://www.w3.org/2004/02/skos/core#> .
            @prefix theme:   <https://w3id.org/plenary/theme/> .
            @prefix country: <https://w3id.org/plenary/country/> .
            @prefix ex:      <http://example.org/> .
            @base <http://example.org/> .
            """;

    private Ontologies() {}

    static Graph turtle(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
        return graph;
    }

    static Graph tbox() {
        return RDFDataMgr.loadGraph("ontology/plenary.ttl");
    }

    /** The TBox, the small vocabulary, and axioms in Turtle. */
    static Graph withAxioms(String turtle) {
        Graph graph = tbox();
        add(graph, RDFDataMgr.loadGraph("src/test/resources/reasoning/vocabulary.ttl"));
        add(graph, turtle(turtle));
        return graph;
    }

    static Reasoner reasoner(Graph ontology) {
        return Reasoner.of(ontology, RULES, PLEN.DEFAULT_BASE, Alignments.INCLUDED);
    }

    private static void add(Graph to, Graph from) {
        from.find().forEachRemaining(to::add);
    }
}
