package plenary.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import plenary.reasoning.CorpusReasoner.Summary;
import plenary.reasoning.Explanation.Asserted;
import plenary.reasoning.Explanation.Axiom;
import plenary.reasoning.Explanation.Derived;
import plenary.reasoning.Explanation.FromOntology;
import plenary.reasoning.Explanation.RuleFile;
import plenary.vocabulary.PLEN;

class ExplainerTest {

    private static final Graph ONTOLOGY = Ontologies.withAxioms("");
    private static final Reasoner REASONER = Ontologies.reasoner(ONTOLOGY);
    private final Explainer explainer = REASONER.explainer();

    private static final String TEXT =
            """
            ex:document a plen:SourceDocument , plen:AdoptedTextDocument ; plen:length 900 ; rdfs:label "file" .
            ex:text a plen:AdoptedText ; rdfs:label "Resolution 1" ; plen:documentedIn ex:document ; plen:hasClause ex:text-4 , ex:text-9 .
            ex:text-4 a plen:Clause , plen:PreambularClause ; rdfs:label "Resolution 1, preamble 4" ; plen:raises ex:concern ;
              plen:evidence <document#char=100,200> .
            <document#char=100,200> a plen:Passage .
            ex:concern a plen:Concern ; plen:theme theme:rare-earths ; plen:evidence <document#char=110,150> .
            <document#char=110,150> a plen:Passage ; <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#anchorOf> "dependence on one supplier" .
            ex:text-9 a plen:Clause , plen:OperativeClause ; plen:recommends ex:recommendation ; plen:evidence <document#char=300,400> .
            ex:recommendation a plen:Recommendation ; plen:addressee country:FRA ; plen:evidence <document#char=320,390> .
            """;

    @Test
    void theTreeGoesFromTheConclusionToTheClause() {
        Explanation why = explain("ex:text plen:citesConcern theme:security-of-supply .");
        assertThat(why).isInstanceOfSatisfying(Derived.class, step -> {
            assertThat(step.ground())
                    .isEqualTo(new Axiom(
                            "plen:citesConcern SubPropertyChain: plen:citesConcern o skos:broader",
                            "prp-spo2",
                            Optional.of(PLEN.citesConcern.getURI())));
            assertThat(step.premises().get(1)).isInstanceOf(FromOntology.class);
            Derived chain = (Derived) step.premises().get(0);
            assertThat(chain.premises())
                    .extracting(Explanation::triple)
                    .containsExactlyElementsOf(List.of(
                            one("ex:text plen:hasClause ex:text-4 ."),
                            one("ex:text-4 plen:raises ex:concern ."),
                            one("ex:concern plen:theme theme:rare-earths .")));
            Asserted raises = (Asserted) chain.premises().get(1);
            assertThat(raises.passages()).singleElement().satisfies(p -> {
                assertThat(p.begin()).isEqualTo(110);
                assertThat(p.end()).isEqualTo(150);
                assertThat(p.quote()).isEqualTo("dependence on one supplier");
                assertThat(p.clauseLabel()).contains("Resolution 1, preamble 4");
            });
        });
    }

    @Test
    void theTextForPeopleNamesClauseOffsetsAndWords() {
        assertThat(ExplanationText.of(
                        explain("ex:text plen:citesConcern theme:security-of-supply ."),
                        ONTOLOGY,
                        Ontologies.turtle(TEXT)))
                .startsWith(
                        """
                        Resolution 1 · cites concern · <https://w3id.org/plenary/theme/security-of-supply>
                            follows by the axiom  plen:citesConcern SubPropertyChain: plen:citesConcern o skos:broader  (OWL 2 RL prp-spo2)
                        """)
                .contains(
                        """
                                Resolution 1, preamble 4, characters 110–150 of http://example.org/document
                                    “dependence on one supplier”
                        """
                                .strip()
                                .substring(0, 40));
    }

    @Test
    void aRuleFileSaysWhatItLookedForAndDidNotFind() {
        Explanation why = explain("ex:concern a plen:UnansweredConcern .");
        assertThat(why).isInstanceOfSatisfying(Derived.class, d -> assertThat(d.ground())
                .isInstanceOfSatisfying(RuleFile.class, r -> {
                    assertThat(r.name()).isEqualTo("unanswered-concern");
                    assertThat(r.absent()).anyMatch(a -> a.contains("plen:addresses <http://example.org/concern>"));
                }));
    }

    @Test
    void aTripleThatDoesNotHoldHasNoExplanation() {
        assertThat(explainer.explain(one("ex:text plen:citesConcern theme:trade ."), quads(TEXT)))
                .isEmpty();
    }

    @Test
    void anAssertedTripleIsItsOwnExplanation() {
        assertThat(explain("ex:text plen:hasClause ex:text-4 .")).isInstanceOf(Asserted.class);
    }

    @Test
    void whatFollowsFromTheOntologyAloneIsExplainedByIt() {
        assertThat(leaves(explain("country:CHN a <http://www.w3.org/ns/prov#Agent> .")))
                .allMatch(FromOntology.class::isInstance);
    }

    @Test
    void everyInferredTripleIsExplainedDownToPassages() {
        List<Quad> asserted = SyntheticCorpus.document(3, 8, 6);
        Set<Triple> given = new HashSet<>(MaterialisationTest.triples(asserted));
        List<Quad> inferred = REASONER.documents().infer("a", asserted);
        assertThat(inferred).hasSizeGreaterThan(300);
        DocumentProofs proofs = new DocumentProofs(
                REASONER, REASONER.documents(), new OntologyProofs(REASONER), TripleOrder.sorted(given));
        for (Quad q : inferred) {
            Explanation why = proofs.explain(q.asTriple()).orElseThrow();
            assertThat(why).isInstanceOf(Derived.class);
            assertThat(leaves(why)).anyMatch(Asserted.class::isInstance).allSatisfy(leaf -> {
                if (leaf instanceof Asserted a) {
                    assertThat(given).contains(a.triple());
                    assertThat(a.passages()).isNotEmpty();
                } else assertThat(ONTOLOGY.contains(leaf.triple())).isTrue();
            });
        }
    }

    @Test
    void theShortestDerivationIsShownAndTheOthersCounted() {
        Explanation why = explainer
                .explain(
                        one("ex:text plen:citesConcern theme:security ."),
                        quads(TEXT + "ex:concern plen:theme theme:security , theme:hybrid-threats ."))
                .orElseThrow();
        assertThat(why).isInstanceOfSatisfying(Derived.class, d -> {
            assertThat(d.premises()).hasSize(3).allMatch(Asserted.class::isInstance);
            assertThat(d.otherWays()).isEqualTo(2);
        });
    }

    @Test
    void orderOfTheQuadsMakesNoDifference() {
        List<Quad> asserted = SyntheticCorpus.document(3);
        List<Quad> reversed = new ArrayList<>(asserted);
        java.util.Collections.reverse(reversed);
        for (Quad q : REASONER.documents().infer("a", asserted).subList(0, 40))
            assertThat(explainer.explain(q.asTriple(), reversed)).isEqualTo(explainer.explain(q.asTriple(), asserted));
    }

    @Test
    void aRecurringConcernIsExplainedByBothTexts() {
        Map<String, List<Quad>> documents = new HashMap<>();
        documents.put("one", CorpusReasonerTest.asserted("one", 66, "theme:hybrid-threats"));
        documents.put("two", CorpusReasonerTest.asserted("two", 70, "theme:disinformation"));
        Explanation why = explainer
                .explain(one("ex:concern-one a plen:RecurringConcern ."), summaries(documents), documents::get)
                .orElseThrow();
        assertThat(leaves(why).map(Explanation::triple))
                .contains(
                        one("ex:one plen:adoptedAt ex:session-66 ."),
                        one("ex:two plen:adoptedAt ex:session-70 ."),
                        one("ex:concern-two plen:theme theme:disinformation ."));
    }

    @Test
    void aCorpusOfThirtyFiveDocumentsAnswersInTime() {
        Map<String, List<Quad>> documents = new HashMap<>();
        IntStream.range(0, 35).forEach(i -> documents.put(SyntheticCorpus.slug(i), SyntheticCorpus.document(i)));
        List<Summary> summaries = summaries(documents);
        Triple goal = REASONER.corpus().infer(summaries).get(0).asTriple();
        explainer.explain(goal, summaries, documents::get);
        long start = System.nanoTime();
        assertThat(explainer.explain(goal, summaries, documents::get)).isPresent();
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(1);
    }

    @Test
    void asProvEveryStatementLeadsToPassagesWithoutBlankNodes() {
        Explanation why = explain("ex:text plen:citesConcern theme:security-of-supply .");
        List<Triple> prov = ExplanationGraph.of(why, PLEN.DEFAULT_BASE);
        assertThat(prov)
                .noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank());
        assertThat(prov)
                .anyMatch(t -> t.getPredicate().getLocalName().equals("wasDerivedFrom")
                        && t.getObject().toString().endsWith("#char=110,150"));
        assertThat(prov)
                .filteredOn(t -> t.getSubject().equals(ExplanationGraph.iriOf(why.triple(), PLEN.DEFAULT_BASE))
                        && t.getPredicate().getLocalName().equals("wasDerivedFrom"))
                .hasSize(2);
    }

    private static List<Summary> summaries(Map<String, List<Quad>> documents) {
        CorpusReasoner corpus = REASONER.corpus();
        List<Summary> summaries = new ArrayList<>();
        documents.forEach(
                (slug, quads) -> summaries.add(corpus.summarise(slug, CorpusReasonerTest.withInferences(slug, quads))));
        return summaries;
    }

    private Explanation explain(String triple) {
        return explainer.explain(one(triple), quads(TEXT)).orElseThrow();
    }

    private static Stream<Explanation> leaves(Explanation tree) {
        return tree instanceof Derived d ? d.premises().stream().flatMap(ExplainerTest::leaves) : Stream.of(tree);
    }

    private static Triple one(String turtle) {
        return MaterialisationTest.triples(turtle).get(0);
    }

    private static List<Quad> quads(String turtle) {
        return MaterialisationTest.triples(turtle).stream()
                .map(t -> Quad.create(Quad.defaultGraphIRI, t))
                .toList();
    }
}
