package plenary.reasoning;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;

/** Why a triple holds: a tree whose leaves are asserted triples, each with its passages, and triples of the ontology. */
public sealed interface Explanation {

    /** What is explained. */
    Triple triple();

    /**
     * It was read in a document.
     *
     * @param passages where, the closest first; never empty: of a statement about the file as a whole it is all of its text
     */
    record Asserted(Triple triple, List<Support> passages) implements Explanation {
        public Asserted {
            passages = List.copyOf(passages);
        }
    }

    /** It stands in the ontology or a vocabulary. */
    record FromOntology(Triple triple) implements Explanation {}

    /**
     * It follows.
     *
     * @param ground what it follows by
     * @param premises what it follows from, in the order of the rule
     * @param otherWays in how many other single steps it follows as well
     */
    record Derived(Triple triple, Ground ground, List<Explanation> premises, int otherWays) implements Explanation {
        public Derived {
            premises = List.copyOf(premises);
        }
    }

    /** What a conclusion follows by. */
    sealed interface Ground {}

    /**
     * An axiom of the ontology.
     *
     * @param axiom in Manchester syntax
     * @param rlRule the rule of OWL 2 RL by which it was applied ("prp-spo2")
     * @param term IRI of the term in whose description the axiom stands, if it has a name
     */
    record Axiom(String axiom, String rlRule, Optional<String> term) implements Ground {}

    /**
     * A rule of {@code ontology/rules/}.
     *
     * @param name its file without extension
     * @param what its conclusion in words
     * @param why why it is a rule, and what it takes as closed
     * @param absent triples that were looked for and are not there, as patterns
     */
    record RuleFile(String name, String what, String why, List<String> absent) implements Ground {
        public RuleFile {
            absent = List.copyOf(absent);
        }
    }

    /**
     * A passage behind an asserted triple.
     *
     * @param passage its IRI
     * @param document IRI of the source document
     * @param begin first UTF-16 code unit in the text served at {@code {document}.txt}
     * @param end code unit after the last
     * @param quote its words; empty when it is the whole document
     * @param clause IRI of the clause or statement that it is of, if any
     * @param clauseLabel what that is called
     */
    record Support(
            String passage,
            String document,
            int begin,
            int end,
            String quote,
            Optional<String> clause,
            Optional<String> clauseLabel) {}

    /** How many steps and leaves the tree has. */
    default int size() {
        return this instanceof Derived d
                ? 1 + d.premises().stream().mapToInt(Explanation::size).sum()
                : 1;
    }
}
