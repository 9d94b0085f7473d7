package plenary.serving.explorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Marks in a text, whichever way they overlap: the text is cut wherever a mark begins or ends, and each run carries the marks that hold for it. Nothing has
 * to nest, so nothing can nest wrongly.
 */
final class Marking {

    private Marking() {}

    /**
     * The text as runs.
     *
     * @param text what is shown
     * @param marks with offsets into it; what lies outside is cut off or left out
     */
    static List<Run> runs(String text, List<Mark> marks) {
        List<Mark> inside = new ArrayList<>();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        for (Mark mark : marks) {
            int begin = wholeCharacter(text, Math.max(0, mark.begin()));
            int end = wholeCharacter(text, Math.min(text.length(), mark.end()));
            if (begin >= end) continue;
            inside.add(new Mark(begin, end, mark.style(), mark.about(), mark.link()));
            cuts.add(begin);
            cuts.add(end);
        }
        inside.sort(Comparator.comparingInt(Mark::begin));
        List<Run> runs = new ArrayList<>();
        List<Mark> open = new ArrayList<>();
        boolean anchored = false;
        int next = 0;
        int from = 0;
        for (int to : cuts) {
            if (to == 0) continue;
            int at = from;
            while (next < inside.size() && inside.get(next).begin() <= at) open.add(inside.get(next++));
            open.removeIf(mark -> mark.end() <= at);
            boolean anchor =
                    !anchored && open.stream().anyMatch(mark -> mark.style().equals("passage"));
            anchored |= anchor;
            runs.add(run(text.substring(from, to), at, open, anchor));
            from = to;
        }
        return runs;
    }

    private static int wholeCharacter(String text, int at) {
        boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return inside && Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
    }

    /** Of several names the shortest is shown and leads somewhere: it is the one that the longer ones are made of. */
    private static Run run(String text, int at, List<Mark> marks, boolean anchor) {
        if (marks.isEmpty()) return new Run(text, null, null, null, List.of(), false);
        Set<String> styles = new LinkedHashSet<>();
        Mark told = null;
        for (Mark mark : marks) {
            if (mark.isClaim() || mark.about().isEmpty()) styles.add("m-" + mark.style());
            boolean closer = told == null
                    || (told.isClaim() && !mark.isClaim())
                    || (told.isClaim() == mark.isClaim() && mark.length() < told.length());
            if (!mark.about().isEmpty() && closer) told = mark;
        }
        if (told != null) styles.add("m-" + told.style());
        String style = "m " + String.join(" ", styles);
        List<String> begins = marks.stream()
                .filter(mark -> mark.begin() == at)
                .map(Mark::style)
                .toList();
        // A space between two names leads nowhere by itself: nobody could say where.
        return told == null || text.isBlank()
                ? new Run(text, style, null, null, begins, anchor)
                : new Run(text, style, told.about(), told.link(), begins, anchor);
    }
}
