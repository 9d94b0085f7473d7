package plenary.validation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * A SPARQL constraint, asked once for all focus nodes: starting a query for each of the thousands of passages of a document takes longer than everything else in
 * its validation. Which nodes the query finds is all that is taken from it; those are then validated one by one, as SHACL says.
 *
 * @param query whose {@code $this} is left to be found
 */
record SparqlPremise(Query query) {

    private static final Var THIS = Var.alloc("this");
    /** What SHACL binds beforehand besides {@code $this} (section 5.3.1). */
    private static final Set<String> BOUND_BEFOREHAND = Set.of("currentShape", "shapesGraph", "PATH");

    /** Nothing for a constraint that cannot be asked without its focus node. */
    static Optional<SparqlPremise> of(SparqlConstraint constraint) {
        return Optional.of(constraint.getQuery())
                .filter(SparqlPremise::findsItsFocus)
                .map(SparqlPremise::new);
    }

    /** Whether every solution has {@code $this} from a triple of the pattern's own level, so that binding it first only narrows the search. */
    private static boolean findsItsFocus(Query query) {
        if (!query.isSelectType() || query.hasGroupBy() || query.hasAggregators() || query.hasLimit()) return false;
        if (!query.getProjectVars().contains(THIS)) return false;
        boolean[] other = new boolean[1];
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementSubQuery subQuery) {
                other[0] = true;
            }
        });
        String text = query.getQueryPattern().toString();
        return !other[0]
                && BOUND_BEFOREHAND.stream().noneMatch(name -> text.contains("?" + name))
                && query.getQueryPattern() instanceof ElementGroup group
                && group.getElements().stream().anyMatch(SparqlPremise::namesFocus);
    }

    private static boolean namesFocus(Element element) {
        if (!(element instanceof ElementPathBlock block)) return false;
        for (TriplePath triple : block.getPattern().getList())
            if (THIS.equals(triple.getSubject()) || THIS.equals(triple.getObject())) return true;
        return false;
    }

    /** The nodes that the query finds in a graph, among which are all focus nodes that do not fit. */
    Set<Node> found(Graph data) {
        Set<Node> found = new HashSet<>();
        try (QueryExec execution = QueryExec.graph(data).query(query).build()) {
            RowSet rows = execution.select();
            rows.forEachRemaining(row -> found.add(row.get(THIS)));
        }
        return found;
    }
}
