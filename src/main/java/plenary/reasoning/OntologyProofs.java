package plenary.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import plenary.reasoning.Explanation.Axiom;
import plenary.reasoning.Explanation.Derived;
import plenary.reasoning.Explanation.FromOntology;

/** Proofs of what follows from the ontology alone, found once. Its rows are those of the background of every document's closure. */
final class OntologyProofs {

    private final Reasoner reasoner;
    private final Proofs proofs;
    private final Closure closure;

    OntologyProofs(Reasoner reasoner) {
        this.reasoner = reasoner;
        this.proofs = new Proofs(reasoner.materialiser().program());
        this.closure = reasoner.materialiser().replayBackground(reasoner.ontology(), proofs);
        proofs.shorten(closure.size(), row -> closure.isGiven(row) ? 1 : 0);
    }

    int size(int row) {
        return proofs.size(row);
    }

    Optional<Explanation> explain(Triple t) {
        if (reasoner.ontology().contains(t)) return Optional.of(new FromOntology(t));
        int row = closure.row(t);
        return row == TripleTable.NONE ? Optional.empty() : Optional.of(explain(row));
    }

    Explanation explain(int row) {
        Proofs.Step step = proofs.best(row);
        if (step == null) return new FromOntology(closure.triple(row));
        List<Explanation> premises = new ArrayList<>();
        for (int premise : step.premises()) premises.add(explain(premise));
        return new Derived(closure.triple(row), axiom(step.rule()), premises, proofs.ways(row) - 1);
    }

    /** The axiom that a rule of the program was made of. */
    Axiom axiom(int rule) {
        Rule made = reasoner.materialiser().program().rules().get(rule);
        Optional<String> term = made.about().isURI() ? Optional.of(made.about().getURI()) : Optional.empty();
        return new Axiom(made.axiom(), made.construct().rlRule(), term);
    }
}
