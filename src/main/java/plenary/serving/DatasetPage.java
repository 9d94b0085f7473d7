package plenary.serving;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import plenary.store.Generation;

/**
 * The description that harvesters read (VoID, DCAT 3): the catalog of the build with its counts and partitions, and what only a server can tell, where the
 * endpoint and the dumps are and under which licence.
 */
final class DatasetPage {

    private static final String SPDX = "http://spdx.org/rdf/terms#";
    /** Formats of VoID's {@code void:feature} are those of the service description. */
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private final String base;
    private final String licence;
    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Node whole;

    private DatasetPage(ServerSettings settings) {
        this.base = settings.base();
        this.licence = settings.text(Setting.LICENCE);
        this.whole = iri(base + "dataset");
        GraphAnswer.addPrefixes(graph);
    }

    static Graph describe(
            ServerSettings settings, DatasetGraph dataset, Generation generation, GraphCounts.Counted counted) {
        DatasetPage page = new DatasetPage(settings);
        page.catalog(dataset);
        page.counts(counted);
        page.service();
        new DumpFiles(generation).list().forEach(page::distribution);
        page.examples(dataset, counted);
        return page.graph;
    }

    private void catalog(DatasetGraph dataset) {
        for (Iterator<Quad> quads = dataset.find(iri(base + "graph/catalog"), Node.ANY, Node.ANY, Node.ANY);
                quads.hasNext(); ) graph.add(quads.next().asTriple());
        add(whole, RDF.type.asNode(), VOID.Dataset.asNode());
        add(whole, RDF.type.asNode(), DCAT.Dataset.asNode());
        add(whole, DCTerms.license.asNode(), iri(licence));
        add(whole, VOID.uriSpace.asNode(), NodeFactory.createLiteralString(base));
        add(whole, DCAT.landingPage.asNode(), iri(base));
        Node description = iri(base + ".well-known/void");
        add(description, RDF.type.asNode(), VOID.DatasetDescription.asNode());
        add(description, iri("http://xmlns.com/foaf/0.1/primaryTopic"), whole);
    }

    /** What a catalog without counts lacks. */
    private void counts(GraphCounts.Counted counted) {
        if (graph.contains(whole, VOID.triples.asNode(), Node.ANY)) return;
        add(whole, VOID.triples.asNode(), number(counted.quads()));
        counted.classes().forEach((type, count) -> {
            Node part = iri(whole.getURI() + "#class="
                    + java.net.URLEncoder.encode(type, java.nio.charset.StandardCharsets.UTF_8));
            add(whole, VOID.classPartition.asNode(), part);
            add(part, VOID._class.asNode(), iri(type));
            add(part, VOID.entities.asNode(), number(count));
        });
    }

    private void service() {
        Node endpoint = iri(base + "plenary/sparql");
        Node service = iri(base + "plenary/sparql#service");
        add(whole, VOID.sparqlEndpoint.asNode(), endpoint);
        add(service, RDF.type.asNode(), DCAT.DataService.asNode());
        add(service, DCTerms.title.asNode(), NodeFactory.createLiteralLang("SPARQL endpoint", "en"));
        add(service, DCAT.endpointURL.asNode(), endpoint);
        add(service, DCAT.endpointDescription.asNode(), endpoint);
        add(service, DCAT.servesDataset.asNode(), whole);
        add(service, DCTerms.conformsTo.asNode(), iri("http://www.w3.org/TR/sparql11-protocol/"));
        add(service, DCTerms.license.asNode(), iri(licence));
        add(iri(base + "catalog"), DCAT.service.asNode(), service);
        for (String format : List.of("Turtle", "JSON-LD", "N-Triples", "RDF_XML"))
            add(whole, VOID.feature.asNode(), iri(FORMATS + format));
    }

    private void distribution(DumpFiles.Dump dump) {
        Node file = iri(base + dump.link().substring(1));
        Node distribution = iri(whole.getURI() + "#dump-" + dump.name());
        Node checksum = iri(distribution.getURI() + "-checksum");
        add(whole, VOID.dataDump.asNode(), file);
        add(whole, DCAT.distribution.asNode(), distribution);
        add(distribution, RDF.type.asNode(), DCAT.Distribution.asNode());
        add(
                distribution,
                DCTerms.title.asNode(),
                NodeFactory.createLiteralLang("The whole graph, " + dump.name(), "en"));
        add(distribution, DCAT.downloadURL.asNode(), file);
        add(distribution, DCAT.accessURL.asNode(), iri(base + "dumps/"));
        add(distribution, DCAT.mediaType.asNode(), mediaType(dump.mediaType()));
        add(distribution, DCAT.compressFormat.asNode(), mediaType("application/gzip"));
        add(
                distribution,
                DCAT.byteSize.asNode(),
                NodeFactory.createLiteralDT(Long.toString(dump.bytes()), XSDDatatype.XSDnonNegativeInteger));
        add(distribution, DCTerms.license.asNode(), iri(licence));
        add(distribution, iri(SPDX + "checksum"), checksum);
        add(checksum, RDF.type.asNode(), iri(SPDX + "Checksum"));
        add(checksum, iri(SPDX + "algorithm"), iri(SPDX + "checksumAlgorithm_sha256"));
        add(
                checksum,
                iri(SPDX + "checksumValue"),
                NodeFactory.createLiteralDT(dump.sha256(), XSDDatatype.XSDhexBinary));
    }

    private static Node mediaType(String type) {
        return iri("https://www.iana.org/assignments/media-types/" + type);
    }

    /** One thing of each class that is counted. */
    private void examples(DatasetGraph dataset, GraphCounts.Counted counted) {
        List<Node> examples = new ArrayList<>();
        counted.classes().keySet().forEach(type -> {
            Optional<Node> first = first(dataset, iri(type));
            first.ifPresent(examples::add);
        });
        examples.forEach(example -> add(whole, VOID.exampleResource.asNode(), example));
    }

    /** The first in the order of IRIs, among the first thousand that the index yields. */
    private static Optional<Node> first(DatasetGraph dataset, Node type) {
        Node first = null;
        Iterator<Quad> found = dataset.find(Node.ANY, Node.ANY, RDF.type.asNode(), type);
        for (int seen = 0; seen < 1000 && found.hasNext(); seen++) {
            Node subject = found.next().getSubject();
            if (subject.isURI() && (first == null || subject.getURI().compareTo(first.getURI()) < 0)) first = subject;
        }
        return Optional.ofNullable(first);
    }

    private void add(Node subject, Node predicate, Node object) {
        graph.add(Triple.create(subject, predicate, object));
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node number(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }
}
