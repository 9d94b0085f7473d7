package plenary.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenary.vocabulary.PLEN;

/** The classes that researchers ask for: over one made-up text each has the members that a reader would give it, and no others. */
class DefinedClassesTest {

    private static final String VOCABULARY =
            """
            theme:supply-chains a plen:Theme . theme:rare-earths skos:broader theme:supply-chains .
            ex:ChinaConcern a owl:Class .
            [] a owl:Class ; rdfs:subClassOf ex:ChinaConcern ;
              owl:intersectionOf ( plen:Concern [ a owl:Restriction ; owl:onProperty plen:about ; owl:hasValue country:CHN ] ) .
            """;

    /** Two concerns, one of them answered; recommendations to a country, a person and a coalition. */
    private static final String TEXT =
            """
            ex:text a plen:AdoptedText ; plen:documentedIn ex:document ; plen:adoptedAt ex:session-66 ;
              plen:hasClause ex:condemns , ex:worries , ex:urges .
            ex:condemns a plen:Clause ; plen:stance <https://w3id.org/plenary/stance/condemnation> ; plen:raises ex:aggression .
            ex:aggression a plen:Concern ; plen:about country:RUS ; plen:theme theme:hybrid-threats .
            ex:worries a plen:Clause ; plen:stance <https://w3id.org/plenary/stance/concern> ; plen:raises ex:dependence .
            ex:dependence a plen:Concern ; plen:about country:CHN ;
              plen:theme theme:rare-earths , <https://w3id.org/plenary/technology/semiconductors> .
            ex:urges a plen:Clause ; plen:recommends ex:to-control , ex:to-invest .
            ex:to-control a plen:Recommendation ; plen:theme theme:export-controls ; plen:addressee country:FRA , ex:minister ;
              plen:addresses ex:dependence .
            ex:to-invest a plen:Recommendation ; plen:theme <https://w3id.org/plenary/technology/semiconductors> ;
              plen:addressee <https://w3id.org/plenary/actor/allies> .
            ex:minister a plen:Person .
            ex:other a plen:AdoptedText ; plen:documentedIn ex:document ; plen:hasClause ex:regrets .
            ex:regrets a plen:Clause ; plen:raises ex:loss .
            ex:loss a plen:Concern ; plen:about <https://w3id.org/plenary/region/balkans> .
            """;

    private static final Reasoner REASONER = Ontologies.reasoner(Ontologies.withAxioms(VOCABULARY));

    private static Set<String> members(Node type) {
        return REASONER.documents().derive(Ontologies.turtle(TEXT).find().toList()).stream()
                .filter(t -> t.getPredicate().equals(RDF.type.asNode())
                        && t.getObject().equals(type))
                .map(t -> t.getSubject().getURI().replaceAll(".*/", ""))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "CountryConcern, aggression dependence",
        "ExportControlRecommendation, to-control",
        "SecurityOfSupplyText, text",
        "UnansweredConcern, aggression loss",
        "AddressedConcern, dependence",
        "NamedAddressee, FRA minister allies",
        "UrgedCountry, FRA",
        "UrgedPerson, minister",
        "CondemningClause, condemns",
        "TechnologyConcern, dependence",
        "TechnologyRecommendation, to-invest"
    })
    void hasTheMembersThatAReaderWouldGiveIt(String type, String members) {
        assertThat(members(PLEN.term(type))).isEqualTo(Set.of(members.split(" ")));
    }

    /** As the comment of plen:CountryConcern says: three lines of Turtle, and no program. */
    @Test
    void concernsAboutOneCountryAreAClassOfThreeLines() {
        assertThat(members(MaterialisationTest.ex("ChinaConcern"))).isEqualTo(Set.of("dependence"));
    }

    /** Recurring concerns need a second session: see {@link CorpusReasonerTest}. */
    @Test
    void everyClassOfItsSectionIsTriedHereOrThere() throws IOException {
        String file = Files.readString(Path.of("ontology/plenary.ttl"));
        String section = file.substring(file.indexOf("# ── 12 "), file.indexOf("# ── 13 "));
        List<String> classes = section.lines()
                .filter(l -> l.matches("plen:\\w+ a owl:Class ;"))
                .map(l -> l.substring(5, l.indexOf(' ')))
                .toList();
        assertThat(classes)
                .containsExactlyInAnyOrder(
                        "CountryConcern",
                        "ExportControlRecommendation",
                        "SecurityOfSupplyText",
                        "UnansweredConcern",
                        "AddressedConcern",
                        "NamedAddressee",
                        "UrgedCountry",
                        "UrgedPerson",
                        "CondemningClause",
                        "TechnologyConcern",
                        "TechnologyRecommendation",
                        "RecurringConcern");
    }
}
