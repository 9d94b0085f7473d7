package plenary.reasoning;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import plenary.reasoning.ConstructRule.Scope;
import plenary.vocabulary.Ontology;
import plenary.vocabulary.PLEN;

/**
 * The ontology compiled for reasoning: its axioms, its rule files, and its own closure. Made once per ontology; immutable, and safe for any number of threads.
 */
public final class Reasoner {

    /** What becomes of conclusions in other people's terms (ELI, PROV, FOAF …), to which the ontology aligns its own. */
    public enum Alignments {
        /** They are materialised: whoever queries in ELI finds everything. */
        INCLUDED,
        /** They are left out, and the inferred graphs of the seed documents are a seventh as large. What follows from them in own terms stays. */
        LEFT_OUT
    }

    private final String base;
    private final Graph ontology;
    private final Alignments alignments;
    private final Rules rules;
    private final Materialiser materialiser;
    private final List<ConstructRule> documentRules;
    private final List<ConstructRule> corpusRules;

    private Reasoner(String base, Graph ontology, List<ConstructRule> files, Alignments alignments) {
        this.base = base;
        this.ontology = ontology;
        this.alignments = alignments;
        this.rules = OntologyRules.compile(ontology);
        this.materialiser = new Materialiser(rules, ontology);
        this.documentRules =
                files.stream().filter(r -> r.header().scope() == Scope.DOCUMENT).toList();
        this.corpusRules =
                files.stream().filter(r -> r.header().scope() == Scope.CORPUS).toList();
    }

    /**
     * Compiles an ontology, conclusions in other people's terms included.
     *
     * @throws plenary.vocabulary.OntologyException when a file of {@code rules/} is not a rule
     */
    public static Reasoner of(Ontology ontology) {
        return of(ontology, Alignments.INCLUDED);
    }

    public static Reasoner of(Ontology ontology, Alignments alignments) {
        return of(ontology.graph(), ontology.folder().resolve("rules"), ontology.base(), alignments);
    }

    static Reasoner of(Graph ontology, Path ruleFolder, String base, Alignments alignments) {
        return new Reasoner(base, ontology, RuleFiles.read(ruleFolder, base), alignments);
    }

    /** What follows from single documents. */
    public DocumentReasoner documents() {
        return new DocumentReasoner(this);
    }

    /** What follows from several documents together. */
    public CorpusReasoner corpus() {
        return new CorpusReasoner(this);
    }

    /** Why an inferred triple holds. */
    public Explainer explainer() {
        return new Explainer(this);
    }

    /** What follows from the vocabularies alone, in the graph {@code {base}graph/ontology/inferred}, in a fixed order. */
    public List<Quad> ontologyInferences() {
        Node graph = NodeFactory.createURI(base + "graph/ontology/inferred");
        return TripleOrder.sorted(materialiser.backgroundInferences()).stream()
                .filter(this::isKept)
                .map(t -> Quad.create(graph, t))
                .toList();
    }

    /**
     * How the stored graph of what follows from the vocabularies alone differs from what they imply.
     *
     * @param stored the ontology's quads, stated and inferred, in any order
     */
    public InferenceDifference ontologyDifference(Collection<Quad> stored) {
        List<Quad> derived = ontologyInferences();
        Node graph = NodeFactory.createURI(base + "graph/ontology/inferred");
        List<Triple> inferred = stored.stream()
                .filter(q -> q.getGraph().equals(graph))
                .map(Quad::asTriple)
                .toList();
        return InferenceDifference.between(
                inferred, derived.stream().map(Quad::asTriple).toList());
    }

    /** Axioms from which triples may follow that the reasoner does not derive, each with the reason. */
    public List<String> unsupported() {
        return rules.unsupported();
    }

    boolean isKept(Triple triple) {
        if (alignments == Alignments.INCLUDED) return true;
        Node term = triple.getPredicate().equals(RDF.type.asNode()) ? triple.getObject() : triple.getPredicate();
        return term.getURI().startsWith(PLEN.NS) || term.getURI().startsWith(base);
    }

    String base() {
        return base;
    }

    Graph ontology() {
        return ontology;
    }

    Materialiser materialiser() {
        return materialiser;
    }

    List<ConstructRule> documentRules() {
        return documentRules;
    }

    List<ConstructRule> corpusRules() {
        return corpusRules;
    }
}
