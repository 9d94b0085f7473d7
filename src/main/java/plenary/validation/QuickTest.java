package plenary.validation;

import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.DisjointConstraint;
import org.apache.jena.shacl.engine.constraint.HasValueConstraint;
import org.apache.jena.shacl.engine.constraint.LessThanConstraint;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.engine.constraint.QualifiedValueShape;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.engine.constraint.ShXone;
import org.apache.jena.shacl.engine.constraint.UniqueLangConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.NodeShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprNotComparableException;
import org.apache.jena.sparql.expr.NodeValue;

/** Whether a constraint holds, decided without the machinery that a report needs. What it does not know it denies. */
@FunctionalInterface
interface QuickTest {

    QuickTest UNKNOWN = (context, data, focus, values) -> false;

    /**
     * Whether validation surely has nothing to report.
     *
     * @param values the values that the path of a property shape leads to, each once; of a node shape the focus node
     */
    boolean surelyHolds(ValidationContext context, DocumentTriples data, Node focus, List<Node> values);

    /** The test of a constraint, {@link #UNKNOWN} for one that has none. */
    static QuickTest of(Constraint constraint) {
        if (constraint instanceof MinCount least)
            return (context, data, focus, values) -> values.size() >= least.getMinCount();
        if (constraint instanceof MaxCount most)
            return (context, data, focus, values) -> values.size() <= most.getMaxCount();
        if (constraint instanceof HasValueConstraint one)
            return (context, data, focus, values) -> values.contains(one.getValue());
        // Datatype, node kind, pattern, length, range, list: Jena's own word on each value.
        if (constraint instanceof ConstraintTerm term)
            return (context, data, focus, values) -> ofEach(values, v -> term.validate(context, v) == null);
        if (constraint instanceof LessThanConstraint less)
            return (context, data, focus, values) -> values.isEmpty()
                    || ofEach(data.objects(focus, less.getValue()), high -> ofEach(values, low -> isLess(low, high)));
        // What is rarely there is left to Jena where it is there.
        if (constraint instanceof UniqueLangConstraint) return (context, data, focus, values) -> values.size() < 2;
        if (constraint instanceof DisjointConstraint) return (context, data, focus, values) -> values.isEmpty();
        return ofClasses(constraint);
    }

    private static QuickTest ofClasses(Constraint constraint) {
        if (constraint instanceof ClassConstraint type) {
            Node expected = type.getExpectedClass();
            return (context, data, focus, values) -> data.knowsClasses() && ofEach(values, v -> isA(data, v, expected));
        }
        if (constraint instanceof ShOr or && or.getOthers().stream().allMatch(QuickTest::asksForClass)) {
            List<Node> expected = classes(or.getOthers());
            return (context, data, focus, values) ->
                    data.knowsClasses() && ofEach(values, v -> howMany(data, v, expected) > 0);
        }
        if (constraint instanceof ShXone one && one.getOthers().stream().allMatch(QuickTest::asksForClass)) {
            List<Node> expected = classes(one.getOthers());
            return (context, data, focus, values) ->
                    data.knowsClasses() && ofEach(values, v -> howMany(data, v, expected) == 1);
        }
        if (constraint instanceof QualifiedValueShape some
                && !some.qDisjoint()
                && some.qMax() < 0
                && asksForClass(some.getSub())) {
            Node expected = classes(List.of(some.getSub())).get(0);
            return (context, data, focus, values) -> data.knowsClasses()
                    && values.stream().filter(v -> isA(data, v, expected)).count() >= some.qMin();
        }
        return UNKNOWN;
    }

    /** Whether a shape asks for nothing but a class. */
    private static boolean asksForClass(Shape shape) {
        return shape instanceof NodeShape
                && !shape.deactivated()
                && shape.getPropertyShapes().isEmpty()
                && shape.getConstraints().size() == 1
                && shape.getConstraints().iterator().next() instanceof ClassConstraint;
    }

    private static List<Node> classes(List<Shape> shapes) {
        return shapes.stream()
                .map(s -> ((ClassConstraint) s.getConstraints().iterator().next()).getExpectedClass())
                .map(Objects::requireNonNull)
                .toList();
    }

    private static boolean isA(DocumentTriples data, Node node, Node type) {
        return !node.isLiteral() && data.isA(node, type);
    }

    private static int howMany(DocumentTriples data, Node node, List<Node> types) {
        int count = 0;
        for (Node type : types) if (isA(data, node, type)) count++;
        return count;
    }

    private static boolean isLess(Node low, Node high) {
        try {
            return NodeValue.compare(NodeValue.makeNode(low), NodeValue.makeNode(high)) == Expr.CMP_LESS;
        } catch (ExprNotComparableException e) {
            return false;
        }
    }

    private static boolean ofEach(List<Node> values, java.util.function.Predicate<Node> test) {
        for (Node value : values) if (!test.test(value)) return false;
        return true;
    }
}
