package plenary.reasoning;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/**
 * A triple pattern of a rule. The property is always known: a rule compiled from an axiom never ranges over properties.
 *
 * @param subject variable or constant
 * @param property an IRI
 * @param object variable or constant
 */
record Atom(Arg subject, Node property, Arg object) {

    /** What stands in an argument place. */
    sealed interface Arg permits Variable, Constant {}

    /** Variables of a rule are numbered from 0. */
    record Variable(int number) implements Arg {}

    record Constant(Node node) implements Arg {}

    static Atom type(Arg instance, Node type) {
        return new Atom(instance, RDF.type.asNode(), new Constant(type));
    }
}
