package plenary.store;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import plenary.search.SearchException;
import plenary.search.SearchIndexWriter;

/** Brings the search index up to date with a change of some documents: what has to be known before it is made, then what is to be written after. */
final class SearchChange {

    private final Set<Node> graphs = new HashSet<>();
    private final boolean anew;
    private final Map<String, Integer> before;

    /**
     * @param database before the change
     * @param vocabularies graphs that are no documents'
     */
    SearchChange(DatasetGraph database, Set<Quad> removed, Set<Quad> added, Set<String> vocabularies) {
        boolean wordsChange = false;
        for (Set<Quad> quads : java.util.List.of(removed, added))
            for (Quad quad : quads)
                if (vocabularies.contains(quad.getGraph().getURI())) wordsChange = true;
                else graphs.add(quad.getGraph());
        // Names and kinds of entities are part of every entry that speaks of them.
        anew = wordsChange || SearchIndexWriter.sharesTexts(database, graphs);
        before = anew ? Map.of() : SearchIndexWriter.occurrences(database, graphs);
    }

    /** @param database after the change */
    void write(DatasetGraph database, Path folder) {
        try {
            if (anew || SearchIndexWriter.sharesTexts(database, graphs)) GenerationWriter.search(database, folder);
            else SearchIndexWriter.update(database, graphs, before, folder);
        } catch (SearchException e) {
            throw new StoreException(e.getMessage(), e);
        }
    }
}
