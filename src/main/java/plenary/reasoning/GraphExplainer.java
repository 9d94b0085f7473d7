package plenary.reasoning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import plenary.reasoning.CorpusReasoner.Summary;

/**
 * Why a triple of a whole knowledge graph holds: finds the named graphs that have it, and for each explains it from the asserted graph that belongs to it. Only
 * those graphs are read, so that the answer costs what its documents cost and not what the corpus does; what follows from several documents together costs the
 * triples that the rules over the corpus read.
 *
 * <p>Safe for any number of threads.
 */
public final class GraphExplainer {

    /** A triple can stand in every document ("China is a country"); this many explanations show why it holds. */
    public static final int MOST = 5;

    private static final String INFERRED = "/inferred";

    private final Reasoner reasoner;
    private final Explainer explainer;
    private final CorpusReasoner corpus;
    private final String graphs;

    public GraphExplainer(Reasoner reasoner) {
        this.reasoner = reasoner;
        this.explainer = reasoner.explainer();
        this.corpus = reasoner.corpus();
        this.graphs = reasoner.base() + "graph/";
    }

    /**
     * Why a triple holds in one named graph.
     *
     * @param graph IRI of the named graph that has it
     * @param explanation the tree; nothing when the ontology at hand does not derive it, as after an edit that no build has followed
     * @param labels labels of what the tree speaks of, as far as the documents say them
     */
    public record Found(String graph, Optional<Explanation> explanation, Graph labels) {}

    /**
     * What there is to say of a triple.
     *
     * @param found asserted before inferred, else by name of graph, at most {@value #MOST}; empty when no graph has the triple
     * @param graphs how many named graphs have it
     */
    public record Answer(List<Found> found, int graphs) {
        public Answer {
            found = List.copyOf(found);
        }
    }

    /** The work took longer than it may. */
    public static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoppedException() {
            super("stopped before the explanation was complete", null, false, false);
        }
    }

    /**
     * Looks a triple up and explains it.
     *
     * @param dataset inside a read transaction
     * @param stop asked now and then; once it says so, the work ends
     * @throws StoppedException when told to stop
     */
    public Answer explain(Triple triple, DatasetGraph dataset, BooleanSupplier stop) {
        List<String> having = having(triple, dataset);
        List<Found> found = new ArrayList<>();
        Reading reading = new Reading(dataset, stop);
        for (String graph : having.subList(0, Math.min(MOST, having.size())))
            found.add(explain(triple, graph, reading));
        return new Answer(found, having.size());
    }

    /** The ontology's graph, in which its terms have their labels. */
    public Graph ontology() {
        return reasoner.ontology();
    }

    /** Where data IRIs begin. */
    public String base() {
        return reasoner.base();
    }

    private List<String> having(Triple t, DatasetGraph dataset) {
        TreeSet<String> asserted = new TreeSet<>();
        TreeSet<String> inferred = new TreeSet<>();
        Iterator<Quad> quads = dataset.find(Node.ANY, t.getSubject(), t.getPredicate(), t.getObject());
        while (quads.hasNext()) {
            Node graph = quads.next().getGraph();
            if (!graph.isURI() || !graph.getURI().startsWith(graphs)) continue;
            String name = graph.getURI();
            (name.endsWith(INFERRED) ? inferred : asserted).add(name);
        }
        // The same triple read in one document and inferred in another is told by the words first.
        List<String> names = new ArrayList<>(asserted);
        names.addAll(inferred);
        return names;
    }

    private Found explain(Triple triple, String graph, Reading reading) {
        if (graph.equals(graphs + "inferred")) return acrossDocuments(triple, graph, reading);
        String slug = slug(graph);
        // The reasoner knows the ontology already.
        List<Quad> asserted = slug.equals("ontology") ? List.of() : reading.document(slug);
        Optional<Explanation> explanation = explainer.explain(triple, asserted);
        return new Found(graph, explanation, labels(List.of(asserted)));
    }

    private Found acrossDocuments(Triple triple, String graph, Reading reading) {
        Map<String, List<Quad>> read = new TreeMap<>();
        Optional<Explanation> explanation =
                explainer.explain(triple, reading.summaries(), slug -> read.computeIfAbsent(slug, reading::document));
        return new Found(graph, explanation, labels(read.values()));
    }

    private String slug(String graph) {
        String name = graph.substring(graphs.length());
        return name.endsWith(INFERRED) ? name.substring(0, name.length() - INFERRED.length()) : name;
    }

    private static Graph labels(Iterable<List<Quad>> documents) {
        Graph labels = GraphFactory.createDefaultGraph();
        for (List<Quad> document : documents)
            for (Quad quad : document) if (quad.getPredicate().equals(RDFS.label.asNode())) labels.add(quad.asTriple());
        return labels;
    }

    /** Reads from the dataset until told to stop. */
    private final class Reading {
        private final DatasetGraph dataset;
        private final BooleanSupplier stop;

        Reading(DatasetGraph dataset, BooleanSupplier stop) {
            this.dataset = dataset;
            this.stop = stop;
        }

        /** The asserted quads of a document, or those of the description of the build. */
        List<Quad> document(String slug) {
            List<Quad> quads = new ArrayList<>();
            dataset.find(NodeFactory.createURI(graphs + slug), Node.ANY, Node.ANY, Node.ANY)
                    .forEachRemaining(quad -> {
                        check();
                        quads.add(quad);
                    });
            return quads;
        }

        /** What the rules over the corpus read of each document. */
        List<Summary> summaries() {
            Map<String, List<Quad>> bySlug = new HashMap<>();
            for (Triple pattern : corpus.patterns())
                dataset.find(Node.ANY, pattern.getSubject(), pattern.getPredicate(), pattern.getObject())
                        .forEachRemaining(quad -> {
                            check();
                            documentOf(quad.getGraph())
                                    .ifPresent(slug -> bySlug.computeIfAbsent(slug, s -> new ArrayList<>())
                                            .add(quad));
                        });
            List<Summary> summaries = new ArrayList<>();
            new TreeMap<>(bySlug).forEach((slug, quads) -> summaries.add(corpus.summarise(slug, quads)));
            return summaries;
        }

        private Optional<String> documentOf(Node graph) {
            if (!graph.isURI() || !graph.getURI().startsWith(graphs)) return Optional.empty();
            String slug = slug(graph.getURI());
            boolean none = slug.equals("inferred") || slug.equals("ontology") || slug.equals("catalog");
            return none ? Optional.empty() : Optional.of(slug);
        }

        private void check() {
            if (stop.getAsBoolean()) throw new StoppedException();
        }
    }
}
