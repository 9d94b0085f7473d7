package plenary.cli;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Quad;
import plenary.reasoning.DocumentReasoner;
import plenary.reasoning.Reasoner;
import plenary.validation.Finding;
import plenary.vocabulary.PLEN;

/**
 * Whether every inferred triple of a document has support. No query can tell: the reasoner derives the document's conclusions once more from its asserted quads,
 * and what is stored as inferred must be among them.
 */
final class SupportCheck {

    private final DocumentReasoner reasoner;

    SupportCheck(Reasoner reasoner) {
        this.reasoner = reasoner.documents();
    }

    /** Each unsupported triple of a document, in order. */
    List<Finding> check(String slug, List<Quad> quads) {
        return reasoner.unsupported(slug, quads).stream()
                .map(t -> finding(slug, t))
                .toList();
    }

    private static Finding finding(String slug, Triple t) {
        return new Finding(
                Finding.Severity.VIOLATION,
                slug,
                t.getSubject().isURI() ? t.getSubject().getURI() : NodeFmtLib.strNT(t.getSubject()),
                Optional.of(t.getPredicate().getURI()),
                Optional.of(NodeFmtLib.strNT(t.getObject())),
                SHACL.getURI() + "SPARQLConstraintComponent",
                Optional.of(PLEN.DEFAULT_BASE + "check/inferred-without-support"),
                "The inferred triple does not follow from what the document asserts: build again.");
    }
}
