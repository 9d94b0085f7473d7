package plenary.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Block;
import plenary.document.Reading;

/** Finds the adopted texts among a document's lines by what only an adopted text has: an enacting formula, or numbered clauses under a heading. */
final class TextFinder {

    /**
     * The lines of one adopted text.
     *
     * @param begin index of its first heading line
     * @param end index after its last line
     * @param heading lines above the first clause, the formula not included
     * @param formula "The Assembly,"; empty when it has none
     * @param body clauses, headings and continuations
     * @param notes adoption note, footnotes about it, closing lines
     * @param annex what follows the clauses
     * @param paragraphsAreClauses whether unnumbered paragraphs are clauses of their own
     */
    record Region(
            int begin,
            int end,
            List<Line> heading,
            Optional<Line> formula,
            List<Line> body,
            List<Reading> notes,
            List<Line> annex,
            boolean paragraphsAreClauses) {}

    private record Start(int heading, int body, boolean formula, boolean paragraphs) {}

    /** "* Presented by", "1 See S/2020/123.", "[3] OJ L 88", "31 United Nations, Treaty Series". */
    private static final Pattern FOOTNOTE = Pattern.compile(
            "^(?:\\\\?\\*+\\s*\\S.*|\\[\\d{1,3}]\\s.*|(?:\\d{1,3}|[*†‡])\\s+(?:See\\b|Ibid|Official Records|United Nations, |Resolutions? \\d|General Assembly resolution"
                    + "|[ASE]/[\\dA-Z].*|OJ [LC]|https?:|Texts adopted|Available (?:at|from)|Cf\\.|Previously|Subsequently|Idem|Document [A-Z]).*|_{5,}.*)$");

    /** "ANNEX", "Annex II", "Appendix: List of". */
    private static final Pattern ANNEX = Pattern.compile(
            "^(?:(?i)(?:annex|appendix|enclosure|attachment))(?:\\s+[IVX\\dA-Z]{1,5})?\\s*(?:[:.–-].{0,120})?$");

    private static final Pattern STATEMENT = Pattern.compile("(?i)^statement by the president of the .*");
    private static final Pattern STATEMENT_CLAUSE = Pattern.compile("^[“\"]?The (?:Security )?Council,? \\p{Ll}.*");
    private static final Pattern STATEMENT_INTRODUCTION =
            Pattern.compile(".*\\b(?:issued|made) the following statement.*");
    private static final Pattern WHEREAS = Pattern.compile("^(?:Whereas|WHEREAS)[,:]?\\s.*");
    private static final Pattern COMMUNIQUE = Pattern.compile(
            "(?i).*\\b(?:communiqu[eé]|declaration|joint (?:\\p{L}+ )?statement|leaders['’]? statement|joint leaders)\\b.*");
    private static final Pattern WE = Pattern.compile(
            "(?s)^(?:\\d+\\.\\s+)?(?:We\\b|Our\\b).*|.*\\b[Ww]e (?:\\p{Ll}+ly )?(?:\\p{Ll}{3,}|are)\\b.*");

    /** "Seventy-fifth session", with or without the agenda item that a reader joined to it. */
    static final Pattern SESSION_LINE = Pattern.compile(
            Ordinals.PATTERN + " (?:emergency special |special |annual |regular )?[Ss]ession\\b(?=$| Agenda)");

    /** What a body says in sentences of its own. */
    private static final Pattern STATES = Pattern.compile(
            "(?i).*\\b(?:conclusions|declaration|communiqu[eé]|statement|resolution|recommendation)\\b.*");

    /** "Resolved by the General Assembly". */
    private static final Pattern RESOLVED_BY =
            Pattern.compile("^Resolved by (the (?:\\p{Lu}\\p{L}+ ?)(?:(?:and |of |the )?\\p{Lu}\\p{L}+ ?){0,5})");

    private static final int NUMBER_WITHIN = 12;
    private static final int CLAUSE_WITHIN = 6;
    private static final int HEADING_LINES_AT_MOST = 30;

    private final OpeningFinder openings;

    TextFinder(OpeningFinder openings) {
        this.openings = openings;
    }

    /** The adopted texts, in reading order; none in press and reports. */
    List<Region> find(List<Line> lines, Optional<String> title) {
        List<Start> starts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            Optional<Start> start = startAt(lines, i, from, starts.isEmpty());
            if (start.isEmpty()) continue;
            starts.add(start.get());
            from = start.get().body() + 1;
        }
        if (starts.isEmpty())
            statement(lines)
                    .or(() -> whereas(lines))
                    .or(() -> communique(lines, title))
                    .or(() -> sentences(lines, title))
                    .or(() -> named(lines))
                    .ifPresent(starts::add);
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1).heading() : lines.size();
            regions.add(region(lines, starts.get(i), end));
        }
        return regions.stream().filter(r -> !r.body().isEmpty()).toList();
    }

    private Optional<Start> startAt(List<Line> lines, int i, int from, boolean none) {
        Line line = lines.get(i);
        boolean formula = LineCutter.FORMULA_LINE.matcher(line.text()).matches();
        if (formula && clausesFollow(lines, i + 1, ",:".indexOf(line.last()) >= 0 ? CLAUSE_WITHIN : 1)) {
            int preamble = preambleBegin(lines, i, from);
            // A later chapter of the same text goes on with its numbers.
            if (!none
                    && preamble < i
                    && lines.get(preamble).label().get().counted().orElse(0) != 1) return Optional.empty();
            int heading = headingBegin(lines, preamble, from);
            if (none && !names(lines, heading, preamble) && preamble <= HEADING_LINES_AT_MOST) heading = from;
            if (none || heads(lines, heading, preamble))
                return Optional.of(new Start(heading, preamble, preamble == i, false));
            return Optional.empty();
        }
        boolean numbered = line.labelled(Label.Style.NUMBER)
                && line.label().get().counted().orElse(0) == 1;
        boolean recitals =
                line.label().isEmpty() && i + 1 < lines.size() && qualifies(line) && qualifies(lines.get(i + 1));
        if ((!numbered && !recitals) || !opens(line) || i == 0) return Optional.empty();
        int heading = headingBegin(lines, i, from);
        if (!names(lines, heading, i) || (numbered && !numbersFollow(lines, i))) return Optional.empty();
        // Once a formula or a heading has begun a text, only a heading that stands out begins another.
        if (!none && (recitals || !standsOut(lines, heading, i))) return Optional.empty();
        return Optional.of(new Start(heading, i, false, false));
    }

    /** Where the numbered preamble begins that a formula turns into the operative part: "1. Recalling …, … The Assembly:"; the formula itself when there is none. */
    private int preambleBegin(List<Line> lines, int formula, int from) {
        int begin = formula;
        int last = Integer.MAX_VALUE;
        for (int i = formula - 1; i >= from; i--) {
            Line line = lines.get(i);
            if (heading(line) && line.label().isEmpty()) break;
            if (!line.labelled(Label.Style.NUMBER)) continue;
            int number = line.label().get().counted().orElse(0);
            if (number >= last || !VerbForm.of(line.words()).qualifies()) break;
            last = number;
            begin = i;
        }
        return begin;
    }

    /** Whether a line is a preambular paragraph: "Recalling …,". */
    private boolean qualifies(Line line) {
        return line.last() == ',' && VerbForm.of(line.words()).qualifies() && opens(line);
    }

    private boolean opens(Line line) {
        return openings.first(line.words(), line.emphases(), true).isPresent();
    }

    /** Whether one of the next lines begins as a clause of an adopted text does. */
    private boolean clausesFollow(List<Line> lines, int from, int within) {
        for (int i = from; i < Math.min(lines.size(), from + within); i++) {
            Line line = lines.get(i);
            boolean verbal = VerbForm.of(line.words()) != VerbForm.NONE;
            // What follows a formula at once needs no known phrase.
            if (verbal && (i == from || opens(line) || line.label().isPresent())) return true;
        }
        return false;
    }

    private boolean numbersFollow(List<Line> lines, int from) {
        int expected = 2;
        int opening = 1;
        for (int i = from + 1; i < Math.min(lines.size(), from + 60) && expected < 4; i++) {
            Line line = lines.get(i);
            if (!line.labelled(Label.Style.NUMBER)
                    || line.label().get().counted().orElse(0) != expected) continue;
            expected++;
            if (opens(line)) opening++;
        }
        return expected > 2 && opening * 2 >= expected - 1;
    }

    private static int headingBegin(List<Line> lines, int body, int from) {
        int begin = body;
        while (begin > from && body - begin < HEADING_LINES_AT_MOST && heading(lines.get(begin - 1))) begin--;
        return begin;
    }

    private static boolean heading(Line line) {
        String text = line.text();
        if (HeadingReader.isContentsEntry(text)) return false;
        if (AdoptionReader.CLOSING.matcher(text).matches()) return false;
        if (HeadingReader.namesText(text) || AdoptionReader.NOTE.matcher(text).find()) return line.wordCount() < 80;
        if (FOOTNOTE.matcher(text).matches()) return true;
        boolean labelled =
                line.label().filter(l -> l.style() != Label.Style.CAPITAL).isPresent();
        if (labelled || line.last() == ';' || line.wordCount() > 60) return false;
        return line.kind() == Block.Kind.HEADING || line.wordCount() <= 12 || line.last() != '.';
    }

    /** Whether lines hold something that a heading of its own must have. */
    private static boolean heads(List<Line> lines, int begin, int end) {
        for (int i = begin; i < end; i++) {
            String text = lines.get(i).text();
            if (text.matches("(?:[A-Z]|[IVX]+)\\.?")) continue;
            boolean capitals = text.length() > 5 && text.equals(text.toUpperCase(java.util.Locale.ROOT));
            if (HeadingReader.namesText(text) || capitals) return true;
        }
        return false;
    }

    private static boolean names(List<Line> lines, int begin, int end) {
        for (int i = begin; i < end; i++)
            if (HeadingReader.namesText(lines.get(i).text())) return true;
        return false;
    }

    private static boolean standsOut(List<Line> lines, int begin, int end) {
        for (int i = begin; i < end; i++) {
            String text = lines.get(i).text();
            boolean capitals = text.equals(text.toUpperCase(java.util.Locale.ROOT));
            boolean set = capitals || lines.get(i).kind() == Block.Kind.HEADING;
            if (set && HeadingReader.namesText(text) && lines.get(i).wordCount() <= 25) return true;
        }
        return false;
    }

    private static Optional<Start> statement(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!STATEMENT.matcher(lines.get(i).text()).matches()) continue;
            for (int j = i + 1; j < lines.size(); j++)
                if (STATEMENT_CLAUSE.matcher(lines.get(j).text()).matches())
                    return Optional.of(new Start(0, j, false, true));
        }
        return Optional.empty();
    }

    private static Optional<Start> whereas(List<Line> lines) {
        int count = 0;
        int first = -1;
        boolean resolved = false;
        for (int i = 0; i < lines.size(); i++) {
            if (WHEREAS.matcher(lines.get(i).text()).matches()) {
                count++;
                if (first < 0) first = i;
            }
            resolved |= lines.get(i).text().startsWith("Resolved")
                    || lines.get(i).text().contains("be it resolved");
        }
        if (count < 2 || !resolved) return Optional.empty();
        // A legislature's long title is a sentence that stands twice above its first recital.
        int heading = first <= HEADING_LINES_AT_MOST ? 0 : headingBegin(lines, first, 0);
        return Optional.of(new Start(heading, first, false, false));
    }

    /** A text in which leaders speak as "we" under the name of a declaration. */
    private static Optional<Start> communique(List<Line> lines, Optional<String> title) {
        boolean named = title.filter(t -> COMMUNIQUE.matcher(t).matches()).isPresent();
        int first = -1;
        int paragraphs = 0;
        int we = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.wordCount() < 14) {
                if (first < 0 && COMMUNIQUE.matcher(line.text()).matches()) named = true;
                continue;
            }
            if (first >= 0 && line.labelled(Label.Style.DASH)) continue;
            if (first < 0) first = i;
            paragraphs++;
            if (WE.matcher(line.text()).matches() && line.text().indexOf('“') != 0) we++;
        }
        if (!named || paragraphs < 3 || we * 10 < paragraphs * 6) return Optional.empty();
        return Optional.of(new Start(0, first, false, true));
    }

    /** A text whose numbered paragraphs are sentences of the body itself: "3. The Assembly therefore calls on …". */
    private Optional<Start> sentences(List<Line> lines, Optional<String> title) {
        int first = -1;
        int last = 0;
        int numbered = 0;
        int speaking = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int number = line.labelled(Label.Style.NUMBER)
                    ? line.label().get().counted().orElse(0)
                    : 0;
            if (number <= last || number > last + PartReader.NUMBER_GAP_AT_MOST || (first < 0 && number != 1)) continue;
            if (first < 0) first = i;
            last = number;
            numbered++;
            if (openings.speaks(line.words())) speaking++;
        }
        if (numbered < 2 || speaking * 2 <= numbered || first > HEADING_LINES_AT_MOST) return Optional.empty();
        boolean named = title.filter(t -> STATES.matcher(t).matches()).isPresent();
        for (Line line : lines.subList(0, first))
            named |= line.wordCount() <= 25
                    && (HeadingReader.namesText(line.text())
                            || STATES.matcher(line.text()).matches());
        return named ? Optional.of(new Start(0, first, false, true)) : Optional.empty();
    }

    /** A text that prints nothing of its kind but its number and title: "1 (I). Establishment of a commission". */
    private static Optional<Start> named(List<Line> lines) {
        for (int i = 0; i < Math.min(lines.size(), NUMBER_WITHIN); i++) {
            if (!HeadingReader.isNumber(lines.get(i).text())) continue;
            for (int j = i + 1; j < lines.size(); j++)
                if (lines.get(j).wordCount() >= 8 && ".:;,".indexOf(lines.get(j).last()) >= 0)
                    return Optional.of(new Start(0, j, false, true));
        }
        return Optional.empty();
    }

    private static Region region(List<Line> lines, Start start, int end) {
        List<Line> heading = new ArrayList<>();
        List<Reading> notes = new ArrayList<>();
        List<Line> body = new ArrayList<>();
        List<Line> annex = new ArrayList<>();
        for (Line line : lines.subList(start.heading(), start.body())) {
            String text = line.text();
            Matcher session = SESSION_LINE.matcher(text);
            if (session.lookingAt()) notes.add(line.printed().part(0, session.end()));
            else if (note(text) || STATEMENT_INTRODUCTION.matcher(text).matches()) notes.add(line.printed());
            if (!note(text) || HeadingReader.namesText(text)) heading.add(line);
        }
        boolean inAnnex = false;
        boolean closed = false;
        for (Line line : lines.subList(start.body() + (start.formula() ? 1 : 0), end)) {
            String text = line.text();
            if (!body.isEmpty() && ANNEX.matcher(text).matches()) inAnnex = true;
            if (inAnnex) annex.add(line);
            else if (!body.isEmpty() && AdoptionReader.CLOSING.matcher(text).matches()) {
                notes.add(line.printed());
                closed = true;
            } else if ((closed || body.isEmpty()) && Dates.alone(text).isPresent()) notes.add(line.printed());
            else if (line.kind() == Block.Kind.FOOTNOTE
                    || (FOOTNOTE.matcher(text).matches() && line.emphases().isEmpty())) {
                if (note(text)) notes.add(line.printed());
            } else if (note(text)) notes.add(line.printed());
            else if (closed) annex.add(line);
            else body.add(line);
        }
        Optional<Line> formula = start.formula() ? Optional.of(lines.get(start.body())) : formulaInside(body);
        return new Region(start.heading(), end, heading, formula, body, notes, annex, start.paragraphs());
    }

    /** The formula of a text that turns to its operative part with it, or else the body that its first sentences have as subject. */
    private static Optional<Line> formulaInside(List<Line> body) {
        return body.stream()
                .filter(l -> LineCutter.isFormula(l.text()))
                .findFirst()
                .or(() -> body.stream().flatMap(l -> speaker(l).stream()).findFirst());
    }

    private static Optional<Line> speaker(Line line) {
        Matcher resolved = RESOLVED_BY.matcher(line.words());
        int begin = resolved.find() ? resolved.start(1) : 0;
        int end = begin > 0 ? resolved.end(1) : OpeningFinder.verbBegin(line.words());
        if (end - begin < 4) return Optional.empty();
        Reading speaker = line.body().part(begin, end).trimmed();
        return Optional.of(Line.of(speaker, List.of(), line.kind(), false));
    }

    private static boolean note(String text) {
        return AdoptionReader.NOTE
                .matcher(text.replaceAll("^[^\\p{L}\\[(]+", ""))
                .find();
    }

    static boolean isFootnote(Line line) {
        return line.kind() == Block.Kind.FOOTNOTE
                || FOOTNOTE.matcher(line.text()).matches();
    }
}
