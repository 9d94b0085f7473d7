package plenary.graph;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import plenary.extraction.Citation;
import plenary.linking.LinkedUnit;
import plenary.vocabulary.AdoptingBody;
import plenary.vocabulary.EntityKind;
import plenary.vocabulary.PLEN;

/** Triples of what clauses and statements cite: numbered texts of known bodies, and treaties, summits and programmes of the vocabulary. */
final class CitationGraph {

    private final Iris iris;
    private final List<AdoptingBody> bodies;
    private final Quads quads;

    CitationGraph(Iris iris, List<AdoptingBody> bodies, Quads quads) {
        this.iris = iris;
        this.bodies = bodies;
        this.quads = quads;
    }

    /** Writes what a unit cites: on its clause or adopted text; of prose on the statement that says it, and outside one on the document. */
    void write(LinkedUnit unit, ClaimGraph statements, Optional<Node> bearer, Node document) {
        for (Citation citation : unit.extraction().citations()) {
            cite(bearer.or(() -> statements.statementAround(citation.span())).orElse(document), citation);
        }
        // A treaty or summit that a paper only names is mentioned, not cited.
        unit.linked().filter(m -> m.entity().kind() == EntityKind.INSTRUMENT).forEach(m -> bearer.or(
                        () -> statements.statementAround(m.mention().span()))
                .ifPresent(c -> quads.add(
                        c, PLEN.cites, NodeFactory.createURI(m.entity().iri()))));
    }

    private void cite(Node citing, Citation citation) {
        Node cited = iris.citedText(citation.body(), citation.type(), citation.number());
        if (cited.equals(citing)) return;
        quads.add(citing, PLEN.cites, cited);
        quads.type(cited, PLEN.AdoptedText);
        if (citation.type().equals("resolution")) quads.type(cited, PLEN.Resolution);
        quads.string(cited, PLEN.number, citation.number());
        bodies.stream()
                .filter(b -> b.code().equals(citation.body()))
                .findFirst()
                .ifPresent(body -> {
                    quads.add(cited, PLEN.adoptedBy, NodeFactory.createURI(body.iri()));
                    quads.text(
                            cited, RDFS.label.asNode(), TextGraph.name(body, citation.type(), citation.number()), "en");
                    source(body, citation)
                            .ifPresent(s -> quads.add(cited, RDFS.seeAlso.asNode(), NodeFactory.createURI(s)));
                });
    }

    /** The published address of a cited text, where its body's pattern can be filled. */
    private static Optional<String> source(AdoptingBody body, Citation citation) {
        String number = citation.number().replaceFirst("\\s*\\(.*\\)$", "");
        int slash = number.indexOf('/');
        for (String pattern : body.sourceUrlPatterns()) {
            boolean statement = pattern.contains("PRST");
            if (statement != citation.type().equals("presidential-statement")) continue;
            String filled = pattern;
            if (slash > 0) {
                filled = filled.replace("{session}", number.substring(0, slash))
                        .replace("{year}", number.substring(0, slash));
                number = number.substring(slash + 1);
                slash = -1;
            }
            filled = filled.replace("{number}", number)
                    .replace(
                            "{type}",
                            citation.type()
                                    .substring(0, Math.min(3, citation.type().length())));
            if (citation.year().isPresent())
                filled = filled.replace("{year}", citation.year().get());
            if (!filled.contains("{") && !filled.contains(" ")) return Optional.of(filled);
        }
        return Optional.empty();
    }
}
