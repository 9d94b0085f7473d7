package plenary.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Puts labelled units below each other: a label that follows on an open list is its next member, one that counts as first opens a list below the last unit.
 * Gaps in the numbering are tolerated; whether "i" is a letter or a numeral follows from what stands before.
 */
final class Nesting {

    private static final class Level {
        private final Label.Style style;
        private final String wrap;
        private boolean roman;
        private int last;
        private Unit unit;

        Level(Label.Style style, String wrap) {
            this.style = style;
            this.wrap = wrap;
        }

        boolean fits(Label label) {
            return style == label.style() && (wrap.equals(label.wrap()) || style == Label.Style.DASH);
        }

        OptionalInt value(Label label) {
            return roman ? label.roman() : label.counted();
        }
    }

    private static final int GAP_AT_MOST = 4;

    private final Unit root;
    private final List<Level> open = new ArrayList<>();

    /** @param root the top-level unit below which units are put */
    Nesting(Unit root) {
        this.root = root;
    }

    void add(Unit unit, Label label) {
        if (label.style() == Label.Style.DOTTED) {
            addDotted(unit, label);
            return;
        }
        Optional<Level> sibling = sibling(label);
        if (sibling.isPresent()) {
            closeBelow(sibling.get());
            parentOf(sibling.get()).add(unit);
            sibling.get().unit = unit;
            return;
        }
        Level level = new Level(label.style(), label.wrap());
        OptionalInt counted = label.counted();
        level.roman = label.roman().isPresent()
                && !(counted.isPresent() && counted.getAsInt() == 1)
                && label.roman().getAsInt() <= 2;
        level.last = level.value(label).orElse(0);
        level.unit = unit;
        (open.isEmpty() ? root : open.get(open.size() - 1).unit).add(unit);
        open.add(level);
    }

    /** The open list that a label goes on with: as its very next member, else as a later one. */
    private Optional<Level> sibling(Label label) {
        for (int i = open.size() - 1; i >= 0; i--) {
            Level level = open.get(i);
            if (label.style() == Label.Style.DASH && level.style == Label.Style.DASH) return Optional.of(level);
            if (!level.fits(label)) continue;
            OptionalInt value = level.value(label);
            if (value.isPresent() && value.getAsInt() == level.last + 1) {
                level.last++;
                return Optional.of(level);
            }
        }
        // A scan prints (1) for (i).
        if (!open.isEmpty() && label.roman().equals(OptionalInt.of(2))) {
            Level inner = open.get(open.size() - 1);
            if (inner.style == Label.Style.NUMBER && inner.wrap.equals(label.wrap()) && inner.last == 1) {
                Level respelled = new Level(label.style(), label.wrap());
                respelled.roman = true;
                respelled.last = 2;
                respelled.unit = inner.unit;
                open.set(open.size() - 1, respelled);
                return Optional.of(respelled);
            }
        }
        boolean first =
                label.counted().equals(OptionalInt.of(1)) || label.roman().equals(OptionalInt.of(1));
        for (int i = open.size() - 1; i >= 0; i--) {
            Level level = open.get(i);
            OptionalInt value = level.value(label);
            if (!level.fits(label) || value.isEmpty()) continue;
            // A list that begins again at the same place ("… and calls upon States: (a) …") goes on as siblings.
            boolean again = value.getAsInt() == 1 && i == open.size() - 1;
            boolean later = !first && value.getAsInt() > level.last && value.getAsInt() <= level.last + GAP_AT_MOST;
            if (!again && !later) continue;
            level.last = value.getAsInt();
            return Optional.of(level);
        }
        return Optional.empty();
    }

    private void addDotted(Unit unit, Label label) {
        String value = label.value();
        String parent = value.substring(0, value.lastIndexOf('.'));
        for (int i = open.size() - 1; i >= 0; i--) {
            Unit candidate = open.get(i).unit;
            if (open.get(i).style == Label.Style.DOTTED && candidate.number().equals(Optional.of(parent))) {
                closeBelow(open.get(i));
                candidate.add(unit);
                open.add(dotted(unit));
                return;
            }
        }
        open.clear();
        root.add(unit);
        open.add(dotted(unit));
    }

    private static Level dotted(Unit unit) {
        Level level = new Level(Label.Style.DOTTED, ".");
        level.unit = unit;
        return level;
    }

    private void closeBelow(Level level) {
        while (open.get(open.size() - 1) != level) open.remove(open.size() - 1);
    }

    private Unit parentOf(Level level) {
        int at = open.indexOf(level);
        return at == 0 ? root : open.get(at - 1).unit;
    }
}
