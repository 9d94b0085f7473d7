package plenary.reasoning;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;

/** Terms of OWL 2 that Jena's vocabulary of OWL 1 does not have. */
final class OWL2Terms {

    static final Node PROPERTY_CHAIN_AXIOM = term("propertyChainAxiom");
    static final Node MAX_QUALIFIED_CARDINALITY = term("maxQualifiedCardinality");

    private OWL2Terms() {}

    static Node term(String localName) {
        return NodeFactory.createURI(OWL.NS + localName);
    }
}
