package plenary.reasoning;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The uses of OWL terms in a TBox that {@link OntologyRules} makes no rule of: some only forbid, some only annotate, and whatever else there is is unsupported.
 * A term that this class does not know counts as unsupported, so that nothing is dropped in silence.
 *
 * @param constraints axioms that derive nothing but contradiction
 * @param unsupported axioms that might derive triples
 */
record OwlTermsLeftOut(List<String> constraints, List<String> unsupported) {

    /** Terms that rules are made of, or that only declare. */
    private static final Set<String> HANDLED = Set.of(
            "inverseOf",
            "propertyChainAxiom",
            "equivalentProperty",
            "equivalentClass",
            "intersectionOf",
            "unionOf",
            "someValuesFrom",
            "allValuesFrom",
            "hasValue",
            "oneOf",
            "onProperty",
            "SymmetricProperty",
            "TransitiveProperty",
            "Class",
            "Restriction",
            "ObjectProperty",
            "DatatypeProperty",
            "AnnotationProperty",
            "NamedIndividual",
            "Ontology",
            "Axiom",
            "Annotation");

    private static final Set<String> ANNOTATIONS = Set.of(
            "versionIRI",
            "versionInfo",
            "priorVersion",
            "backwardCompatibleWith",
            "incompatibleWith",
            "deprecated",
            "DeprecatedClass",
            "DeprecatedProperty",
            "annotatedSource",
            "annotatedProperty",
            "annotatedTarget");

    private static final Set<String> CONSTRAINTS = Set.of(
            "disjointWith",
            "propertyDisjointWith",
            "complementOf",
            "differentFrom",
            "AsymmetricProperty",
            "IrreflexiveProperty",
            "AllDisjointClasses",
            "AllDisjointProperties",
            "AllDifferent",
            "members",
            "distinctMembers",
            "NegativePropertyAssertion",
            "sourceIndividual",
            "assertionProperty",
            "targetIndividual",
            "targetValue");

    /** At most none forbids; {@link ClassExpressions} tells it from at most one, which would make things the same. */
    private static final Set<String> CARDINALITIES = Set.of("maxCardinality", "maxQualifiedCardinality", "onClass");

    OwlTermsLeftOut {
        constraints = List.copyOf(constraints);
        unsupported = List.copyOf(unsupported);
    }

    static OwlTermsLeftOut of(Graph tbox, ClassExpressions expressions) {
        Set<String> constraints = new TreeSet<>();
        Set<String> unsupported = new TreeSet<>();
        for (Triple t : tbox.find().toList()) {
            boolean typed = t.getPredicate().equals(RDF.type.asNode());
            Node term = typed ? t.getObject() : t.getPredicate();
            if (term.isURI() && term.getURI().startsWith(OWL.NS)) {
                String name = term.getURI().substring(OWL.NS.length());
                String use = expressions.describe(t.getSubject()) + " " + Names.of(term)
                        + (typed ? "" : " " + expressions.describe(t.getObject()));
                if (CONSTRAINTS.contains(name)) constraints.add(use);
                else if (CARDINALITIES.contains(name)) {
                    if (expressions.isConstraint(t.getSubject())) constraints.add(use);
                    else unsupported.add(use + ": would make individuals the same, and owl:sameAs is not used");
                } else if (!HANDLED.contains(name) && !ANNOTATIONS.contains(name))
                    unsupported.add(use + ": not materialised");
            } else if (term.equals(RDFS.Datatype.asNode()))
                unsupported.add(Names.of(t.getSubject()) + ": own datatypes");
        }
        return new OwlTermsLeftOut(List.copyOf(constraints), List.copyOf(unsupported));
    }
}
