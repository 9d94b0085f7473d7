package plenary.reasoning;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import plenary.vocabulary.PLEN;

/** Short names of nodes for people: prefixed where a prefix is known, in angle brackets otherwise. */
final class Names {

    private static final PrefixMapping USUAL = PrefixMapping.Factory.create()
            .setNsPrefixes(PrefixMapping.Standard)
            .setNsPrefix("plen", PLEN.NS)
            .setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#")
            .setNsPrefix("dcterms", "http://purl.org/dc/terms/")
            .setNsPrefix("eli", "http://data.europa.eu/eli/ontology#")
            .setNsPrefix("eli-dl", "http://data.europa.eu/eli/eli-draft-legislation-ontology#")
            .setNsPrefix("org", "http://www.w3.org/ns/org#")
            .setNsPrefix("foaf", "http://xmlns.com/foaf/0.1/")
            .setNsPrefix("prov", "http://www.w3.org/ns/prov#")
            .setNsPrefix("oa", "http://www.w3.org/ns/oa#")
            .setNsPrefix("schema", "http://schema.org/")
            .setNsPrefix("nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
            .lock();

    private Names() {}

    static String of(Node node) {
        if (node.isLiteral()) return '"' + node.getLiteralLexicalForm() + '"';
        if (!node.isURI()) return "[]";
        String shortForm = USUAL.shortForm(node.getURI());
        return shortForm.equals(node.getURI()) ? "<" + node.getURI() + ">" : shortForm;
    }

    /** IRIs of a graph's subjects by short name, for messages in a fixed order. */
    static Map<String, Node> subjects(Graph graph) {
        Map<String, Node> subjects = new TreeMap<>();
        graph.find().forEachRemaining(t -> {
            if (t.getSubject().isURI()) subjects.put(of(t.getSubject()), t.getSubject());
        });
        return subjects;
    }
}
