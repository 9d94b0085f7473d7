package plenary.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
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
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import plenary.vocabulary.PLEN;

/** Writes the index of a graph, document by document: memory does not grow with their number. */
public final class SearchIndexWriter {

    /** What a facet value may be long at most; an IRI beyond is not counted by. */
    private static final int LONGEST_VALUE = 4000;

    private static final List<Kind> RANKS = List.of(Kind.values());

    private final IndexWriter writer;
    private final FacetsConfig facets = IndexFields.facets();
    private long written;

    private SearchIndexWriter(IndexWriter writer) {
        this.writer = writer;
    }

    /**
     * Writes the index.
     *
     * @param dataset the graph, inside a read transaction
     * @param folder an empty one
     * @throws SearchException when the files cannot be written
     */
    public static void write(DatasetGraph dataset, Path folder) {
        IndexWriterConfig config = new IndexWriterConfig(IndexFields.analyzer());
        config.setUseCompoundFile(true);
        config.setRAMBufferSizeMB(64);
        try (Directory directory = new MMapDirectory(folder);
                IndexWriter writer = new IndexWriter(directory, config)) {
            new SearchIndexWriter(writer).all(dataset);
            // One segment: the index is read many times and never written again.
            writer.forceMerge(1);
            writer.commit();
        } catch (IOException | UncheckedIOException e) {
            throw new SearchException("cannot write the search index " + folder + ": " + e.getMessage(), e);
        }
    }

    private void all(DatasetGraph dataset) {
        Map<Node, Node> documents = new TreeMap<>(Comparator.comparing(Node::toString));
        for (Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, RDF.type.asNode(), PLEN.SourceDocument);
                quads.hasNext(); ) {
            Quad quad = quads.next();
            // What is inferred of it stands in another graph, and is none of its texts.
            if (!quad.getGraph().getURI().endsWith("/inferred")) documents.put(quad.getGraph(), quad.getSubject());
        }
        Entities entities = new Entities(dataset);
        Entries entries = new Entries(entities, entry -> add(entry, 0, Set.of(), Set.of()));
        documents.forEach((graph, document) -> entries.add(new GraphContent(dataset, graph), document));
        entities.occurrences().forEach((iri, number) -> addEntity(entities, iri, number));
    }

    private void addEntity(Entities entities, String iri, int occurrences) {
        Node node = NodeFactory.createURI(iri);
        entities.kind(node).ifPresent(kind -> {
            Entry entry = new Entry(node, kind);
            entry.label = entities.label(iri);
            add(entry, occurrences, entities.otherNames(iri), entities.hiddenNames(iri));
        });
    }

    private void add(Entry entry, int occurrences, Set<String> otherNames, Set<String> hiddenNames) {
        Document document = new Document();
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
