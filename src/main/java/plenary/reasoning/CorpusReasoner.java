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

    CorpusReasoner(Reasoner reasoner) {
        this.reasoner = reasoner;
        this.graphName = NodeFactory.createURI(reasoner.base() + "graph/inferred");
        reasoner.ontology().find().forEachRemaining(this::addToBackground);
        reasoner.materialiser().backgroundInferences().forEach(this::addToBackground);
    }

    private void addToBackground(Triple t) {
        if (reads(t)) background.add(t);
    }

    /** Whether a triple of a document belongs in its summary; the others need not be handed to {@link #summarise}. */
    public boolean reads(Triple t) {
        return reasoner.corpusRules().stream().anyMatch(r -> r.reads(t));
    }

    /** What {@link #reads} as patterns: every triple that it accepts matches one, and no two match the same triple. */
    public List<Triple> patterns() {
        Set<Triple> patterns = new HashSet<>();
        for (ConstructRule rule : reasoner.corpusRules()) patterns.addAll(rule.reading());
        patterns.removeIf(p ->
                p.getObject().isConcrete() && patterns.contains(Triple.create(Node.ANY, p.getPredicate(), Node.ANY)));
        return List.copyOf(patterns);
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
     * @return quads in the graph {@code {base}graph/inferred}, sorted, none of them in a summary or following from one
     */
    public List<Quad> infer(Collection<Summary> documents) {
        Graph corpus = corpus(documents);
        List<Triple> concluded = new ArrayList<>();
        for (ConstructRule rule : reasoner.corpusRules()) concluded.addAll(rule.conclusionsOverMany(corpus));
        Set<Triple> result = new HashSet<>(concluded);
        result.addAll(reasoner.materialiser().materialise(concluded));
        result.removeAll(knownAbout(concluded, documents));
        result.removeIf(t -> !reasoner.isKept(t));
        return TripleOrder.sorted(result).stream()
                .map(t -> Quad.create(graphName, t))
                .toList();
    }

    /**
     * How the stored graph of what follows from documents together differs from what these documents imply.
     *
     * @param stored its quads, in any order
     * @param documents a summary of each document that is served, in any order
     */
    public InferenceDifference difference(Collection<Quad> stored, Collection<Summary> documents) {
        return InferenceDifference.between(triples(stored), triples(infer(documents)));
    }

    private static List<Triple> triples(Collection<Quad> quads) {
        return quads.stream().map(Quad::asTriple).toList();
    }

    /** What the documents' summaries say and imply of the subjects of conclusions: that they are concerns, say, before they are recurring ones. */
    private Set<Triple> knownAbout(List<Triple> concluded, Collection<Summary> documents) {
        Set<Node> subjects = new HashSet<>();
        concluded.forEach(t -> subjects.add(t.getSubject()));
        List<Triple> said = new ArrayList<>();
        for (Summary document : documents)
            for (Triple t : document.triples())
                if (subjects.contains(t.getSubject()) || subjects.contains(t.getObject())) said.add(t);
        Set<Triple> known = new HashSet<>(said);
        known.addAll(reasoner.materialiser().materialise(said));
        return known;
    }

    /** Conclusions of rules from which a triple follows by the axioms. */
    List<Triple> conclusionsBehind(Triple triple, Graph corpus) {
        List<Triple> behind = new ArrayList<>();
        for (ConstructRule rule : reasoner.corpusRules())
            for (Triple conclusion : rule.conclusionsOverMany(corpus))
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
