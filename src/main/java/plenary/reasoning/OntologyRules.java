package plenary.reasoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import plenary.reasoning.Atom.Constant;
import plenary.reasoning.Atom.Variable;
import plenary.reasoning.ClassExpressions.Conclusion;
import plenary.reasoning.ClassExpressions.PropertyExpression;
import plenary.reasoning.ClassExpressions.Unsupported;
import plenary.reasoning.Rule.Construct;

/**
 * Compiles a TBox into rules, one axiom at a time and each as it stands: hierarchies are not flattened, so that an explanation can name every axiom that it
 * went through.
 *
 * <p>Source of the rules: W3C, OWL 2 Web Ontology Language Profiles (Second Edition), section 4.3, tables 5 to 7, without {@code owl:sameAs}.
 */
final class OntologyRules {

    private static final Variable X = new Variable(0);
    private static final Variable Y = new Variable(1);
    private static final Variable Z = new Variable(2);

    private final Graph tbox;
    private final ClassExpressions expressions;
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> unsupported = new TreeSet<>();

    private OntologyRules(Graph tbox) {
        this.tbox = tbox;
        this.expressions = new ClassExpressions(tbox);
    }

    /**
     * The rules of an ontology.
     *
     * @param tbox a graph with OWL axioms in their RDF form; other triples in it are passed over
     */
    static Rules compile(Graph tbox) {
        OntologyRules compiler = new OntologyRules(tbox);
        compiler.properties();
        compiler.classes();
        OwlTermsLeftOut leftOut = OwlTermsLeftOut.of(tbox, compiler.expressions);
        compiler.unsupported.addAll(leftOut.unsupported());
        List<Rule> sorted = new ArrayList<>(new LinkedHashSet<>(compiler.rules));
        sorted.sort(Comparator.comparing(Rule::axiom)
                .thenComparing(r -> r.head().toString())
                .thenComparing(r -> r.body().toString()));
        return new Rules(sorted, leftOut.constraints(), List.copyOf(compiler.unsupported));
    }

    private void properties() {
        for (Triple t : tbox.find().toList()) {
            Node p = t.getPredicate();
            if (p.equals(RDFS.subPropertyOf.asNode()))
                implies(t.getSubject(), t.getObject(), "SubPropertyOf:", Construct.SUB_PROPERTY, false);
            else if (p.equals(OWL.equivalentProperty.asNode()))
                implies(t.getSubject(), t.getObject(), "EquivalentTo:", Construct.EQUIVALENT_PROPERTY, true);
            else if (p.equals(OWL.inverseOf.asNode()) && t.getSubject().isURI()) inverse(t.getSubject(), t.getObject());
            else if (p.equals(OWL2Terms.PROPERTY_CHAIN_AXIOM)) chain(t.getSubject(), t.getObject());
            else if (p.equals(RDFS.domain.asNode())) domain(t.getSubject(), t.getObject());
            else if (p.equals(RDFS.range.asNode())) range(t.getSubject(), t.getObject());
            else if (p.equals(RDF.type.asNode())) characteristic(t.getSubject(), t.getObject());
        }
    }

    private void implies(Node sub, Node sup, String keyword, Construct construct, boolean bothWays) {
        if (sub.equals(sup)) return;
        String axiom = expressions.describe(sub) + " " + keyword + " " + expressions.describe(sup);
        attempt(axiom, () -> {
            PropertyExpression from = expressions.property(sub);
            PropertyExpression to = expressions.property(sup);
            add(axiom, construct, to.property(), List.of(from.atom(X, Y)), to.atom(X, Y));
            if (bothWays) add(axiom, construct, from.property(), List.of(to.atom(X, Y)), from.atom(X, Y));
        });
    }

    private void inverse(Node property, Node of) {
        String axiom = Names.of(property) + " InverseOf: " + expressions.describe(of);
        attempt(axiom, () -> {
            PropertyExpression other = expressions.property(of);
            PropertyExpression own = expressions.property(property);
            add(axiom, Construct.INVERSE, property, List.of(other.atom(X, Y)), own.atom(Y, X));
            add(axiom, Construct.INVERSE, property, List.of(own.atom(X, Y)), other.atom(Y, X));
        });
    }

    private void chain(Node property, Node list) {
        attempt(Names.of(property) + " SubPropertyChain:", () -> {
            List<Node> steps = expressions.members(list);
            String axiom = Names.of(property) + " SubPropertyChain: "
                    + String.join(
                            " o ", steps.stream().map(expressions::describe).toList());
            List<Atom> body = new ArrayList<>();
            for (int i = 0; i < steps.size(); i++)
                body.add(expressions.property(steps.get(i)).atom(new Variable(i), new Variable(i + 1)));
            PropertyExpression head = expressions.property(property);
            add(axiom, Construct.PROPERTY_CHAIN, head.property(), body, head.atom(X, new Variable(steps.size())));
        });
    }

    private void domain(Node property, Node domain) {
        String axiom = Names.of(property) + " Domain: " + expressions.describe(domain);
        attempt(axiom, () -> conclude(axiom, Construct.DOMAIN, property, new Atom(X, property, Y), X, domain));
    }

    private void range(Node property, Node range) {
        String axiom = Names.of(property) + " Range: " + expressions.describe(range);
        attempt(axiom, () -> conclude(axiom, Construct.RANGE, property, new Atom(X, property, Y), Y, range));
    }

    private void conclude(String axiom, Construct construct, Node about, Atom premise, Variable member, Node expression)
            throws Unsupported {
        if (expressions.isConstraint(expression)) return;
        ClassExpressions.Variables variables = new ClassExpressions.Variables();
        variables.fresh();
        variables.fresh();
        for (Conclusion c : expressions.conclusions(expression, member, variables)) {
            List<Atom> body = new ArrayList<>(List.of(premise));
            body.addAll(c.premises());
            add(axiom, construct, about, body, c.head());
        }
    }

    private void characteristic(Node property, Node type) {
        if (!property.isURI()) return;
        if (type.equals(OWL.SymmetricProperty.asNode()))
            add(
                    Names.of(property) + " Characteristics: Symmetric",
                    Construct.SYMMETRIC,
                    property,
                    List.of(new Atom(X, property, Y)),
                    new Atom(Y, property, X));
        if (type.equals(OWL.TransitiveProperty.asNode()))
            add(
                    Names.of(property) + " Characteristics: Transitive",
                    Construct.TRANSITIVE,
                    property,
                    List.of(new Atom(X, property, Y), new Atom(Y, property, Z)),
                    new Atom(X, property, Z));
    }

    private void classes() {
        for (Triple t : tbox.find().toList()) {
            Node subject = t.getSubject();
            Node p = t.getPredicate();
            if (p.equals(RDFS.subClassOf.asNode()))
                subClass(subject, t.getObject(), "SubClassOf:", Construct.SUB_CLASS);
            else if (p.equals(OWL.equivalentClass.asNode())) {
                subClass(subject, t.getObject(), "EquivalentTo:", Construct.EQUIVALENT_CLASS);
                subClass(t.getObject(), subject, "EquivalentTo:", Construct.EQUIVALENT_CLASS);
            } else if (p.equals(OWL.oneOf.asNode()) && subject.isURI()) enumeration(subject, t.getObject(), subject);
            else if (subject.isURI() && (p.equals(OWL.intersectionOf.asNode()) || p.equals(OWL.unionOf.asNode())))
                unsupported.add(Names.of(subject) + " is itself an expression: give it as owl:equivalentClass [ "
                        + Names.of(p) + " … ]");
        }
    }

    private void subClass(Node sub, Node sup, String keyword, Construct construct) {
        if (sub.equals(sup)) return;
        String axiom = expressions.describe(sub) + " " + keyword + " " + expressions.describe(sup);
        attempt(axiom, () -> {
            if (expressions.isConstraint(sup)) return;
            var individuals = sub.isBlank() ? expressions.object(sub, OWL.oneOf.asNode()) : null;
            if (individuals != null && individuals.isPresent()) {
                enumeration(sub, individuals.get(), sup);
                return;
            }
            ClassExpressions.Variables variables = new ClassExpressions.Variables();
            Variable member = variables.fresh();
            List<Conclusion> conclusions = expressions.conclusions(sup, member, variables);
            if (conclusions.isEmpty()) return;
            for (List<Atom> body : expressions.premises(sub, member, variables)) {
                if (body.isEmpty()) throw new Unsupported("it holds of everything");
                for (Conclusion c : conclusions) {
                    List<Atom> all = new ArrayList<>(body);
                    all.addAll(c.premises());
                    add(axiom, construct, sup.isURI() ? sup : sub, all, c.head());
                }
            }
        });
    }

    /** Facts rather than rules: each individual is a member. */
    private void enumeration(Node sub, Node list, Node sup) {
        String axiom = expressions.describe(sub) + " contains by enumeration";
        attempt(axiom, () -> {
            for (Node individual : expressions.members(list))
                for (Conclusion c :
                        expressions.conclusions(sup, new Constant(individual), new ClassExpressions.Variables()))
                    add(
                            Names.of(sup) + " contains " + Names.of(individual),
                            Construct.EQUIVALENT_CLASS,
                            sup,
                            c.premises(),
                            c.head());
        });
    }

    private void add(String axiom, Construct construct, Node about, List<Atom> body, Atom head) {
        if (!body.contains(head)) rules.add(new Rule(axiom, construct, about, body, head));
    }

    private interface Step {
        void run() throws Unsupported;
    }

    private void attempt(String axiom, Step step) {
        try {
            step.run();
        } catch (Unsupported e) {
            unsupported.add(axiom + ": " + e.getMessage());
        }
    }
}
