package plenary.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import plenary.reasoning.CorpusReasoner.Summary;

/**
 * Materialisation against Jena's OWL Micro reasoner over the same triples, and the time per document for more and more documents. Prints a Markdown table.
 *
 * <p>Run: {@code mvn -q test-compile exec:java} is not configured; use {@code java -cp target/test-classes:target/classes:$(cat target/classpath)
 * plenary.reasoning.ReasoningBenchmark [documents…] [--micro most]}.
 */
final class ReasoningBenchmark {

    private static final int WARM_UP = 40;

    private ReasoningBenchmark() {}

    public static void main(String[] args) {
        Graph ontology = Ontologies.withAxioms("");
        Reasoner reasoner = Ontologies.reasoner(ontology);
        int most = args.length > 0 ? Integer.parseInt(args[args.length - 1]) : 10;
        materialise(reasoner, documents(WARM_UP));
        System.out.println(
                "| documents | triples | inferred | ms | ms/document | heap MB | corpus ms | OWL Micro ms | OWL Micro inferred | ratio |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (int i = 0; i < args.length - 1; i++) row(reasoner, ontology, Integer.parseInt(args[i]), most);
    }

    private static void row(Reasoner reasoner, Graph ontology, int count, int most) {
        List<List<Quad>> documents = documents(count);
        long before = heap();
        long start = System.nanoTime();
        List<List<Quad>> inferred = materialise(reasoner, documents);
        double ms = (System.nanoTime() - start) / 1e6;
        double megabytes = (heap() - before) / 1e6;
        double corpus = corpus(reasoner, documents, inferred);
        String micro = count > most ? "| – | – | – |" : micro(ontology, documents, ms);
        System.out.printf(
                "| %d | %d | %d | %.0f | %.2f | %.0f | %.0f %s%n",
                count, size(documents), size(inferred), ms, ms / count, megabytes, corpus, micro);
    }

    private static List<List<Quad>> documents(int count) {
        return IntStream.range(0, count).mapToObj(SyntheticCorpus::document).toList();
    }

    private static List<List<Quad>> materialise(Reasoner reasoner, List<List<Quad>> documents) {
        DocumentReasoner each = reasoner.documents();
        List<List<Quad>> inferred = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) inferred.add(each.infer(SyntheticCorpus.slug(i), documents.get(i)));
        return inferred;
    }

    private static double corpus(Reasoner reasoner, List<List<Quad>> documents, List<List<Quad>> inferred) {
        CorpusReasoner corpus = reasoner.corpus();
        List<Summary> summaries = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            List<Quad> all = new ArrayList<>(documents.get(i));
            all.addAll(inferred.get(i));
            summaries.add(corpus.summarise(SyntheticCorpus.slug(i), all));
        }
        long start = System.nanoTime();
        corpus.infer(summaries);
        return (System.nanoTime() - start) / 1e6;
    }

    /** All documents in one graph, as a reasoner over a dataset would have them; the ontology is bound outside the clock. */
    private static String micro(Graph ontology, List<List<Quad>> documents, double ms) {
        Graph data = GraphFactory.createDefaultGraph();
        documents.forEach(d -> d.forEach(q -> data.add(q.asTriple())));
        org.apache.jena.reasoner.Reasoner bound =
                ReasonerRegistry.getOWLMicroReasoner().bindSchema(ontology);
        long start = System.nanoTime();
        InfGraph closed = bound.bind(data);
        closed.prepare();
        long triples = (long) closed.find().toList().size() - data.size();
        double took = (System.nanoTime() - start) / 1e6;
        return "| %.0f | %d | %.0f |".formatted(took, triples, took / ms);
    }

    private static long size(List<List<Quad>> documents) {
        return documents.stream().mapToLong(List::size).sum();
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
