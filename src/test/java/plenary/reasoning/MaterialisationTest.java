package plenary.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaterialisationTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void entailmentsEqualThoseOfAPlainReadingOfTheRecommendation(int number) {
        Graph ontology = Ontologies.withAxioms("");
        Graph document = graph(SyntheticCorpus.document(number, 6, 5));
        assertEqualsReference(ontology, document);
    }

    @Test
    void theOntologysOwnClosureEqualsTheReferences() {
        Graph ontology = Ontologies.withAxioms("");
        Materialiser materialiser = new Materialiser(OntologyRules.compile(ontology), ontology);
        assertThat(new HashSet<>(materialiser.backgroundInferences()))
                .isEqualTo(ReferenceClosure.facts(ReferenceClosure.of(ontology), ontology));
    }

    /** Random axioms over few terms, random facts over few individuals: whatever the two disagree on shows soon. */
    @ParameterizedTest
    @ValueSource(
            longs = {
                1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
                29, 30
            })
    void randomAxiomsGiveTheReferencesEntailments(long seed) {
        Random random = new Random(seed);
        Graph ontology = Ontologies.turtle(RandomAxioms.turtle(random, 14));
        Graph document = GraphFactory.createDefaultGraph();
        for (int i = 0; i < 40; i++) document.add(RandomAxioms.fact(random));
        for (int i = 0; i < 10; i++) ontology.add(RandomAxioms.fact(random));
        assertThat(OntologyRules.compile(ontology).unsupported()).isEmpty();
        assertEqualsReference(ontology, document);
    }

    private static void assertEqualsReference(Graph ontology, Graph document) {
        Materialiser materialiser = new Materialiser(OntologyRules.compile(ontology), ontology);
        List<Triple> derived = materialiser.materialise(document.find().toList());
        Set<Triple> reference = ReferenceClosure.facts(
                ReferenceClosure.of(ontology, document), document, ReferenceClosure.of(ontology));
        assertThat(new HashSet<>(derived)).isEqualTo(reference);
        assertThat(derived).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void nothingIsRepeatedThatIsAssertedOrHoldsOfTheOntologyAlone() {
        Graph ontology = Ontologies.withAxioms("");
        List<Quad> asserted = SyntheticCorpus.document(4);
        Reasoner reasoner = Ontologies.reasoner(ontology);
        List<Triple> inferred = triples(reasoner.documents().infer("synthetic/text-4", asserted));
        assertThat(inferred).doesNotContainAnyElementsOf(triples(asserted));
        assertThat(inferred).doesNotContainAnyElementsOf(triples(reasoner.ontologyInferences()));
        assertThat(inferred).noneMatch(ontology::contains);
        assertThat(inferred)
                .noneMatch(t -> t.getObject().equals(OWL.Thing.asNode())
                        || t.getObject().equals(RDFS.Resource.asNode()));
    }

    @Test
    void orderOfTheQuadsMakesNoDifference() {
        Reasoner reasoner = Ontologies.reasoner(Ontologies.withAxioms(""));
        List<Quad> asserted = SyntheticCorpus.document(5);
        List<Quad> shuffled = new java.util.ArrayList<>(asserted);
        java.util.Collections.shuffle(shuffled, new Random(5));
        assertThat(reasoner.documents().infer("a", shuffled))
                .isEqualTo(reasoner.documents().infer("a", asserted))
                .isEqualTo(Ontologies.reasoner(Ontologies.withAxioms(""))
                        .documents()
                        .infer("a", asserted));
    }

    @Test
    void manyThreadsGiveWhatOneGives() {
        DocumentReasoner reasoner =
                Ontologies.reasoner(Ontologies.withAxioms("")).documents();
        List<List<Quad>> one = java.util.stream.IntStream.range(0, 24)
                .mapToObj(i -> reasoner.infer(SyntheticCorpus.slug(i), SyntheticCorpus.document(i)))
                .toList();
        List<List<Quad>> many = java.util.stream.IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> reasoner.infer(SyntheticCorpus.slug(i), SyntheticCorpus.document(i)))
                .toList();
        assertThat(many).isEqualTo(one);
    }

    @Test
    void aCitedConcernRisesToEveryBroaderTheme() {
        Graph document = Ontologies.turtle(
                """
                ex:text plen:hasClause ex:clause . ex:clause plen:raises ex:concern . ex:concern plen:theme theme:rare-earths .
                """);
        Graph ontology = Ontologies.withAxioms(
                """
                ex:SupplyText owl:equivalentClass [ owl:intersectionOf ( plen:AdoptedText
                  [ owl:onProperty plen:citesConcern ; owl:hasValue theme:security-of-supply ] ) ] .
                """);
        assertThat(derived(ontology, document))
                .containsAll(
                        triples(
                                """
                        ex:text plen:citesConcern theme:rare-earths , theme:security-of-supply , theme:security ; a ex:SupplyText .
                        """));
    }

    @Test
    void alignmentsCanBeLeftOut() {
        Graph ontology = Ontologies.withAxioms("");
        Reasoner lean = Reasoner.of(
                ontology, Ontologies.RULES, plenary.vocabulary.PLEN.DEFAULT_BASE, Reasoner.Alignments.LEFT_OUT);
        List<Quad> asserted = SyntheticCorpus.document(6);
        List<Quad> own = Ontologies.reasoner(ontology).documents().infer("a", asserted).stream()
                .filter(q -> isOwn(q.asTriple()))
                .toList();
        assertThat(lean.documents().infer("a", asserted)).isEqualTo(own).isNotEmpty();
    }

    private static boolean isOwn(Triple t) {
        Node term = t.getPredicate().equals(RDF.type.asNode()) ? t.getObject() : t.getPredicate();
        return term.getURI().startsWith(plenary.vocabulary.PLEN.NS);
    }

    static Set<Triple> derived(Graph ontology, Graph document) {
        return new HashSet<>(
                Ontologies.reasoner(ontology).documents().derive(document.find().toList()));
    }

    static List<Triple> triples(String turtle) {
        return Ontologies.turtle(turtle).find().toList();
    }

    static List<Triple> triples(List<Quad> quads) {
        return quads.stream().map(Quad::asTriple).toList();
    }

    static Graph graph(List<Quad> quads) {
        Graph graph = GraphFactory.createDefaultGraph();
        quads.forEach(q -> graph.add(q.asTriple()));
        return graph;
    }

    static Node ex(String name) {
        return NodeFactory.createURI("http://example.org/" + name);
    }
}
