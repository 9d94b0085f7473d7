package plenary.graph;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import plenary.document.Document;
import plenary.document.Reading;
import plenary.document.Span;
import plenary.vocabulary.PLEN;

/** Ties nodes to the characters of a document that say them. */
final class Passages {

    static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
    private static final Node BEGIN = NodeFactory.createURI(NIF + "beginIndex");
    private static final Node END = NodeFactory.createURI(NIF + "endIndex");
    private static final Node ANCHOR = NodeFactory.createURI(NIF + "anchorOf");
    private static final Node SOURCE = NodeFactory.createURI("http://www.w3.org/ns/oa#hasSource");

    private final Iris iris;
    private final Document document;
    private final Quads quads;
    private final Set<Span> written = new HashSet<>();

    Passages(Iris iris, Document document, Quads quads) {
        this.iris = iris;
        this.document = document;
        this.quads = quads;
    }

    /** Gives a node the passages behind a span of a reading: one, or several where the reading leaves out what stands between. */
    void evidence(Node node, Reading reading, Span span) {
        for (Span characters : reading.spans(document.text(), span.begin(), span.end()))
            quads.add(node, PLEN.evidence, passage(characters));
    }

    private Node passage(Span span) {
        Node passage = iris.passage(document.slug(), span);
        if (!written.add(span)) return passage;
        quads.type(passage, PLEN.Passage);
        quads.add(passage, SOURCE, iris.document(document.slug()));
        quads.offset(passage, BEGIN, span.begin());
        quads.offset(passage, END, span.end());
        String quote = span.of(document.text());
        quads.string(passage, ANCHOR, quote);
        quads.string(
                passage,
                RDFS.label.asNode(),
                "characters " + span.begin() + "–" + span.end() + " of " + document.path());
        return passage;
    }
}
