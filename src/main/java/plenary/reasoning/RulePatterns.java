package plenary.reasoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.vocabulary.RDF;

/**
 * The pattern of a CONSTRUCT rule taken apart, so that each conclusion can name the triples that it rests on. That asks for plain patterns: triples with a
 * fixed property, FILTER, FILTER EXISTS and FILTER NOT EXISTS.
 *
 * @param positive triples that must be there
 * @param negative triples inside NOT EXISTS
 * @param outer the pattern without EXISTS and NOT EXISTS, as a SELECT *
 * @param tests its EXISTS and NOT EXISTS
 * @param witnesses the same pattern as a SELECT *, what EXISTS only tests being bound
 */
record RulePatterns(
        List<Triple> positive,
        List<Triple> negative,
        Query outer,
        List<Test> tests,
        Query witnesses,
        Set<Node> properties,
        Set<Node> classes) {

    /**
     * An EXISTS or NOT EXISTS, to be asked apart.
     *
     * @param ask the pattern as an ASK query
     * @param variables those that it can share with the rest of the rule, sorted by name
     * @param wanted whether something has to be there
     */
    record Test(Query ask, List<Var> variables, boolean wanted) {}

    static RulePatterns of(Query query) {
        if (!query.isConstructType() || query.isConstructQuad())
            throw new IllegalArgumentException("a rule is a CONSTRUCT of triples into no named graph");
        if (query.hasAggregators() || query.hasGroupBy() || query.hasLimit() || query.hasOffset())
            throw new IllegalArgumentException("a rule has no aggregates and no LIMIT: use FILTER EXISTS");
        Collector collector = new Collector();
        collector.group(query.getQueryPattern(), true);
        for (Triple t : query.getConstructTemplate().getTriples())
            if (t.getSubject().isBlank()
                    || t.getObject().isBlank()
                    || !t.getPredicate().isURI())
                throw new IllegalArgumentException("the conclusion " + t + " has a blank node or no fixed property");
        return new RulePatterns(
                List.copyOf(collector.positive),
                List.copyOf(collector.negative),
                selectAll(collector.outer),
                List.copyOf(collector.tests),
                selectAll(collector.promoted),
                Set.copyOf(collector.properties),
                Set.copyOf(collector.classes));
    }

    private static Query selectAll(ElementGroup pattern) {
        Query query = new Query();
        query.setQuerySelectType();
        query.setQueryResultStar(true);
        query.setQueryPattern(pattern);
        query.resetResultVars();
        return query;
    }

    private static Test test(Element pattern, boolean wanted) {
        Query ask = new Query();
        ask.setQueryAskType();
        ask.setQueryPattern(pattern);
        List<Var> variables = OpVars.mentionedVars(Algebra.compile(pattern)).stream()
                .sorted(Comparator.comparing(Var::getVarName))
                .toList();
        return new Test(ask, variables, wanted);
    }

    boolean reads(Triple triple) {
        return properties.contains(triple.getPredicate())
                || (triple.getPredicate().equals(RDF.type.asNode()) && classes.contains(triple.getObject()));
    }

    /** The triples that {@link #reads} accepts, as patterns. */
    List<Triple> reading() {
        List<Triple> reading = new ArrayList<>();
        for (Node property : properties) reading.add(Triple.create(Node.ANY, property, Node.ANY));
        for (Node type : classes) reading.add(Triple.create(Node.ANY, RDF.type.asNode(), type));
        return reading;
    }

    private static final class Collector {
        private final List<Triple> positive = new ArrayList<>();
        private final List<Triple> negative = new ArrayList<>();
        private final Set<Node> properties = new HashSet<>();
        private final Set<Node> classes = new HashSet<>();
        private final ElementGroup promoted = new ElementGroup();
        private final ElementGroup outer = new ElementGroup();
        private final List<Test> tests = new ArrayList<>();

        private void group(Element element, boolean isOuter) {
            if (element instanceof ElementGroup group) {
                group.getElements().forEach(e -> group(e, isOuter));
                return;
            }
            if (element instanceof ElementFilter filter) {
                filter(filter.getExpr(), filter, isOuter);
                return;
            }
            if (element instanceof ElementPathBlock block)
                block.patternElts().forEachRemaining(p -> triple(p, positive));
            else if (element instanceof ElementTriplesBlock block)
                block.getPattern().forEach(t -> triple(new TriplePath(t), positive));
            else throw unsuited(element);
            promoted.addElement(element);
            if (isOuter) outer.addElement(element);
        }

        private void filter(Expr expression, ElementFilter filter, boolean isOuter) {
            if (expression instanceof E_Exists exists) {
                if (isOuter) tests.add(test(exists.getElement(), true));
                group(exists.getElement(), false);
                return;
            }
            promoted.addElement(filter);
            if (expression instanceof E_NotExists absent) {
                if (isOuter) tests.add(test(absent.getElement(), false));
                absent(absent.getElement());
            } else if (isOuter) outer.addElement(filter);
        }

        private void absent(Element element) {
            if (element instanceof ElementGroup group) group.getElements().forEach(this::absent);
            else if (element instanceof ElementPathBlock block)
                block.patternElts().forEachRemaining(p -> triple(p, negative));
            else if (element instanceof ElementFilter filter) {
                if (filter.getExpr() instanceof E_Exists || filter.getExpr() instanceof E_NotExists)
                    throw unsuited(element);
            } else throw unsuited(element);
        }

        private void triple(TriplePath path, List<Triple> into) {
            if (!path.isTriple() || !path.getPredicate().isURI())
                throw new IllegalArgumentException("a rule's pattern has triples with a fixed property, not " + path);
            Triple t = path.asTriple();
            into.add(t);
            if (t.getPredicate().equals(RDF.type.asNode()) && t.getObject().isURI()) classes.add(t.getObject());
            else properties.add(t.getPredicate());
        }

        private static IllegalArgumentException unsuited(Element element) {
            return new IllegalArgumentException(
                    "a rule's pattern is made of triples, FILTER, FILTER EXISTS and FILTER NOT EXISTS, so that its conclusions can be explained; this is not: "
                            + element);
        }
    }
}
