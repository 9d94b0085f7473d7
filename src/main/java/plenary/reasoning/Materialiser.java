package plenary.reasoning;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/**
 * Derives what follows from a document's triples together with an ontology graph. The ontology graph is closed once, when this is made; after that it is
 * read only, so that one materialiser serves any number of threads.
 *
 * <p>Left out as trivial: what follows from no axiom of the ontology (that everything is an {@code owl:Thing} or {@code rdfs:Resource}, equal to itself, a
 * property or class below itself), types of literals, memberships in unnamed classes, what holds among the terms of the TBox (that a class is below its
 * ancestors), and that members of disjoint classes are different, which the rules of OWL 2 RL do not conclude either.
 */
final class Materialiser {

    private final Program program;
    private final Numbering numbering = new Numbering();
    private final TripleTable background;
    private final List<Triple> backgroundDerived;

    /**
     * @param rules what to derive
     * @param ontology vocabularies that the rules may use beside a document's triples
     */
    Materialiser(Rules rules, Graph ontology) {
        program = new Program(rules.rules(), numbering);
        Closure closure = closeBackground(ontology, null);
        background = closure.own();
        backgroundDerived = List.copyOf(closure.derived());
    }

    private Closure closeBackground(Graph ontology, Derivation derivations) {
        Closure closure = new Closure(program, numbering, new TripleTable(0), derivations);
        closure.add(TripleOrder.sorted(ontology.find().toList()));
        closure.addFacts();
        closure.complete();
        return closure;
    }

    /** The ontology graph closed once more, with an ear on every derivation; rows are those of the background of {@link #begin}. */
    Closure replayBackground(Graph ontology, Derivation derivations) {
        return closeBackground(ontology, derivations);
    }

    /** What follows from the ontology graph alone, without what is stated in it. */
    List<Triple> backgroundInferences() {
        return backgroundDerived;
    }

    /**
     * What follows from triples and the ontology graph together, the given ones and the ontology's own left out.
     *
     * @return each triple once, in no particular order
     */
    List<Triple> materialise(Iterable<Triple> asserted) {
        Closure closure = begin(null);
        closure.add(asserted);
        closure.complete();
        return closure.derived();
    }

    /** An empty document over the closed ontology graph. */
    Closure begin(Derivation derivations) {
        return new Closure(program, new Numbering(numbering), background, derivations);
    }

    Program program() {
        return program;
    }
}
