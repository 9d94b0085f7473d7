package plenary.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader of the ontology may rely on: every term is explained, every term that is used is there, and the neighbours' terms are tied in. */
class OntologyTermsTest {

    private static final Path FOLDER = Path.of("ontology");
    private static final Graph TBOX =
            RDFParser.source(FOLDER.resolve("plenary.ttl")).toGraph();
    private static final Node ONTOLOGY = NodeFactory.createURI("https://w3id.org/plenary/ns");

    static Stream<Node> terms() {
        return Stream.of(OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
                .flatMap(kind -> TBOX.find(Node.ANY, RDF.type.asNode(), kind.asNode()).toList().stream())
                .map(Triple::getSubject)
                .filter(term -> term.isURI() && term.getURI().startsWith(PLEN.NS))
                .distinct();
    }

    @Test
    void thereAreTerms() {
        assertThat(terms()).hasSizeGreaterThan(120);
    }

    @ParameterizedTest
    @MethodSource("terms")
    void everyTermHasLabelDefinitionExampleAndHome(Node term) {
        for (Node property : List.of(RDFS.label.asNode(), SKOS.definition.asNode(), SKOS.example.asNode()))
            assertThat(TBOX.find(term, property, Node.ANY).toList())
                    .as(property.getURI())
                    .isNotEmpty()
                    .allMatch(t -> t.getObject().getLiteralLanguage().equals("en")
                            && !t.getObject().getLiteralLexicalForm().isBlank());
        assertThat(TBOX.contains(term, RDFS.isDefinedBy.asNode(), ONTOLOGY)).isTrue();
    }

    @Test
    void theOntologyHasVersionAndLicence() {
        assertThat(TBOX.contains(ONTOLOGY, RDF.type.asNode(), OWL.Ontology.asNode()))
                .isTrue();
        assertThat(TBOX.find(ONTOLOGY, OWL2.versionIRI.asNode(), Node.ANY).toList())
                .singleElement()
                .satisfies(t -> assertThat(t.getObject().getURI()).startsWith(ONTOLOGY.getURI() + "/"));
        assertThat(TBOX.find(ONTOLOGY, DCTerms.license.asNode(), Node.ANY).toList())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ELI, http://data.europa.eu/eli/ontology#",
        "ELI-DL, http://data.europa.eu/eli/eli-draft-legislation-ontology#",
        "ORG, http://www.w3.org/ns/org#",
        "SKOS, http://www.w3.org/2004/02/skos/core#",
        "PROV-O, http://www.w3.org/ns/prov#",
        "OA, http://www.w3.org/ns/oa#",
        "schema.org, http://schema.org/"
    })
    void itsTermsAreAlignedToThoseOf(String name, String namespace) {
        List<Node> alignments = List.of(
                RDFS.subClassOf.asNode(),
                RDFS.subPropertyOf.asNode(),
                OWL.equivalentClass.asNode(),
                OWL.equivalentProperty.asNode(),
                SKOS.exactMatch.asNode(),
                SKOS.closeMatch.asNode());
        assertThat(TBOX.find().toList())
                .as(name)
                .anyMatch(t -> t.getSubject().isURI()
                        && t.getSubject().getURI().startsWith(PLEN.NS)
                        && alignments.contains(t.getPredicate())
                        && t.getObject().isURI()
                        && t.getObject().getURI().startsWith(namespace));
    }

    @Test
    void everyTermThatTheFolderUsesIsDeclared() throws IOException {
        Pattern used = Pattern.compile("(?<![\\w-])plen:([A-Za-z][A-Za-z0-9]*)");
        TreeSet<String> undeclared = new TreeSet<>();
        List<String> declared = terms().map(Node::getLocalName).toList();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(ttl|rq)")).toList())
                used.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult r) -> r.group(1))
                        .filter(term -> !declared.contains(term))
                        .forEach(term -> undeclared.add(file + ": plen:" + term));
        }
        assertThat(undeclared).isEmpty();
    }
}
