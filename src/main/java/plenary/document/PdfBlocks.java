package plenary.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import plenary.document.Block.Kind;

/** Makes blocks of a PDF's lines: running heads and feet told apart, paragraphs joined over line and page ends, notes at the page's foot put after the text of their page's last paragraph. */
final class PdfBlocks {

    /** "2/5", "Page 3 of 4", "- 7 -", "18-16456 2/4". */
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)(?:page\\s+)?[-–]?\\s*\\d{1,4}\\s*[-–]?(?:\\s*(?:/|of)\\s*\\d{1,4})?|\\d\\d-\\d{5}(?:\\s*\\(\\w\\))?(?:\\s+\\d+/\\d+)?|\\d+/\\d+\\s+\\d\\d-\\d{5}(?:\\s*\\(\\w\\))?");
    /** A job number with its barcode: "18-16456 (E)    151018". */
    private static final Pattern JOB_NUMBER =
            Pattern.compile("\\d\\d-\\d{5}(?:\\s*\\([A-Z]\\))?.{0,30}|\\*\\d{7}\\*|Please recycle.{0,8}");

    private static final float MARGIN = 0.1f;

    private final List<PdfLine> lines;
    private final ExtractedText text;
    private final float bodySize;
    private final String raw;
    private final Map<PdfLine, Integer> rawEnds = new HashMap<>();
    private final Map<PdfLine, Integer> rawBegins = new HashMap<>();
    private final Map<Integer, Float> margins = new HashMap<>();
    private final Map<Integer, Float> rights = new HashMap<>();
    private final Hyphenation hyphenation;
    private final Set<String> running;
    private final List<PdfLine> paragraph = new ArrayList<>();
    private boolean notesSeen;
    private final List<List<PdfLine>> notes = new ArrayList<>();
    private final List<PdfLine> furniture = new ArrayList<>();

    PdfBlocks(List<PdfLine> lines, ExtractedText text) {
        this.lines = lines;
        this.text = text;
        this.bodySize = bodySize(lines);
        StringBuilder all = new StringBuilder();
        for (PdfLine line : lines) {
            String words = line.text().strip();
            rawBegins.put(line, all.length());
            all.append(words);
            rawEnds.put(line, all.length());
            all.append('\n');
        }
        this.raw = all.toString();
        this.hyphenation = Hyphenation.of(raw, new Lines(raw, 0));
        this.running = running(lines);
    }

    void read() {
        int page = 0;
        for (PdfLine line : lines) {
            if (line.page() != page) {
                page = line.page();
                for (PdfLine each : furniture) add(Kind.FURNITURE, 0, List.of(each));
                furniture.clear();
            }
            if (isNote(line) && (line.marked() || continuesNote(line))) note(line);
            else if (isFurniture(line)) furniture.add(line);
            else if (isNote(line)) note(line);
            else content(line);
        }
        end();
        for (PdfLine each : furniture) add(Kind.FURNITURE, 0, List.of(each));
    }

    private static float bodySize(List<PdfLine> lines) {
        Map<Float, Integer> characters = new HashMap<>();
        float best = 0;
        for (PdfLine line : lines) {
            int count = characters.merge(line.size(), line.text().length(), Integer::sum);
            if (count > characters.getOrDefault(best, 0)) best = line.size();
        }
        return best;
    }

    /** Lines near the top or foot of two pages or more that differ in the page's number at most. */
    private static Set<String> running(List<PdfLine> lines) {
        Map<String, Set<Integer>> pages = new HashMap<>();
        for (PdfLine line : lines)
            if (inMargin(line))
                pages.computeIfAbsent(shape(line), key -> new HashSet<>()).add(line.page());
        Set<String> running = new HashSet<>();
        pages.forEach((shape, on) -> {
            if (on.size() > 1) running.add(shape);
        });
        return running;
    }

    private static boolean inMargin(PdfLine line) {
        return line.baseline() < MARGIN * 1.3f * line.pageHeight()
                || line.baseline() > (1 - MARGIN) * line.pageHeight();
    }

    private static String shape(PdfLine line) {
        String own = "(?<![\\d/])" + line.page() + "(?:/\\d+)?(?![\\d/])";
        return line.text().strip().replaceAll(own, "#").replaceAll("\\s+", " ");
    }

    private boolean isFurniture(PdfLine line) {
        String words = line.text().strip();
        if (JOB_NUMBER.matcher(words).matches()) return true;
        return inMargin(line)
                && (running.contains(shape(line)) || PAGE_NUMBER.matcher(words).matches());
    }

    /** Small type in the lower half of a page, once a raised mark has begun it. */
    private boolean isNote(PdfLine line) {
        boolean small = line.size() <= 0.92f * bodySize && line.baseline() > 0.45f * line.pageHeight();
        if (!small) return false;
        boolean begun = !notes.isEmpty() && last(notes.get(notes.size() - 1)).page() == line.page();
        // A note that began on the page before goes on at the foot of this one, without a mark.
        boolean foot = notesSeen && line.baseline() > 0.75f * line.pageHeight();
        return begun
                || foot
                || line.marked()
                || line.text().strip().matches("(?:[*†‡]|\\d{1,3}\\s).*")
                || isNoteRule(line);
    }

    /** Whether the line stands right below a note's last one. */
    private boolean continuesNote(PdfLine line) {
        if (notes.isEmpty()) return false;
        PdfLine above = last(lastNote(notes));
        float pitch = line.baseline() - above.baseline();
        return above.page() == line.page()
                && pitch > 0
                && pitch < 1.6f * line.size()
                && !JOB_NUMBER.matcher(line.text().strip()).matches();
    }

    private static boolean isNoteRule(PdfLine line) {
        return line.text().strip().matches("_{5,}");
    }

    private static PdfLine last(List<PdfLine> list) {
        return list.get(list.size() - 1);
    }

    private void note(PdfLine line) {
        if (isNoteRule(line)) return;
        notesSeen = true;
        boolean begins = line.marked()
                || line.text().strip().matches("[*†‡]\\s*\\S.*")
                || notes.isEmpty()
                || last(lastNote(notes)).page() != line.page();
        if (begins) notes.add(new ArrayList<>(List.of(line)));
        else lastNote(notes).add(line);
    }

    private static List<PdfLine> lastNote(List<List<PdfLine>> list) {
        return list.get(list.size() - 1);
    }

    private void content(PdfLine line) {
        if (line.text().strip().matches("_{3,}")) {
            end();
            text.addBreak();
            return;
        }
        if (!paragraph.isEmpty() && !goesOn(last(paragraph), line)) end();
        paragraph.add(line);
    }

    private boolean goesOn(PdfLine above, PdfLine line) {
        String before = above.text().strip();
        String words = line.text().strip();
        char first = words.charAt(0);
        boolean label =
                ListLabels.label(words, 0, words.length()) > 0 || ListLabels.bullet(words, 0, words.length()) > 0;
        boolean clauseEnds = ".;:,!?”".indexOf(before.charAt(before.length() - 1)) >= 0;
        if (line.page() != above.page() || line.baseline() < above.baseline() - line.size())
            return !label
                    && Math.abs(line.size() - above.size()) < 0.6f
                    && !above.isAllEmphasis()
                    && (Character.isLowerCase(first) || !clauseEnds || isFlushBelowIndented(line));
        if (Math.abs(line.size() - above.size()) > 0.15f * above.size()) return false;
        if (above.isAllEmphasis() != line.isAllEmphasis() && !Character.isLowerCase(first)) return false;
        float pitch = line.baseline() - above.baseline();
        if (pitch < 0.3f * line.size()) return false;
        if (pitch > 1.75f * line.size()) return false;
        if (label && (clauseEnds || endsEarly(above))) return false;
        boolean indented = line.left() > above.left() + 0.9f * line.size() && paragraph.size() > 1;
        if (indented && !Character.isLowerCase(first)) return false;
        return !(endsEarly(above) && clauseEnds && !Character.isLowerCase(first));
    }

    /** In a text that indents its paragraphs, a flush line at a page's top goes on with the last page's paragraph, unless that ended. */
    private boolean isFlushBelowIndented(PdfLine line) {
        PdfLine begin = paragraph.get(0);
        String before = last(paragraph).text().strip();
        boolean indented = begin.left() > margin(begin) + 0.9f * begin.size();
        return indented
                && line.left() < margin(line) + 0.5f * line.size()
                && ".;:".indexOf(before.charAt(before.length() - 1)) < 0;
    }

    /** Where most body lines of a line's page begin. */
    private float margin(PdfLine line) {
        return margins.computeIfAbsent(line.page(), page -> {
            Map<Integer, Integer> lefts = new HashMap<>();
            int best = Math.round(line.left());
            for (PdfLine each : lines) {
                if (each.page() != page || Math.abs(each.size() - bodySize) > 0.5f) continue;
                int left = Math.round(each.left());
                if (lefts.merge(left, 1, Integer::sum) > lefts.getOrDefault(best, 0)) best = left;
            }
            return (float) best;
        });
    }

    /** Whether a line stops well before the widest lines of its page do. */
    private boolean endsEarly(PdfLine line) {
        float right = rights.computeIfAbsent(line.page() * 1000 + Math.round(line.left() / 120), column -> {
            float most = 0;
            for (PdfLine each : lines)
                if (each.page() == line.page() && Math.abs(each.left() - line.left()) < 120)
                    most = Math.max(most, each.right());
            return most;
        });
        return line.right() < right - 0.15f * (right - line.left());
    }

    private void end() {
        if (!paragraph.isEmpty()) {
            String words = paragraph.get(0).text().strip();
            boolean label = ListLabels.label(words, 0, words.length()) > 0;
            boolean large = paragraph.get(0).size() > 1.12f * bodySize;
            boolean heading = paragraph.size() <= 4
                    && paragraph.stream().allMatch(l -> large || l.bold())
                    && ".;:,"
                                    .indexOf(last(paragraph)
                                            .text()
                                            .strip()
                                            .charAt(last(paragraph)
                                                            .text()
                                                            .strip()
                                                            .length()
                                                    - 1))
                            < 0;
            add(
                    heading ? Kind.HEADING : label ? Kind.LIST_ITEM : Kind.PARAGRAPH,
                    heading ? (large ? 1 : 2) : 0,
                    paragraph);
            paragraph.clear();
        }
        for (List<PdfLine> note : notes) add(Kind.FOOTNOTE, 0, note);
        notes.clear();
    }

    private void add(Kind kind, int level, List<PdfLine> block) {
        Words words = new Words();
        PdfLine above = null;
        for (PdfLine line : block) {
            if (above != null) join(words, above, line);
            int done = 0;
            for (Span emphasis : line.emphases()) {
                words.append(line.text().substring(done, emphasis.begin()));
                words.beginEmphasis();
                words.append(emphasis.of(line.text()));
                words.endEmphasis();
                done = emphasis.end();
            }
            words.append(line.text().substring(done));
            above = line;
        }
        text.add(kind, level, kind == Kind.FOOTNOTE ? withoutMark(words) : words);
    }

    private static Words withoutMark(Words words) {
        String line = words.text();
        int mark = line.length()
                - line.replaceFirst("^(?:\\d{1,3}|[*†‡])\\s+(?=\\S)", "").length();
        return mark == 0 ? words : words.from(mark);
    }

    private void join(Words words, PdfLine above, PdfLine line) {
        int end = rawEnds.get(above);
        int next = rawBegins.get(line);
        if (!Hyphenation.divides(raw, end, next)) words.space();
        else {
            words.trim();
            if (hyphenation.drops(raw, end, next)) words.dropLast();
        }
    }
}
