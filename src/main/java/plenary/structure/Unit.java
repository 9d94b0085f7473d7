package plenary.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A clause in the making: its line, which still grows by continuations, its number, and the units below it.
 */
final class Unit {

    private Line line;
    private final Optional<String> number;
    private final boolean dotted;
    private final Optional<String> section;
    private final List<Unit> children = new ArrayList<>();

    Unit(Line line, Optional<String> number, boolean dotted, Optional<String> section) {
        this.line = line;
        this.number = number;
        this.dotted = dotted;
        this.section = section;
    }

    /** A unit numbered as its line's label has it. */
    static Unit of(Line line, Optional<String> section) {
        Optional<String> number = line.label().map(Label::value).filter(v -> !v.isEmpty());
        return new Unit(line, number, line.labelled(Label.Style.DOTTED), section);
    }

    Line line() {
        return line;
    }

    Optional<String> number() {
        return number;
    }

    /** Whether the number is complete by itself ("9.1"), its parents' numbers included. */
    boolean dotted() {
        return dotted;
    }

    /** The heading letter or numeral under which numbering began again ("II"). */
    Optional<String> section() {
        return section;
    }

    List<Unit> children() {
        return children;
    }

    void add(Unit child) {
        children.add(child);
    }

    void growBy(Line continuation) {
        line = line.continued(continuation);
    }

    /** The line that a continuation would follow: that of the last unit at any depth. */
    Unit lastLeaf() {
        return children.isEmpty() ? this : children.get(children.size() - 1).lastLeaf();
    }
}
