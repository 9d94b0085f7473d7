package plenary.pipeline;

import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import plenary.linking.LinkedDocument;
import plenary.vocabulary.PLEN;

/** One line on what a document gave. */
final class Summary {

    private Summary() {}

    static String of(LinkedDocument linked, List<Quad> quads) {
        String kind = linked.structured().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "%s: %s, %s, %s, %s, %s"
                .formatted(
                        kind,
                        counted(linked.structured().texts().size(), "adopted text"),
                        counted(of(quads, PLEN.Clause), "clause"),
                        counted(of(quads, PLEN.Concern), "concern"),
                        counted(of(quads, PLEN.Recommendation), "recommendation"),
                        counted(of(quads, PLEN.Mention), "mention"));
    }

    private static int of(List<Quad> quads, Node type) {
        return (int) quads.stream()
                .filter(q -> q.getPredicate().equals(RDF.type.asNode())
                        && q.getObject().equals(type))
                .count();
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
