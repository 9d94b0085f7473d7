package plenary.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import plenary.reasoning.CorpusReasoner.Summary;

class CorpusReasonerTest {

    private static final Reasoner REASONER = Ontologies.reasoner(Ontologies.withAxioms(""));
    private final CorpusReasoner corpus = REASONER.corpus();

    @Test
    void aThemeOfTwoSessionsMakesItsConcernsRecurring() {
        assertThat(triples(infer(
                        document("one", 66, "theme:hybrid-threats"), document("two", 70, "theme:disinformation"))))
                .containsExactlyElementsOf(recurring("one"));
        assertThat(triples(infer(document("one", 66, "theme:rare-earths"), document("two", 70, "theme:rare-earths"))))
                .containsExactlyElementsOf(recurring("one", "two"));
    }

    @Test
    void twoTextsOfOneSessionDoNot() {
        assertThat(infer(document("one", 66, "theme:rare-earths"), document("two", 66, "theme:rare-earths")))
                .isEmpty();
    }

    @Test
    void aDocumentTakenOutLeavesNothingBehind() {
        List<Summary> all = summaries(IntStream.range(0, 20));
        for (int out = 0; out < 20; out++) {
            int without = out;
            List<Summary> rest = new ArrayList<>(all);
            rest.remove(out);
            assertThat(corpus.infer(rest))
                    .isEqualTo(REASONER.corpus()
                            .infer(summaries(IntStream.range(0, 20).filter(i -> i != without))));
        }
    }

    @Test
    void whatIsStoredIsComparedWithWhatFollows() {
        List<Summary> documents = summaries(IntStream.range(0, 12));
        List<Quad> inferred = corpus.infer(documents);
        assertThat(corpus.difference(inferred, documents)).isEqualTo(new InferenceDifference(List.of(), List.of()));
        Quad lost = inferred.get(3);
        Quad made = Quad.create(
                lost.getGraph(),
                MaterialisationTest.triples("ex:nothing a plen:RecurringConcern .")
                        .get(0));
        List<Quad> edited = new ArrayList<>(inferred);
        edited.set(3, made);
        assertThat(corpus.difference(edited, documents))
                .isEqualTo(new InferenceDifference(List.of(made.asTriple()), List.of(lost.asTriple())));
    }

    @Test
    void orderOfTheDocumentsMakesNoDifference() {
        List<Summary> shuffled = new ArrayList<>(summaries(IntStream.range(0, 12)));
        Collections.shuffle(shuffled, new Random(1));
        assertThat(corpus.infer(shuffled))
                .isEqualTo(corpus.infer(summaries(IntStream.range(0, 12))))
                .isNotEmpty();
    }

    @Test
    void nothingIsRepeatedFromTheDocumentsOwnGraphs() {
        List<Triple> own = IntStream.range(0, 12)
                .mapToObj(CorpusReasonerTest::quads)
                .flatMap(List::stream)
                .map(Quad::asTriple)
                .toList();
        List<Quad> inferred = corpus.infer(summaries(IntStream.range(0, 12)));
        assertThat(triples(inferred)).isNotEmpty().doesNotContainAnyElementsOf(own);
        assertThat(inferred).allMatch(q -> q.getGraph().getURI().equals("https://w3id.org/plenary/graph/inferred"));
    }

    @Test
    void askingOnceForAllAlikeGivesWhatTheQueryGives() {
        List<Quad> quads = IntStream.range(0, 12)
                .mapToObj(CorpusReasonerTest::quads)
                .flatMap(List::stream)
                .toList();
        Graph graph = MaterialisationTest.graph(quads);
        for (ConstructRule rule : RuleFiles.read(Ontologies.RULES, plenary.vocabulary.PLEN.DEFAULT_BASE))
            assertThat(rule.conclusionsOverMany(graph))
                    .isEqualTo(rule.conclusions(graph))
                    .isNotEmpty();
    }

    @Test
    void aSummaryIsAFractionOfItsDocument() {
        List<Quad> quads = quads(1);
        assertThat(corpus.summarise("one", quads).triples()).hasSizeLessThan(quads.size() / 8);
    }

    private List<Quad> infer(List<Quad> one, List<Quad> two) {
        return corpus.infer(List.of(corpus.summarise("one", one), corpus.summarise("two", two)));
    }

    private List<Summary> summaries(IntStream numbers) {
        return numbers.mapToObj(i -> corpus.summarise(SyntheticCorpus.slug(i), quads(i)))
                .toList();
    }

    /** Asserted and inferred. */
    static List<Quad> quads(int number) {
        return withInferences(SyntheticCorpus.slug(number), SyntheticCorpus.document(number));
    }

    static List<Quad> withInferences(String slug, List<Quad> asserted) {
        List<Quad> quads = new ArrayList<>(asserted);
        quads.addAll(REASONER.documents().infer(slug, asserted));
        return quads;
    }

    private static List<Quad> document(String name, int session, String theme) {
        return withInferences(name, asserted(name, session, theme));
    }

    static List<Quad> asserted(String name, int session, String theme) {
        Node graph = NodeFactory.createURI("https://w3id.org/plenary/graph/" + name);
        return Ontologies.turtle(
                        """
                        ex:%1$s plen:documentedIn ex:document-%1$s ; plen:adoptedAt ex:session-%2$d ; plen:hasClause ex:clause-%1$s .
                        ex:document-%1$s a plen:SourceDocument ; plen:length 100 .
                        ex:clause-%1$s a plen:Clause ; plen:raises ex:concern-%1$s ; plen:evidence <doc/%1$s#char=0,50> .
                        ex:concern-%1$s a plen:Concern ; plen:theme %3$s ; plen:evidence <doc/%1$s#char=10,20> .
                        """
                                .formatted(name, session, theme))
                .stream()
                .map(t -> Quad.create(graph, t))
                .toList();
    }

    private static List<Triple> recurring(String... names) {
        List<Triple> expected = new ArrayList<>();
        for (String name : names)
            expected.addAll(MaterialisationTest.triples("ex:concern-" + name + " a plen:RecurringConcern ."));
        return expected;
    }

    private static List<Triple> triples(List<Quad> quads) {
        return MaterialisationTest.triples(quads);
    }
}
