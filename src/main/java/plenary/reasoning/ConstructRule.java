package plenary.reasoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import plenary.reasoning.RulePatterns.Test;

/**
 * A rule of {@code ontology/rules/}: what OWL cannot say, as a SPARQL CONSTRUCT. It sees what is asserted, what follows from the axioms, and the ontology; it
 * does not see what other such rules conclude.
 */
final class ConstructRule {

    /** How much a rule looks at. */
    enum Scope {
        /** One document and the ontology; the conclusions go with the document. */
        DOCUMENT,
        /** All documents and the ontology. */
        CORPUS
    }

    /**
     * What the header of a rule says.
     *
     * @param name file name without extension
     * @param what the conclusion in one sentence
     * @param why why OWL cannot say it, and how the open world is dealt with
     * @param example one case
     */
    record Header(String name, String what, String why, String example, Scope scope) {}

    /**
     * One way in which a rule applies.
     *
     * @param premises the triples that it rests on
     * @param absent what it rests on not being there, as patterns for people
     */
    record Application(Triple conclusion, List<Triple> premises, List<String> absent) {
        Application {
            premises = List.copyOf(premises);
            absent = List.copyOf(absent);
        }
    }

    private final Header header;
    private final Query query;
    private final RulePatterns patterns;

    ConstructRule(Header header, Query query) {
        this.header = header;
        this.query = query;
        this.patterns = RulePatterns.of(query);
    }

    Header header() {
        return header;
    }

    /** Whether a triple can match any part of the rule's pattern. */
    boolean reads(Triple triple) {
        return patterns.reads(triple);
    }

    /** The triples that {@link #reads} accepts, as patterns. */
    List<Triple> reading() {
        return patterns.reading();
    }

    List<Triple> template() {
        return query.getConstructTemplate().getTriples();
    }

    /** The conclusions over a graph, in a fixed order. */
    List<Triple> conclusions(Graph graph) {
        try (var execution = QueryExecutionFactory.create(query, ModelFactory.createModelForGraph(graph))) {
            Graph constructed = execution.execConstruct().getGraph();
            return TripleOrder.sorted(constructed.find().toList());
        }
    }

    /**
     * The same conclusions, by asking each EXISTS and NOT EXISTS once for all cases that look alike to it. That pays where few different things are asked about
     * many, as over a corpus.
     */
    List<Triple> conclusionsOverMany(Graph graph) {
        Set<Triple> conclusions = new HashSet<>();
        Map<List<Object>, Boolean> answers = new HashMap<>();
        try (QueryExec execution =
                QueryExec.graph(graph).query(patterns.outer()).build()) {
            RowSet rows = execution.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                if (patterns.tests().stream().allMatch(t -> passes(t, row, graph, answers)))
                    conclusions.addAll(substitute(template(), row));
            }
        }
        return TripleOrder.sorted(conclusions);
    }

    private static boolean passes(Test test, Binding row, Graph graph, Map<List<Object>, Boolean> answers) {
        List<Object> key = new ArrayList<>(List.of(test));
        for (Var variable : test.variables()) if (row.contains(variable)) key.add(row.get(variable));
        return answers.computeIfAbsent(key, asked -> ask(test, row, graph)) == test.wanted();
    }

    private static boolean ask(Test test, Binding row, Graph graph) {
        QueryExecBuilder builder = QueryExec.graph(graph).query(test.ask());
        for (Var variable : test.variables())
            if (row.contains(variable)) builder.substitution(variable, row.get(variable));
        try (QueryExec execution = builder.build()) {
            return execution.ask();
        }
    }

    /** The triples of a graph that the rule reads, as a graph. */
    Graph read(Iterable<Triple> triples) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (Triple t : triples) if (reads(t)) graph.add(t);
        return graph;
    }

    /** Every way in which the rule applies to a graph, existential tests spelt out as premises, in a fixed order. */
    List<Application> applications(Graph graph) {
        List<Application> applications = new ArrayList<>();
        collect(graph, BindingFactory.empty(), applications);
        applications.sort(ORDER);
        return applications;
    }

    /** Those of {@link #applications(Graph)} that conclude a triple. */
    List<Application> applications(Graph graph, Triple conclusion) {
        List<Application> applications = new ArrayList<>();
        for (Triple pattern : template()) {
            BindingBuilder bound = Binding.builder();
            if (fits(pattern.getSubject(), conclusion.getSubject(), bound)
                    && fits(pattern.getPredicate(), conclusion.getPredicate(), bound)
                    && fits(pattern.getObject(), conclusion.getObject(), bound))
                collect(graph, bound.build(), applications);
        }
        applications.removeIf(a -> !a.conclusion().equals(conclusion));
        applications.sort(ORDER);
        return applications;
    }

    private static boolean fits(Node pattern, Node node, BindingBuilder bound) {
        if (!pattern.isVariable()) return pattern.equals(node);
        Var variable = Var.alloc(pattern);
        if (bound.contains(variable)) return bound.get(variable).equals(node);
        bound.add(variable, node);
        return true;
    }

    private void collect(Graph graph, Binding known, List<Application> into) {
        QueryExecBuilder builder = QueryExec.graph(graph).query(patterns.witnesses());
        known.forEach(builder::substitution);
        try (QueryExec execution = builder.build()) {
            RowSet rows = execution.select();
            while (rows.hasNext())
                apply(Binding.builder(known).addAll(rows.next()).build(), into);
        }
    }

    private void apply(Binding binding, List<Application> into) {
        List<Triple> premises = substitute(patterns.positive(), binding);
        Set<String> absent = new TreeSet<>();
        for (Triple t : substitute(patterns.negative(), binding))
            absent.add(name(t.getSubject()) + " " + name(t.getPredicate()) + " " + name(t.getObject()));
        for (Triple conclusion : substitute(template(), binding))
            into.add(new Application(conclusion, premises, List.copyOf(absent)));
    }

    private static final Comparator<Application> ORDER = (a, b) -> {
        int order = TripleOrder.BY_TERMS.compare(a.conclusion(), b.conclusion());
        for (int i = 0; order == 0 && i < a.premises().size(); i++)
            order = TripleOrder.BY_TERMS.compare(
                    a.premises().get(i), b.premises().get(i));
        return order;
    };

    private static String name(Node node) {
        return node.isVariable() ? "?" + node.getName() : Names.of(node);
    }

    private static List<Triple> substitute(List<Triple> patterns, Binding binding) {
        return patterns.stream()
                .map(t -> Triple.create(
                        substitute(t.getSubject(), binding),
                        substitute(t.getPredicate(), binding),
                        substitute(t.getObject(), binding)))
                .toList();
    }

    private static Node substitute(Node node, Binding binding) {
        return node.isVariable() && binding.contains(Var.alloc(node)) ? binding.get(Var.alloc(node)) : node;
    }
}
