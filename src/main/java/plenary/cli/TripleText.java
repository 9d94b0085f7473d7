package plenary.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import plenary.vocabulary.Prefixes;

/** A triple as given on the command line, in the syntax of SPARQL and Turtle. */
final class TripleText {

    private TripleText() {}

    /**
     * The triple; well-known prefixes need no declaration, and an IRI like {@code <country/CHN>} is completed.
     *
     * @param base what relative IRIs are completed with
     */
    static Triple parse(String text, String base) {
        Query query = new Query();
        Prefixes.WELL_KNOWN.forEach(query::setPrefix);
        List<TriplePath> read = new ArrayList<>();
        try {
            QueryFactory.parse(query, "ASK {\n" + text + "\n}", base, Syntax.syntaxSPARQL_11);
            ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
                @Override
                public void visit(ElementPathBlock block) {
                    block.patternElts().forEachRemaining(read::add);
                }
            });
        } catch (QueryException e) {
            throw wrong(text, e);
        }
        if (read.size() != 1 || !read.get(0).isTriple()) throw wrong(text, null);
        Triple triple = read.get(0).asTriple();
        boolean concrete = triple.getSubject().isURI()
                && triple.getPredicate().isURI()
                && (triple.getObject().isURI() || triple.getObject().isLiteral());
        if (!concrete) throw wrong(text, null);
        return triple;
    }

    private static CommandException wrong(String text, QueryException cause) {
        return new CommandException(
                ExitCode.USAGE,
                "not one triple: " + text.strip()
                        + "\n  Give subject, property and object, IRIs in <> or with a usual prefix, e.g. '<nato-pa/resolution/493> plen:citesConcern"
                        + " <theme/export-controls>'",
                cause);
    }
}
