package plenary.search;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.facet.FacetsConfig;

/** The fields of an entry, as writer and reader know them. */
final class IndexFields {

    static final String IRI = "iri";
    static final String KIND = "kind";
    static final String LABEL = "label";
    static final String TEXT = "text";
    /** Other names of an entity; found, not shown. */
    static final String ALTERNATIVE = "alternative";
    /** Every name as it is, for suggestions. */
    static final String NAME = "name";

    static final String CONTAINER = "in";
    static final String CONTAINER_LABEL = "inLabel";
    static final String NUMBER = "number";
    static final String DATE = "date";
    /** The same as a number, and the rank of the kind, to sort by. */
    static final String DAY = "day";

    static final String RANK = "rank";
    static final String ORDER = "order";
    /** How many entries speak of an entity. */
    static final String OCCURRENCES = "occurrences";
    /** What a text claims, and by which kind of entry it is found again. */
    static final String OUTLINE = "outline";

    static final String OUTLINED = "outlined";

    private IndexFields() {}

    static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(Words.TEXT, Map.of(NAME, Words.NAMES));
    }

    static FacetsConfig facets() {
        FacetsConfig config = new FacetsConfig();
        for (Dimension dimension : Dimension.values()) {
            config.setMultiValued(dimension.id(), true);
            config.setIndexFieldName(dimension.id(), dimension.field());
        }
        return config;
    }
}
