package plenary.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import plenary.vocabulary.Ontology;

/**
 * Everything that the ontology folder demands of one document: the shapes of {@code shapes.ttl} and the queries of {@code checks/}. Safe to use from several
 * threads.
 */
public final class DocumentValidator {

    private final ShapesValidator shapes;
    private final List<QueryCheck> checks;

    private DocumentValidator(ShapesValidator shapes, List<QueryCheck> checks) {
        this.shapes = shapes;
        this.checks = checks;
    }

    /**
     * @throws plenary.vocabulary.OntologyException when a file of {@code checks/} is not a check
     * @throws org.apache.jena.shacl.parser.ShaclParseException when the shapes are not well-formed SHACL
     */
    public static DocumentValidator of(Ontology ontology) {
        return new DocumentValidator(
                ShapesValidator.of(ontology.shapes(), ontology.graph()),
                QueryCheck.read(ontology.folder().resolve("checks")));
    }

    /**
     * What in a document's quads does not fit, worst first, else in order of focus node and path.
     *
     * @param document path of the source document, for the findings
     * @param quads its asserted and inferred graphs
     */
    public List<Finding> validate(String document, Collection<Quad> quads) {
        DocumentTriples triples = shapes.triples(quads);
        List<Finding> findings = new ArrayList<>(shapes.validate(document, triples));
        for (QueryCheck check : checks) findings.addAll(check.run(document, triples.own()));
        return findings.stream().sorted(ShapesValidator.ORDER).distinct().toList();
    }
}
