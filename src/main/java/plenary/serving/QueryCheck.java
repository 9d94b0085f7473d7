package plenary.serving;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.SortCondition;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathVisitorByType;

/**
 * A query that may run: standard SPARQL that calls nothing outside. What a function or property function may be is a list of what is allowed, since Jena
 * looks others up on the class path.
 *
 * @param query as parsed
 * @param repeatable whether the same graph always gives the same answer
 */
record QueryCheck(Query query, boolean repeatable) {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String FN = "http://www.w3.org/2005/xpath-functions#";
    private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";
    /** Functions of XPath whose work is bounded by the size of their arguments. */
    private static final Set<String> PLAIN_FUNCTIONS = Set.of(
            "abs",
            "ceiling",
            "floor",
            "round",
            "not",
            "boolean",
            "string-length",
            "upper-case",
            "lower-case",
            "contains",
            "starts-with",
            "ends-with",
            "substring",
            "substring-before",
            "substring-after",
            "normalize-space",
            "year-from-dateTime",
            "month-from-dateTime",
            "day-from-dateTime",
            "year-from-date",
            "month-from-date",
            "day-from-date",
            "hours-from-dateTime",
            "minutes-from-dateTime",
            "seconds-from-dateTime",
            "days-from-duration",
            "years-from-duration",
            "months-from-duration");

    private static final String LIST = "http://jena.apache.org/ARQ/list#";
    private static final String TEXT_QUERY = "http://jena.apache.org/text#query";
    private static final Set<String> CHANGING = Set.of("rand", "now", "uuid", "struuid", "bnode");

    /**
     * Parses and checks.
     *
     * @throws Refusal 400 for what is not SPARQL, 422 for what is not allowed here
     */
    static QueryCheck of(String text) {
        try {
            Query query = QueryFactory.create(text, "http://plenary.invalid/", Syntax.syntaxSPARQL_12);
            if (!query.isSelectType() && !query.isConstructType() && !query.isDescribeType() && !query.isAskType())
                throw new Refusal(Refusal.BAD_REQUEST, "only SELECT, CONSTRUCT, DESCRIBE and ASK are answered");
            Inspection inspection = new Inspection();
            if (query.getQueryPattern() != null) {
                Op op = Algebra.compile(query);
                Walker.walk(op, inspection.operators, inspection.expressions);
            }
            return new QueryCheck(query, inspection.repeatable);
        } catch (QueryParseException e) {
            throw new Refusal(Refusal.BAD_REQUEST, "the query is not well-formed: " + shortened(e.getMessage()));
        } catch (QueryException e) {
            throw new Refusal(Refusal.BAD_REQUEST, "the query cannot be understood: " + shortened(e.getMessage()));
        } catch (StackOverflowError e) {
            throw new Refusal(Refusal.BAD_REQUEST, "the query is nested too deeply");
        }
    }

    private static String shortened(String message) {
        String line = message == null ? "" : message;
        return line.length() <= 1000 ? line : line.substring(0, 1000) + " ...";
    }

    private static final class Inspection {
        private boolean repeatable = true;

        private final ExprVisitorBase expressions = new ExprVisitorBase() {
            @Override
            public void visit(ExprFunction0 function) {
                String name = function.getFunctionSymbol().getSymbol();
                if (CHANGING.contains(name.toLowerCase(java.util.Locale.ROOT))) repeatable = false;
            }

            @Override
            public void visit(ExprFunctionN function) {
                if (function.getFunctionIRI() != null) requireFunction(function.getFunctionIRI());
                if (function.getFunctionSymbol().getSymbol().equals("call"))
                    throw new Refusal(Refusal.UNPROCESSABLE, "CALL is not available here");
            }

            @Override
            public void visit(ExprAggregator aggregator) {
                if (aggregator.getAggregator() instanceof AggCustom)
                    throw new Refusal(Refusal.UNPROCESSABLE, "custom aggregates are not available here");
                ExprList arguments = aggregator.getAggregator().getExprList();
                if (arguments != null) Walker.walk(arguments, operators(), this);
            }
        };

        private final OpVisitorBase operators = new OpVisitorBase() {
            @Override
            public void visit(OpService service) {
                throw new Refusal(
                        Refusal.UNPROCESSABLE, "SERVICE is not available here: this server asks no other server");
            }

            @Override
            public void visit(OpBGP patterns) {
                patterns.getPattern().forEach(triple -> requireProperty(triple.getPredicate()));
            }

            @Override
            public void visit(OpPath path) {
                Path steps = path.getTriplePath().getPath();
                if (steps == null) requireProperty(path.getTriplePath().getPredicate());
                else steps.visit(new Links(Inspection::requireProperty));
            }

            /** The walker passes by what rows are ordered by. */
            @Override
            public void visit(OpOrder order) {
                for (SortCondition condition : order.getConditions())
                    Walker.walk(condition.getExpression(), this, expressions);
            }

            @Override
            public void visit(OpGroup group) {
                group.getAggregators().forEach(expressions::visit);
            }
        };

        private OpVisitorBase operators() {
            return operators;
        }

        private static void requireFunction(String iri) {
            boolean allowed = iri.startsWith(XSD)
                    || iri.startsWith(MATH)
                    || (iri.startsWith(FN) && PLAIN_FUNCTIONS.contains(iri.substring(FN.length())));
            if (!allowed) throw new Refusal(Refusal.UNPROCESSABLE, "the function <" + iri + "> is not available here");
        }

        /** Property functions run code: by name for text search and lists, through the class path for {@code java:}. */
        private static void requireProperty(Node predicate) {
            if (Var.isVar(predicate) || !predicate.isURI()) return;
            String iri = predicate.getURI();
            if (iri.equals(TEXT_QUERY) || iri.startsWith(LIST)) return;
            boolean code = iri.startsWith("java:")
                    || iri.contains("jena.apache.org/")
                    || iri.contains("jena.hpl.hp.com/")
                    || iri.startsWith("http://www.ontotext.com/");
            if (code)
                throw new Refusal(Refusal.UNPROCESSABLE, "the property function <" + iri + "> is not available here");
        }
    }

    /** Every IRI of a property path. */
    private static final class Links extends PathVisitorByType {
        private final Consumer<Node> each;

        Links(Consumer<Node> each) {
            this.each = each;
        }

        @Override
        public void visit0(org.apache.jena.sparql.path.P_Path0 link) {
            each.accept(link.getNode());
        }

        @Override
        public void visitNegPS(P_NegPropSet set) {
            List.copyOf(set.getNodes()).forEach(link -> each.accept(link.getNode()));
        }

        @Override
        public void visit1(org.apache.jena.sparql.path.P_Path1 path) {
            path.getSubPath().visit(this);
        }

        @Override
        public void visit2(org.apache.jena.sparql.path.P_Path2 path) {
            path.getLeft().visit(this);
            path.getRight().visit(this);
        }
    }
}
