package plenary.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import plenary.document.Reading;
import plenary.structure.Clause.Opening;

/** Units to clauses: paths that are unique within a text, order, openings, addressees. One per adopted text. */
final class ClauseBuilder {

    private final OpeningFinder openings;
    private final Set<String> verbs;
    private final List<Clause> preamble = new ArrayList<>();
    private final List<Clause> operative = new ArrayList<>();
    private final List<Clause> inOrder = new ArrayList<>();
    private final Set<String> preamblePaths = new HashSet<>();
    private final Set<String> operativePaths = new HashSet<>();
    private int order;
    private int lastOperative;
    /** Whether operative clauses have numbers; one without then stands at the number before it, from 0. */
    private boolean numbered;

    /** @param verbs verbs that can be demanded of somebody, in their dictionary form */
    ClauseBuilder(OpeningFinder openings, Set<String> verbs) {
        this.openings = openings;
        this.verbs = verbs;
    }

    /** Adds the units of one part; called again for each part of a text that has several. */
    void add(List<Unit> units, int operativeFrom) {
        numbered |= units.subList(operativeFrom, units.size()).stream()
                .anyMatch(u -> u.number().filter(n -> n.matches("\\d+")).isPresent());
        for (int i = 0; i < units.size(); i++) {
            Clause.Kind kind = i < operativeFrom ? Clause.Kind.PREAMBULAR : Clause.Kind.OPERATIVE;
            Unit unit = units.get(i);
            Clause clause = clause(unit, kind, topPath(unit, kind), true);
            (kind == Clause.Kind.PREAMBULAR ? preamble : operative).add(clause);
            inOrder.add(clause);
        }
    }

    /** Outermost clauses in reading order. */
    List<Clause> clauses() {
        return List.copyOf(inOrder);
    }

    private String topPath(Unit unit, Clause.Kind kind) {
        if (kind == Clause.Kind.PREAMBULAR) return unique(String.valueOf(preamble.size() + 1), preamblePaths);
        String number = unit.number().orElse(null);
        boolean numeric = number != null && number.chars().allMatch(Character::isDigit);
        if (numeric) {
            int value = Integer.parseInt(number);
            if (operativePaths.contains(number) && unit.section().isPresent())
                return unique(unit.section().get() + "/" + number, operativePaths);
            lastOperative = value;
            return unique(number, operativePaths);
        }
        if (numbered && number == null) return unique(String.valueOf(lastOperative), operativePaths);
        lastOperative++;
        while (operativePaths.contains(String.valueOf(lastOperative))) lastOperative++;
        return unique(number == null ? String.valueOf(lastOperative) : number, operativePaths);
    }

    private static String unique(String path, Set<String> taken) {
        String candidate = path;
        for (int n = 2; !taken.add(candidate); n++) candidate = path + "-" + n;
        return candidate;
    }

    private Clause clause(Unit unit, Clause.Kind kind, String path, boolean topLevel) {
        int position = ++order;
        Reading reading = withoutFootnoteNumber(unit.line().body());
        String text = reading.text();
        List<Opening> found = AddresseeFinder.addressed(
                text, openings.all(text, unit.line().emphases(), kind, topLevel), kind, verbs);
        Set<String> taken = kind == Clause.Kind.PREAMBULAR ? preamblePaths : operativePaths;
        List<Clause> children = new ArrayList<>();
        int count = 0;
        for (Unit child : unit.children()) {
            count++;
            String last = child.number().orElse(String.valueOf(count));
            String childPath = child.dotted() ? dottedPath(path, last) : path + "/" + last;
            children.add(clause(child, kind, unique(childPath, taken), false));
        }
        return new Clause(kind, unit.number(), path, position, reading, found, children);
    }

    private static Reading withoutFootnoteNumber(Reading reading) {
        Matcher mark = PartReader.FOOTNOTE_NUMBER.matcher(reading.text());
        return mark.find() ? reading.part(0, mark.start()) : reading;
    }

    /** A dotted number says its parents' numbers itself; only the section above them is kept. */
    private static String dottedPath(String parent, String number) {
        int section = parent.indexOf('/');
        boolean insideSection = section > 0 && !Character.isDigit(parent.charAt(0));
        return insideSection ? parent.substring(0, section + 1) + number : number;
    }
}
