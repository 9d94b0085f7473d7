package plenary.serving;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.text.TextIndexParseException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;

/** Runs one checked query and writes its answer. */
final class QueryAnswer {

    private final RunningQuery running;
    private final ServerSettings settings;
    private final int mostRows;

    QueryAnswer(RunningQuery running, ServerSettings settings) {
        this.running = running;
        this.settings = settings;
        this.mostRows = settings.number(Setting.RESULT_ROWS);
    }

    /**
     * Writes the whole answer.
     *
     * @throws Refusal when a limit was met; nothing of the answer is to be sent then
     */
    void write(Query query, DatasetGraph dataset, AnswerFormat.Choice format, Answer answer) throws IOException {
        try {
            if (query.isDescribeType()) {
                write(describe(query, dataset), format, answer);
            } else {
                try (QueryExec exec = execution(query, dataset)) {
                    if (query.isAskType()) writer(format).write(answer.getOutputStream(), exec.ask());
                    else if (query.isSelectType())
                        writer(format).write(answer.getOutputStream(), new CountedRows(exec.select(), this::row));
                    else write(construct(exec, query), format, answer);
                }
            }
        } catch (QueryCancelledException e) {
            running.throwIfStopped();
            throw running.timedOut();
        } catch (TextIndexParseException e) {
            throw new Refusal(
                    Refusal.BAD_REQUEST, "the words after text:query cannot be read: see Lucene's query syntax");
        } catch (QueryBuildException | QueryExecException e) {
            running.throwIfStopped();
            throw new Refusal(Refusal.BAD_REQUEST, "the query cannot be run: " + e.getMessage());
        } catch (RuntimeException e) {
            // What breaks because a query was stopped in the middle of something is not the reason it was stopped.
            running.throwIfStopped();
            throw e;
        } catch (StackOverflowError e) {
            throw new Refusal(Refusal.UNPROCESSABLE, "the query is nested too deeply to be run");
        }
        // Whatever swallowed the exception on its way, a stopped query has no answer.
        running.throwIfStopped();
    }

    private QueryExec execution(Query query, DatasetGraph dataset) {
        Context context = Context.setupContextForDataset(ARQ.getContext(), dataset);
        context.set(ARQ.httpServiceAllowed, false);
        // FROM takes the place of the union; TDB2 would let the union win.
        if (query.hasDatasetDescription()) {
            context.unset(TDB2.symUnionDefaultGraph1);
            context.unset(TDB2.symUnionDefaultGraph2);
        }
        context.set(RunningQuery.SYMBOL, running);
        QC.setFactory(context, GuardedExecutor.FACTORY);
        context.set(ARQConstants.sysOptimizerFactory, (org.apache.jena.sparql.algebra.optimize.RewriteFactory)
                c -> op -> Optimize.stdOptimizationFactory
                        .create(c)
                        .rewrite(Transformer.transform(new TransformCopy(), new BoundedExpressions(running), op)));
        QueryExec exec = QueryExec.dataset(dataset)
                .query(query)
                .context(context)
                .timeout(running.remainingMilliseconds(), TimeUnit.MILLISECONDS)
                .build();
        running.runs(exec);
        return exec;
    }

    private static ResultsWriter writer(AnswerFormat.Choice format) {
        return ResultsWriter.create().lang(format.format().table()).build();
    }

    private void row(long number) {
        running.step();
        if (number > mostRows) {
            running.stop(tooMany("rows"));
            running.throwIfStopped();
        }
    }

    private Refusal tooMany(String what) {
        return new Refusal(
                Refusal.TOO_LARGE,
                "the answer has more than " + mostRows + " " + what
                        + ": add LIMIT (and ORDER BY with OFFSET for the next part), or take a dump");
    }

    private Graph construct(QueryExec exec, Query query) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        long number = 0;
        for (Iterator<Triple> triples = exec.constructTriples(); triples.hasNext(); ) {
            graph.add(triples.next());
            // The template may repeat triples; what counts is what is kept.
            if ((++number & 1023) == 0 || graph.size() > mostRows) triples(graph.size());
        }
        return graph;
    }

    private void triples(long size) {
        running.step();
        if (size > mostRows) throw tooMany("triples");
    }

    /** What the graph says with each resource as subject. Jena's own DESCRIBE has neither a limit nor an ear for the clock. */
    private Graph describe(Query query, DatasetGraph dataset) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        List<Node> sources = query.getGraphURIs().isEmpty()
                ? List.of(Quad.unionGraph)
                : query.getGraphURIs().stream().map(NodeFactory::createURI).toList();
        for (Node resource : described(query, dataset))
            for (Node source : sources) {
                Iterator<Quad> quads = dataset.find(source, resource, Node.ANY, Node.ANY);
                while (quads.hasNext()) {
                    graph.add(quads.next().asTriple());
                    triples(graph.size());
                }
            }
        return graph;
    }

    private Set<Node> described(Query query, DatasetGraph dataset) {
        int most = settings.number(Setting.DESCRIBE_RESOURCES);
        Set<Node> resources = new LinkedHashSet<>();
        query.getResultURIs().stream().filter(Node::isURI).forEach(resources::add);
        if (query.getQueryPattern() != null) {
            Query select = query.cloneQuery();
            select.setQuerySelectType();
            List<Var> variables = query.getProjectVars();
            if (variables.isEmpty()) select.setQueryResultStar(true);
            try (QueryExec exec = execution(select, dataset)) {
                RowSet rows = exec.select();
                List<Var> shown = variables.isEmpty() ? rows.getResultVars() : variables;
                while (rows.hasNext() && resources.size() <= most) {
                    Binding row = rows.next();
                    running.step();
                    for (Var variable : shown) {
                        Node value = row.get(variable);
                        if (value != null && (value.isURI() || value.isBlank())) resources.add(value);
                    }
                }
            }
        }
        if (resources.size() > most)
            throw new Refusal(
                    Refusal.UNPROCESSABLE,
                    "DESCRIBE of more than " + most + " resources: add LIMIT, or ask with CONSTRUCT");
        return resources;
    }

    private static void write(Graph graph, AnswerFormat.Choice format, Answer answer) {
        GraphAnswer.write(graph, format, answer);
    }

    /** Rows that are counted as they go by. */
    private static final class CountedRows implements RowSet {
        private final RowSet rows;
        private final java.util.function.LongConsumer each;
        private long number;

        CountedRows(RowSet rows, java.util.function.LongConsumer each) {
            this.rows = rows;
            this.each = each;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Binding next() {
            each.accept(++number);
            return rows.next();
        }

        @Override
        public List<Var> getResultVars() {
            return new ArrayList<>(rows.getResultVars());
        }

        @Override
        public long getRowNumber() {
            return number;
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
