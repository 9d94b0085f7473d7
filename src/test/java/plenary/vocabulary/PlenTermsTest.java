package plenary.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the program calls a term, the ontology declares. */
class PlenTermsTest {

    private static final Graph ONTOLOGY =
            RDFParser.source(Path.of("ontology/plenary.ttl")).toGraph();

    static Stream<Node> terms() throws IllegalAccessException {
        Stream.Builder<Node> terms = Stream.builder();
        for (Field field : PLEN.class.getFields()) if (field.getType() == Node.class) terms.add((Node) field.get(null));
        return terms.build();
    }

    @ParameterizedTest
    @MethodSource("terms")
    void aTermOfTheProgramIsDeclaredWithLabelAndDefinition(Node term) {
        assertThat(ONTOLOGY.contains(term, RDF.type.asNode(), Node.ANY))
                .as("%s is declared in ontology/plenary.ttl", term)
                .isTrue();
        assertThat(ONTOLOGY.contains(term, RDFS.label.asNode(), Node.ANY))
                .as("%s has a label", term)
                .isTrue();
    }
}
