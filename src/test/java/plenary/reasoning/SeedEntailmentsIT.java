package plenary.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plenary.extraction.corenlp.CoreNlpAnnotator;
import plenary.pipeline.DocumentOutcome;
import plenary.pipeline.PlenaryStages;
import plenary.reasoning.Explanation.Asserted;
import plenary.reasoning.Explanation.Derived;
import plenary.source.SourceFiles;
import plenary.vocabulary.Ontology;
import plenary.vocabulary.PLEN;

/**
 * On the seed documents and the whole ontology: the entailments of the reference, no fewer and no more, and each with its passages. On other documents as well
 * with {@code -Dplenary.corpus=DIR}.
 */
class SeedEntailmentsIT {

    private static Ontology ontology;
    private static Reasoner reasoner;
    private static List<List<Quad>> documents;

    @BeforeAll
    static void extract() {
        ontology = Ontology.load(Path.of("ontology"), PLEN.DEFAULT_BASE);
        reasoner = Reasoner.of(ontology);
        PlenaryStages stages = new PlenaryStages(ontology, CoreNlpAnnotator.loading(), (slug, asserted) -> List.of());
        documents = SourceFiles.find(List.of(Path.of(System.getProperty("plenary.corpus", "seeds")))).files().stream()
                .map(f -> ((DocumentOutcome.Built) stages.process(f)).quads())
                .toList();
        assertThat(documents).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void theOntologyIsWhollySupported() {
        assertThat(reasoner.unsupported()).isEmpty();
    }

    @Test
    void entailmentsEqualTheReferences() {
        Graph ontologyClosure = ReferenceClosure.of(ontology.graph());
        int compared = 0;
        for (List<Quad> document : documents) {
            Graph asserted = MaterialisationTest.graph(document);
            Set<Triple> reference =
                    ReferenceClosure.facts(ReferenceClosure.of(ontologyClosure, asserted), asserted, ontologyClosure);
            assertThat(new HashSet<>(reasoner.materialiser().materialise(MaterialisationTest.triples(document))))
                    .isEqualTo(reference)
                    .isNotEmpty();
            compared += reference.size();
        }
        System.out.printf("%d documents, %,d entailments, those of the reference%n", documents.size(), compared);
    }

    @Test
    void everyInferredTripleRestsOnPassages() {
        OntologyProofs proofs = new OntologyProofs(reasoner);
        for (List<Quad> document : documents) {
            List<Triple> asserted = MaterialisationTest.triples(document);
            DocumentProofs explained =
                    new DocumentProofs(reasoner, reasoner.documents(), proofs, TripleOrder.sorted(asserted));
            for (Triple t : reasoner.documents().derive(asserted))
                assertThat(explained.explain(t))
                        .hasValueSatisfying(e -> assertThat(restsOnPassages(e)).isTrue());
        }
    }

    private static boolean restsOnPassages(Explanation explanation) {
        if (explanation instanceof Derived d) return d.premises().stream().allMatch(SeedEntailmentsIT::restsOnPassages);
        return !(explanation instanceof Asserted a) || !a.passages().isEmpty();
    }
}
