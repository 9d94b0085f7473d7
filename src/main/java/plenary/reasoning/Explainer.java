package plenary.reasoning;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import plenary.reasoning.ConstructRule.Application;
import plenary.reasoning.CorpusReasoner.Summary;
import plenary.reasoning.Explanation.Derived;
import plenary.reasoning.Explanation.RuleFile;

/**
 * Why a triple holds, worked out when asked: the document's inferences are derived once more with an ear on every step, and of all derivations the one with the
 * fewest steps and leaves is shown. Nothing about derivations needs to be stored. Safe for any number of threads.
 */
public final class Explainer {

    private final Reasoner reasoner;
    private final DocumentReasoner documents;
    private final CorpusReasoner corpus;
    private final OntologyProofs ontology;

    Explainer(Reasoner reasoner) {
        this.reasoner = reasoner;
        this.documents = reasoner.documents();
        this.corpus = reasoner.corpus();
        this.ontology = new OntologyProofs(reasoner);
    }

    /**
     * Why a triple holds of a document.
     *
     * @param asserted the document's asserted quads, all of them, in any order
     * @return nothing when it does not
     */
    public Optional<Explanation> explain(Triple triple, Collection<Quad> asserted) {
        return proofs(asserted).explain(triple);
    }

    private DocumentProofs proofs(Collection<Quad> asserted) {
        List<Triple> triples = asserted.stream()
                .map(Quad::asTriple)
                .distinct()
                .sorted(TripleOrder.BY_TERMS)
                .toList();
        return new DocumentProofs(reasoner, documents, ontology, triples);
    }

    /**
     * Why a triple of the graph {@code {base}graph/inferred} holds.
     *
     * @param summaries of all documents
     * @param asserted gives the asserted quads of a document by slug; asked for the few documents that the explanation goes through
     * @return nothing when it does not hold
     */
    public Optional<Explanation> explain(
            Triple triple, Collection<Summary> summaries, Function<String, ? extends Collection<Quad>> asserted) {
        Map<String, DocumentProofs> known = new HashMap<>();
        Function<String, DocumentProofs> proofs = slug -> known.computeIfAbsent(slug, s -> proofs(asserted.apply(s)));
        Map<String, Summary> bySlug = new TreeMap<>();
        summaries.forEach(s -> bySlug.put(s.slug(), s));
        Graph graph = corpus.corpus(bySlug.values());
        Optional<Explanation> concluded = concluded(triple, graph, bySlug, proofs);
        if (concluded.isPresent()) return concluded;
        for (Triple behind : corpus.conclusionsBehind(triple, graph)) {
            Explanation explained = concluded(behind, graph, bySlug, proofs).orElseThrow();
            return new DocumentProofs(reasoner, documents, ontology, List.of(behind))
                    .explain(triple)
                    .map(tree -> graft(tree, behind, explained));
        }
        return Optional.empty();
    }

    private Optional<Explanation> concluded(
            Triple triple, Graph graph, Map<String, Summary> summaries, Function<String, DocumentProofs> proofs) {
        for (ConstructRule rule : reasoner.corpusRules()) {
            List<Application> ways = rule.applications(graph, triple);
            if (!ways.isEmpty()) return Optional.of(byRule(rule, ways, summaries, proofs));
        }
        return Optional.empty();
    }

    private Explanation byRule(
            ConstructRule rule,
            List<Application> ways,
            Map<String, Summary> summaries,
            Function<String, DocumentProofs> proofs) {
        Application way = ways.get(0);
        List<Explanation> premises =
                way.premises().stream().map(p -> premise(p, summaries, proofs)).toList();
        ConstructRule.Header header = rule.header();
        return new Derived(
                way.conclusion(),
                new RuleFile(header.name(), header.what(), header.why(), way.absent()),
                premises,
                ways.size() - 1);
    }

    /** A premise is explained by the first document that has it. */
    private Explanation premise(
            Triple premise, Map<String, Summary> summaries, Function<String, DocumentProofs> proofs) {
        for (Summary document : summaries.values())
            if (document.triples().contains(premise)) {
                Optional<Explanation> explained = proofs.apply(document.slug()).explain(premise);
                if (explained.isPresent()) return explained.get();
            }
        return ontology.explain(premise)
                .orElseThrow(() -> new IllegalArgumentException("no document supports the premise " + premise
                        + ": the summaries do not fit the asserted quads"));
    }

    /** The same tree with the explanation of a triple in place of its leaf. */
    private static Explanation graft(Explanation tree, Triple leaf, Explanation explained) {
        if (tree.triple().equals(leaf)) return explained;
        if (!(tree instanceof Derived d)) return tree;
        return new Derived(
                d.triple(),
                d.ground(),
                d.premises().stream().map(p -> graft(p, leaf, explained)).toList(),
                d.otherWays());
    }
}
