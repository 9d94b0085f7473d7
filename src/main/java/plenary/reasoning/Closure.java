package plenary.reasoning;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import plenary.reasoning.Program.Pattern;
import plenary.reasoning.Program.Plan;

/**
 * Triples growing to their fixpoint under a program: semi-naive forward chaining, in which every triple is taken up once and joined with all that are known.
 * Starts from a background that is closed already, which is only read. Confined to one thread.
 *
 * <p>Rows below {@link #backgroundSize()} are the background's.
 */
final class Closure {

    private final Program program;
    private final Numbering numbering;
    private final TripleTable background;
    private final TripleTable own;
    private final int backgroundSize;
    private final Derivation derivations;
    private final List<Integer> given = new ArrayList<>();
    private int taken;

    private int[] bindings = new int[8];
    private int[] premises = new int[8];

    Closure(Program program, Numbering numbering, TripleTable background, Derivation derivations) {
        this.program = program;
        this.numbering = numbering;
        this.background = background;
        this.backgroundSize = background.size();
        this.own = new TripleTable(1024);
        this.derivations = derivations;
        for (int rule = 0; rule < program.ruleCount(); rule++) {
            int variables = program.variableCount(rule);
            if (variables > bindings.length) bindings = new int[variables];
            if (program.body(rule).length > premises.length) premises = new int[program.body(rule).length];
        }
    }

    /** Adds what is given; triples that no rule concerns are passed over. */
    void add(Iterable<Triple> triples) {
        for (Triple t : triples) {
            if (!program.concerns(t)) continue;
            int s = numbering.number(t.getSubject());
            int p = numbering.number(t.getPredicate());
            int o = numbering.number(t.getObject());
            if (background.find(s, p, o) == TripleTable.NONE && own.find(s, p, o) == TripleTable.NONE)
                given.add(own.add(s, p, o));
        }
    }

    /** Applies the rules until nothing new follows. May be called again after more was added. */
    void complete() {
        while (taken < own.size()) take(taken++);
    }

    /** Applies the rules without premises, as only a background needs to. */
    void addFacts() {
        for (int rule = 0; rule < program.ruleCount(); rule++) if (program.body(rule).length == 0) conclude(rule);
    }

    int backgroundSize() {
        return backgroundSize;
    }

    int size() {
        return backgroundSize + own.size();
    }

    /** The table of rows from {@link #backgroundSize()} on. */
    TripleTable own() {
        return own;
    }

    Triple triple(int row) {
        return Triple.create(node(subject(row)), node(property(row)), node(object(row)));
    }

    /** The row of a triple, or {@link TripleTable#NONE}. */
    int row(Triple t) {
        int s = numbering.find(t.getSubject());
        int p = numbering.find(t.getPredicate());
        int o = numbering.find(t.getObject());
        if (s < 0 || p < 0 || o < 0) return TripleTable.NONE;
        return find(s, p, o);
    }

    /** What was derived beyond the background and the given, in the order of derivation. */
    List<Triple> derived() {
        List<Triple> derived = new ArrayList<>(own.size() - given.size());
        int g = 0;
        for (int row = 0; row < own.size(); row++) {
            if (g < given.size() && given.get(g) == row) g++;
            else derived.add(triple(backgroundSize + row));
        }
        return derived;
    }

    /** Whether a row was given, not derived. */
    boolean isGiven(int row) {
        return row >= backgroundSize && java.util.Collections.binarySearch(given, row - backgroundSize) >= 0;
    }

    private Node node(int number) {
        return numbering.node(number);
    }

    private int find(int s, int p, int o) {
        int row = background.find(s, p, o);
        if (row != TripleTable.NONE) return row;
        row = own.find(s, p, o);
        return row == TripleTable.NONE ? row : backgroundSize + row;
    }

    private int subject(int row) {
        return row < backgroundSize ? background.subject(row) : own.subject(row - backgroundSize);
    }

    private int property(int row) {
        return row < backgroundSize ? background.property(row) : own.property(row - backgroundSize);
    }

    private int object(int row) {
        return row < backgroundSize ? background.object(row) : own.object(row - backgroundSize);
    }

    private void take(int row) {
        int p = own.property(row);
        int o = own.object(row);
        for (Plan plan : program.plansForClass(p, o)) start(plan, backgroundSize + row);
        for (Plan plan : program.plansForProperty(p)) start(plan, backgroundSize + row);
    }

    private static final int FREE = -1;

    private void start(Plan plan, int row) {
        java.util.Arrays.fill(bindings, 0, program.variableCount(plan.rule()), FREE);
        if (match(program.body(plan.rule())[plan.start()], row) < 0) return;
        premises[plan.start()] = row;
        join(plan, 0);
    }

    /**
     * Binds what is free in a pattern to a row.
     *
     * @return a mask of what was bound (1 subject, 2 object), or -1 when the row does not fit, with nothing bound
     */
    private int match(Pattern pattern, int row) {
        int mask = 0;
        int s = subject(row);
        int place = pattern.subject();
        if (place >= 0) {
            if (place != s) return -1;
        } else if (bindings[-1 - place] == FREE) {
            bindings[-1 - place] = s;
            mask = 1;
        } else if (bindings[-1 - place] != s) return -1;
        int o = object(row);
        place = pattern.object();
        boolean fits = true;
        if (place >= 0) fits = place == o;
        else if (bindings[-1 - place] == FREE) {
            bindings[-1 - place] = o;
            mask |= 2;
        } else fits = bindings[-1 - place] == o;
        if (fits) return mask;
        release(pattern, mask);
        return -1;
    }

    private void release(Pattern pattern, int mask) {
        if ((mask & 1) != 0) bindings[-1 - pattern.subject()] = FREE;
        if ((mask & 2) != 0) bindings[-1 - pattern.object()] = FREE;
    }

    private void join(Plan plan, int depth) {
        if (depth == plan.others()) {
            conclude(plan.rule());
            return;
        }
        int premise = plan.premise(depth);
        Pattern pattern = program.body(plan.rule())[premise];
        int s = value(pattern.subject());
        int o = value(pattern.object());
        int p = pattern.property();
        if (s != FREE && o != FREE) {
            int row = find(s, p, o);
            if (row != TripleTable.NONE) {
                premises[premise] = row;
                join(plan, depth + 1);
            }
            return;
        }
        walk(plan, depth, background, 0, s, p, o);
        walk(plan, depth, own, backgroundSize, s, p, o);
    }

    private void walk(Plan plan, int depth, TripleTable table, int offset, int s, int p, int o) {
        int premise = plan.premise(depth);
        Pattern pattern = program.body(plan.rule())[premise];
        int row = s != FREE ? table.firstBySubject(p, s) : table.firstByObject(p, o);
        while (row != TripleTable.NONE) {
            int mask = match(pattern, offset + row);
            if (mask >= 0) {
                premises[premise] = offset + row;
                join(plan, depth + 1);
                release(pattern, mask);
            }
            row = s != FREE ? table.nextBySubject(row) : table.nextByObject(row);
        }
    }

    private int value(int place) {
        return place >= 0 ? place : bindings[-1 - place];
    }

    private void conclude(int rule) {
        Pattern head = program.head(rule);
        int s = value(head.subject());
        int o = value(head.object());
        // RDF has no literals as subjects: what a range says of one is a matter of its datatype.
        if (node(s).isLiteral()) return;
        int row = find(s, head.property(), o);
        if (row == TripleTable.NONE) row = backgroundSize + own.add(s, head.property(), o);
        if (derivations != null && row >= backgroundSize) derivations.found(rule, premises, row);
    }
}
