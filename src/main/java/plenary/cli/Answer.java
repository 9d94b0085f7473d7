package plenary.cli;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/** Prints what a query answers, whatever its form. */
final class Answer {

    private final Console console;
    private final ResultFormat format;

    Answer(Console console, ResultFormat format) {
        this.console = console;
        this.format = format;
    }

    void print(Query query, QueryExec exec) {
        if (query.isSelectType()) printRows(query, exec.select());
        else if (query.isAskType()) printYesOrNo(exec.ask());
        else if (query.isConstructType()) printGraph(query, exec.construct());
        else if (query.isDescribeType()) printGraph(query, exec.describe());
        else throw new CommandException(ExitCode.USAGE, "only SELECT, ASK, CONSTRUCT and DESCRIBE are answered");
    }

    private void printRows(Query query, RowSet rows) {
        if (format != ResultFormat.TABLE) {
            writer().write(console.out(), rows, ARQ.getContext());
            return;
        }
        List<List<String>> table = rows(query, rows);
        List<String> header = query.getResultVars();
        console.out().print(new ResultTable(header, table).render(console.columns()));
        console.out().println("(" + Building.counted(table.size(), "row") + ")");
    }

    /** The rows as a person reads them. */
    static List<List<String>> rows(Query query, RowSet rows) {
        TermNames names = new TermNames(query.getPrefixMapping().getNsPrefixMap());
        List<List<String>> table = new ArrayList<>();
        while (rows.hasNext()) {
            Binding binding = rows.next();
            List<String> row = new ArrayList<>();
            for (String variable : query.getResultVars()) row.add(names.of(binding.get(Var.alloc(variable))));
            table.add(row);
        }
        return table;
    }

    private void printYesOrNo(boolean answer) {
        if (format == ResultFormat.TABLE) console.out().println(answer ? "yes" : "no");
        else writer().write(console.out(), answer, ARQ.getContext());
    }

    private RowSetWriter writer() {
        return RowSetWriterRegistry.getFactory(format.rows()).create(format.rows());
    }

    private void printGraph(Query query, Graph graph) {
        OutputStream out = console.out();
        var language = format.graph()
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE,
                        "CONSTRUCT and DESCRIBE answer a graph, which has no columns: use --format table (Turtle), json (JSON-LD)"
                                + " or xml (RDF/XML)"));
        for (Map.Entry<String, String> prefix :
                query.getPrefixMapping().getNsPrefixMap().entrySet())
            if (uses(graph, prefix.getValue()))
                graph.getPrefixMapping().setNsPrefix(prefix.getKey(), prefix.getValue());
        RDFDataMgr.write(out, graph, language);
    }

    private static boolean uses(Graph graph, String namespace) {
        return graph.stream()
                .flatMap(t -> Stream.of(t.getSubject(), t.getPredicate(), t.getObject()))
                .anyMatch(node -> node.isURI() && node.getURI().startsWith(namespace));
    }
}
