package plenary.vocabulary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prefixes that readers of the graph know without being told: in queries, in printed answers, in exports. */
public final class Prefixes {

    /** Prefix to namespace, in the order in which they are declared. */
    public static final Map<String, String> WELL_KNOWN = wellKnown();

    private Prefixes() {}

    private static Map<String, String> wellKnown() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("plen", PLEN.NS);
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("dcterms", "http://purl.org/dc/terms/");
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("void", "http://rdfs.org/ns/void#");
        prefixes.put("prov", "http://www.w3.org/ns/prov#");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("org", "http://www.w3.org/ns/org#");
        prefixes.put("oa", "http://www.w3.org/ns/oa#");
        prefixes.put("nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#");
        prefixes.put("eli", "http://data.europa.eu/eli/ontology#");
        prefixes.put("eli-dl", "http://data.europa.eu/eli/eli-draft-legislation-ontology#");
        prefixes.put("sh", "http://www.w3.org/ns/shacl#");
        prefixes.put("text", "http://jena.apache.org/text#");
        return Collections.unmodifiableMap(prefixes);
    }
}
