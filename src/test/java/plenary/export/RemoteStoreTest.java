package plenary.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.update.UpdateAction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteStoreTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "a path C:\\\\users\\\\Ulf",
                "a backslash and \\\\u0041 as text",
                "four \\\\\\\\u and an end \\\\",
                "quotes \\\"u\\\" and lines\\n",
                "an escape \\u00e9 and \\U0001F600"
            })
    void aTripleMeansTheSameInAnUpdate(String escaped) {
        String triple = "<urn:s> <urn:p> \"" + escaped + "\"@en .";
        var expected = GraphFactory.createDefaultGraph();
        RDFParser.fromString(triple, Lang.NTRIPLES).parse(expected);
        DatasetGraph dataset = DatasetGraphFactory.create();
        UpdateAction.parseExecute("INSERT DATA { " + RemoteStore.escapedForSparql(triple) + " }", dataset);
        assertThat(dataset.getDefaultGraph().isIsomorphicWith(expected)).isTrue();
    }
}
