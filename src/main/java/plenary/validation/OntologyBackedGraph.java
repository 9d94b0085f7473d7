package plenary.validation;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * A document's triples with the ontology behind them, each triple once. Jena's own union remembers every triple it has given out to
 * find repetitions; here a look into the document's hash table does, so that a look-up costs no more than two.
 */
final class OntologyBackedGraph extends GraphBase {

    private final Graph document;
    private final Graph ontology;

    OntologyBackedGraph(Graph document, Graph ontology) {
        this.document = document;
        this.ontology = ontology;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return document.find(pattern).andThen(ontology.find(pattern).filterDrop(document::contains));
    }

    @Override
    protected boolean graphBaseContains(Triple pattern) {
        return document.contains(pattern) || ontology.contains(pattern);
    }
}
