package plenary.reasoning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.sparql.core.Quad;

/**
 * Derives what follows from one document and the ontology, as a pure function: the same quads give the same conclusions in the same order, on any thread, and
 * no other document has a part in it. Dropping a document's two graphs therefore takes back all that it implied.
 */
public final class DocumentReasoner {

    private final Reasoner reasoner;
    private final List<Graph> ruleBackgrounds;

    DocumentReasoner(Reasoner reasoner) {
        this.reasoner = reasoner;
        List<Triple> ontology = new ArrayList<>(reasoner.ontology().find().toList());
        ontology.addAll(reasoner.materialiser().backgroundInferences());
        this.ruleBackgrounds =
                reasoner.documentRules().stream().map(r -> r.read(ontology)).toList();
    }

    /**
     * What follows from a document.
     *
     * @param slug the document's name in IRIs
     * @param asserted its asserted quads; their graph names are not looked at
     * @return quads in the graph {@code {base}graph/{slug}/inferred}, sorted by subject, property and object, none of them asserted in the document or holding
     *     of the ontology alone
     */
    public List<Quad> infer(String slug, List<Quad> asserted) {
        Node graph = NodeFactory.createURI(reasoner.base() + "graph/" + slug + "/inferred");
        return TripleOrder.sorted(derive(asserted.stream().map(Quad::asTriple).toList())).stream()
                .map(t -> Quad.create(graph, t))
                .toList();
    }

    /**
     * How the inferred graph of a document differs from what its asserted one implies.
     *
     * @param slug the document's name in IRIs
     * @param quads its asserted and inferred quads, in any order
     */
    public InferenceDifference difference(String slug, Collection<Quad> quads) {
        Node graph = NodeFactory.createURI(reasoner.base() + "graph/" + slug + "/inferred");
        List<Triple> asserted = new ArrayList<>();
        List<Triple> inferred = new ArrayList<>();
        for (Quad q : quads) (q.getGraph().equals(graph) ? inferred : asserted).add(q.asTriple());
        return InferenceDifference.between(inferred, derive(asserted));
    }

    /** What follows from a document's triples, each once. */
    Collection<Triple> derive(List<Triple> asserted) {
        Closure closure = reasoner.materialiser().begin(null);
        closure.add(asserted);
        closure.complete();
        List<Triple> derived = closure.derived();
        List<Triple> concluded = conclude(closure, asserted, derived);
        if (!concluded.isEmpty()) {
            closure.add(concluded);
            closure.complete();
            derived = new ArrayList<>(closure.derived());
            derived.addAll(concluded);
        }
        Set<Triple> result = new HashSet<>(derived);
        asserted.forEach(result::remove);
        result.removeIf(t -> !reasoner.isKept(t));
        return result;
    }

    /** What the rule files conclude, as far as it is new. */
    private List<Triple> conclude(Closure closure, List<Triple> asserted, List<Triple> derived) {
        List<Triple> concluded = new ArrayList<>();
        for (int i = 0; i < reasoner.documentRules().size(); i++) {
            ConstructRule rule = reasoner.documentRules().get(i);
            for (Triple t : rule.conclusions(graph(i, asserted, derived)))
                if (closure.row(t) == TripleTable.NONE && !reasoner.ontology().contains(t)) concluded.add(t);
        }
        return concluded;
    }

    /** What a rule file sees: the document, what follows from it by the axioms, and the ontology. */
    Graph graph(int rule, List<Triple> asserted, List<Triple> derived) {
        Graph graph = reasoner.documentRules().get(rule).read(asserted);
        for (Triple t : derived) if (reasoner.documentRules().get(rule).reads(t)) graph.add(t);
        Graph background = ruleBackgrounds.get(rule);
        return background.isEmpty() ? graph : new Union(graph, background);
    }
}
