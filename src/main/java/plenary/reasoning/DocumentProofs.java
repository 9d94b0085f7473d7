package plenary.reasoning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Triple;
import plenary.reasoning.ConstructRule.Application;
import plenary.reasoning.Explanation.Asserted;
import plenary.reasoning.Explanation.Derived;
import plenary.reasoning.Explanation.Ground;
import plenary.reasoning.Explanation.RuleFile;

/** All derivations of one document, and the smallest proof of each of its triples. */
final class DocumentProofs {

    private final Reasoner reasoner;
    private final OntologyProofs ontology;
    private final Set<Triple> asserted;
    private final Evidence evidence;
    private final Closure closure;
    private final Proofs proofs;

    /** Triples that only rule files know have numbers after the closure's rows. */
    private final Map<Triple, Integer> extras = new HashMap<>();

    private final List<Triple> extraTriples = new ArrayList<>();
    private final List<RuleFile> files = new ArrayList<>();

    /**
     * @param asserted sorted, each once
     */
    DocumentProofs(Reasoner reasoner, DocumentReasoner documents, OntologyProofs ontology, List<Triple> asserted) {
        this.reasoner = reasoner;
        this.ontology = ontology;
        this.asserted = new HashSet<>(asserted);
        this.evidence = new Evidence(asserted);
        this.proofs = new Proofs(reasoner.materialiser().program());
        this.closure = reasoner.materialiser().begin(proofs);
        closure.add(asserted);
        closure.complete();
        Map<Application, RuleFile> applications = applyFiles(documents, asserted);
        closure.add(applications.keySet().stream().map(Application::conclusion).toList());
        closure.complete();
        applications.forEach(this::addStep);
        proofs.shorten(closure.size() + extras.size(), this::givenSize);
    }

    private Map<Application, RuleFile> applyFiles(DocumentReasoner documents, List<Triple> asserted) {
        Map<Application, RuleFile> applications = new java.util.LinkedHashMap<>();
        List<Triple> derived = closure.derived();
        for (int i = 0; i < reasoner.documentRules().size(); i++) {
            ConstructRule rule = reasoner.documentRules().get(i);
            ConstructRule.Header h = rule.header();
            for (Application a : rule.applications(documents.graph(i, asserted, derived)))
                applications.put(a, new RuleFile(h.name(), h.what(), h.why(), a.absent()));
        }
        return applications;
    }

    private void addStep(Application application, RuleFile file) {
        int[] premises = application.premises().stream().mapToInt(this::number).toArray();
        files.add(file);
        proofs.add(-files.size(), premises, number(application.conclusion()));
    }

    private int number(Triple t) {
        int row = closure.row(t);
        if (row != TripleTable.NONE) return row;
        return extras.computeIfAbsent(t, extra -> {
            extraTriples.add(extra);
            return closure.size() + extraTriples.size() - 1;
        });
    }

    private Triple triple(int number) {
        return number < closure.size() ? closure.triple(number) : extraTriples.get(number - closure.size());
    }

    private int givenSize(int number) {
        if (number < closure.backgroundSize()) return ontology.size(number);
        Triple t = triple(number);
        return asserted.contains(t) || reasoner.ontology().contains(t) ? 1 : 0;
    }

    Optional<Explanation> explain(Triple t) {
        if (asserted.contains(t)) return Optional.of(new Asserted(t, evidence.of(t)));
        if (closure.row(t) == TripleTable.NONE && !extras.containsKey(t)) return ontology.explain(t);
        return Optional.of(explain(number(t)));
    }

    private Explanation explain(int number) {
        Triple t = triple(number);
        if (asserted.contains(t)) return new Asserted(t, evidence.of(t));
        if (number < closure.backgroundSize()) return ontology.explain(number);
        Proofs.Step step = proofs.best(number);
        if (step == null) return new Explanation.FromOntology(t);
        List<Explanation> premises = new ArrayList<>();
        for (int premise : step.premises()) premises.add(explain(premise));
        Ground ground = step.rule() < 0 ? files.get(-step.rule() - 1) : ontology.axiom(step.rule());
        return new Derived(t, ground, premises, proofs.ways(number) - 1);
    }
}
