package plenary.validation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;

/**
 * A shape made ready to pass quickly over the nodes that fit it, which is nearly all of them. Each of its constraints is first asked {@link QuickTest whether it
 * surely holds}; where it does not, or where a constraint has no such test, Jena's SHACL engine decides and writes the report. So a report never rests on the
 * tests, only the lack of one does.
 */
final class CompiledShape {

    private final Shape shape;
    private final List<Asked> constraints = new ArrayList<>();
    private final List<Property> properties = new ArrayList<>();
    private final boolean simple;

    private record Asked(Constraint constraint, QuickTest test, Optional<SparqlPremise> premise) {}

    private record Property(
            PropertyShape shape, BiFunction<DocumentTriples, Node, List<Node>> values, List<Asked> asked) {}

    private CompiledShape(Shape shape) {
        this.shape = shape;
        boolean plain = !(shape instanceof PropertyShape);
        for (Constraint constraint : shape.getConstraints()) constraints.add(asked(constraint));
        for (PropertyShape property : shape.getPropertyShapes()) {
            if (property.deactivated()) continue;
            Optional<BiFunction<DocumentTriples, Node, List<Node>>> values = values(property.getPath());
            plain &= values.isPresent() && property.getPropertyShapes().isEmpty();
            List<Asked> asked =
                    property.getConstraints().stream().map(CompiledShape::asked).toList();
            properties.add(new Property(property, values.orElse((data, node) -> List.of()), asked));
        }
        this.simple = plain;
    }

    static CompiledShape of(Shape shape) {
        return new CompiledShape(shape);
    }

    Shape shape() {
        return shape;
    }

    private static Asked asked(Constraint constraint) {
        Optional<SparqlPremise> premise =
                constraint instanceof SparqlConstraint sparql ? SparqlPremise.of(sparql) : Optional.empty();
        return new Asked(constraint, QuickTest.of(constraint), premise);
    }

    /** From a node to its values, for the paths whose steps are single properties. */
    private static Optional<BiFunction<DocumentTriples, Node, List<Node>>> values(Path path) {
        if (path instanceof P_Link link) {
            Node predicate = link.getNode();
            return Optional.of((data, node) -> data.objects(node, predicate));
        }
        if (path instanceof P_Inverse inverse && inverse.getSubPath() instanceof P_Link link) {
            Node predicate = link.getNode();
            return Optional.of((data, node) -> data.subjects(predicate, node));
        }
        if (path instanceof P_Alt alternatives) {
            var left = values(alternatives.getLeft());
            var right = values(alternatives.getRight());
            if (left.isEmpty() || right.isEmpty()) return Optional.empty();
            return Optional.of((data, node) -> {
                Set<Node> both = new LinkedHashSet<>(left.get().apply(data, node));
                both.addAll(right.get().apply(data, node));
                return List.copyOf(both);
            });
        }
        return Optional.empty();
    }

    /**
     * Validates nodes as SHACL says.
     *
     * @param context collects what does not fit
     */
    void validate(ValidationContext context, DocumentTriples data, Set<Node> focusNodes) {
        if (shape.deactivated() || focusNodes.isEmpty()) return;
        if (!simple) {
            for (Node focus : focusNodes) VLib.validateShape(context, data, shape, focus);
            return;
        }
        for (Asked asked : constraints) {
            Optional<Set<Node>> suspects = asked.premise().map(premise -> premise.found(data));
            for (Node focus : focusNodes) {
                boolean holds = suspects.isPresent()
                        ? !suspects.get().contains(focus)
                        : asked.test().surelyHolds(context, data, focus, List.of(focus));
                if (!holds) VLib.evalConstraint(context, data, shape, focus, null, null, asked.constraint());
            }
        }
        for (Property property : properties) for (Node focus : focusNodes) validate(context, data, property, focus);
    }

    private static void validate(ValidationContext context, DocumentTriples data, Property property, Node focus) {
        List<Node> values = property.values().apply(data, focus);
        for (Asked asked : property.asked()) {
            if (asked.test().surelyHolds(context, data, focus, values)) continue;
            Path path = property.shape().getPath();
            VLib.evalConstraint(
                    context,
                    data,
                    property.shape(),
                    focus,
                    path,
                    ShaclPaths.valueNodes(data, focus, path),
                    asked.constraint());
        }
    }
}
