package plenary.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import plenary.vocabulary.PLEN;

/** Writes the index of a graph, document by document: memory does not grow with their number. */
public final class SearchIndexWriter {

    /** What a facet value may be long at most; an IRI beyond is not counted by. */
    private static final int LONGEST_VALUE = 4000;

    /** What is inferred of a document stands in another graph, and is none of its texts. */
    private static final String INFERRED = "/inferred";

    private static final List<Kind> RANKS = List.of(Kind.values());

    /** Which entries go when a document's graph changes, and which one when an entity occurs more or less often. */
    private static final String GRAPH = "graph";

    private static final String ENTITY = "entity";

    private final IndexWriter writer;
    private final FacetsConfig facets = IndexFields.facets();
    private long written;

    private SearchIndexWriter(IndexWriter writer, long written) {
        this.writer = writer;
        this.written = written;
    }

    /**
     * Writes the index.
     *
     * @param dataset the graph, inside a read transaction
     * @param folder an empty one
     * @throws SearchException when the files cannot be written
     */
    public static void write(DatasetGraph dataset, Path folder) {
        open(folder, writer -> {
            new SearchIndexWriter(writer, 0).all(dataset);
            // One segment: the index is read many times and never written again.
            writer.forceMerge(1);
        });
    }

    /** What is done with an index that is open to be written. */
    @FunctionalInterface
    private interface Work {
        void on(IndexWriter writer) throws IOException;
    }

    private static void open(Path folder, Work work) {
        IndexWriterConfig config = new IndexWriterConfig(IndexFields.analyzer());
        config.setUseCompoundFile(true);
        config.setRAMBufferSizeMB(64);
        try (Directory directory = new MMapDirectory(folder);
                IndexWriter writer = new IndexWriter(directory, config)) {
            work.on(writer);
            writer.commit();
        } catch (IOException | UncheckedIOException e) {
            throw new SearchException("cannot write the search index " + folder + ": " + e.getMessage(), e);
        }
    }

    /**
     * Brings an index up to date with graphs of documents that have changed, come or gone.
     *
     * @param dataset as it is now
     * @param graphs of documents
     * @param before what the graphs said of entities before, by {@link #occurrences}
     */
    public static void update(DatasetGraph dataset, Set<Node> graphs, Map<String, Integer> before, Path folder) {
        open(folder, writer -> {
            // Numbers go on behind all that were given.
            SearchIndexWriter update = new SearchIndexWriter(writer, writer.getDocStats().maxDoc + 1L);
            for (Node graph : graphs) writer.deleteDocuments(new Term(GRAPH, graph.getURI()));
            Entities entities = new Entities(dataset);
            update.documents(dataset, entities, documents(dataset, graphs));
            Map<String, Integer> changes = new TreeMap<>(entities.occurrences());
            before.forEach((iri, number) -> changes.merge(iri, -number, Integer::sum));
            changes.values().removeIf(change -> change == 0);
            update.entities(entities, changes);
        });
    }

    private void entities(Entities entities, Map<String, Integer> changes) throws IOException {
        if (changes.isEmpty()) return;
        Map<String, Integer> numbers = new TreeMap<>();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (Map.Entry<String, Integer> change : changes.entrySet()) {
                TopDocs known = searcher.search(new TermQuery(new Term(ENTITY, change.getKey())), 1);
                int was = known.scoreDocs.length == 0
                        ? 0
                        : searcher.storedFields()
                                .document(known.scoreDocs[0].doc)
                                .getField(IndexFields.OCCURRENCES)
                                .numericValue()
                                .intValue();
                numbers.put(change.getKey(), was + change.getValue());
            }
        }
        for (Map.Entry<String, Integer> number : numbers.entrySet()) {
            writer.deleteDocuments(new Term(ENTITY, number.getKey()));
            if (number.getValue() > 0) addEntity(entities, number.getKey(), number.getValue());
        }
    }

    /** How often the entries of some graphs speak of each entity, by its IRI. */
    public static Map<String, Integer> occurrences(DatasetGraph dataset, Set<Node> graphs) {
        Entities entities = new Entities(dataset);
        Entries entries = new Entries(entities, entry -> {});
        documents(dataset, graphs)
                .forEach((graph, document) -> entries.add(new GraphContent(dataset, graph), document));
        return entities.occurrences();
    }

    /**
     * Whether a text of one of the graphs stands in another document's graph too. Which of them the entries come from could change then, so that the index has
     * to be written anew.
     */
    public static boolean sharesTexts(DatasetGraph dataset, Set<Node> graphs) {
        for (Node graph : graphs)
            for (Node text : new GraphContent(dataset, graph).subjects(PLEN.documentedIn))
                for (Iterator<Quad> places = dataset.find(Node.ANY, text, PLEN.documentedIn, Node.ANY);
                        places.hasNext(); ) {
                    Node place = places.next().getGraph();
                    if (!place.equals(graph) && !place.getURI().endsWith(INFERRED)) return true;
                }
        return false;
    }

    private static Map<Node, Node> documents(DatasetGraph dataset, Set<Node> graphs) {
        Map<Node, Node> documents = new TreeMap<>(Comparator.comparing(Node::toString));
        for (Node graph : graphs)
            dataset.find(graph, Node.ANY, RDF.type.asNode(), PLEN.SourceDocument)
                    .forEachRemaining(quad -> documents.put(graph, quad.getSubject()));
        documents.keySet().removeIf(graph -> graph.getURI().endsWith(INFERRED));
        return documents;
    }

    private void all(DatasetGraph dataset) {
        Set<Node> graphs = new HashSet<>();
        dataset.find(Node.ANY, Node.ANY, RDF.type.asNode(), PLEN.SourceDocument)
                .forEachRemaining(quad -> graphs.add(quad.getGraph()));
        Entities entities = new Entities(dataset);
        documents(dataset, entities, documents(dataset, graphs));
        entities.occurrences().forEach((iri, number) -> addEntity(entities, iri, number));
    }

    private void documents(DatasetGraph dataset, Entities entities, Map<Node, Node> documents) {
        Node[] current = new Node[1];
        Entries entries = new Entries(
                entities,
                entry ->
                        add(entry, new StringField(GRAPH, current[0].getURI(), Field.Store.NO), 0, Set.of(), Set.of()));
        documents.forEach((graph, document) -> {
            current[0] = graph;
            entries.add(new GraphContent(dataset, graph), document);
        });
    }

    private void addEntity(Entities entities, String iri, int occurrences) {
        Node node = NodeFactory.createURI(iri);
        entities.kind(node).ifPresent(kind -> {
            Entry entry = new Entry(node, kind);
            entry.label = entities.label(iri);
            add(
                    entry,
                    new StringField(ENTITY, iri, Field.Store.NO),
                    occurrences,
                    entities.otherNames(iri),
                    entities.hiddenNames(iri));
        });
    }

    private void add(Entry entry, Field key, int occurrences, Set<String> otherNames, Set<String> hiddenNames) {
        Document document = new Document();
        document.add(key);
        document.add(new StringField(IndexFields.IRI, entry.iri, Field.Store.YES));
        document.add(new StoredField(IndexFields.KIND, entry.kind.id()));
        document.add(new TextField(IndexFields.LABEL, entry.label, Field.Store.YES));
        document.add(new TextField(IndexFields.TEXT, entry.text, Field.Store.YES));
        for (Set<String> names : List.of(otherNames, hiddenNames))
            for (String name : names) document.add(new TextField(IndexFields.ALTERNATIVE, name, Field.Store.NO));
        if (entry.kind.isEntity() || entry.kind == Kind.TEXT || entry.kind == Kind.DOCUMENT) {
            document.add(new TextField(IndexFields.NAME, entry.label, Field.Store.NO));
            for (String name : otherNames) document.add(new TextField(IndexFields.NAME, name, Field.Store.NO));
        }
        stored(document, IndexFields.CONTAINER, entry.container);
        stored(document, IndexFields.CONTAINER_LABEL, entry.containerLabel);
        stored(document, IndexFields.NUMBER, entry.number);
        stored(document, IndexFields.DATE, entry.date);
        if (!entry.outline.isEmpty()) {
            document.add(new StoredField(IndexFields.OUTLINE, entry.outline));
            document.add(new StringField(IndexFields.OUTLINED, entry.kind.id(), Field.Store.NO));
        }
        document.add(new NumericDocValuesField(IndexFields.DAY, day(entry.date)));
        document.add(new NumericDocValuesField(IndexFields.RANK, RANKS.indexOf(entry.kind)));
        document.add(new NumericDocValuesField(IndexFields.ORDER, written++));
        document.add(new NumericDocValuesField(IndexFields.OCCURRENCES, occurrences));
        if (occurrences > 0) document.add(new StoredField(IndexFields.OCCURRENCES, occurrences));
        entry.counted().forEach((dimension, values) -> values.stream()
                .filter(value -> value.length() <= LONGEST_VALUE)
                .forEach(value -> document.add(new SortedSetDocValuesFacetField(dimension.id(), value))));
        try {
            writer.addDocument(facets.build(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stored(Document document, String field, String value) {
        if (!value.isEmpty()) document.add(new StoredField(field, value));
    }

    /** {@code 2024-11-25} as 20241125, so that days compare as numbers; 0 for none. */
    private static long day(String date) {
        String digits = date.replace("-", "");
        return digits.matches("\\d{4,8}") ? Long.parseLong((digits + "0000").substring(0, 8)) : 0;
    }
}
