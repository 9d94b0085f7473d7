package plenary.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Quad;
import plenary.graph.NQuads;
import plenary.reasoning.CorpusReasoner;
import plenary.reasoning.DocumentReasoner;
import plenary.reasoning.InferenceDifference;
import plenary.reasoning.Reasoner;
import plenary.store.KnowledgeGraph;
import plenary.validation.Finding;
import plenary.vocabulary.PLEN;

/**
 * Whether the inferred graphs of a knowledge graph are what follows from the others: those of the documents, that of the ontology, and that of what several
 * documents imply together. No query can tell, so the reasoner derives everything once more.
 */
final class InferenceCheck {

    private final Reasoner reasoner;
    private final DocumentReasoner documents;
    private final CorpusReasoner corpus;
    private final List<CorpusReasoner.Summary> summaries = new ArrayList<>();

    InferenceCheck(Reasoner reasoner) {
        this.reasoner = reasoner;
        this.documents = reasoner.documents();
        this.corpus = reasoner.corpus();
    }

    /**
     * Each triple of a document's inferred graph too many or too few, in order.
     *
     * @param served whether the document takes part in what {@link #afterDocuments} looks at
     */
    List<Finding> document(String slug, List<Quad> quads, boolean served) {
        if (served) summaries.add(corpus.summarise(slug, quads));
        return findings(slug, documents.difference(slug, quads));
    }

    /** The same of the graphs that belong to no document, once all documents were looked at. */
    List<Finding> afterDocuments(KnowledgeGraph graph) throws IOException {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(findings("the ontology", reasoner.ontologyDifference(read(graph.ontology()))));
        findings.addAll(findings("the documents together", corpus.difference(read(graph.inferred()), summaries)));
        return findings;
    }

    private static List<Quad> read(Path file) throws IOException {
        return Files.isRegularFile(file) ? NQuads.read(file) : List.of();
    }

    private static List<Finding> findings(String where, InferenceDifference difference) {
        List<Finding> findings = new ArrayList<>();
        for (Triple t : difference.unsupported())
            findings.add(finding(
                    where,
                    t,
                    "inferred-without-support",
                    "The inferred triple does not follow from what is asserted: build again."));
        for (Triple t : difference.missing())
            findings.add(finding(
                    where,
                    t,
                    "inference-missing",
                    "The triple follows from what is asserted, and the inferred graph lacks it: build again."));
        return findings;
    }

    private static Finding finding(String where, Triple t, String check, String message) {
        return new Finding(
                Finding.Severity.VIOLATION,
                where,
                t.getSubject().isURI() ? t.getSubject().getURI() : NodeFmtLib.strNT(t.getSubject()),
                Optional.of(t.getPredicate().getURI()),
                Optional.of(NodeFmtLib.strNT(t.getObject())),
                SHACL.getURI() + "SPARQLConstraintComponent",
                Optional.of(PLEN.DEFAULT_BASE + "check/" + check),
                message);
    }
}
