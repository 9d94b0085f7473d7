package plenary.graph;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import plenary.vocabulary.ExampleQuery;
import plenary.vocabulary.OntologyException;
import plenary.vocabulary.PLEN;

/**
 * Describes a build in {@code {base}graph/catalog}: what data set it is (<a href="https://www.w3.org/TR/vocab-dcat-3/">DCAT</a>), what is
 * in it (<a href="https://www.w3.org/TR/void/">VoID</a>), what it was made from and by what
 * (<a href="https://www.w3.org/TR/prov-o/">PROV-O</a>). It knows no clock, so that equal quads have an equal description.
 */
public final class CatalogGraph {

    private static final String PROV = "http://www.w3.org/ns/prov#";

    private final GraphCounts counts;
    private final List<Node> documents;

    /**
     * @param counts of all quads but the catalog's own
     * @param documents the source documents
     */
    public CatalogGraph(GraphCounts counts, Collection<Node> documents) {
        this.counts = counts;
        this.documents =
                documents.stream().sorted(Comparator.comparing(Node::getURI)).toList();
    }

    /**
     * The description of the quads counted.
     *
     * @param base where data IRIs begin
     * @param version of the program
     * @param content names what the build made; part of the IRI of the build
     * @param queries examples of what the graph can be asked
     * @return sorted, without repetition, all in {@code {base}graph/catalog}
     */
    public List<Quad> quads(String base, String version, String content, List<ExampleQuery> queries) {
        Description description = new Description(base);
        Node dataset = description.iri("dataset");
        Node build = description.iri("build/" + content);
        describeDataset(description, dataset);
        describeGraphs(description, dataset, base);
        describePartitions(description, dataset);
        describeBuild(description, dataset, build, version);
        queries.forEach(query -> describeQuery(description, dataset, query));
        return description.sorted();
    }

    private void describeDataset(Description d, Node dataset) {
        Node catalog = d.iri("catalog");
        d.add(catalog, RDF.type.asNode(), DCAT.Catalog.asNode());
        d.label(catalog, "Catalog of this knowledge graph");
        d.add(catalog, DCAT.dataset.asNode(), dataset);
        d.add(dataset, RDF.type.asNode(), DCAT.Dataset.asNode());
        d.add(dataset, RDF.type.asNode(), VOID.Dataset.asNode());
        d.label(dataset, "Plenary knowledge graph");
        d.add(dataset, DCTerms.title.asNode(), NodeFactory.createLiteralLang("Plenary knowledge graph", "en"));
        d.add(
                dataset,
                DCTerms.description.asNode(),
                NodeFactory.createLiteralLang(
                        "What parliamentary and intergovernmental documents say, each statement with the passage that says it.",
                        "en"));
        d.add(dataset, VOID.uriSpace.asNode(), NodeFactory.createLiteralString(d.base));
        d.add(dataset, VOID.vocabulary.asNode(), NodeFactory.createURI(PLEN.NS));
        d.count(dataset, VOID.triples.asNode(), counts.triples());
        d.count(dataset, VOID.entities.asNode(), counts.subjects());
        d.count(dataset, VOID.documents.asNode(), documents.size());
        d.count(dataset, VOID.classes.asNode(), counts.entitiesByClass().size());
        d.count(dataset, VOID.properties.asNode(), counts.triplesByProperty().size());
    }

    private void describeGraphs(Description d, Node dataset, String base) {
        counts.triplesByGraph().forEach((iri, triples) -> {
            Node graph = NodeFactory.createURI(iri);
            d.add(dataset, VOID.subset.asNode(), graph);
            d.add(graph, RDF.type.asNode(), VOID.Dataset.asNode());
            d.label(graph, "Graph " + (iri.startsWith(base) ? iri.substring((base + "graph/").length()) : iri));
            d.count(graph, VOID.triples.asNode(), triples);
        });
        for (Node document : documents) {
            String slug = document.getURI().substring(document.getURI().lastIndexOf('/') + 1);
            for (String name : List.of("graph/" + slug, "graph/" + slug + "/inferred")) {
                Node graph = d.iri(name);
                if (!counts.triplesByGraph().containsKey(graph.getURI())) continue;
                d.add(graph, prov("wasDerivedFrom"), document);
                d.add(graph, FOAF.primaryTopic.asNode(), document);
            }
        }
    }

    private void describePartitions(Description d, Node dataset) {
        counts.entitiesByClass().forEach((type, entities) -> {
            Node partition = d.iri("dataset#class=" + fragment(type));
            d.add(dataset, VOID.classPartition.asNode(), partition);
            d.label(partition, "Entities of class " + type);
            d.add(partition, VOID._class.asNode(), NodeFactory.createURI(type));
            d.count(partition, VOID.entities.asNode(), entities);
        });
        counts.triplesByProperty().forEach((property, triples) -> {
            Node partition = d.iri("dataset#property=" + fragment(property));
            d.add(dataset, VOID.propertyPartition.asNode(), partition);
            d.label(partition, "Triples with property " + property);
            d.add(partition, VOID.property.asNode(), NodeFactory.createURI(property));
            d.count(partition, VOID.triples.asNode(), triples);
        });
    }

    /** An IRI as part of a fragment: what a fragment cannot hold is percent-encoded (RFC 3986 section 3.5). */
    private static String fragment(String iri) {
        return URLEncoder.encode(iri, StandardCharsets.UTF_8);
    }

    private void describeBuild(Description d, Node dataset, Node build, String version) {
        Node program = d.iri("software/plenary-" + version);
        d.add(program, RDF.type.asNode(), prov("SoftwareAgent"));
        d.label(program, "Plenary " + version);
        d.add(build, RDF.type.asNode(), prov("Activity"));
        d.label(build, "Build of this knowledge graph");
        d.add(build, prov("wasAssociatedWith"), program);
        d.add(build, prov("used"), d.iri("graph/ontology"));
        documents.forEach(document -> d.add(build, prov("used"), document));
        d.add(dataset, RDF.type.asNode(), prov("Entity"));
        d.add(dataset, prov("wasGeneratedBy"), build);
        documents.forEach(document -> d.add(dataset, prov("wasDerivedFrom"), document));
    }

    /** As in the <a href="https://github.com/sib-swiss/sparql-examples">SPARQL examples</a> of other endpoints, so that their tools find these too. */
    private static void describeQuery(Description d, Node dataset, ExampleQuery example) {
        Node query = d.iri("query/" + example.name());
        Query parsed;
        try {
            parsed = QueryFactory.create(example.text());
        } catch (QueryException e) {
            throw new OntologyException("ontology/queries/" + example.name() + ".rq: " + e.getMessage(), e);
        }
        String form = parsed.isSelectType() ? "Select" : parsed.isAskType() ? "Ask" : "Construct";
        if (parsed.isDescribeType()) form = "Describe";
        d.add(query, RDF.type.asNode(), shacl("SPARQLExecutable"));
        if (!form.equals("Describe")) d.add(query, RDF.type.asNode(), shacl("SPARQL" + form + "Executable"));
        d.label(query, example.question());
        d.add(query, RDFS.comment.asNode(), NodeFactory.createLiteralLang(example.question(), "en"));
        if (!example.why().isEmpty())
            d.add(query, DCTerms.description.asNode(), NodeFactory.createLiteralLang(example.why(), "en"));
        d.add(query, shacl(form.toLowerCase(java.util.Locale.ROOT)), NodeFactory.createLiteralString(example.text()));
        d.add(query, NodeFactory.createURI("https://schema.org/target"), d.iri("plenary/sparql"));
        d.add(query, DCTerms.isPartOf.asNode(), dataset);
        Node prefixes = d.iri("query/prefixes");
        d.add(query, shacl("prefixes"), prefixes);
        d.label(prefixes, "Prefixes of the example queries");
        parsed.getPrefixMapping().getNsPrefixMap().forEach((prefix, namespace) -> {
            Node declaration = d.iri("query/prefixes#" + prefix);
            d.add(prefixes, shacl("declare"), declaration);
            d.label(declaration, "Prefix " + prefix);
            d.add(declaration, shacl("prefix"), NodeFactory.createLiteralString(prefix));
            d.add(declaration, shacl("namespace"), NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
        });
    }

    private static Node shacl(String localName) {
        return NodeFactory.createURI("http://www.w3.org/ns/shacl#" + localName);
    }

    private static Node prov(String localName) {
        return NodeFactory.createURI(PROV + localName);
    }

    /** Collects the quads of the catalog. */
    private static final class Description {
        private final String base;
        private final Node graph;
        private final List<Quad> quads = new ArrayList<>();

        Description(String base) {
            this.base = base;
            this.graph = iri("graph/catalog");
        }

        Node iri(String path) {
            return NodeFactory.createURI(base + path);
        }

        void add(Node subject, Node predicate, Node object) {
            quads.add(Quad.create(graph, subject, predicate, object));
        }

        void label(Node subject, String text) {
            add(subject, RDFS.label.asNode(), NodeFactory.createLiteralLang(text, "en"));
        }

        void count(Node subject, Node predicate, long number) {
            add(subject, predicate, NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
        }

        List<Quad> sorted() {
            TreeMap<String, Quad> sorted = new TreeMap<>();
            quads.forEach(q -> sorted.put(NodeFmtLib.str(q.asTriple()), q));
            return List.copyOf(sorted.values());
        }
    }
}
