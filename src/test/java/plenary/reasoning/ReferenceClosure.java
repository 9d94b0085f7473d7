package plenary.reasoning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * OWL 2 RL read off the tables of the recommendation and applied over and over to TBox and data in one graph, as plainly as can be: a second opinion that shares
 * nothing with the compiled rules. Unnamed classes get their members here, as in the tables.
 */
final class ReferenceClosure {

    private static final Node TYPE = RDF.type.asNode();
    private static final Node ANY = Node.ANY;

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final List<Triple> found = new ArrayList<>();

    private ReferenceClosure() {}

    /** Everything that follows from the graphs together, what they state included. */
    static Graph of(Graph... graphs) {
        ReferenceClosure closure = new ReferenceClosure();
        for (Graph g : graphs) g.find().forEachRemaining(closure.graph::add);
        do {
            closure.found.clear();
            closure.properties();
            closure.classes();
            closure.schema();
            closure.found.removeIf(t -> t.getSubject().isLiteral() || closure.graph.contains(t));
            closure.found.forEach(closure.graph::add);
        } while (!closure.found.isEmpty());
        return closure.graph;
    }

    /**
     * The part of a closure that a materialiser of named facts gives: without what was there, types of literals, unnamed classes, and trivial classes.
     *
     * @param known graphs whose triples do not count
     */
    static Set<Triple> facts(Graph closure, Graph... known) {
        Set<Triple> facts = new HashSet<>();
        closure.find().forEachRemaining(t -> {
            if (t.getObject().isBlank()
                    || t.getSubject().isBlank()
                    || t.getSubject().isLiteral()) return;
            if (t.getPredicate().equals(RDFS.subClassOf.asNode())
                    || t.getPredicate().equals(RDFS.subPropertyOf.asNode())) return;
            if (t.getObject().equals(OWL.Thing.asNode()) || t.getObject().equals(RDFS.Resource.asNode())) return;
            for (Graph g : known) if (g.contains(t)) return;
            facts.add(t);
        });
        return facts;
    }

    private void infer(Node s, Node p, Node o) {
        found.add(Triple.create(s, p, o));
    }

    private List<Triple> all(Node s, Node p, Node o) {
        return graph.find(s, p, o).toList();
    }

    /** Table 5. */
    private void properties() {
        for (Triple a : all(ANY, RDFS.domain.asNode(), ANY)) // prp-dom
        for (Triple t : all(ANY, a.getSubject(), ANY)) infer(t.getSubject(), TYPE, a.getObject());
        for (Triple a : all(ANY, RDFS.range.asNode(), ANY)) // prp-rng
        if (!isDatatype(a.getObject()))
                for (Triple t : all(ANY, a.getSubject(), ANY)) infer(t.getObject(), TYPE, a.getObject());
        for (Triple a : all(ANY, TYPE, OWL.SymmetricProperty.asNode())) // prp-symp
        for (Triple t : all(ANY, a.getSubject(), ANY)) infer(t.getObject(), t.getPredicate(), t.getSubject());
        for (Triple a : all(ANY, TYPE, OWL.TransitiveProperty.asNode())) // prp-trp
        for (Triple t : all(ANY, a.getSubject(), ANY))
                for (Triple u : all(t.getObject(), a.getSubject(), ANY))
                    infer(t.getSubject(), a.getSubject(), u.getObject());
        for (Triple a : all(ANY, RDFS.subPropertyOf.asNode(), ANY)) // prp-spo1
        imply(a.getSubject(), a.getObject());
        for (Triple a : all(ANY, OWL.equivalentProperty.asNode(), ANY)) { // prp-eqp1, prp-eqp2
            imply(a.getSubject(), a.getObject());
            imply(a.getObject(), a.getSubject());
        }
        for (Triple a : all(ANY, OWL.inverseOf.asNode(), ANY)) { // prp-inv1, prp-inv2
            for (Triple t : all(ANY, a.getSubject(), ANY)) infer(t.getObject(), a.getObject(), t.getSubject());
            for (Triple t : all(ANY, a.getObject(), ANY))
                if (a.getSubject().isURI()) infer(t.getObject(), a.getSubject(), t.getSubject());
        }
        for (Triple a : all(ANY, NodeFactory.createURI(OWL.NS + "propertyChainAxiom"), ANY)) { // prp-spo2
            List<Node> steps = list(a.getObject());
            for (Triple t : all(ANY, steps.get(0), ANY))
                for (Node end : follow(t.getObject(), steps, 1)) infer(t.getSubject(), a.getSubject(), end);
        }
    }

    private void imply(Node sub, Node sup) {
        for (Triple t : all(ANY, sub, ANY)) infer(t.getSubject(), sup, t.getObject());
    }

    private List<Node> follow(Node from, List<Node> steps, int at) {
        if (at == steps.size()) return List.of(from);
        List<Node> ends = new ArrayList<>();
        if (from.isLiteral()) return ends;
        for (Triple t : all(from, steps.get(at), ANY)) ends.addAll(follow(t.getObject(), steps, at + 1));
        return ends;
    }

    /** Table 6. */
    private void classes() {
        for (Triple a : all(ANY, OWL.intersectionOf.asNode(), ANY)) { // cls-int1, cls-int2
            List<Node> parts = list(a.getObject());
            for (Triple t : all(ANY, TYPE, parts.get(0)))
                if (parts.stream().allMatch(c -> graph.contains(t.getSubject(), TYPE, c)))
                    infer(t.getSubject(), TYPE, a.getSubject());
            for (Triple t : all(ANY, TYPE, a.getSubject())) for (Node c : parts) infer(t.getSubject(), TYPE, c);
        }
        for (Triple a : all(ANY, OWL.unionOf.asNode(), ANY)) // cls-uni
        for (Node c : list(a.getObject()))
                for (Triple t : all(ANY, TYPE, c)) infer(t.getSubject(), TYPE, a.getSubject());
        for (Triple a : all(ANY, OWL.oneOf.asNode(), ANY)) // cls-oo
        for (Node i : list(a.getObject())) infer(i, TYPE, a.getSubject());
        for (Triple on : all(ANY, OWL.onProperty.asNode(), ANY)) restriction(on.getSubject(), on.getObject());
    }

    private void restriction(Node restriction, Node property) {
        for (Triple a : all(restriction, OWL.someValuesFrom.asNode(), ANY)) // cls-svf1, cls-svf2
        for (Triple t : all(ANY, property, ANY))
                if (a.getObject().equals(OWL.Thing.asNode()) || graph.contains(t.getObject(), TYPE, a.getObject()))
                    infer(t.getSubject(), TYPE, restriction);
        for (Triple a : all(restriction, OWL.allValuesFrom.asNode(), ANY)) // cls-avf
        for (Triple m : all(ANY, TYPE, restriction))
                for (Triple t : all(m.getSubject(), property, ANY)) infer(t.getObject(), TYPE, a.getObject());
        for (Triple a : all(restriction, OWL.hasValue.asNode(), ANY)) { // cls-hv1, cls-hv2
            for (Triple m : all(ANY, TYPE, restriction)) infer(m.getSubject(), property, a.getObject());
            for (Triple t : all(ANY, property, a.getObject())) infer(t.getSubject(), TYPE, restriction);
        }
    }

    /** Table 7 (cax-sco, cax-eqc1, cax-eqc2). */
    private void schema() {
        for (Triple a : all(ANY, RDFS.subClassOf.asNode(), ANY))
            for (Triple t : all(ANY, TYPE, a.getSubject())) infer(t.getSubject(), TYPE, a.getObject());
        for (Triple a : all(ANY, OWL.equivalentClass.asNode(), ANY)) {
            for (Triple t : all(ANY, TYPE, a.getSubject())) infer(t.getSubject(), TYPE, a.getObject());
            for (Triple t : all(ANY, TYPE, a.getObject())) infer(t.getSubject(), TYPE, a.getSubject());
        }
    }

    private static boolean isDatatype(Node node) {
        return (node.isURI() && node.getURI().startsWith("http://www.w3.org/2001/XMLSchema#"))
                || node.equals(RDFS.Literal.asNode());
    }

    private List<Node> list(Node head) {
        List<Node> members = new ArrayList<>();
        for (Node rest = head; !rest.equals(RDF.nil.asNode()); rest = one(rest, RDF.rest.asNode()))
            members.add(one(rest, RDF.first.asNode()));
        return members;
    }

    private Node one(Node subject, Node property) {
        return graph.find(subject, property, ANY).next().getObject();
    }
}
