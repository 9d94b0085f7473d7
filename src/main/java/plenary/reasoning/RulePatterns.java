package plenary.reasoning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
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
 * @param witnesses the same pattern as a SELECT *, what EXISTS only tests being bound
 */
record RulePatterns(
        List<Triple> positive, List<Triple> negative, Query witnesses, Set<Node> properties, Set<Node> classes) {

    static RulePatterns of(Query query) {
        if (!query.isConstructType() || query.isConstructQuad())
            throw new IllegalArgumentException("a rule is a CONSTRUCT of triples into no named graph");
        if (query.hasAggregators() || query.hasGroupBy() || query.hasLimit() || query.hasOffset())
            throw new IllegalArgumentException("a rule has no aggregates and no LIMIT: use FILTER EXISTS");
        Collector collector = new Collector();
        collector.group(query.getQueryPattern(), collector.promoted);
        for (Triple t : query.getConstructTemplate().getTriples())
            if (t.getSubject().isBlank()
                    || t.getObject().isBlank()
                    || !t.getPredicate().isURI())
                throw new IllegalArgumentException("the conclusion " + t + " has a blank node or no fixed property");
        Query witnesses = new Query();
        witnesses.setQuerySelectType();
        witnesses.setQueryResultStar(true);
        witnesses.setQueryPattern(collector.promoted);
        witnesses.resetResultVars();
        return new RulePatterns(
                List.copyOf(collector.positive),
                List.copyOf(collector.negative),
                witnesses,
                Set.copyOf(collector.properties),
                Set.copyOf(collector.classes));
    }

    boolean reads(Triple triple) {
        return properties.contains(triple.getPredicate())
                || (triple.getPredicate().equals(RDF.type.asNode()) && classes.contains(triple.getObject()));
    }

    private static final class Collector {
        private final List<Triple> positive = new ArrayList<>();
        private final List<Triple> negative = new ArrayList<>();
        private final Set<Node> properties = new HashSet<>();
        private final Set<Node> classes = new HashSet<>();
        private final ElementGroup promoted = new ElementGroup();

        private void group(Element element, ElementGroup into) {
            if (element instanceof ElementGroup group) group.getElements().forEach(e -> group(e, into));
            else if (element instanceof ElementPathBlock block) {
                block.patternElts().forEachRemaining(p -> triple(p, positive));
                into.addElement(block);
            } else if (element instanceof ElementTriplesBlock block) {
                block.getPattern().forEach(t -> triple(new TriplePath(t), positive));
                into.addElement(block);
            } else if (element instanceof ElementFilter filter) filter(filter.getExpr(), filter, into);
            else throw unsuited(element);
        }

        private void filter(Expr expression, ElementFilter filter, ElementGroup into) {
            if (expression instanceof E_Exists exists) {
                group(exists.getElement(), into);
                return;
            }
            into.addElement(filter);
            if (expression instanceof E_NotExists absent) absent(absent.getElement());
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
