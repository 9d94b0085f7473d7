package plenary.serving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import plenary.serving.page.Names;
import plenary.serving.page.Page;
import plenary.store.Generation;
import plenary.vocabulary.PLEN;

/** Counts and documents of a generation: counted once, since a generation does not change. */
final class HomePage {

    private static final int MOST_DOCUMENTS = 200;
    private static final List<Node> COUNTED = List.of(
            PLEN.SourceDocument,
            PLEN.AdoptedText,
            PLEN.Clause,
            PLEN.Concern,
            PLEN.Recommendation,
            PLEN.Statement,
            PLEN.Passage,
            PLEN.Country,
            PLEN.Organization,
            PLEN.Committee,
            PLEN.Person,
            PLEN.Technology,
            PLEN.Theme);

    private static final Node EXECUTABLE = NodeFactory.createURI("http://www.w3.org/ns/shacl#SPARQLExecutable");

    private volatile Counted last;

    record Row(String link, String label, long count) {}

    record View(
            Page page,
            String example,
            String quads,
            List<Row> classes,
            List<Row> examples,
            List<Row> documents,
            String more,
            String licence) {

        boolean hasExamples() {
            return !examples.isEmpty();
        }
    }

    /** A generation's figures. */
    record Counted(
            String generation, long quads, Map<String, Long> classes, List<Node> documents, List<Node> examples) {}

    Counted count(DatasetGraph dataset, Generation generation) {
        Counted known = last;
        if (known != null && known.generation.equals(generation.id())) return known;
        Map<String, Long> classes = new TreeMap<>();
        for (Node type : COUNTED) {
            long number = 0;
            for (Iterator<Quad> found = dataset.find(Node.ANY, Node.ANY, RDF.type.asNode(), type);
                    found.hasNext();
                    found.next()) number++;
            if (number > 0) classes.put(type.getURI(), number);
        }
        last = new Counted(
                generation.id(),
                generation.quads(),
                classes,
                things(dataset, PLEN.SourceDocument),
                things(dataset, EXECUTABLE));
        return last;
    }

    private static List<Node> things(DatasetGraph dataset, Node type) {
        List<Node> things = new ArrayList<>();
        dataset.find(Node.ANY, Node.ANY, RDF.type.asNode(), type)
                .forEachRemaining(quad -> things.add(quad.getSubject()));
        things.sort(Comparator.comparing(Node::toString));
        return List.copyOf(things);
    }

    View view(DatasetGraph dataset, Generation generation, Names names, ServerSettings settings) {
        Counted counted = count(dataset, generation);
        List<Row> classes = new ArrayList<>();
        for (Node type : COUNTED) {
            Long number = counted.classes.get(type.getURI());
            if (number != null) classes.add(new Row(names.link(type), names.label(type), number));
        }
        List<Row> documents = new ArrayList<>();
        for (Node document : counted.documents.subList(0, Math.min(MOST_DOCUMENTS, counted.documents.size())))
            documents.add(new Row(names.link(document), names.label(document), 0));
        String more = counted.documents.size() > MOST_DOCUMENTS
                ? "and " + (counted.documents.size() - MOST_DOCUMENTS) + " more"
                : null;
        List<Row> examples = new ArrayList<>();
        for (Node query : counted.examples) examples.add(new Row(names.link(query), names.label(query), 0));
        return new View(
                Page.of("A knowledge graph of parliamentary documents", Page.Section.NONE)
                        .withSchema(SchemaOrg.dataset(settings, new DumpFiles(generation).list())),
                EXAMPLE,
                String.format(java.util.Locale.ROOT, "%,d", counted.quads),
                classes,
                examples,
                documents,
                more,
                settings.text(Setting.LICENCE));
    }

    private static final String EXAMPLE =
            """
            PREFIX plen: <https://w3id.org/plenary/ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>

            # Which adopted texts raise which concerns, in which words?
            SELECT ?text ?concern ?words WHERE {
              ?t a plen:AdoptedText ; rdfs:label ?text ; plen:hasClause/plen:raises ?c .
              ?c rdfs:label ?concern ; plen:evidence/nif:anchorOf ?words .
            }
            ORDER BY ?text
            LIMIT 50
            """;
}
