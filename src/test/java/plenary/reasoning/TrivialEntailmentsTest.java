package plenary.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

/** What {@link Materialiser} says it leaves out is all that it leaves out: whatever else Jena's own OWL reasoner finds, it finds. */
class TrivialEntailmentsTest {

    private enum Left {
        EVERYTHING_IS_A_THING,
        EQUAL_TO_ITSELF,
        UNNAMED_CLASS,
        TYPE_OF_A_LITERAL,
        AMONG_TERMS,
        DIFFERENT_BY_DISJOINTNESS,
        NOT_TRIVIAL
    }

    @Test
    void whatIsLeftOutIsTrivial() {
        // Jena supposes a member of every class, and so a theme where a class by value names one that the vocabulary
        // lacks.
        Graph ontology = Ontologies.withAxioms("theme:supply-chains a plen:Theme , skos:Concept .");
        Graph document = MaterialisationTest.graph(SyntheticCorpus.document(1, 2, 1));
        Materialiser materialiser = new Materialiser(OntologyRules.compile(ontology), ontology);
        Set<Triple> given =
                new HashSet<>(materialiser.materialise(document.find().toList()));
        given.addAll(materialiser.backgroundInferences());
        document.find().forEachRemaining(given::add);
        ontology.find().forEachRemaining(given::add);
        Set<Node> terms = terms(ontology);

        Map<Left, Integer> counts = new TreeMap<>();
        Set<Triple> notTrivial = new HashSet<>();
        ReasonerRegistry.getOWLMiniReasoner()
                .bindSchema(ontology)
                .bind(document)
                .find()
                .filterDrop(given::contains)
                .forEachRemaining(t -> {
                    Left left = left(t, terms);
                    counts.merge(left, 1, Integer::sum);
                    if (left == Left.NOT_TRIVIAL) notTrivial.add(t);
                });
        assertThat(notTrivial).isEmpty();
        assertThat(counts.keySet())
                .contains(Left.EVERYTHING_IS_A_THING, Left.EQUAL_TO_ITSELF, Left.UNNAMED_CLASS, Left.AMONG_TERMS);
    }

    private static Set<Node> terms(Graph ontology) {
        Set<Node> terms = new HashSet<>();
        Stream.of(OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
                .forEach(kind -> ontology.find(Node.ANY, RDF.type.asNode(), kind.asNode())
                        .forEachRemaining(t -> terms.add(t.getSubject())));
        return terms;
    }

    private static Left left(Triple t, Set<Node> terms) {
        Node object = t.getObject();
        if (t.getSubject().isLiteral()) return Left.TYPE_OF_A_LITERAL;
        if (object.equals(OWL.Thing.asNode()) || object.equals(RDFS.Resource.asNode()))
            return Left.EVERYTHING_IS_A_THING;
        if (t.getSubject().equals(object)) return Left.EQUAL_TO_ITSELF;
        if (t.getSubject().isBlank() || object.isBlank()) return Left.UNNAMED_CLASS;
        if (terms.contains(t.getSubject()) || isBuiltIn(t.getSubject())) return Left.AMONG_TERMS;
        return t.getPredicate().equals(OWL.differentFrom.asNode()) ? Left.DIFFERENT_BY_DISJOINTNESS : Left.NOT_TRIVIAL;
    }

    private static boolean isBuiltIn(Node node) {
        return Stream.of(RDF.getURI(), RDFS.getURI(), OWL.getURI(), "http://www.w3.org/2001/XMLSchema#")
                .anyMatch(node.getURI()::startsWith);
    }
}
