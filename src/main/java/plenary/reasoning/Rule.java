package plenary.reasoning;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * One way to read one axiom from premises to conclusion. An axiom can give several (an inverse gives two).
 *
 * @param axiom the axiom in Manchester syntax ("plen:cites SubPropertyChain: plen:hasClause o plen:cites"), unique with body and head
 * @param construct the OWL construct, which names the row of the OWL 2 RL rule tables that the rule follows
 * @param about the named term in whose description the axiom stands
 * @param body premises; every variable of the head occurs in them
 * @param head conclusion
 */
record Rule(String axiom, Construct construct, Node about, List<Atom> body, Atom head) {

    /** OWL constructs that are materialised, with the rules of the OWL 2 RL/RDF rule set (W3C Recommendation of 11 December 2012, section 4.3). */
    enum Construct {
        SUB_CLASS("cax-sco"),
        EQUIVALENT_CLASS("cax-eqc"),
        SUB_PROPERTY("prp-spo1"),
        EQUIVALENT_PROPERTY("prp-eqp"),
        INVERSE("prp-inv"),
        SYMMETRIC("prp-symp"),
        TRANSITIVE("prp-trp"),
        PROPERTY_CHAIN("prp-spo2"),
        DOMAIN("prp-dom"),
        RANGE("prp-rng");

        private final String rlRule;

        Construct(String rlRule) {
            this.rlRule = rlRule;
        }

        /** The name of the rule in the recommendation. */
        String rlRule() {
            return rlRule;
        }
    }

    Rule {
        body = List.copyOf(body);
    }
}
