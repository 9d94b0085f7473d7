package plenary.serving;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import plenary.reasoning.ExplanationGraph;
import plenary.reasoning.GraphExplainer;
import plenary.reasoning.Reasoner;
import plenary.serving.page.Templates;
import plenary.vocabulary.Prefixes;

/**
 * {@code GET /explain?subject=…&predicate=…&object=…}: why a triple of the graph holds, as a page, as text or in PROV-O. Explaining derives a document's
 * conclusions anew, so one explanation is made at a time, and within the time that a query has.
 */
final class Explanations extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TERM = 4000;
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
    private static final List<AnswerFormat> FORMATS = List.of(
            AnswerFormat.HTML,
            AnswerFormat.TEXT,
            AnswerFormat.TURTLE,
            AnswerFormat.NTRIPLES,
            AnswerFormat.JSONLD,
            AnswerFormat.RDFXML);

    private final transient ServerSettings settings;
    private final transient ServedGenerations generations;
    private final transient Optional<Supplier<Reasoner>> reasoner;
    private final transient Semaphore turn = new Semaphore(1, true);
    /** Made when first asked for; guarded by the turn. */
    private transient volatile GraphExplainer explainer;

    /** @param reasoner over the ontology that the graph was built with; without one nothing is explained */
    Explanations(ServerSettings settings, ServedGenerations generations, Optional<Supplier<Reasoner>> reasoner) {
        this.settings = settings;
        this.generations = generations;
        this.reasoner = reasoner;
    }

    /** Makes what the first explanation would wait for, beside everything else; nothing without an ontology. */
    void prepare() {
        if (reasoner.isEmpty()) return;
        start(() -> {
            turn.acquireUninterruptibly();
            try {
                explainer();
            } finally {
                turn.release();
            }
        });
    }

    /** For whoever has the turn. */
    private GraphExplainer explainer() {
        if (explainer == null)
            explainer = new GraphExplainer(reasoner.orElseThrow().get());
        return explainer;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Exchange exchange = Exchange.of(request);
        exchange.run(() -> answer(exchange));
    }

    private void answer(Exchange exchange) throws IOException {
        if (reasoner.isEmpty())
            throw new Refusal(Refusal.NOT_FOUND, "this server has no ontology to explain with: see 'serve --help'");
        Triple triple = Triple.create(
                iri(exchange, "subject"), iri(exchange, "predicate"), term(text(exchange, "object"), "object"));
        AnswerFormat.Choice format = AnswerFormat.negotiate(exchange.request(), FORMATS);
        exchange.answer().setContentType(format.contentType());
        if (exchange.unchanged(true, format.mediaType() + " " + triple)) return;
        GraphExplainer.Answer answer = explain(triple);
        if (answer.found().isEmpty()) throw new Refusal(Refusal.NOT_FOUND, "the graph does not have that triple");
        if (answer.found().stream().allMatch(f -> f.explanation().isEmpty()))
            throw new Refusal(
                    Refusal.NOT_FOUND, "the graph has that triple, but it does not follow by the server's ontology");
        write(exchange, format, triple, answer);
    }

    private void write(Exchange exchange, AnswerFormat.Choice format, Triple triple, GraphExplainer.Answer answer)
            throws IOException {
        switch (format.format()) {
            case HTML, TEXT -> {
                ExplanationPage.View view = ExplanationPage.view(triple, answer, explainer, settings.base());
                String text = format.format() == AnswerFormat.HTML ? Templates.html("explanation", view) : view.text();
                exchange.answer().getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            }
            default -> {
                Graph graph = GraphFactory.createDefaultGraph();
                GraphAnswer.addPrefixes(graph);
                answer.found().forEach(f -> f.explanation()
                        .ifPresent(e -> ExplanationGraph.of(e, settings.base()).forEach(graph::add)));
                GraphAnswer.write(graph, format, exchange.answer());
            }
        }
    }

    private GraphExplainer.Answer explain(Triple triple) {
        Duration limit = settings.queryTimeout();
        long end = System.nanoTime() + limit.toNanos();
        Duration wait = Duration.ofSeconds(settings.number(Setting.QUEUE_WAIT));
        try {
            if (!turn.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS))
                throw Refusal.later(Refusal.TOO_MANY, "other explanations are being made: ask again later", wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.later(Refusal.UNAVAILABLE, "the server is stopping", wait);
        }
        // The next one begins when this work has ended, not when its client has given up.
        CompletableFuture<GraphExplainer.Answer> work;
        try {
            work = CompletableFuture.supplyAsync(() -> work(triple, end), task -> start(task));
        } catch (RuntimeException | Error e) {
            turn.release();
            throw e;
        }
        try {
            return work.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw tooLong(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.later(Refusal.UNAVAILABLE, "the server is stopping", wait);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GraphExplainer.StoppedException) throw tooLong(limit);
            throw new CompletionException(e.getCause());
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "plenary-explanation");
        thread.setDaemon(true);
        thread.start();
    }

    private static Refusal tooLong(Duration limit) {
        return new Refusal(Refusal.UNAVAILABLE, "the explanation took longer than " + limit.toSeconds() + " seconds");
    }

    /** In a thread of its own, with its own hold on the generation: it may go on after its request has been answered. */
    private GraphExplainer.Answer work(Triple triple, long end) {
        try (ServedGenerations.Lease lease = generations.lease()) {
            GraphExplainer ready = explainer();
            DatasetGraph dataset = lease.generation().dataset();
            dataset.begin(ReadWrite.READ);
            try {
                return ready.explain(triple, dataset, () -> System.nanoTime() > end);
            } finally {
                dataset.end();
            }
        } finally {
            turn.release();
        }
    }

    private static String text(Exchange exchange, String name) {
        String[] given = exchange.request().getParameterValues(name);
        if (given == null || given.length != 1 || given[0].isBlank())
            throw new Refusal(
                    Refusal.BAD_REQUEST, "give subject, predicate and object once each; this is about '" + name + "'");
        if (given[0].length() > LONGEST_TERM)
            throw new Refusal(Refusal.BAD_REQUEST, "'" + name + "' is longer than any term of the graph");
        return given[0].strip();
    }

    private static Node iri(Exchange exchange, String name) {
        Node node = term(text(exchange, name), name);
        if (!node.isURI()) throw new Refusal(Refusal.BAD_REQUEST, "'" + name + "' must be an IRI");
        return node;
    }

    /** An IRI, with or without angle brackets or with a well-known prefix, or a literal as N-Triples writes it. */
    private static Node term(String text, String name) {
        if (text.startsWith("\"")) {
            try {
                return NodeFactoryExtra.parseNode(text);
            } catch (RuntimeException e) {
                throw notATerm(name);
            }
        }
        String iri = text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
        int colon = iri.indexOf(':');
        String namespace =
                colon < 0 || iri.startsWith("//", colon + 1) ? null : Prefixes.WELL_KNOWN.get(iri.substring(0, colon));
        if (namespace != null) iri = namespace + iri.substring(colon + 1);
        if (!IRI.matcher(iri).matches()) throw notATerm(name);
        return NodeFactory.createURI(iri);
    }

    private static Refusal notATerm(String name) {
        return new Refusal(
                Refusal.BAD_REQUEST,
                "'" + name
                        + "' is neither an IRI nor, as an object may be, a literal in quotes as N-Triples writes it");
    }
}
