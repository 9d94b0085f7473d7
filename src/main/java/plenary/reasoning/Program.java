package plenary.reasoning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import plenary.reasoning.Atom.Arg;
import plenary.reasoning.Atom.Constant;
import plenary.reasoning.Atom.Variable;

/**
 * Rules in numbers. For every premise of every rule there is a plan that starts at a triple matching that premise and looks the others up, each by an end
 * that is known by then. Immutable.
 */
final class Program {

    /** Where to start a rule, and in which order to look up the rest. */
    static final class Plan {
        private final int rule;
        private final int start;
        private final int[] order;

        private Plan(int rule, int start, int[] order) {
            this.rule = rule;
            this.start = start;
            this.order = order;
        }

        /** Index into the rules. */
        int rule() {
            return rule;
        }

        /** Index of the premise that the new triple matches. */
        int start() {
            return start;
        }

        /** How many other premises there are. */
        int others() {
            return order.length;
        }

        /** Index of the premise to look up at a depth from 0. */
        int premise(int depth) {
            return order[depth];
        }
    }

    /** A premise or conclusion: numbers of nodes, or -1 - v for variable v. */
    record Pattern(int subject, int property, int object) {}

    private final List<Rule> rules;
    private final Pattern[][] bodies;
    private final Pattern[] heads;
    private final int[] variableCounts;
    private final int type;
    private final Plan[][] byProperty;
    private final Plan[][] byClass;
    private final Set<Node> properties = new HashSet<>();
    private final Set<Node> classes = new HashSet<>();

    /**
     * @param numbering numbers the nodes of the rules; what is numbered first is found fastest
     */
    Program(List<Rule> rules, Numbering numbering) {
        this.rules = List.copyOf(rules);
        type = numbering.number(RDF.type.asNode());
        bodies = new Pattern[rules.size()][];
        heads = new Pattern[rules.size()];
        variableCounts = new int[rules.size()];
        for (int r = 0; r < bodies.length; r++) {
            Rule rule = rules.get(r);
            bodies[r] = rule.body().stream().map(a -> pattern(a, numbering)).toArray(Pattern[]::new);
            heads[r] = pattern(rule.head(), numbering);
            for (Pattern p : bodies[r])
                variableCounts[r] = Math.max(variableCounts[r], Math.max(-p.subject(), -p.object()));
        }
        byProperty = new Plan[numbering.size()][];
        byClass = new Plan[numbering.size()][];
        index();
    }

    private Pattern pattern(Atom atom, Numbering numbering) {
        properties.add(atom.property());
        if (atom.property().equals(RDF.type.asNode()) && atom.object() instanceof Constant c) classes.add(c.node());
        return new Pattern(
                place(atom.subject(), numbering), numbering.number(atom.property()), place(atom.object(), numbering));
    }

    private static int place(Arg arg, Numbering numbering) {
        if (arg instanceof Variable v) return -1 - v.number();
        return numbering.number(((Constant) arg).node());
    }

    private void index() {
        List<List<Plan>> forProperty = new ArrayList<>();
        List<List<Plan>> forClass = new ArrayList<>();
        for (int i = 0; i < byProperty.length; i++) {
            forProperty.add(new ArrayList<>());
            forClass.add(new ArrayList<>());
        }
        for (int r = 0; r < bodies.length; r++)
            for (int start = 0; start < bodies[r].length; start++) {
                Pattern premise = bodies[r][start];
                Plan plan = new Plan(r, start, order(bodies[r], start));
                if (premise.property() == type && premise.object() >= 0)
                    forClass.get(premise.object()).add(plan);
                else forProperty.get(premise.property()).add(plan);
            }
        for (int i = 0; i < byProperty.length; i++) {
            byProperty[i] = forProperty.get(i).toArray(Plan[]::new);
            byClass[i] = forClass.get(i).toArray(Plan[]::new);
        }
    }

    /** Next comes the premise with most ends known; of equals, a property step before a class, which more triples may share. */
    private static int[] order(Pattern[] body, int start) {
        Set<Integer> bound = new HashSet<>();
        bind(body[start], bound);
        boolean[] done = new boolean[body.length];
        done[start] = true;
        int[] order = new int[body.length - 1];
        for (int at = 0; at < order.length; at++) {
            int best = -1;
            int bestEnds = 0;
            for (int i = 0; i < body.length; i++) {
                int ends = done[i] ? -1 : 2 * known(body[i].subject(), bound) + known(body[i].object(), bound);
                if (ends > bestEnds) {
                    best = i;
                    bestEnds = ends;
                }
            }
            if (best < 0) throw new IllegalArgumentException("the premises of a rule do not hang together");
            order[at] = best;
            done[best] = true;
            bind(body[best], bound);
        }
        return order;
    }

    private static int known(int place, Set<Integer> bound) {
        return place >= 0 || bound.contains(place) ? 1 : 0;
    }

    private static void bind(Pattern pattern, Set<Integer> bound) {
        if (pattern.subject() < 0) bound.add(pattern.subject());
        if (pattern.object() < 0) bound.add(pattern.object());
    }

    List<Rule> rules() {
        return rules;
    }

    int ruleCount() {
        return heads.length;
    }

    Pattern[] body(int rule) {
        return bodies[rule];
    }

    Pattern head(int rule) {
        return heads[rule];
    }

    int variableCount(int rule) {
        return variableCounts[rule];
    }

    private static final Plan[] NO_PLANS = {};

    /** Plans that a triple with this property may start, those for its class apart. */
    Plan[] plansForProperty(int property) {
        return property < byProperty.length ? byProperty[property] : NO_PLANS;
    }

    /** Plans that a membership in this class may start. */
    Plan[] plansForClass(int property, int object) {
        return property == type && object < byClass.length ? byClass[object] : NO_PLANS;
    }

    /** Whether a triple can match a premise or equal a conclusion of any rule. */
    boolean concerns(Triple triple) {
        if (!properties.contains(triple.getPredicate())) return false;
        return !triple.getPredicate().equals(RDF.type.asNode()) || classes.contains(triple.getObject());
    }
}
