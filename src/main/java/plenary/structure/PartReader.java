package plenary.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import plenary.document.Block;
import plenary.vocabulary.OpeningPhrases;

/**
 * The lines of one adopted text below its heading, as top-level units with what hangs below them: what a page broke is joined, headings are left out, and each
 * unit knows how strongly it speaks for the preamble or for the operative part.
 */
final class PartReader {

    /** A run of top-level units in reading order and where the operative ones begin among them; a declaration has one a chapter. */
    record Part(List<Unit> units, int operativeFrom) {}

    /** "Resolved,", "Now, therefore, be it", "The Assembly therefore:", "RESOLVES:", "HAS DECIDED AS FOLLOWS:": the turn to the operative part. */
    private static final Pattern TURN = Pattern.compile(
            "(?i)^(?:now,? therefore|be it resolved|resolved\\b|therefore,? be it|the \\p{L}[^,:;.]{3,60}(?:assembly|council|parliament|conference):$"
                    + "|(?:hereby )?(?:resolves|decides|recommends|agrees|declares|has (?:decided|adopted|agreed|resolved)(?: as follows)?)\\s*:$)");

    /** "Resolved, That the House", "Resolved by the Senate": the operative formula of a legislature, itself the first unit. */
    private static final Pattern RESOLVED = Pattern.compile("^(?:Resolved\\b.*(?:,|:|—|–|-)|That\\b.*)");

    private static final Pattern SECTION =
            Pattern.compile("^(?:(?:PART|Part|SECTION|Section)\\s+)?([A-Z]|[IVX]{1,5})\\.?$");

    /** "the 1925 Geneva Protocol, 28", "of 1 December 2035,1": a footnote number after the mark that ends the clause. */
    static final Pattern FOOTNOTE_NUMBER =
            Pattern.compile("(?<=[,;.:])\\s\\d{1,3}$|(?<=[\\p{L})”][,;.:]|\\d{4}[,;.:])\\d{1,3}$");

    static final int NUMBER_GAP_AT_MOST = 12;
    private static final int HEADING_WORDS_AT_MOST = 16;

    /** More than a numbered clause that begins with a participle and does not end with a comma gains by being preambular. */
    private static final double ANOTHER_PREAMBLE = 5.5;

    private final OpeningPhrases phrases;
    private final OpeningFinder openings;
    private final boolean paragraphsAreClauses;

    private final List<Unit> units = new ArrayList<>();
    private final List<Double> evidence = new ArrayList<>();
    private final List<Boolean> turns = new ArrayList<>();
    /** Whether a heading stands before a unit. */
    private final List<Boolean> headed = new ArrayList<>();

    private Nesting nesting;
    private Optional<String> section = Optional.empty();
    private int lastNumber;
    private boolean turn;
    private boolean heading;

    /** @param paragraphsAreClauses whether every paragraph is a clause, as in statements and communiqués that number nothing */
    PartReader(OpeningPhrases phrases, OpeningFinder openings, boolean paragraphsAreClauses) {
        this.phrases = phrases;
        this.openings = openings;
        this.paragraphsAreClauses = paragraphsAreClauses;
    }

    /** The units of lines that hold nothing but clauses, headings and continuations. */
    List<Part> read(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++)
            add(lines.get(i), i + 1 < lines.size() ? Optional.of(lines.get(i + 1)) : Optional.empty());
        return parts();
    }

    private void add(Line line, Optional<Line> next) {
        var sectionHeading = SECTION.matcher(line.text());
        if (sectionHeading.matches()) {
            section = Optional.of(sectionHeading.group(1));
            heading = true;
            return;
        }
        if ((TURN.matcher(line.text()).find() && !RESOLVED.matcher(line.text()).matches())
                || LineCutter.isFormula(line.text())) {
            turn = !units.isEmpty();
            return;
        }
        if (line.label().isEmpty()) {
            addUnlabelled(line, next);
            return;
        }
        Label label = line.label().get();
        switch (label.style()) {
            case NUMBER -> addNumbered(line, label, next);
            case CAPITAL -> addCapital(line, next);
            case DASH -> addDashed(line, label);
            case DOTTED, LETTER -> addBelow(line, label);
        }
    }

    private void addNumbered(Line line, Label label, Optional<Line> next) {
        int number = label.counted().orElse(0);
        if (label.wrap().equals("()")) {
            if (units.isEmpty() || (!units.isEmpty() && topLevelInBrackets())) addTop(line, label);
            else addBelow(line, label);
            return;
        }
        boolean opens = opens(line);
        boolean follows = number > lastNumber && number <= lastNumber + NUMBER_GAP_AT_MOST;
        boolean restarts = number == 1 && (opens || section.isPresent() || turn || lastNumber > 0);
        if ((follows && (number == lastNumber + 1 || opens)) || restarts || (opens && number > 0)) {
            if (isHeading(line, next) && !opens) {
                heading = true;
                return;
            }
            addTop(line, label);
            lastNumber = number;
        } else if (!units.isEmpty()) {
            if (ended()) addBelow(line, label);
            else grow(line);
        } else addTop(line, label);
    }

    private boolean topLevelInBrackets() {
        return units.stream()
                .allMatch(
                        u -> u.line().label().filter(l -> l.wrap().equals("()")).isPresent());
    }

    private void addCapital(Line line, Optional<Line> next) {
        if (VerbForm.of(line.words()) == VerbForm.RECITAL
                || (opens(line) && line.wordCount() > HEADING_WORDS_AT_MOST)) {
            addTop(line, line.label().get());
        } else if (isHeading(line, next)) {
            section = line.label().map(Label::value);
            heading = true;
        } else if (units.isEmpty() || follows(line.label().get())) {
            addTop(line, line.label().get());
        } else addBelow(line, line.label().get());
    }

    /** Whether a capital goes on a list of recitals. */
    private boolean follows(Label label) {
        Optional<Label> last = units.get(units.size() - 1).line().label();
        return last.filter(l -> l.style() == Label.Style.CAPITAL)
                .filter(l -> l.counted().orElse(0) + 1 == label.counted().orElse(0))
                .isPresent();
    }

    private void addDashed(Line line, Label label) {
        boolean recital = VerbForm.of(line.words()).qualifies()
                && phrases.at(line.words(), 0).isPresent();
        boolean list = !units.isEmpty()
                && units.get(units.size() - 1).lastLeaf().line().last() == ':';
        if (units.isEmpty() || (recital && !list && lastNumber == 0)) addTop(line, label);
        else addBelow(line, label);
    }

    private void addBelow(Line line, Label label) {
        if (units.isEmpty()) {
            addTop(line, label);
            return;
        }
        nesting.add(Unit.of(line, Optional.empty()), label);
    }

    private void addUnlabelled(Line line, Optional<Line> next) {
        if (units.isEmpty()) {
            if (paragraphsAreClauses || opens(line) || VerbForm.of(line.words()) != VerbForm.NONE) addTop(line, null);
            return;
        }
        Unit last = units.get(units.size() - 1).lastLeaf();
        boolean recital = VerbForm.of(line.words()) == VerbForm.RECITAL;
        boolean opens = opens(line);
        if (line.beginsSmall()
                && !recital
                && !(opens
                        && !line.emphases().isEmpty()
                        && line.emphases().get(0).begin() == 0)) {
            grow(line);
        } else if (recital || RESOLVED.matcher(line.text()).matches()) {
            turn |= !recital;
            addTop(line, null);
        } else if ((opens || turn) && (ended() || line.kind() == Block.Kind.LIST_ITEM)) {
            addTop(line, null);
        } else if (line.kind() == Block.Kind.HEADING || (ended() && isHeading(line, next))) {
            heading = true;
        } else if (paragraphsAreClauses && ended()) {
            addTop(line, null);
        } else if (last.line().last() == ','
                && lastNumber == 0
                && VerbForm.of(line.words()).qualifies()) {
            addTop(line, null);
        } else grow(line);
    }

    private void addTop(Line line, Label label) {
        Unit unit = Unit.of(line, section);
        units.add(unit);
        nesting = new Nesting(unit);
        evidence.add(evidence(line, label));
        turns.add(turn);
        headed.add(heading);
        turn = false;
        heading = false;
    }

    private void grow(Line line) {
        units.get(units.size() - 1).lastLeaf().growBy(line);
    }

    /** Whether the last unit is complete, so that what follows need not be its continuation. */
    private boolean ended() {
        Line leaf = units.get(units.size() - 1).lastLeaf().line();
        String text = leaf.text().substring(Math.max(0, leaf.text().length() - 20));
        return ",;.:!?”—–".indexOf(leaf.last()) >= 0
                || FOOTNOTE_NUMBER.matcher(text).find()
                || text.endsWith(", and")
                || text.endsWith("; and")
                || text.endsWith("; or");
    }

    private boolean opens(Line line) {
        return openings.first(line.words(), line.emphases(), true).isPresent();
    }

    private static boolean isHeading(Line line, Optional<Line> next) {
        if (line.kind() == Block.Kind.HEADING) return true;
        if (line.wordCount() > HEADING_WORDS_AT_MOST || ".;,".indexOf(line.last()) >= 0) return false;
        if (line.last() == ':'
                && next.flatMap(Line::label)
                        .filter(l -> l.style() != Label.Style.NUMBER)
                        .isPresent()) return false;
        return next.isPresent();
    }

    /** How strongly a top-level unit speaks for the preamble (positive) or the operative part (negative). */
    private double evidence(Line line, Label label) {
        double score =
                switch (VerbForm.of(line.words().substring(OpeningFinder.verbBegin(line.words())))) {
                    case RECITAL -> 5;
                    case PARTICIPIAL -> 3;
                    case FINITE -> -3;
                    case NONE -> -0.5;
                };
        if (line.last() == ',') score += 1;
        if (OpeningFinder.verbBegin(line.words()) > 3) score -= 3;
        if (line.words().startsWith("We ") || line.words().startsWith("RESOLVE")) score -= 3;
        if (RESOLVED.matcher(line.text()).matches() && label == null) score -= 4;
        if (label != null && label.style() == Label.Style.CAPITAL) score += 1;
        if (label != null && label.style() == Label.Style.NUMBER) score -= 0.5;
        return score;
    }

    /**
     * Each unit is preambular or operative as most of the evidence has it: an operative unit may follow a preambular one anywhere, best where a formula or the
     * beginning of the numbers marks a turn; the other way round only below a heading, and against a cost, since one participle makes no preamble.
     */
    private List<Part> parts() {
        int n = units.size();
        double[] preambular = new double[n + 1];
        double[] operative = new double[n + 1];
        boolean[] turned = new boolean[n];
        boolean[] back = new boolean[n];
        preambular[0] = 0;
        operative[0] = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double turning = preambular[i] + firstBonus(i);
            turned[i] = turning > operative[i];
            double again = i > 0 && headed.get(i) ? operative[i] - ANOTHER_PREAMBLE : Double.NEGATIVE_INFINITY;
            back[i] = again > preambular[i];
            operative[i + 1] = Math.max(turning, operative[i]) - evidence.get(i);
            preambular[i + 1] = Math.max(preambular[i], again) + evidence.get(i);
        }
        boolean[] acts = new boolean[n];
        boolean state = operative[n] >= preambular[n];
        for (int i = n - 1; i >= 0; i--) {
            acts[i] = state;
            state = state ? !turned[i] : back[i];
        }
        return parts(acts);
    }

    private List<Part> parts(boolean[] acts) {
        List<Part> parts = new ArrayList<>();
        int begin = 0;
        int operativeFrom = -1;
        for (int i = 0; i <= acts.length; i++) {
            boolean ends = i == acts.length || (operativeFrom >= 0 && !acts[i]);
            if (ends) {
                int from = operativeFrom < 0 ? i : operativeFrom;
                parts.add(new Part(List.copyOf(units.subList(begin, i)), from - begin));
                begin = i;
                operativeFrom = -1;
            } else if (acts[i] && operativeFrom < 0) operativeFrom = i;
        }
        return List.copyOf(parts);
    }

    private double firstBonus(int i) {
        double bonus = turns.get(i) ? 8 : 0;
        boolean numbered = units.get(i).line().labelled(Label.Style.NUMBER);
        boolean before = i > 0 && units.get(i - 1).line().labelled(Label.Style.NUMBER);
        OptionalInt value = numbered ? units.get(i).line().label().get().counted() : OptionalInt.empty();
        if (numbered && !before && value.equals(OptionalInt.of(1)) && i > 0) bonus += 5;
        return bonus;
    }
}
