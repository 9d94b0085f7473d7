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
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * Derives what needs several documents, from summaries of them: the few triples of each that the rules of scope {@code corpus} read. The conclusions are a
 * function of the set of summaries, so a document that is taken out leaves nothing behind, and one that changes costs its own summary and one run over all.
 *
 * <p>What the rules conclude is closed under those axioms that need no further premise.
 */
public final class CorpusReasoner {

    /**
     * What the corpus needs of a document.
     *
     * @param slug the document's name in IRIs
     * @param triples without repetition, in a fixed order
     */
    public record Summary(String slug, List<Triple> triples) {
        public Summary {
            triples = List.copyOf(triples);
        }
    }

    private final Reasoner reasoner;
    private final Node graphName;
    private final Graph background = GraphFactory.createDefaultGraph();
    private final Set<Node> properties = new HashSet<>();
    private final Set<Node> classes = new HashSet<>();

    CorpusReasoner(Reasoner reasoner) {
        this.reasoner = reasoner;
        this.graphName = NodeFactory.createURI(reasoner.base() + "graph/inferred");
        reasoner.ontology().find().forEachRemaining(this::addToBackground);
        reasoner.materialiser().backgroundInferences().forEach(this::addToBackground);
        reasoner.corpusRules().forEach(r -> conclusionsOf(r.template()));
    }

    private void addToBackground(Triple t) {
        if (isReadByARule(t)) background.add(t);
    }

    private boolean isReadByARule(Triple t) {
        return reasoner.corpusRules().stream().anyMatch(r -> r.reads(t));
    }

    /** Finds what can follow from a template, so that summaries tell what of it a document has already. */
    private void conclusionsOf(List<Triple> template) {
        List<Triple> sample = template.stream()
                .map(t -> Triple.create(sample(t.getSubject()), t.getPredicate(), sample(t.getObject())))
                .toList();
        List<Triple> all = new ArrayList<>(sample);
        all.addAll(reasoner.materialiser().materialise(sample));
        for (Triple t : all) {
            if (t.getPredicate().equals(RDF.type.asNode())) classes.add(t.getObject());
            else properties.add(t.getPredicate());
        }
    }

    private static Node sample(Node node) {
        return node.isVariable() ? NodeFactory.createURI("urn:x-sample:" + node.getName()) : node;
    }

    /** Whether a triple of a document belongs in its summary; the others need not be handed to {@link #summarise}. */
    public boolean reads(Triple t) {
        return isReadByARule(t)
                || properties.contains(t.getPredicate())
                || (t.getPredicate().equals(RDF.type.asNode()) && classes.contains(t.getObject()));
    }

    /**
     * The summary of a document.
     *
     * @param quads its asserted and its inferred quads, in any order
     */
    public Summary summarise(String slug, Collection<Quad> quads) {
        Set<Triple> read = new HashSet<>();
        for (Quad q : quads) if (reads(q.asTriple())) read.add(q.asTriple());
        return new Summary(slug, TripleOrder.sorted(read));
    }

    /**
     * What follows from documents together and from none of them alone.
     *
     * @param documents a summary of each, in any order
     * @return quads in the graph {@code {base}graph/inferred}, sorted, none of them in a document's own graphs
     */
    public List<Quad> infer(Collection<Summary> documents) {
        Graph corpus = corpus(documents);
        List<Triple> concluded = new ArrayList<>();
        for (ConstructRule rule : reasoner.corpusRules()) concluded.addAll(rule.conclusions(corpus));
        Set<Triple> result = new HashSet<>(concluded);
        result.addAll(reasoner.materialiser().materialise(concluded));
        result.removeIf(t -> corpus.contains(t) || !reasoner.isKept(t));
        return TripleOrder.sorted(result).stream()
                .map(t -> Quad.create(graphName, t))
                .toList();
    }

    /** Conclusions of rules from which a triple follows by the axioms. */
    List<Triple> conclusionsBehind(Triple triple, Graph corpus) {
        List<Triple> behind = new ArrayList<>();
        for (ConstructRule rule : reasoner.corpusRules())
            for (Triple conclusion : rule.conclusions(corpus))
                if (reasoner.materialiser().materialise(List.of(conclusion)).contains(triple)) behind.add(conclusion);
        return behind;
    }

    /** Everything that the rules may look at. */
    Graph corpus(Collection<Summary> documents) {
        Graph corpus = GraphFactory.createDefaultGraph();
        background.find().forEachRemaining(corpus::add);
        for (Summary document : documents) document.triples().forEach(corpus::add);
        return corpus;
    }
}
