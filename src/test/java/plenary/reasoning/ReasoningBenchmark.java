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
 * <p>Run on the test class path with the arguments {@code 10 100 1000 3}.
 */
public final class ReasoningBenchmark {

    private static final int WARM_UP = 40;

    private ReasoningBenchmark() {}

    /**
     * @param args numbers of documents, and last over how many of them OWL Micro is run
     */
    public static void main(String[] args) {
        Graph ontology = Ontologies.withAxioms("");
        Reasoner reasoner = Ontologies.reasoner(ontology);
        int most = args.length > 0 ? Integer.parseInt(args[args.length - 1]) : 10;
        materialise(reasoner, documents(WARM_UP));
        System.out.println(
                "| documents | triples | inferred | ms | ms/document | heap MB | corpus ms | OWL Micro ms/document | its triples/document | ratio |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (int i = 0; i < args.length - 1; i++) row(reasoner, ontology, Integer.parseInt(args[i]), most);
    }

    /** Milliseconds a document of Plenary and of OWL Micro, and the heap of all conclusions. */
    public record Row(double msEach, double megabytes, double microMsEach) {}

    /** @param most over how many of the documents OWL Micro is run */
    public static Row measure(int count, int most) {
        Graph ontology = Ontologies.withAxioms("");
        Reasoner reasoner = Ontologies.reasoner(ontology);
        materialise(reasoner, documents(WARM_UP));
        List<List<Quad>> documents = documents(count);
        long before = heap();
        long start = System.nanoTime();
        List<List<Quad>> inferred = materialise(reasoner, documents);
        double each = (System.nanoTime() - start) / 1e6 / inferred.size();
        double megabytes = (heap() - before) / 1e6;
        return new Row(each, megabytes, microMs(ontology, documents.subList(0, Math.min(count, most))));
    }

    private static double microMs(Graph ontology, List<List<Quad>> documents) {
        org.apache.jena.reasoner.Reasoner bound =
                ReasonerRegistry.getOWLMicroReasoner().bindSchema(ontology);
        long start = System.nanoTime();
        for (List<Quad> document : documents) {
            Graph data = GraphFactory.createDefaultGraph();
            document.forEach(q -> data.add(q.asTriple()));
            bound.bind(data).find().toList();
        }
        return (System.nanoTime() - start) / 1e6 / documents.size();
    }

    private static void row(Reasoner reasoner, Graph ontology, int count, int most) {
        List<List<Quad>> documents = documents(count);
        long before = heap();
        long start = System.nanoTime();
        List<List<Quad>> inferred = materialise(reasoner, documents);
        double ms = (System.nanoTime() - start) / 1e6;
        double megabytes = (heap() - before) / 1e6;
        double corpus = corpus(reasoner, documents, inferred);
        String micro = micro(ontology, documents.subList(0, Math.min(count, most)), ms / count);
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

    /**
     * OWL Micro over the same documents, one at a time, which is its best case: over several in one graph it slows down faster than they grow. The ontology is
     * bound outside the clock; inside it is what materialising takes, the forward rules and reading out all that holds.
     */
    private static String micro(Graph ontology, List<List<Quad>> documents, double msPerDocument) {
        org.apache.jena.reasoner.Reasoner bound =
                ReasonerRegistry.getOWLMicroReasoner().bindSchema(ontology);
        long triples = 0;
        long start = System.nanoTime();
        for (List<Quad> document : documents) {
            Graph data = GraphFactory.createDefaultGraph();
            document.forEach(q -> data.add(q.asTriple()));
            InfGraph closed = bound.bind(data);
            triples += closed.find().toList().size();
        }
        double each = (System.nanoTime() - start) / 1e6 / documents.size();
        return "| %.0f | %d | %.0f |".formatted(each, triples / documents.size(), each / msPerDocument);
    }

    private static long size(List<List<Quad>> documents) {
        return documents.stream().mapToLong(List::size).sum();
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
