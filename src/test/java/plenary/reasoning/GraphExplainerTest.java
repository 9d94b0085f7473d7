package plenary.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import plenary.reasoning.CorpusReasoner.Summary;
import plenary.reasoning.Explanation.Asserted;
import plenary.reasoning.Explanation.Derived;
import plenary.reasoning.Explanation.FromOntology;
import plenary.reasoning.GraphExplainer.Answer;
import plenary.reasoning.GraphExplainer.Found;
import plenary.reasoning.GraphExplainer.StoppedException;

class GraphExplainerTest {

    private static final String GRAPHS = "https://w3id.org/plenary/graph/";
    private static final Reasoner REASONER = Ontologies.reasoner(Ontologies.withAxioms(""));
    private final GraphExplainer explainer = new GraphExplainer(REASONER);

    private static String text(int n, String session) {
        return """
                ex:file-%1$d a plen:SourceDocument ; plen:length 900 .
                ex:text-%1$d a plen:AdoptedText ; rdfs:label "Text %1$d" ; plen:documentedIn ex:file-%1$d ; plen:adoptedAt ex:%2$s ;
                  plen:hasClause <text-%1$d/4> ; plen:evidence <file-%1$d#char=0,9> .
                <text-%1$d/4> a plen:Clause , plen:PreambularClause ; plen:raises <text-%1$d/4/concern/1> ; plen:evidence <file-%1$d#char=10,90> .
                <text-%1$d/4/concern/1> a plen:Concern ; plen:theme theme:rare-earths ; plen:evidence <file-%1$d#char=20,80> .
                country:FRA a plen:Country .
                """
                .formatted(n, session);
    }

    private static DatasetGraph graph(String... documents) {
        DatasetGraph dataset = DatasetGraphFactory.createGeneral();
        List<Summary> summaries = new ArrayList<>();
        for (int i = 0; i < documents.length; i++) {
            String slug = "file-" + (i + 1);
            List<Quad> quads = new ArrayList<>();
            Ontologies.turtle(documents[i])
                    .find()
                    .forEachRemaining(t -> quads.add(Quad.create(NodeFactory.createURI(GRAPHS + slug), t)));
            quads.addAll(REASONER.documents().infer(slug, List.copyOf(quads)));
            quads.forEach(dataset::add);
            summaries.add(REASONER.corpus().summarise(slug, quads));
        }
        REASONER.corpus().infer(summaries).forEach(dataset::add);
        return dataset;
    }

    private Answer explain(String turtle, DatasetGraph dataset) {
        Triple triple = Ontologies.turtle(turtle).find().next();
        return explainer.explain(triple, dataset, () -> false);
    }

    @Test
    void anInferredTripleIsExplainedByItsOwnDocument() {
        DatasetGraph dataset = graph(text(1, "spring"), text(2, "spring"));
        Answer answer = explain("ex:text-2 plen:citesConcern theme:security-of-supply .", dataset);
        assertThat(answer.found()).singleElement().satisfies(found -> {
            assertThat(found.graph()).isEqualTo(GRAPHS + "file-2/inferred");
            assertThat(leaves(found.explanation().orElseThrow())).allSatisfy(leaf -> {
                if (leaf instanceof Asserted a)
                    assertThat(a.passages())
                            .allSatisfy(p -> assertThat(p.document()).endsWith("file-2"))
                            .isNotEmpty();
                else assertThat(leaf).isInstanceOf(FromOntology.class);
            });
        });
    }

    @Test
    void whatFollowsFromSeveralDocumentsLeadsToClausesOfEach() {
        DatasetGraph dataset = graph(text(1, "spring"), text(2, "autumn"));
        Answer answer = explain("<text-1/4/concern/1> a plen:RecurringConcern .", dataset);
        assertThat(answer.found()).singleElement().satisfies(found -> {
            assertThat(found.graph()).isEqualTo(GRAPHS + "inferred");
            assertThat(leaves(found.explanation().orElseThrow()))
                    .filteredOn(Asserted.class::isInstance)
                    .flatExtracting(leaf -> ((Asserted) leaf).passages())
                    .extracting(p -> p.document().replaceAll(".*/", ""))
                    .contains("file-1", "file-2");
        });
        assertThat(explain("<text-1/4/concern/1> a plen:RecurringConcern .", graph(text(1, "spring")))
                        .found())
                .isEmpty();
    }

    @Test
    void aTripleOfManyDocumentsIsExplainedByTheFirstOfThem() {
        String[] texts = new String[GraphExplainer.MOST + 2];
        for (int i = 0; i < texts.length; i++) texts[i] = text(i + 1, "spring");
        Answer answer = explain("country:FRA a plen:Country .", graph(texts));
        assertThat(answer.graphs()).isEqualTo(texts.length);
        assertThat(answer.found())
                .hasSize(GraphExplainer.MOST)
                .extracting(Found::graph)
                .isSorted();
    }

    @Test
    void aTripleThatTheOntologyNoLongerImpliesIsFoundWithoutExplanation() {
        DatasetGraph dataset = graph(text(1, "spring"));
        Triple stale = Ontologies.turtle("ex:text-1 plen:citesConcern theme:trade .")
                .find()
                .next();
        dataset.add(Quad.create(NodeFactory.createURI(GRAPHS + "file-1/inferred"), stale));
        assertThat(explainer.explain(stale, dataset, () -> false).found())
                .singleElement()
                .satisfies(found -> assertThat(found.explanation()).isEmpty());
    }

    @Test
    void anUnknownTripleIsNotFound() {
        assertThat(explain("ex:text-1 plen:citesConcern theme:trade .", graph(text(1, "spring")))
                        .found())
                .isEmpty();
    }

    @Test
    void itEndsWhenToldTo() {
        Triple triple = Ontologies.turtle("ex:text-1 plen:citesConcern theme:security-of-supply .")
                .find()
                .next();
        DatasetGraph dataset = graph(text(1, "spring"));
        assertThatThrownBy(() -> explainer.explain(triple, dataset, () -> true)).isInstanceOf(StoppedException.class);
    }

    private static List<Explanation> leaves(Explanation explanation) {
        if (!(explanation instanceof Derived derived)) return List.of(explanation);
        return derived.premises().stream().flatMap(p -> leaves(p).stream()).toList();
    }
}
