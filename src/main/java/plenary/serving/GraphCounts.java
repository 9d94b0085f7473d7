package plenary.serving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import plenary.store.Generation;
import plenary.vocabulary.PLEN;

/** Counts and documents of a generation: counted once, since a generation does not change. */
final class GraphCounts {

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

    private volatile Counted last;

    /** A generation's figures. */
    record Counted(
            String generation, long quads, Map<String, Long> classes, List<Node> documents, List<Node> examples) {}

    Counted count(DatasetGraph dataset, Generation generation) {
        Counted known = last;
        if (known != null && known.generation.equals(generation.id())) return known;
        Map<String, Long> classes = new TreeMap<>();
        for (Node type : COUNTED) {
            long number = entities(dataset, type)
                    .orElseGet(() -> things(dataset, type).size());
            if (number > 0) classes.put(type.getURI(), number);
        }
        last = new Counted(
                generation.id(),
                generation.quads(),
                classes,
                things(dataset, PLEN.SourceDocument),
                things(dataset, SHACL.SPARQLExecutable));
        return last;
    }

    /** As the catalog has counted when the graph was built. */
    private static OptionalLong entities(DatasetGraph dataset, Node type) {
        for (Iterator<Quad> parts = dataset.find(Node.ANY, Node.ANY, VOID._class.asNode(), type); parts.hasNext(); )
            for (Iterator<Quad> numbers =
                            dataset.find(Node.ANY, parts.next().getSubject(), VOID.entities.asNode(), Node.ANY);
                    numbers.hasNext(); )
                return OptionalLong.of(Long.parseLong(numbers.next().getObject().getLiteralLexicalForm()));
        return OptionalLong.empty();
    }

    private static List<Node> things(DatasetGraph dataset, Node type) {
        List<Node> things = new ArrayList<>();
        dataset.find(Node.ANY, Node.ANY, RDF.type.asNode(), type)
                .forEachRemaining(quad -> things.add(quad.getSubject()));
        things.sort(Comparator.comparing(Node::toString));
        return List.copyOf(things);
    }
}
