package plenary.cli;

import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** How {@code query} prints answers. */
enum ResultFormat {
    /** Columns for people; a graph as Turtle. */
    TABLE,
    CSV,
    TSV,
    JSON,
    XML;

    /** The format of solutions and of yes or no. */
    Lang rows() {
        return switch (this) {
            case TABLE -> ResultSetLang.RS_Text;
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case JSON -> ResultSetLang.RS_JSON;
            case XML -> ResultSetLang.RS_XML;
        };
    }

    /** The format of a graph; there is none in columns. */
    Optional<Lang> graph() {
        return switch (this) {
            case TABLE -> Optional.of(Lang.TURTLE);
            case JSON -> Optional.of(Lang.JSONLD11);
            case XML -> Optional.of(Lang.RDFXML);
            case CSV, TSV -> Optional.empty();
        };
    }
}
