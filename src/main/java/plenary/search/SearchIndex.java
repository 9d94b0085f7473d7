package plenary.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NoLockFactory;

/** A written index, opened to be asked by any number of threads. */
public final class SearchIndex implements AutoCloseable {

    private static final int MOST_COUNTED = 100_000;
    private static final int MOST_KEPT = 200;
    /** What a hit is made from; an entry holds more. */
    private static final Set<String> SHOWN = Set.of(
            IndexFields.IRI,
            IndexFields.KIND,
            IndexFields.LABEL,
            IndexFields.CONTAINER,
            IndexFields.CONTAINER_LABEL,
            IndexFields.NUMBER,
            IndexFields.DATE,
            IndexFields.OCCURRENCES);

    private static final Set<String> SHOWN_WHOLE = with(SHOWN, IndexFields.TEXT);

    private final Directory directory;
    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final FacetsConfig config = IndexFields.facets();
    /** Nothing for a field that no entry has: an empty graph has none. */
    private final Map<String, SortedSetDocValuesReaderState> states = new HashMap<>();

    private final QueryWords words = new QueryWords();

    /** What is counted through the whole index takes longest and is asked most often: the last counts are kept, since an index does not change. */
    private final Map<Asked, Found> counted = Collections.synchronizedMap(new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Found> eldest) {
            return size() > MOST_KEPT;
        }
    });

    private record Asked(SearchQuery query, int from, int most, Set<Dimension> dimensions, int mostValues) {}

    private SearchIndex(Directory directory) throws IOException {
        this.directory = directory;
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
        for (String field : List.of(Dimension.MAIN, Dimension.OTHERS))
            if (reader.leaves().stream()
                    .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(field) != null))
                states.put(field, new DefaultSortedSetDocValuesReaderState(reader, field, config));
    }

    /**
     * Opens an index.
     *
     * @throws SearchException when its files are missing or damaged
     */
    public static SearchIndex open(Path folder) {
        try {
            return new SearchIndex(new MMapDirectory(folder, NoLockFactory.INSTANCE));
        } catch (IOException e) {
            throw new SearchException("cannot open the search index " + folder + ": " + e.getMessage(), e);
        }
    }

    /**
     * What is found, from one place of the order on, with counts.
     *
     * @param from how many of the first are left out
     * @param most how many at most
     * @param dimensions to be counted
     * @param mostValues of each dimension
     */
    public Found find(SearchQuery query, int from, int most, Collection<Dimension> dimensions, int mostValues) {
        if (states.get(Dimension.MAIN) == null) return new Found(0, List.of(), Map.of());
        if (dimensions.isEmpty()) return findAnew(query, from, most, dimensions, mostValues);
        return kept(
                new Asked(query, from, most, Set.copyOf(dimensions), mostValues),
                () -> findAnew(query, from, most, dimensions, mostValues));
    }

    private Found kept(Asked asked, Supplier<Found> find) {
        Found known = counted.get(asked);
        if (known != null) return known;
        Found found = find.get();
        counted.put(asked, found);
        return found;
    }

    private Found findAnew(SearchQuery query, int from, int most, Collection<Dimension> dimensions, int mostValues) {
        try {
            DrillDownQuery drill = drillDown(query);
            int wanted = Math.max(1, Math.min(from + most, Math.max(1, reader.maxDoc())));
            TopDocs top;
            Map<Dimension, List<Count>> facets = new EnumMap<>(Dimension.class);
            if (dimensions.isEmpty()) {
                top = searcher.search(drill, wanted, sort(query));
                // Which the search itself stops counting at a thousand.
                return new Found(searcher.count(drill), hits(query, top, from), facets);
            }
            if (query.chosen().isEmpty()) {
                FacetsCollectorManager.FacetsResult found = FacetsCollectorManager.search(
                        searcher, drill, wanted, sort(query), new FacetsCollectorManager());
                top = found.topDocs();
                count(facets, dimensions, mostValues, found.facetsCollector());
            } else {
                DrillSideways.DrillSidewaysResult found = new DrillSideways(
                                searcher, config, states.get(Dimension.MAIN))
                        .search(drill, null, null, wanted, sort(query), false);
                top = found.hits;
                for (Dimension dimension : dimensions) facets.put(dimension, top(found.facets, dimension, mostValues));
            }
            return new Found(top.totalHits.value, hits(query, top, from), facets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many there are of the values of a dimension, the commonest first, of what is found. */
    public List<Count> count(SearchQuery query, Dimension dimension, int mostValues) {
        return count(query, Set.of(dimension), mostValues).get(dimension);
    }

    /** The same of several dimensions; what is chosen holds for all of them. */
    public Map<Dimension, List<Count>> count(SearchQuery query, Collection<Dimension> dimensions, int mostValues) {
        return kept(
                        new Asked(query, 0, 0, Set.copyOf(dimensions), mostValues),
                        () -> new Found(0, List.of(), countAnew(query, dimensions, mostValues)))
                .facets();
    }

    private Map<Dimension, List<Count>> countAnew(SearchQuery query, Collection<Dimension> dimensions, int mostValues) {
        try {
            Map<Dimension, List<Count>> facets = new EnumMap<>(Dimension.class);
            FacetsCollector found = searcher.search(drillDown(query), new FacetsCollectorManager());
            count(facets, dimensions, mostValues, found);
            return facets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is found with its whole text, for files. */
    public List<Hit> whole(SearchQuery query, int most) {
        try {
            TopDocs top = searcher.search(drillDown(query), Math.max(1, Math.min(most, reader.maxDoc())), sort(query));
            StoredFields fields = reader.storedFields();
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc found : top.scoreDocs) {
                Document document = fields.document(found.doc, SHOWN_WHOLE);
                hits.add(hit(document, List.of(new Hit.Part(document.get(IndexFields.TEXT), false))));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What each adopted text ({@link Kind#TEXT}) or each document in prose ({@link Kind#DOCUMENT}) claims and names, in no particular order.
     *
     * @throws SearchException when the index was written by another version
     */
    public List<Outline> outlines(Kind kind) {
        try {
            Query query = new TermQuery(new Term(IndexFields.OUTLINED, kind.id()));
            TopDocs found = searcher.search(query, Math.max(1, reader.maxDoc()), Sort.INDEXORDER);
            StoredFields fields = reader.storedFields();
            List<Outline> outlines = new ArrayList<>(found.scoreDocs.length);
            for (ScoreDoc one : found.scoreDocs) {
                Document entry = fields.document(one.doc);
                outlines.add(Outline.read(
                        entry.get(IndexFields.OUTLINE),
                        entry.get(IndexFields.IRI),
                        kind,
                        entry.get(IndexFields.LABEL),
                        orEmpty(entry.get(IndexFields.NUMBER)),
                        orEmpty(entry.get(IndexFields.DATE))));
            }
            return outlines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many are found. */
    public int total(SearchQuery query) {
        try {
            return searcher.count(drillDown(query));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Things with a name that begins like the last word and has the others; those first that are spoken of most. */
    public List<Hit> suggest(String typed, int most) {
        try {
            Query query = words.names(typed);
            Sort byUse = new Sort(
                    new SortField(IndexFields.OCCURRENCES, SortField.Type.LONG, true),
                    new SortField(IndexFields.ORDER, SortField.Type.LONG));
            TopDocs top = searcher.search(query, most, byUse);
            return hits(new SearchQuery("", Map.of(), SearchQuery.Order.BEST), top, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DrillDownQuery drillDown(SearchQuery query) {
        DrillDownQuery drill = new DrillDownQuery(config, words.text(query.words()));
        query.chosen().forEach((dimension, values) -> values.forEach(value -> drill.add(dimension.id(), value)));
        return drill;
    }

    private static Sort sort(SearchQuery query) {
        SortField order = new SortField(IndexFields.ORDER, SortField.Type.LONG);
        SortField newest = new SortField(IndexFields.DAY, SortField.Type.LONG, true);
        return switch (query.order()) {
            case BEST ->
                query.words().isBlank()
                        ? new Sort(new SortField(IndexFields.RANK, SortField.Type.LONG), newest, order)
                        : new Sort(SortField.FIELD_SCORE, newest, order);
            case NEWEST -> new Sort(newest, order);
            case OLDEST -> new Sort(new SortField(IndexFields.DAY, SortField.Type.LONG), order);
        };
    }

    private void count(
            Map<Dimension, List<Count>> into, Collection<Dimension> dimensions, int most, FacetsCollector collector)
            throws IOException {
        Map<String, Facets> counted = new HashMap<>();
        for (Dimension dimension : dimensions) {
            SortedSetDocValuesReaderState state = states.get(dimension.field());
            if (state == null) {
                into.put(dimension, List.of());
                continue;
            }
            Facets facets = counted.get(dimension.field());
            if (facets == null) {
                facets = new SortedSetDocValuesFacetCounts(state, collector);
                counted.put(dimension.field(), facets);
            }
            into.put(dimension, top(facets, dimension, most));
        }
    }

    private static List<Count> top(Facets facets, Dimension dimension, int most) throws IOException {
        FacetResult result =
                facets == null ? null : facets.getTopChildren(Math.min(most, MOST_COUNTED), dimension.id());
        List<Count> counts = new ArrayList<>();
        if (result != null)
            for (LabelAndValue value : result.labelValues) counts.add(new Count(value.label, value.value.intValue()));
        return counts;
    }

    private List<Hit> hits(SearchQuery query, TopDocs top, int from) throws IOException {
        ScoreDoc[] docs = top.scoreDocs;
        int number = Math.max(0, docs.length - from);
        int[] ids = new int[number];
        for (int i = 0; i < number; i++) ids[i] = docs[from + i].doc;
        List<List<Hit.Part>> texts = words.snippets(searcher, query.words(), ids);
        StoredFields fields = reader.storedFields();
        List<Hit> hits = new ArrayList<>(number);
        for (int i = 0; i < number; i++) hits.add(hit(fields.document(ids[i], SHOWN), texts.get(i)));
        return hits;
    }

    private static Hit hit(Document document, List<Hit.Part> text) {
        return new Hit(
                document.get(IndexFields.IRI),
                Kind.of(document.get(IndexFields.KIND)).orElseThrow(),
                document.get(IndexFields.LABEL),
                orEmpty(document.get(IndexFields.CONTAINER)),
                orEmpty(document.get(IndexFields.CONTAINER_LABEL)),
                orEmpty(document.get(IndexFields.NUMBER)),
                orEmpty(document.get(IndexFields.DATE)),
                document.getField(IndexFields.OCCURRENCES) == null
                        ? 0
                        : document.getField(IndexFields.OCCURRENCES)
                                .numericValue()
                                .longValue(),
                text);
    }

    private static Set<String> with(Set<String> names, String one) {
        Set<String> more = new java.util.HashSet<>(names);
        more.add(one);
        return Set.copyOf(more);
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
