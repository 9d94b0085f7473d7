package plenary.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenary.vocabulary.Ontology;
import plenary.vocabulary.PLEN;

/** The project's own shapes and checks: they accept a sound document and reject it with any one error planted in it. */
class PlantedErrorsTest {

    private static final String SOUND =
            """
            PREFIX plen: <https://w3id.org/plenary/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX stance: <https://w3id.org/plenary/stance/> BASE <https://w3id.org/plenary/>
            GRAPH <graph/tides> {
            <document/tides> a plen:SourceDocument, plen:AdoptedTextDocument ; rdfs:label "Tides" ; dcterms:title "Tides"@en ;
              plen:sha256 "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" ; plen:length 60 ; dcterms:language "en" ;
              dcterms:identifier "tides.txt" ; dcterms:format "text/plain" .
            <nato-pa/resolution/901> a plen:AdoptedText, plen:Resolution ; rdfs:label "Resolution 901"@en ; plen:title "Tides"@en ;
              plen:documentedIn <document/tides> ; plen:number "901" ;
              plen:adoptedOn "2031-05-02"^^xsd:date ;
              plen:adoptedBy <organization/nato-pa> ; plen:hasClause <nato-pa/resolution/901/preamble/1>, <nato-pa/resolution/901/operative/1> ;
              plen:evidence <document/tides#char=0,5> .
            <nato-pa/resolution/901/preamble/1> a plen:Clause, plen:PreambularClause ; rdfs:label "clause 1"@en ;
              plen:number "1" ; plen:order 1 ;
              plen:text "Concerned about the tides"@en ;
              plen:evidence <document/tides#char=6,31> ;
              plen:raises <nato-pa/resolution/901/preamble/1/concern/1> .
            <nato-pa/resolution/901/preamble/1/concern/1> a plen:Concern ; rdfs:label "tides"@en ; plen:text "about the tides"@en ;
              plen:evidence <document/tides#char=6,31> .
            <nato-pa/resolution/901/operative/1> a plen:Clause, plen:OperativeClause ; rdfs:label "clause 1"@en ; plen:number "1" ; plen:order 2 ;
              plen:text "URGES Canada to watch them"@en ; plen:evidence <document/tides#char=32,58> ;
              plen:recommends <nato-pa/resolution/901/operative/1/recommendation/1> .
            <nato-pa/resolution/901/operative/1/recommendation/1> a plen:Recommendation ; rdfs:label "to watch them"@en ;
              plen:action "to watch them"@en ;
              plen:addressee <country/CAN> ;
              plen:evidence <document/tides#char=45,58> .
            <document/tides#char=0,5> a plen:Passage ; rdfs:label "p" ; oa:hasSource <document/tides> ; nif:beginIndex "0"^^xsd:nonNegativeInteger ;
              nif:endIndex "5"^^xsd:nonNegativeInteger ; nif:anchorOf "Tides" .
            <document/tides#char=6,31> a plen:Passage ; rdfs:label "p" ; oa:hasSource <document/tides> ; nif:beginIndex "6"^^xsd:nonNegativeInteger ;
              nif:endIndex "31"^^xsd:nonNegativeInteger ; nif:anchorOf "Concerned about the tides" .
            <document/tides#char=32,58> a plen:Passage ; rdfs:label "p" ; oa:hasSource <document/tides> ; nif:beginIndex "32"^^xsd:nonNegativeInteger ;
              nif:endIndex "58"^^xsd:nonNegativeInteger ; nif:anchorOf "URGES Canada to watch them" .
            <document/tides#char=45,58> a plen:Passage ; rdfs:label "p" ; oa:hasSource <document/tides> ; nif:beginIndex "45"^^xsd:nonNegativeInteger ;
              nif:endIndex "58"^^xsd:nonNegativeInteger ; nif:anchorOf "to watch them" .
            }
            """;

    private static DocumentValidator validator;

    @BeforeAll
    static void shapes() {
        validator = DocumentValidator.of(Ontology.load(Path.of("ontology"), PLEN.DEFAULT_BASE));
    }

    private static List<Finding> violations(String trig) {
        List<Quad> quads = new ArrayList<>();
        RDFParser.fromString(trig, Lang.TRIG).toDatasetGraph().find().forEachRemaining(quads::add);
        return validator.validate("tides.txt", quads).stream()
                .filter(f -> f.severity() == Finding.Severity.VIOLATION)
                .toList();
    }

    @Test
    void aSoundDocumentConforms() {
        assertThat(violations(SOUND)).isEmpty();
    }

    @Test
    void quotesAreMeasuredInTheUnitsOfTheirOffsets() {
        assertThat(violations(SOUND.replace("nif:anchorOf \"Tides\"", "nif:anchorOf \"Tid\uD83C\uDF0A\"")))
                .isEmpty();
    }

    @Test
    void aConcernOfTheSameTextMayBeAddressed() {
        String addressed = SOUND.replace(
                "plen:addressee <country/CAN> ;",
                "plen:addressee <country/CAN> ; plen:addresses <nato-pa/resolution/901/preamble/1/concern/1> ;");
        assertThat(addressed).isNotEqualTo(SOUND);
        assertThat(violations(addressed)).noneMatch(f -> f.message().contains("another text"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "recommendation without addressee | plen:addressee <country/CAN> ; | `` | operative/1/recommendation/1 | plen:addressee",
                "addressee that is no actor | <country/CAN> | <theme/cyber-security> | recommendation/1 | is not an actor",
                "recommendation without evidence | plen:evidence <document/tides#char=45,58> . | . | recommendation/1 | No plen:evidence",
                "recommendation without action | plen:action \"to watch them\"@en ; | `` | recommendation/1 | plen:action",
                "concern without evidence | plen:evidence <document/tides#char=6,31> . | . | concern/1 | No plen:evidence",
                "clause without text | plen:text \"Concerned about the tides\"@en ; | `` | preamble/1 | plen:text",
                "clause with empty text | plen:text \"Concerned about the tides\"@en ; | plen:text \"\"@en ; | preamble/1 | plen:text",
                "clause without evidence | plen:evidence <document/tides#char=32,58> ; | `` | operative/1 | No plen:evidence",
                "evidence that is no passage | plen:evidence <document/tides#char=32,58> ; | plen:evidence <country/CAN> ; | operative/1 | does not lead to a plen:Passage",
                "day that does not exist | 2031-05-02 | 2031-02-30 | resolution/901 | xsd:date",
                "date that is a word | \"2031-05-02\"^^xsd:date | \"in May\" | resolution/901 | xsd:date",
                "two dates | \"2031-05-02\"^^xsd:date | \"2031-05-02\"^^xsd:date, \"2031-05-03\"^^xsd:date | resolution/901 | xsd:date",
                "text with two numbers | plen:number \"901\" | plen:number \"901\", \"902\" | resolution/901 | plen:number",
                "clause with two numbers | plen:number \"1\" ; plen:order 1 | plen:number \"1\", \"2\" ; plen:order 1 | preamble/1 | plen:number",
                "two clauses at one place | plen:order 2 | plen:order 1 | resolution/901 | same plen:order",
                "concern of another text | plen:addressee <country/CAN> ; | plen:addressee <country/CAN> ; plen:addresses <nato-pa/resolution/900/preamble/1/concern/1> ; | operative/1/recommendation/1 | concern of another text",
                "passage of another document | \"p\" ; oa:hasSource <document/tides> ; nif:beginIndex \"0\" | \"p\" ; oa:hasSource <document/ebbs> ; nif:beginIndex \"0\" | char=0,5 | not inside the document",
                "quote too short | nif:anchorOf \"Tides\" | nif:anchorOf \"Tide\" | char=0,5 | longer or shorter",
                "quote too long by a surrogate | nif:anchorOf \"Tides\" | nif:anchorOf \"Tide\uD83C\uDF0A\" | char=0,5 | longer or shorter",
                "response without its link | plen:addressee <country/CAN> ; | plen:addressee <country/CAN> . <nato-pa/resolution/901/operative/1/recommendation/1/response/1> a plen:Response ; plen:recommendation <nato-pa/resolution/901/operative/1/recommendation/1> ; plen:concern <nato-pa/resolution/901/preamble/1/concern/1> . <nato-pa/resolution/901/operative/1/recommendation/1> plen:addressee <country/CAN> ; | response/1 | no plen:addresses joins",
                "passage beyond the text | plen:length 60 | plen:length 50 | char=32,58 | ends after its document",
            })
    void aPlantedErrorIsFoundWhereItIs(String error, String sound, String planted, String node, String message) {
        String changed = SOUND.replace(sound, planted == null ? "" : planted);
        assertThat(changed).as("the error is planted").isNotEqualTo(SOUND);
        assertThat(violations(changed)).anySatisfy(finding -> {
            assertThat(finding.focusNode()).endsWith(node);
            assertThat(finding.message()).contains(message);
        });
    }
}
