package plenary.reasoning;

import java.util.List;

/**
 * What a TBox compiles to.
 *
 * @param rules in an order that depends on the axioms only
 * @param constraints axioms from which nothing follows but contradiction (disjointness, asymmetry …): the reasoner derives nothing from them, validation
 *     checks them
 * @param unsupported axioms from which triples may follow that the materialiser does not derive, each with the reason; empty for an ontology that fits
 */
record Rules(List<Rule> rules, List<String> constraints, List<String> unsupported) {

    Rules {
        rules = List.copyOf(rules);
        constraints = List.copyOf(constraints);
        unsupported = List.copyOf(unsupported);
    }
}
