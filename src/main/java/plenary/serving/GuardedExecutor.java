package plenary.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterDistinct;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterMinus;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.util.iterator.ExtendedIterator;

/** TDB2's execution, with a count at every row that passes and at every row that must be kept. */
final class GuardedExecutor extends OpExecutorTDB2 {

    static final OpExecutorFactory FACTORY = context -> {
        RunningQuery query = context.getContext().get(RunningQuery.SYMBOL);
        return query == null ? new OpExecutorTDB2(context) : new GuardedExecutor(context, query);
    };

    private final RunningQuery query;

    private GuardedExecutor(ExecutionContext context, RunningQuery query) {
        super(context);
        this.query = query;
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        return new Passing(super.exec(op, input), query);
    }

    private QueryIterator kept(Op op, QueryIterator input) {
        return new Kept(exec(op, input), query);
    }

    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        return new QueryIterSort(kept(order.getSubOp(), input), order.getConditions(), execCxt);
    }

    @Override
    protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
        return new Kept(new QueryIterDistinct(exec(distinct.getSubOp(), input), null, execCxt), query);
    }

    @Override
    protected QueryIterator execute(OpGroup group, QueryIterator input) {
        QueryIterator rows = holdsValues(group) ? kept(group.getSubOp(), input) : exec(group.getSubOp(), input);
        List<ExprAggregator> aggregators = new ArrayList<>();
        for (ExprAggregator aggregator : group.getAggregators()) aggregators.add(counted(aggregator));
        return new Kept(new QueryIterGroup(rows, group.getGroupVars(), aggregators, execCxt), query);
    }

    /** COUNT, SUM and the like keep one value for each group; with keys or DISTINCT, memory grows with the rows. */
    private static boolean holdsValues(OpGroup group) {
        if (!group.getGroupVars().isEmpty()) return true;
        return group.getAggregators().stream()
                .anyMatch(a -> a.getAggregator().getClass().getSimpleName().contains("Distinct"));
    }

    private ExprAggregator counted(ExprAggregator aggregator) {
        Aggregator inner = aggregator.getAggregator();
        if (!(inner instanceof AggGroupConcat) && !(inner instanceof AggGroupConcatDistinct)) return aggregator;
        List<Expr> arguments = new ArrayList<>();
        for (Expr argument : inner.getExprList()) arguments.add(new Collected(argument, query));
        return new ExprAggregator(aggregator.getVar(), inner.copy(new ExprList(arguments)));
    }

    @Override
    protected QueryIterator execute(OpJoin join, QueryIterator input) {
        return Join.join(kept(join.getLeft(), input), kept(join.getRight(), root()), execCxt);
    }

    @Override
    protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
        return Join.leftJoin(kept(join.getLeft(), input), kept(join.getRight(), root()), join.getExprs(), execCxt);
    }

    @Override
    protected QueryIterator execute(OpMinus minus, QueryIterator input) {
        Set<Var> common = OpVars.visibleVars(minus.getLeft());
        common.retainAll(OpVars.visibleVars(minus.getRight()));
        return QueryIterMinus.create(exec(minus.getLeft(), input), kept(minus.getRight(), root()), common, execCxt);
    }

    /** A path is evaluated whole before its first row, through the active graph: so the graph counts. */
    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        Graph counting = new CountingGraph(execCxt.getActiveGraph(), query);
        return new QueryIterPath(
                path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, counting));
    }

    private static class Passing extends QueryIteratorWrapper {
        final RunningQuery query;

        Passing(QueryIterator rows, RunningQuery query) {
            super(rows);
            this.query = query;
        }

        @Override
        protected Binding moveToNextBinding() {
            query.step();
            return super.moveToNextBinding();
        }
    }

    private static final class Kept extends Passing {
        Kept(QueryIterator rows, RunningQuery query) {
            super(rows, query);
        }

        @Override
        protected Binding moveToNextBinding() {
            query.hold();
            return super.moveToNextBinding();
        }
    }

    /** The argument of GROUP_CONCAT: what it yields stays in memory. */
    private static final class Collected extends ExprFunction1 {
        private final RunningQuery query;

        Collected(Expr argument, RunningQuery query) {
            super(argument, "collected");
            this.query = query;
        }

        @Override
        public NodeValue eval(NodeValue value) {
            query.make(4L * Math.min(value.asString().length(), RunningQuery.LONGEST_STRING / 4));
            return value;
        }

        @Override
        public Expr copy(Expr argument) {
            return new Collected(argument, query);
        }
    }

    private static final class CountingGraph extends GraphWrapper {
        private final RunningQuery query;

        CountingGraph(Graph graph, RunningQuery query) {
            super(graph);
            this.query = query;
        }

        @Override
        public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
            query.step();
            return super.find(subject, predicate, object).mapWith(this::counted);
        }

        @Override
        public ExtendedIterator<Triple> find(Triple pattern) {
            query.step();
            return super.find(pattern).mapWith(this::counted);
        }

        private Triple counted(Triple triple) {
            query.step();
            return triple;
        }
    }
}
