package plenary.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.reasoning.Reasoner.Alignments;
import plenary.vocabulary.OntologyException;
import plenary.vocabulary.PLEN;

class RuleFilesTest {

    private static final String HEADER = "# what: a\n# why: b\n#   goes on\n# example: c\n# scope: document\n";

    @TempDir
    private Path folder;

    @Test
    void everyRuleOfTheProjectHasItsHeader() {
        assertThat(RuleFiles.read(Ontologies.RULES, PLEN.DEFAULT_BASE))
                .extracting(r -> r.header().name())
                .contains("recurring-concern", "unanswered-concern");
    }

    @Test
    void theHeaderSpansLines() throws IOException {
        rule(HEADER + "CONSTRUCT { ?s <urn:q> ?o } WHERE { ?s <urn:p> ?o }");
        assertThat(RuleFiles.read(folder, PLEN.DEFAULT_BASE).get(0).header().why())
                .isEqualTo("b goes on");
    }

    @Test
    void aConcernWithoutAnAddressingRecommendationOfItsTextIsUnanswered() {
        List<Triple> unanswered = unanswered(
                """
                ex:text plen:documentedIn ex:document ; plen:hasClause ex:a , ex:b , ex:c .
                ex:a plen:raises ex:answered , ex:unanswered , ex:answeredElsewhere .
                ex:b plen:recommends ex:recommendation . ex:recommendation plen:addresses ex:answered .
                ex:otherText plen:hasClause ex:d . ex:d plen:recommends ex:other . ex:other plen:addresses ex:answeredElsewhere .
                """);
        assertThat(unanswered)
                .containsExactlyInAnyOrderElementsOf(MaterialisationTest.triples(
                        "ex:unanswered a plen:UnansweredConcern . ex:answeredElsewhere a plen:UnansweredConcern ."));
    }

    @Test
    void ofATextThatIsOnlyCitedNothingIsMissing() {
        assertThat(unanswered("ex:text plen:hasClause ex:a . ex:a plen:raises ex:concern ."))
                .isEmpty();
    }

    @Test
    void whatARuleConcludesIsClosedUnderTheAxioms() throws IOException {
        rule(HEADER + "CONSTRUCT { ?s <http://example.org/urges> ?o } WHERE { ?s <http://example.org/begs> ?o }");
        Reasoner reasoner = Reasoner.of(
                Ontologies.turtle("ex:urgedBy owl:inverseOf ex:urges ."),
                folder,
                PLEN.DEFAULT_BASE,
                Alignments.INCLUDED);
        assertThat(reasoner.documents()
                        .derive(Ontologies.turtle("ex:a ex:begs ex:b .").find().toList()))
                .containsExactlyInAnyOrderElementsOf(
                        MaterialisationTest.triples("ex:a ex:urges ex:b . ex:b ex:urgedBy ex:a ."));
    }

    @Test
    void dataIrisOfARuleMoveToTheBase() throws IOException {
        rule(
                HEADER
                        + "CONSTRUCT { ?s <https://w3id.org/plenary/ns#about> <https://w3id.org/plenary/country/FRA> } WHERE { ?s <urn:p> ?o }");
        assertThat(RuleFiles.read(folder, "https://example.org/")
                        .get(0)
                        .template()
                        .get(0))
                .hasToString("?s https://w3id.org/plenary/ns#about https://example.org/country/FRA");
    }

    @Test
    void aRuleWithoutAHeaderLineIsNamedWithTheMissingLine() throws IOException {
        rule("# what: a\n# example: c\n# scope: document\nCONSTRUCT { ?s <urn:q> ?o } WHERE { ?s <urn:p> ?o }");
        assertThatThrownBy(() -> RuleFiles.read(folder, PLEN.DEFAULT_BASE))
                .isInstanceOf(OntologyException.class)
                .hasMessageContaining("rule.rq")
                .hasMessageContaining("# why:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * WHERE { ?s <urn:p> ?o }",
                "CONSTRUCT { ?s <urn:q> ?o } WHERE { ?s ?p ?o }",
                "CONSTRUCT { ?s <urn:q> [] } WHERE { ?s <urn:p> ?o }",
                "CONSTRUCT { ?s <urn:q> ?o } WHERE { ?s <urn:p> ?o OPTIONAL { ?o <urn:r> ?x } }",
                "CONSTRUCT { ?s <urn:q> ?o } WHERE { ?s <urn:p>+ ?o }",
                "CONSTRUCT { ?s <urn:q> ?o } WHERE { SERVICE <http://example.org/> { ?s <urn:p> ?o } }",
                "CONSTRUCT { ?s <urn:q> ?o } WHERE { ?s <urn:p> ?o } LIMIT 1",
                "CONSTRUCT { ?s <urn:q> ?o } WHERE { ?s <urn:p ?o }"
            })
    void whatCouldNotBeExplainedIsRefusedWithTheFilesName(String query) throws IOException {
        rule(HEADER + query);
        assertThatThrownBy(() -> RuleFiles.read(folder, PLEN.DEFAULT_BASE))
                .isInstanceOf(OntologyException.class)
                .hasMessageContaining("rule.rq");
    }

    private static List<Triple> unanswered(String document) {
        return Ontologies.reasoner(Ontologies.withAxioms(""))
                .documents()
                .derive(Ontologies.turtle(document).find().toList())
                .stream()
                .filter(t -> t.getObject().equals(PLEN.term("UnansweredConcern")))
                .toList();
    }

    private void rule(String text) throws IOException {
        Files.writeString(folder.resolve("rule.rq"), text);
    }
}
