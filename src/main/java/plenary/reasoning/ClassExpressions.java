package plenary.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import plenary.reasoning.Atom.Arg;
import plenary.reasoning.Atom.Constant;
import plenary.reasoning.Atom.Variable;

/**
 * Class expressions of a TBox graph as rule parts, following the grammar of OWL 2 RL: what may stand on the sub-class side becomes premises, what may stand
 * on the super-class side becomes conclusions.
 */
final class ClassExpressions {

    /** Says what about an expression cannot be materialised. */
    static final class Unsupported extends Exception {
        private static final long serialVersionUID = 1L;

        Unsupported(String reason) {
            super(reason);
        }
    }

    /**
     * A conclusion with the premises that it needs beside membership in the sub-class.
     *
     * @param premises empty but for universal restrictions
     */
    record Conclusion(List<Atom> premises, Atom head) {}

    private static final Set<Node> UNIVERSAL =
            Set.of(OWL.Thing.asNode(), RDFS.Resource.asNode(), RDFS.Literal.asNode());

    private final Graph tbox;

    ClassExpressions(Graph tbox) {
        this.tbox = tbox;
    }

    /** Hands out variables that a rule does not use yet. */
    static final class Variables {
        private int next;

        Variable fresh() {
            return new Variable(next++);
        }
    }

    /**
     * The ways in which something can be a member of an expression on the sub-class side.
     *
     * @return alternatives, each a list of premises about the member; empty premises for a class that holds everything, no alternative for an empty class
     * @throws Unsupported when the expression is none of a class, intersectionOf, unionOf, oneOf, someValuesFrom or hasValue
     */
    List<List<Atom>> premises(Node expression, Arg member, Variables variables) throws Unsupported {
        if (UNIVERSAL.contains(expression)) return List.of(List.of());
        if (expression.equals(OWL.Nothing.asNode())) return List.of();
        if (expression.isURI()) {
            if (isDatatype(expression)) throw new Unsupported("a datatype as filler");
            return List.of(List.of(Atom.type(member, expression)));
        }
        Optional<Node> list = object(expression, OWL.intersectionOf.asNode());
        if (list.isPresent()) {
            List<List<Atom>> product = List.of(List.of());
            for (Node part : members(list.get())) product = product(product, premises(part, member, variables));
            return product;
        }
        list = object(expression, OWL.unionOf.asNode());
        if (list.isPresent()) {
            List<List<Atom>> alternatives = new ArrayList<>();
            for (Node part : members(list.get())) alternatives.addAll(premises(part, member, variables));
            return alternatives;
        }
        Optional<Node> property = object(expression, OWL.onProperty.asNode());
        if (property.isEmpty()) throw new Unsupported(describe(expression) + " on the sub-class side");
        Optional<Node> value = object(expression, OWL.hasValue.asNode());
        if (value.isPresent())
            return List.of(List.of(property(property.get()).atom(member, new Constant(value.get()))));
        Optional<Node> filler = object(expression, OWL.someValuesFrom.asNode());
        if (filler.isEmpty()) throw new Unsupported(describe(expression) + " on the sub-class side");
        Optional<Node> individuals = object(filler.get(), OWL.oneOf.asNode());
        if (individuals.isPresent()) {
            List<List<Atom>> alternatives = new ArrayList<>();
            for (Node individual : members(individuals.get()))
                alternatives.add(List.of(property(property.get()).atom(member, new Constant(individual))));
            return alternatives;
        }
        Variable other = variables.fresh();
        return product(
                List.of(List.of(property(property.get()).atom(member, other))),
                premises(filler.get(), other, variables));
    }

    /**
     * What follows from membership in an expression on the super-class side.
     *
     * @return conclusions; none for a class that holds everything
     * @throws Unsupported when the expression is none of a class, intersectionOf, hasValue or allValuesFrom
     */
    List<Conclusion> conclusions(Node expression, Arg member, Variables variables) throws Unsupported {
        if (UNIVERSAL.contains(expression) || isDatatype(expression)) return List.of();
        if (expression.isURI()) return List.of(new Conclusion(List.of(), Atom.type(member, expression)));
        List<Conclusion> conclusions = new ArrayList<>();
        Optional<Node> list = object(expression, OWL.intersectionOf.asNode());
        if (list.isPresent()) {
            for (Node part : members(list.get())) conclusions.addAll(conclusions(part, member, variables));
            return conclusions;
        }
        Optional<Node> property = object(expression, OWL.onProperty.asNode());
        if (property.isEmpty()) throw new Unsupported(describe(expression) + " on the super-class side");
        Optional<Node> value = object(expression, OWL.hasValue.asNode());
        if (value.isPresent())
            return List.of(new Conclusion(List.of(), property(property.get()).atom(member, new Constant(value.get()))));
        Optional<Node> filler = object(expression, OWL.allValuesFrom.asNode());
        if (filler.isEmpty()) throw new Unsupported(describe(expression) + " on the super-class side");
        Variable other = variables.fresh();
        Atom step = property(property.get()).atom(member, other);
        for (Conclusion c : conclusions(filler.get(), other, variables)) {
            List<Atom> premises = new ArrayList<>(List.of(step));
            premises.addAll(c.premises());
            conclusions.add(new Conclusion(premises, c.head()));
        }
        return conclusions;
    }

    /** Whether an expression on the super-class side only forbids: a complement, or at most none. */
    boolean isConstraint(Node expression) {
        return expression.equals(OWL.Nothing.asNode())
                || object(expression, OWL.complementOf.asNode()).isPresent()
                || isZero(expression, OWL.maxCardinality.asNode())
                || isZero(expression, OWL2Terms.MAX_QUALIFIED_CARDINALITY);
    }

    private boolean isZero(Node expression, Node property) {
        return object(expression, property)
                .filter(n -> n.isLiteral() && n.getLiteralLexicalForm().equals("0"))
                .isPresent();
    }

    /** A property or the inverse of one. */
    record PropertyExpression(Node property, boolean inverse) {
        Atom atom(Arg from, Arg to) {
            return inverse ? new Atom(to, property, from) : new Atom(from, property, to);
        }
    }

    PropertyExpression property(Node expression) throws Unsupported {
        if (expression.isURI()) return new PropertyExpression(expression, false);
        Optional<Node> inverted = object(expression, OWL.inverseOf.asNode());
        if (inverted.isEmpty() || !inverted.get().isURI())
            throw new Unsupported("a property that is neither named nor the inverse of a named one");
        return new PropertyExpression(inverted.get(), true);
    }

    private static List<List<Atom>> product(List<List<Atom>> left, List<List<Atom>> right) {
        List<List<Atom>> product = new ArrayList<>();
        for (List<Atom> l : left)
            for (List<Atom> r : right) {
                List<Atom> both = new ArrayList<>(l);
                both.addAll(r);
                product.add(both);
            }
        return product;
    }

    /** The members of an RDF list, in order. */
    List<Node> members(Node list) throws Unsupported {
        List<Node> members = new ArrayList<>();
        Node rest = list;
        while (!rest.equals(RDF.nil.asNode())) {
            Optional<Node> first = object(rest, RDF.first.asNode());
            Optional<Node> next = object(rest, RDF.rest.asNode());
            if (first.isEmpty() || next.isEmpty() || members.size() > 10_000)
                throw new Unsupported("a list without end");
            members.add(first.get());
            rest = next.get();
        }
        return members;
    }

    boolean isDatatype(Node node) {
        return node.isURI()
                && (node.getURI().startsWith("http://www.w3.org/2001/XMLSchema#")
                        || node.equals(RDF.langString.asNode())
                        || node.equals(RDFS.Literal.asNode())
                        || tbox.contains(node, RDF.type.asNode(), RDFS.Datatype.asNode()));
    }

    Optional<Node> object(Node subject, Node property) {
        return tbox.find(subject, property, Node.ANY).nextOptional().map(t -> t.getObject());
    }

    /** An expression in Manchester syntax, as far as this class reads it. */
    String describe(Node expression) {
        if (expression.isURI() || expression.isLiteral()) return Names.of(expression);
        try {
            Optional<Node> inverted = object(expression, OWL.inverseOf.asNode());
            if (inverted.isPresent()) return "inverse (" + Names.of(inverted.get()) + ")";
            Optional<Node> list = object(expression, OWL.intersectionOf.asNode());
            if (list.isPresent()) return joined(list.get(), " and ");
            list = object(expression, OWL.unionOf.asNode());
            if (list.isPresent()) return joined(list.get(), " or ");
            Optional<Node> property = object(expression, OWL.onProperty.asNode());
            if (property.isEmpty()) return unknown(expression);
            String on = describe(property.get());
            Optional<Node> part = object(expression, OWL.hasValue.asNode());
            if (part.isPresent()) return "(" + on + " value " + describe(part.get()) + ")";
            part = object(expression, OWL.someValuesFrom.asNode());
            if (part.isPresent()) return "(" + on + " some " + describe(part.get()) + ")";
            part = object(expression, OWL.allValuesFrom.asNode());
            if (part.isPresent()) return "(" + on + " only " + describe(part.get()) + ")";
            return "(" + on + " restricted by " + unknown(expression) + ")";
        } catch (Unsupported e) {
            return e.getMessage();
        }
    }

    private String joined(Node list, String by) throws Unsupported {
        List<String> parts = new ArrayList<>();
        for (Node part : members(list)) parts.add(describe(part));
        return "(" + String.join(by, parts) + ")";
    }

    private String unknown(Node expression) {
        return tbox.find(expression, Node.ANY, Node.ANY).toList().stream()
                .map(t -> Names.of(t.getPredicate()))
                .filter(n -> !n.equals("rdf:type") && !n.equals("owl:onProperty"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
