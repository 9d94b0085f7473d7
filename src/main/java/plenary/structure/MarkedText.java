package plenary.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import plenary.document.Block;
import plenary.document.Block.Mark;
import plenary.document.Document;
import plenary.document.Reading;

/** An adopted text whose format marks its parts (Akoma Ntoso): the mark-up is the structure, and only openings and addressees are left to find. */
final class MarkedText {

    /** "… the President of the Security Council issued the following statement on behalf of the Council:". */
    private static final Pattern INTRODUCTION =
            Pattern.compile("(?s).*\\b(?:issued|made) the following statement\\b.*");

    private final List<Line> heading = new ArrayList<>();
    private final List<Reading> notes = new ArrayList<>();
    private final List<Unit> preamble = new ArrayList<>();
    private final List<Unit> operative = new ArrayList<>();
    private final List<Block> annex = new ArrayList<>();
    private Optional<Line> formula = Optional.empty();

    static boolean isMarked(Document document) {
        return document.blocks().stream()
                .flatMap(b -> b.mark().stream())
                .anyMatch(m -> m.role() == Mark.Role.PREAMBLE || m.role() == Mark.Role.OPERATIVE);
    }

    static MarkedText read(Document document) {
        MarkedText text = new MarkedText();
        boolean numbered = document.blocks().stream()
                .flatMap(b -> b.mark().stream())
                .anyMatch(m -> m.role() == Mark.Role.OPERATIVE
                        && m.depth() == 0
                        && !m.number().isEmpty());
        for (Block block : document.blocks()) text.add(block, numbered);
        return text;
    }

    private void add(Block block, boolean numbered) {
        if (block.text().chars().noneMatch(Character::isLetter) || block.kind() == Block.Kind.BREAK) return;
        Line line = Line.of(block.reading(), block.emphases(), block.kind(), false);
        Mark mark = block.mark().orElse(new Mark(Mark.Role.OTHER, "", 0));
        if (block.kind() == Block.Kind.FOOTNOTE || block.kind() == Block.Kind.FURNITURE) return;
        switch (mark.role()) {
            case TITLE, OTHER -> addHeading(line);
            case FORMULA -> formula = formula.or(() -> Optional.of(line));
            case PREAMBLE -> place(unit(line, mark), mark.depth(), preamble);
            case OPERATIVE -> addOperative(line, mark, block, numbered);
            case ANNEX -> annex.add(block);
            case CONCLUSION -> notes.add(block.reading());
        }
    }

    private void addHeading(Line line) {
        if (!preamble.isEmpty() || !operative.isEmpty()) return;
        heading.add(line);
        boolean session = TextFinder.SESSION_LINE.matcher(line.text()).matches();
        if (session || AdoptionReader.NOTE.matcher(line.text()).find()) notes.add(line.printed());
    }

    private void addOperative(Line line, Mark mark, Block block, boolean numbered) {
        if (block.kind() == Block.Kind.HEADING) return;
        if (INTRODUCTION.matcher(line.text()).matches() && operative.isEmpty()) {
            notes.add(line.printed());
            return;
        }
        boolean heading = mark.depth() == 0 && mark.number().isEmpty() && numbered && ".;,:”".indexOf(line.last()) < 0;
        if (!heading) place(unit(line, mark), mark.depth(), operative);
    }

    private static Unit unit(Line line, Mark mark) {
        boolean labelled = !mark.number().isEmpty()
                && line.label().filter(l -> l.value().equals(mark.number())).isPresent();
        boolean dash = mark.depth() > 0 && line.labelled(Label.Style.DASH);
        Optional<String> number = mark.number().isEmpty() ? Optional.empty() : Optional.of(mark.number());
        return new Unit(labelled || dash ? line : line.unlabelled(), number, false, Optional.empty());
    }

    private static void place(Unit unit, int depth, List<Unit> top) {
        if (depth == 0 || top.isEmpty()) {
            top.add(unit);
            return;
        }
        Unit parent = top.get(top.size() - 1);
        for (int d = 1; d < depth && !parent.children().isEmpty(); d++)
            parent = parent.children().get(parent.children().size() - 1);
        parent.add(unit);
    }

    List<Line> heading() {
        return heading;
    }

    List<Reading> notes() {
        return notes;
    }

    List<Unit> preamble() {
        return preamble;
    }

    List<Unit> operative() {
        return operative;
    }

    List<Block> annex() {
        return annex;
    }

    Optional<Line> formula() {
        return formula;
    }
}
