package plenary.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class ShapesValidatorTest {

    private static final String PREFIXES =
            """
            PREFIX : <https://example.org/> PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;
    private static final Graph ONTOLOGY = turtle(
            """
            :Actor a rdfs:Class . :Country rdfs:subClassOf :Actor . :Island rdfs:subClassOf :Country .
            :Avalon a :Island . :Lyonesse a :Country .
            """);
    private static final Graph SHAPES = turtle(
            """
            :AdviceShape a sh:NodeShape ; sh:targetClass :Advice ;
                sh:property [ sh:path :to ; sh:minCount 1 ; sh:class :Actor ; sh:message "advice is given to an actor" ] ;
                sh:property [ sh:path :on ; sh:maxCount 1 ; sh:datatype xsd:date ; sh:message "one date" ] .
            :CountryShape a sh:NodeShape ; sh:targetClass :Country ;
                sh:property [ sh:path :name ; sh:minCount 1 ; sh:severity sh:Warning ; sh:message "a country has a name" ] .
            """);

    private final ShapesValidator validator = ShapesValidator.of(SHAPES, ONTOLOGY);

    private static Graph turtle(String text) {
        return RDFParser.fromString(PREFIXES + text, Lang.TURTLE).toGraph();
    }

    private List<Finding> validate(String trig) {
        List<Quad> quads = new java.util.ArrayList<>();
        RDFParser.fromString(PREFIXES + "GRAPH :g {" + trig + "}", Lang.TRIG)
                .toDatasetGraph()
                .find()
                .forEachRemaining(quads::add);
        return validator.validate("advice.txt", quads);
    }

    @Test
    void whatTheOntologySaysCountsForTheDocument() {
        assertThat(validate(":a a :Advice ; :to :Avalon ; :on '2024-11-25'^^xsd:date ."))
                .isEmpty();
    }

    @Test
    void aFindingNamesDocumentNodePropertyAndValue() {
        assertThat(validate(":a a :Advice ; :to :Nobody .")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.VIOLATION);
            assertThat(finding.document()).isEqualTo("advice.txt");
            assertThat(finding.focusNode()).isEqualTo("https://example.org/a");
            assertThat(finding.path()).contains("https://example.org/to");
            assertThat(finding.value()).contains("<https://example.org/Nobody>");
            assertThat(finding.message()).isEqualTo("advice is given to an actor");
        });
    }

    @Test
    void everyBrokenRuleIsFound() {
        assertThat(validate(":a a :Advice ; :on '2024-11-31'^^xsd:date, 'soon' ."))
                .extracting(Finding::message)
                .containsOnly("advice is given to an actor", "one date")
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void theOntologysOwnNodesAreNoFocusNodes() {
        // Avalon and Lyonesse lack names, which is not this document's fault.
        assertThat(validate(":a a :Advice ; :to :Lyonesse .")).isEmpty();
    }

    @Test
    void nodesOfSubclassesAreHeldAgainstTheShapesOfTheirClass() {
        assertThat(validate(":Ys a :Island .")).singleElement().satisfies(finding -> assertThat(finding.severity())
                .isEqualTo(Finding.Severity.WARNING));
    }

    @Test
    void aTripleThatStandsInTwoGraphsOfADocumentCountsOnce() {
        List<Quad> quads = new java.util.ArrayList<>();
        RDFParser.fromString(
                        PREFIXES
                                + """
                                GRAPH :g { :a a :Advice ; :to :Avalon ; :on '2024-11-25'^^xsd:date . :Avalon a :Island }
                                GRAPH :h { :a :on '2024-11-25'^^xsd:date . :Avalon :name 'Avalon' }
                                """,
                        Lang.TRIG)
                .toDatasetGraph()
                .find()
                .forEachRemaining(quads::add);
        assertThat(validator.validate("advice.txt", quads)).isEmpty();
    }

    @Test
    void theReportIsShacl() {
        Graph none = ShaclReport.of(List.of());
        assertThat(none.contains(Node.ANY, SHACL.conforms, Node.ANY)).isTrue();
        assertThat(org.apache.jena.shacl.ValidationReport.fromGraph(none).conforms())
                .isTrue();
        List<Finding> findings = validate(":a a :Advice ; :to :Nobody ; :on 'soon' .");
        assertThat(org.apache.jena.shacl.ValidationReport.fromGraph(ShaclReport.of(findings))
                        .getEntries())
                .hasSameSizeAs(findings)
                .anySatisfy(entry -> assertThat(entry.message()).isEqualTo("one date"));
    }
}
