package plenary.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * A document's triples with the ontology behind them, each triple once. Jena's own union remembers every triple it has given out to find repetitions; here a look
 * into the document's tables does, so that a look-up costs no more than two.
 */
final class DocumentTriples extends GraphBase {

    private static final Node TYPE = RDF.type.asNode();

    private final IndexedTriples own;
    private final IndexedTriples ontology;
    private final Classes classes;
    private final boolean declaresClasses;

    /**
     * @param quads the document's asserted and inferred graphs
     * @param ontology what stands behind them
     * @param classes which class is below which in the ontology
     */
    DocumentTriples(Collection<Quad> quads, IndexedTriples ontology, Classes classes) {
        this.own = IndexedTriples.of(quads);
        this.ontology = ontology;
        this.classes = classes;
        this.declaresClasses = !own.with(RDFS.subClassOf.asNode()).isEmpty();
    }

    /** The document's own. */
    IndexedTriples own() {
        return own;
    }

    /** What a node has as a property, each value once. */
    List<Node> objects(Node subject, Node predicate) {
        List<Triple> here = own.from(subject, predicate);
        List<Triple> behind = ontology.from(subject, predicate);
        if (here.isEmpty() && behind.isEmpty()) return List.of();
        List<Node> values = new ArrayList<>(here.size() + behind.size());
        for (Triple triple : here) values.add(triple.getObject());
        for (Triple triple : behind) if (!own.contains(triple)) values.add(triple.getObject());
        return values;
    }

    /** What has a node as a property, each once. */
    List<Node> subjects(Node predicate, Node object) {
        List<Triple> here = own.to(predicate, object);
        List<Triple> behind = ontology.to(predicate, object);
        if (here.isEmpty() && behind.isEmpty()) return List.of();
        List<Node> values = new ArrayList<>(here.size() + behind.size());
        for (Triple triple : here) values.add(triple.getSubject());
        for (Triple triple : behind) if (!own.contains(triple)) values.add(triple.getSubject());
        return values;
    }

    /** Whether the ontology alone says which class is below which, so that {@link #isA} knows all of it. */
    boolean knowsClasses() {
        return !declaresClasses;
    }

    /** Whether a node is of a class or of one below it. */
    boolean isA(Node node, Node type) {
        Set<Node> sought = classes.below(type);
        return isOneOf(own.from(node, TYPE), sought) || isOneOf(ontology.from(node, TYPE), sought);
    }

    private static boolean isOneOf(List<Triple> types, Set<Node> sought) {
        for (Triple triple : types) if (sought.contains(triple.getObject())) return true;
        return false;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return own.find(pattern).andThen(ontology.find(pattern).filterDrop(own::contains));
    }

    @Override
    protected boolean graphBaseContains(Triple pattern) {
        return own.contains(pattern) || ontology.contains(pattern);
    }
}
