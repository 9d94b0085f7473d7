package plenary.serving.page;

import org.apache.jena.sparql.core.DatasetGraph;
import plenary.search.SearchIndex;
import plenary.store.Generation;

/**
 * What a page is made from: one generation, the same for everything on it.
 *
 * @param dataset the graph, inside a read transaction
 * @param generation whose dataset it is; its texts and files
 * @param search the index of the same generation
 * @param base where the IRIs of the graph begin
 * @param licence of the statements, an IRI
 */
public record PageSource(DatasetGraph dataset, Generation generation, SearchIndex search, String base, String licence) {

    /** Names and links of things of this graph. */
    public Names names() {
        return new Names(dataset, base);
    }
}
