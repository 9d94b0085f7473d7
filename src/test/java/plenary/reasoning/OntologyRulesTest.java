package plenary.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;

/** What a knowledge engineer writes into the ontology changes what is derived. */
class OntologyRulesTest {

    private static final String DOCUMENT =
            """
            ex:text plen:hasClause ex:clause . ex:clause plen:raises ex:concern ; plen:stance ex:alarm .
            ex:concern a plen:Concern ; plen:theme theme:rare-earths ; plen:causedBy country:CHN ; plen:about country:FRA .
            """;

    @Test
    void aPropertyChain() {
        assertAdds(
                "ex:worriesAboutCause owl:propertyChainAxiom ( plen:hasClause plen:raises plen:causedBy ) .",
                "ex:text ex:worriesAboutCause country:CHN .");
    }

    @Test
    void aPropertyChainOfFiveStepsWithAnInverse() {
        assertAdds(
                """
                ex:peer owl:propertyChainAxiom
                  ( plen:theme skos:broader skos:broader [ owl:inverseOf skos:broader ] [ owl:inverseOf skos:broader ] ) .
                """,
                "ex:concern ex:peer theme:rare-earths , theme:disinformation .");
    }

    @Test
    void aSubProperty() {
        assertAdds("plen:causedBy rdfs:subPropertyOf ex:involves .", "ex:concern ex:involves country:CHN .");
    }

    @Test
    void anEquivalentProperty() {
        assertAdds("ex:culprit owl:equivalentProperty plen:causedBy .", "ex:concern ex:culprit country:CHN .");
    }

    @Test
    void anInverse() {
        assertAdds("ex:causes owl:inverseOf plen:causedBy .", "country:CHN ex:causes ex:concern .");
    }

    @Test
    void aTransitiveProperty() {
        assertAdds(
                """
                skos:broader rdfs:subPropertyOf skos:broaderTransitive . skos:broaderTransitive a owl:TransitiveProperty .
                ex:wideTheme owl:propertyChainAxiom ( plen:theme skos:broaderTransitive ) .
                """,
                "ex:concern ex:wideTheme theme:security .");
    }

    @Test
    void aSymmetricProperty() {
        assertAdds(
                "ex:near a owl:SymmetricProperty . plen:about rdfs:subPropertyOf ex:near .",
                "country:FRA ex:near ex:concern .");
    }

    @Test
    void aClassByValue() {
        assertAdds(
                """
                ex:ConcernOverChina owl:equivalentClass [ a owl:Class ; owl:intersectionOf ( plen:Concern
                  [ a owl:Restriction ; owl:onProperty plen:causedBy ; owl:hasValue country:CHN ] ) ] .
                """,
                "ex:concern a ex:ConcernOverChina .");
    }

    @Test
    void membershipInAClassByValueGivesTheValue() {
        assertAdds(
                """
                ex:Alarm owl:equivalentClass [ a owl:Restriction ; owl:onProperty ex:mood ; owl:hasValue ex:alarmed ] .
                plen:Concern rdfs:subClassOf ex:Alarm .
                """,
                "ex:concern ex:mood ex:alarmed .");
    }

    @Test
    void aNestedExistential() {
        assertAdds(
                """
                [] a owl:Class ; rdfs:subClassOf ex:TextOnCountries ; owl:intersectionOf ( plen:AdoptedText
                  [ a owl:Restriction ; owl:onProperty plen:hasClause ; owl:someValuesFrom
                    [ a owl:Restriction ; owl:onProperty plen:raises ; owl:someValuesFrom
                      [ a owl:Restriction ; owl:onProperty plen:about ; owl:someValuesFrom plen:Country ] ] ] ) .
                """,
                "ex:text a ex:TextOnCountries .");
    }

    @Test
    void aUnionOnTheSubClassSide() {
        assertAdds(
                """
                [] a owl:Class ; rdfs:subClassOf ex:Pointed ; owl:unionOf (
                  [ a owl:Restriction ; owl:onProperty plen:about ; owl:someValuesFrom plen:Country ]
                  [ a owl:Restriction ; owl:onProperty plen:about ; owl:someValuesFrom plen:Region ] ) .
                """,
                "ex:concern a ex:Pointed .");
    }

    @Test
    void aUniversalRestriction() {
        assertAdds(
                """
                plen:Concern rdfs:subClassOf
                  [ a owl:Restriction ; owl:onProperty plen:causedBy ; owl:allValuesFrom ex:Culprit ] .
                """,
                "country:CHN a ex:Culprit .");
    }

    @Test
    void anEnumeration() {
        assertAdds(
                """
                ex:BigPower owl:equivalentClass [ a owl:Class ; owl:oneOf ( country:CHN country:FRA ) ] .
                [] a owl:Restriction ; rdfs:subClassOf ex:GreatConcern ; owl:onProperty plen:causedBy ; owl:someValuesFrom ex:BigPower .
                """,
                "ex:concern a ex:GreatConcern .");
    }

    @Test
    void whatTheMaterialiserCannotDeriveIsSaid() {
        Rules rules = OntologyRules.compile(
                Ontologies.turtle(
                        """
                ex:one a owl:FunctionalProperty .
                ex:C owl:hasKey ( ex:one ) .
                ex:C rdfs:subClassOf [ a owl:Restriction ; owl:onProperty ex:one ; owl:someValuesFrom ex:D ] .
                ex:C rdfs:subClassOf [ a owl:Class ; owl:unionOf ( ex:D ex:E ) ] .
                ex:C rdfs:subClassOf [ a owl:Restriction ; owl:onProperty ex:one ; owl:maxCardinality 1 ] .
                [] a owl:Restriction ; rdfs:subClassOf ex:C ; owl:onProperty ex:one ; owl:hasSelf true .
                owl:Thing rdfs:subClassOf ex:C .
                """));
        assertThat(rules.rules()).isEmpty();
        assertThat(rules.unsupported())
                .anyMatch(u -> u.contains("owl:FunctionalProperty"))
                .anyMatch(u -> u.contains("owl:hasKey"))
                .anyMatch(u -> u.contains("some") && u.contains("super-class side"))
                .anyMatch(u -> u.contains(" or ") && u.contains("super-class side"))
                .anyMatch(u -> u.contains("owl:maxCardinality"))
                .anyMatch(u -> u.contains("owl:hasSelf"))
                .anyMatch(u -> u.contains("holds of everything"));
    }

    @Test
    void whatOnlyForbidsIsAConstraint() {
        Rules rules = OntologyRules.compile(
                Ontologies.turtle(
                        """
                ex:C owl:disjointWith ex:D . ex:p a owl:AsymmetricProperty .
                ex:C rdfs:subClassOf [ a owl:Class ; owl:complementOf ex:E ] .
                ex:C rdfs:subClassOf [ a owl:Restriction ; owl:onProperty ex:p ; owl:maxCardinality 0 ] .
                """));
        assertThat(rules.unsupported()).isEmpty();
        assertThat(rules.rules()).isEmpty();
        assertThat(rules.constraints()).hasSize(4);
    }

    @Test
    void theProjectsOntologyIsWhollySupported() {
        assertThat(OntologyRules.compile(Ontologies.tbox()).unsupported()).isEmpty();
    }

    private static void assertAdds(String axioms, String conclusion) {
        Graph document = Ontologies.turtle(DOCUMENT);
        var expected = MaterialisationTest.triples(conclusion);
        assertThat(MaterialisationTest.derived(Ontologies.withAxioms(""), document))
                .doesNotContainAnyElementsOf(expected);
        assertThat(MaterialisationTest.derived(Ontologies.withAxioms(axioms), document))
                .containsAll(expected);
    }
}
