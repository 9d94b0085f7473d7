package plenary.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plenary.reasoning.Explanation;
import plenary.reasoning.ExplanationGraph;
import plenary.reasoning.ExplanationText;
import plenary.reasoning.GraphExplainer;
import plenary.reasoning.Reasoner;
import plenary.store.Generation;
import plenary.store.Generations;
import plenary.store.KnowledgeGraph;
import plenary.store.OpenGeneration;
import plenary.vocabulary.Prefixes;

/** {@code plenary explain}: why a triple of the graph holds. */
@Command(
        name = "explain",
        description = {
            "Says why a triple is in the graph: where it was read, or what it follows from, step by step down to the clauses, their"
                    + " words and their offsets.",
            "",
            "Give the triple as subject, property and object in SPARQL's syntax (the usual prefixes need no declaration, and"
                    + " <theme/trade> means that IRI under --base), or pick it from the answer to a query.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./plenary explain '<nato-pa/resolution/493> plen:citesConcern <theme/export-controls>'",
            "  ./plenary explain '<nato-pa/resolution/493> plen:citesConcern <theme/export-controls>' --format ttl",
            "  ./plenary explain --query 'SELECT * { ?s a plen:UnansweredConcern BIND (rdf:type AS ?p) BIND (plen:UnansweredConcern AS ?o) }'"
                    + " --row 3",
            "",
            "Exit codes: 0 explained, 1 the graph does not have the triple or its derivation cannot be found, 2 usage,",
            "            3 ontology or query file not readable, 4 no knowledge graph there"
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    /** How an explanation is printed. */
    enum Format {
        /** An indented tree for people. */
        TEXT,
        /** PROV-O in Turtle. */
        TTL
    }

    private final Console console;

    @Parameters(
            arity = "0..*",
            paramLabel = "TRIPLE",
            description = "Subject, property and object: one argument in quotes, or three.")
    private List<String> triple = List.of();

    @Option(
            names = "--query",
            paramLabel = "FILE.rq|TEXT",
            description =
                    "Take the triple from the answer: a SELECT with ?s ?p ?o (or three variables), or a CONSTRUCT.")
    private Optional<String> query = Optional.empty();

    @Option(
            names = "--row",
            paramLabel = "N",
            defaultValue = "1",
            description = "Which row or triple of the answer, from 1. Default: ${DEFAULT-VALUE}")
    private int row = 1;

    @Mixin
    private KnowledgeGraphOption kg = new KnowledgeGraphOption();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "text, or ttl for PROV-O in Turtle. Default: text")
    private Format format = Format.TEXT;

    @Mixin
    private OntologyOptions ontology = new OntologyOptions();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (query.isPresent() != triple.isEmpty())
            throw new CommandException(ExitCode.USAGE, "give either a triple or --query; see ./plenary explain --help");
        if (row < 1) throw new CommandException(ExitCode.USAGE, "--row " + row + ": rows are counted from 1");
        Optional<Triple> given =
                query.isPresent() ? Optional.empty() : Optional.of(TripleText.parse(String.join(" ", triple), base()));
        Optional<Query> picking = query.map(q -> QueryText.of(q).parse());
        try (KnowledgeGraph graph = KnowledgeGraph.openForReading(kg.folder())) {
            Generation current = Generations.current(graph)
                    .orElseThrow(() -> new CommandException(
                            ExitCode.STORE_OR_SERVER_FAILED,
                            "nothing to explain in " + kg.folder()
                                    + ": build it with './plenary build DIR', or name another folder with --kg"));
            try (OpenGeneration open = OpenGeneration.open(current)) {
                DatasetGraph dataset = open.dataset();
                dataset.begin(ReadWrite.READ);
                try {
                    Triple asked = given.orElseGet(() -> pick(picking.orElseThrow(), dataset));
                    return explain(asked, dataset);
                } finally {
                    dataset.end();
                }
            }
        }
    }

    private String base() {
        return ontology.base();
    }

    private int explain(Triple asked, DatasetGraph dataset) {
        GraphExplainer explainer = new GraphExplainer(Reasoner.of(ontology.load()));
        GraphExplainer.Answer answer = explainer.explain(asked, dataset, () -> false);
        if (answer.found().isEmpty()) {
            console.err()
                    .println(
                            "the graph does not have " + words(asked) + "\n  './plenary query' shows what it has, e.g. "
                                    + "'SELECT ?p ?o { <" + asked.getSubject().getURI() + "> ?p ?o }'");
            return ExitCode.DONE_WITH_FAILURES;
        }
        for (GraphExplainer.Found found : answer.found())
            if (found.explanation().isEmpty()) console.err().println(underivable(found));
        if (format == Format.TTL) printGraph(answer, explainer);
        else printText(answer, explainer);
        boolean explained =
                answer.found().stream().anyMatch(f -> f.explanation().isPresent());
        return explained ? ExitCode.DONE : ExitCode.DONE_WITH_FAILURES;
    }

    private static String underivable(GraphExplainer.Found found) {
        return "<" + found.graph()
                + "> has the triple, but it neither says where it was read nor follows by the ontology at"
                + " hand: if the ontology changed since the build, build again";
    }

    private void printText(GraphExplainer.Answer answer, GraphExplainer explainer) {
        boolean first = true;
        for (GraphExplainer.Found found : answer.found()) {
            if (found.explanation().isEmpty()) continue;
            if (!first) console.out().println();
            first = false;
            Explanation explanation = found.explanation().get();
            String kind = explanation instanceof Explanation.Derived ? "Inferred, in " : "Asserted, in ";
            console.out().println(kind + "<" + found.graph() + ">");
            console.out().print(ExplanationText.of(explanation, explainer.ontology(), found.labels()));
        }
        int more = answer.graphs() - answer.found().size();
        if (more > 0)
            console.out().println("\n… and " + Building.counted(more, "other named graph") + " with the same triple");
    }

    private void printGraph(GraphExplainer.Answer answer, GraphExplainer explainer) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (String prefix : List.of("rdf", "rdfs", "prov", "dcterms", "plen"))
            graph.getPrefixMapping().setNsPrefix(prefix, Prefixes.WELL_KNOWN.get(prefix));
        for (GraphExplainer.Found found : answer.found())
            found.explanation()
                    .ifPresent(e -> ExplanationGraph.of(e, explainer.base()).forEach(graph::add));
        RDFDataMgr.write(console.out(), graph, Lang.TURTLE);
    }

    private static String words(Triple t) {
        return TermNames.of(t.getSubject().getURI()) + " "
                + TermNames.of(t.getPredicate().getURI()) + " "
                + new TermNames(Map.of()).of(t.getObject());
    }

    private Triple pick(Query picking, DatasetGraph dataset) {
        try (QueryExec exec = QueryExec.dataset(dataset).query(picking).build()) {
            if (picking.isConstructType()) return pickTriple(exec.constructTriples());
            if (picking.isSelectType()) return pickRow(exec.select());
        } catch (QueryException e) {
            throw new CommandException(ExitCode.STORE_OR_SERVER_FAILED, "the query failed: " + e.getMessage(), e);
        }
        throw new CommandException(
                ExitCode.USAGE, "a triple can be picked from the answer to a SELECT or a CONSTRUCT only");
    }

    private Triple pickTriple(Iterator<Triple> triples) {
        int at = 0;
        while (triples.hasNext()) {
            Triple next = triples.next();
            if (++at == row) return next;
        }
        throw tooFew(at, "triple");
    }

    private Triple pickRow(RowSet rows) {
        List<Var> variables = new ArrayList<>(List.of(Var.alloc("s"), Var.alloc("p"), Var.alloc("o")));
        if (!rows.getResultVars().containsAll(variables)) variables = rows.getResultVars();
        if (variables.size() != 3)
            throw new CommandException(
                    ExitCode.USAGE, "the query must select ?s ?p ?o, or three variables: subject, property, object");
        int at = 0;
        while (rows.hasNext()) {
            Binding next = rows.next();
            if (++at == row) return triple(next, variables);
        }
        throw tooFew(at, "row");
    }

    private Triple triple(Binding binding, List<Var> variables) {
        Node subject = binding.get(variables.get(0));
        Node property = binding.get(variables.get(1));
        Node object = binding.get(variables.get(2));
        if (subject == null || !subject.isURI() || property == null || !property.isURI() || object == null)
            throw new CommandException(
                    ExitCode.USAGE,
                    "row " + row + " is no triple: subject and property must be IRIs, and all be bound");
        return Triple.create(subject, property, object);
    }

    private CommandException tooFew(int there, String noun) {
        return new CommandException(
                ExitCode.USAGE, "--row " + row + ": the answer has " + Building.counted(there, noun));
    }
}
