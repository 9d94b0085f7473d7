package plenary.validation;

import java.util.Collection;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** Findings as a <a href="https://www.w3.org/TR/shacl/#validation-report">SHACL validation report</a>. */
public final class ShaclReport {

    private ShaclReport() {}

    /**
     * The report as RDF; it conforms when nothing was found. Each result says with {@code dcterms:source} which document it is about.
     */
    public static Graph of(Collection<Finding> findings) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefix("sh", SHACL.getURI()).setNsPrefix("dcterms", DCTerms.NS);
        Node report = NodeFactory.createBlankNode("report");
        graph.add(report, RDF.type.asNode(), SHACL.ValidationReport);
        graph.add(
                report,
                SHACL.conforms,
                NodeFactory.createLiteralDT(Boolean.toString(findings.isEmpty()), XSDDatatype.XSDboolean));
        int number = 0;
        for (Finding finding : findings) {
            Node result = NodeFactory.createBlankNode("result" + ++number);
            graph.add(report, SHACL.result, result);
            describe(graph, result, finding);
        }
        return graph;
    }

    private static void describe(Graph graph, Node result, Finding finding) {
        graph.add(result, RDF.type.asNode(), SHACL.ValidationResult);
        graph.add(
                result,
                SHACL.resultSeverity,
                NodeFactory.createURI(SHACL.getURI() + finding.severity().shaclName()));
        graph.add(result, SHACL.focusNode, iriOrNode(finding.focusNode()));
        graph.add(result, SHACL.resultMessage, NodeFactory.createLiteralString(finding.message()));
        graph.add(result, SHACL.sourceConstraintComponent, NodeFactory.createURI(finding.component()));
        graph.add(result, DCTerms.source.asNode(), NodeFactory.createLiteralString(finding.document()));
        finding.path()
                .filter(ShaclReport::isIri)
                .ifPresent(p -> graph.add(result, SHACL.resultPath, NodeFactory.createURI(p)));
        finding.value().ifPresent(v -> graph.add(result, SHACL.value, NodeFactoryExtra.parseNode(v)));
        finding.shape().ifPresent(s -> graph.add(result, SHACL.sourceShape, NodeFactory.createURI(s)));
    }

    private static Node iriOrNode(String node) {
        return isIri(node) ? NodeFactory.createURI(node) : NodeFactoryExtra.parseNode(node);
    }

    private static boolean isIri(String text) {
        return text.matches("[a-zA-Z][a-zA-Z0-9+.-]*:[^<>\"{}|^`\\\\ ]+");
    }
}
