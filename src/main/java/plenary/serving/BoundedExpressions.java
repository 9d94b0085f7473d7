package plenary.serving;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/**
 * Puts counting in the place of the functions that a few characters of query can make run for ever or fill the memory: REGEX, REPLACE, CONCAT,
 * ENCODE_FOR_URI. Their values are the standard ones.
 */
final class BoundedExpressions extends ExprTransformCopy {

    private final RunningQuery query;

    BoundedExpressions(RunningQuery query) {
        this.query = query;
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_Regex || function instanceof E_StrReplace || function instanceof E_StrConcat)
            return new Bounded(function.getFunctionSymbol().getSymbol(), kind(function), arguments, query);
        return super.transform(function, arguments);
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        if (function instanceof E_StrEncodeForURI)
            return new Bounded("encode_for_uri", Kind.ENCODE, new ExprList(argument), query);
        return super.transform(function, argument);
    }

    private static Kind kind(ExprFunctionN function) {
        if (function instanceof E_Regex) return Kind.REGEX;
        return function instanceof E_StrReplace ? Kind.REPLACE : Kind.CONCAT;
    }

    private enum Kind {
        REGEX,
        REPLACE,
        CONCAT,
        ENCODE
    }

    private static final class Bounded extends ExprFunctionN {
        private final Kind kind;
        private final RunningQuery query;
        /** The pattern is the same for every row, as a rule. */
        private String compiledFrom = "";

        private BoundedPattern compiled;

        Bounded(String name, Kind kind, ExprList arguments, RunningQuery query) {
            super(name, present(arguments));
            this.kind = kind;
            this.query = query;
        }

        /** REGEX and REPLACE without flags carry a null. */
        private static ExprList present(ExprList arguments) {
            List<Expr> given = new ArrayList<>();
            for (Expr argument : arguments) if (argument != null) given.add(argument);
            return new ExprList(given);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Bounded(getFunctionSymbol().getSymbol(), kind, arguments, query);
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            return switch (kind) {
                case REGEX -> regex(values);
                case REPLACE -> replace(values);
                case CONCAT -> {
                    query.make(length(values));
                    yield XSDFuncOp.strConcat(values);
                }
                case ENCODE -> {
                    query.make(9 * length(values));
                    yield XSDFuncOp.strEncodeForURI(values.get(0));
                }
            };
        }

        private NodeValue regex(List<NodeValue> values) {
            String subject = NodeValueOps.checkAndGetStringLiteral("REGEX", values.get(0))
                    .getLiteralLexicalForm();
            BoundedPattern pattern = pattern("REGEX", values.get(1), values.size() > 2 ? values.get(2) : null);
            return NodeValue.booleanReturn(pattern.find(subject, query));
        }

        private NodeValue replace(List<NodeValue> values) {
            String subject = NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(0))
                    .getLiteralLexicalForm();
            BoundedPattern pattern = pattern("REPLACE", values.get(1), values.size() > 3 ? values.get(3) : null);
            String replacement = NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(2))
                    .getLiteralLexicalForm();
            String replaced = pattern.replace(subject, replacement, query);
            return replaced.equals(subject) ? values.get(0) : like(values.get(0).asNode(), replaced);
        }

        /** The same kind of string, with another text. */
        private static NodeValue like(Node literal, String text) {
            String language = literal.getLiteralLanguage();
            return NodeValue.makeNode(
                    language.isEmpty()
                            ? NodeFactory.createLiteralString(text)
                            : NodeFactory.createLiteralLang(text, language));
        }

        private BoundedPattern pattern(String label, NodeValue pattern, NodeValue flags) {
            if (!pattern.isString() || (flags != null && !flags.isString()))
                throw new ExprEvalException(label + ": pattern and flags must be strings");
            if (pattern.getString().length() > query.regexLength()) {
                query.stop(new Refusal(
                        Refusal.UNPROCESSABLE,
                        "the regular expression is longer than " + query.regexLength() + " characters"));
                query.throwIfStopped();
            }
            String given = flags == null ? null : flags.getString();
            if (given != null && !given.matches("[smixq]*"))
                throw new ExprEvalException(label + ": only 'smixq' are flags");
            String key = given + "/" + pattern.getString();
            if (!key.equals(compiledFrom)) {
                compiled = new BoundedPattern(RegexEngine.makePattern(label, pattern.getString(), given));
                compiledFrom = key;
            }
            return compiled;
        }

        private static long length(List<NodeValue> values) {
            long length = 0;
            for (NodeValue value : values) length += value.asString().length();
            return length;
        }
    }
}
