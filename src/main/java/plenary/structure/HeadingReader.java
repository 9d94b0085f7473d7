package plenary.structure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Block;
import plenary.document.Document;
import plenary.document.Reading;

/** Reads type, number, title and body of an adopted text off the lines above it. */
final class HeadingReader {

    /**
     * What the heading says.
     *
     * @param body code of the adopting body
     * @param type "resolution", "declaration" …
     * @param number as printed; a slug of the title when none is printed
     * @param key the number as IRIs have it
     * @param title may be empty
     * @param numberReading the words that print type and number; may be empty
     */
    record Heading(String body, String type, String number, String key, Reading title, Reading numberReading) {}

    private static final String TYPE =
            "(Policy Recommendation|Joint Declaration|Presidential Statement|Resolution|Declaration|Recommendation|Opinion|Decision|Order|Motion|Statement"
                    + "|Communiqu[ée]|Report|Directive)";

    /** "RESOLUTION 493", "Resolution 757 (1992) of 30 May 1992 54", "Decision No. 7/21", "NATO PA Declaration 460: Title", "RESOLUTION 377 on TITLE". */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?i)^(?:\\d{4} ?[-–] ?)?(?:(?:NATO|OSCE|UN|EU)[\\w ]{0,20} )?" + TYPE
                    + "\\s+(?:No\\.?\\s*|n°\\s*)?(\\d{1,5}(?:[/-]\\d{1,4})?(?:\\s?\\(\\d{4}\\))?)(?![\\w/])(?:(?:\\s*[:–—.-]|\\s+on(?=\\s+\\D))\\s*(\\S.{4,}))?");

    /** "DEFENCE INNOVATION RESOLUTION 465": the title before the number on one line. */
    private static final Pattern TITLE_THEN_NUMBER = Pattern.compile(
            "^(\\P{Ll}{8,}?)\\*?\\s+(RESOLUTION|DECLARATION|RECOMMENDATION|OPINION|DECISION)\\s+(\\d{1,4})\\*?$");

    /** "75/5. Seventy-fifth anniversary", "46/5.", "3281 (XXIX). Charter of", "4 (1946). Resolution of 29 April 1946", "2020/1. Title". */
    private static final Pattern NUMBER_FIRST = Pattern.compile(
            "^((?:ES-|S-)?\\d{1,4}/\\d{1,4}(?: ?[A-Z](?= ?\\.))?|\\d{1,4} \\((?:[IVXLC]+|\\d{4})\\))\\s?\\.\\s*(.*)$");

    /** "P9_TA(2020)0054", "B9-0220/2020". */
    private static final Pattern EUROPEAN_PARLIAMENT =
            Pattern.compile("\\b(P\\d{1,2}_TA(?:-PROV)?\\(\\d{4}\\)\\d{4}|(?:RC-)?B\\d{1,2}[-‑]\\d{4}/\\d{4})");

    /** "B9-0220/2020": what is tabled in the European Parliament and not adopted yet. */
    private static final Pattern TABLED = Pattern.compile("^(?:RC-)?B\\d{1,2}[-‑]\\d{4}/\\d{4}\\b");

    /** "H. RES. 123", "S. Con. Res. 4". */
    private static final Pattern CONGRESS =
            Pattern.compile("(?i)\\b([HS]\\. ?(?:Con\\. ?|J\\. ?)?Res\\. ?\\d{1,4})\\b");

    private static final Pattern TYPE_WORD = Pattern.compile("(?iu)\\b" + TYPE + "\\b");

    /** Lines that head a page and title nothing. */
    private static final Pattern MASTHEAD = Pattern.compile(
            "(?i)^(?:\\([\\p{L} .’'-]+(?:, [\\p{L} .’'-]+)?, \\d{1,2}(?:[-–]\\d{1,2})? \\p{L}+ \\d{4}\\)|chapter [ivx\\d]+|preamble|united nations|nations unies|distr\\b.*|original:.*|general$|\\d{2}-\\d{5}.*|page \\d.*|agenda items?\\b.*|items? \\d+.*agenda.*|"
                    + "(?:" + Ordinals.PATTERN
                    + ") (?:emergency special |special |regular )?(?:year|session|congress)(?: agenda .*)?$|of \\d{1,2} \\p{L}+ \\d{4}.*|table of contents|contents|"
                    + "provisional (?:version|edition)|text adopted.*|texts adopted.*|author\\(s\\).*|origin\\b.*|see (?:also )?.*|procedure ?:.*|document stages.*|"
                    + "document selected.*|texts tabled.*|debates? ?:.*|votes ?:.*|rc?-?b\\d.*|(?:pv|cre) \\d.*|\\d+k|choose.*|choisissez.*|(?:policy )?recommendations$|"
                    + "adopted in \\d{4}|part \\w+|\\(?\\d{4}/\\d{4}\\(\\p{Lu}+\\)\\)?|http.*|please recycle.*|security council|general assembly|(?:the )?parliamentary assembly|human rights council|"
                    + "economic and social council|assembl[ée]e.*|conseil.*|.{0,12}\\d{1,3} .*\\| .*|\\d{1,3}(?:st|nd|rd|th) congress.*|in the (?:house|senate).*|.*[\\d/]{6,}.*\\(rsp\\).*)$");

    /** "VIENNA DECLARATION", "RESOLUTION ON THE CARE OF CLOCKS". */
    private static final Pattern NAMED_IN_CAPITALS = Pattern.compile(
            "(?=\\S+ \\S)(?!.*MOTION|DRAFT)\\P{Ll}*\\b(?:DECLARATION|RESOLUTION|RECOMMENDATION|COMMUNIQU[EÉ]|DECISION)\\b\\P{Ll}*");

    /** "A", "IV.": a part of a text. */
    private static final Pattern SECTION = Pattern.compile("(?:[A-Z]|[IVX]+)\\.?");

    /** "European Parliament resolution of 6 October 2021 on": a title that needs no other line before it. */
    private static final Pattern OFFICIAL_TITLE =
            Pattern.compile("(?:\\p{Lu}\\p{L}+ ){1,4}(?:legislative |non-legislative )?resolution of \\d{1,2} ");

    /** "RESOLUTION 461 6", "Title ........ 14": an entry of a table of contents. */
    private static final Pattern CONTENTS_ENTRY =
            Pattern.compile("(?i)(?:\\.{3,}|…)\\s*\\d{1,4}$|\\b" + TYPE + "\\s+\\d{1,4}\\s+\\d{1,4}$");

    private static final int TITLE_WORDS_AT_MOST = 30;

    private final BodyFinder bodies;

    HeadingReader(BodyFinder bodies) {
        this.bodies = bodies;
    }

    static boolean isContentsEntry(String line) {
        return CONTENTS_ENTRY.matcher(line).find();
    }

    /** Whether a line prints type and number of a text and nothing else. */
    static boolean isTypeAndNumber(String line) {
        Matcher m = NUMBERED.matcher(line.strip());
        return m.matches() && m.group(3) == null;
    }

    /** Whether a line begins with a number that only a text of its own has: "1 (I). Title", "75/5. Title". */
    static boolean isNumber(String line) {
        return NUMBER_FIRST.matcher(line).matches();
    }

    /** Whether a line prints the type and number of a text, or names a type in capitals. */
    static boolean namesText(String line) {
        return NUMBERED.matcher(line).find()
                || NUMBER_FIRST.matcher(line).matches()
                || TITLE_THEN_NUMBER.matcher(line).matches()
                || line.matches(
                        "(?:DRAFT )?(?:RESOLUTION|DECLARATION|RECOMMENDATION)\\b.{0,120}|(?:A|Joint) (?:RESOLUTION|CONCURRENT RESOLUTION)|"
                                + ".{0,40}[Rr]esolution (?:of|on) .{5,}|Statement by the President.*");
    }

    Heading read(
            List<Line> lines, String formula, String adoptionNote, Document document, Optional<Reading> statedTitle) {
        StringBuilder all = new StringBuilder();
        for (Line line : lines) all.append(line.text()).append('\n');
        String metadataSymbol = document.metadata().get("symbol").orElse("");
        Optional<BodyFinder.Symbol> symbol = bodies.symbol(all.toString()).or(() -> bodies.symbol(metadataSymbol));
        String header = all + "\n" + adoptionNote;
        String body = bodies.body(formula, header, symbol, beginning(document.text()));

        Reading numberReading = Reading.EMPTY;
        Optional<String> number = Optional.empty();
        Optional<Reading> titleBeside = Optional.empty();
        int numberLine = -1;
        for (int i = lines.size() - 1; i >= 0 && numberLine < 0; i--) {
            Reading line = LineCutter.withoutFootnoteMark(lines.get(i).printed());
            Matcher m = NUMBERED.matcher(line.text());
            if (m.find()) {
                number = Optional.of(m.group(2));
                numberReading = line.part(0, m.end(2));
                if (m.group(3) != null) titleBeside = Optional.of(line.part(m.start(3), m.end(3)));
                numberLine = i;
                continue;
            }
            m = TITLE_THEN_NUMBER.matcher(line.text());
            if (m.matches()) {
                number = Optional.of(m.group(3));
                numberReading = line.part(m.start(2), m.end(3));
                titleBeside = Optional.of(line.part(m.start(1), m.end(1)));
                numberLine = i;
                continue;
            }
            m = NUMBER_FIRST.matcher(line.text());
            if (m.matches()) {
                number = Optional.of(m.group(1));
                numberReading = line.part(0, m.end(1));
                if (!m.group(2).isBlank() && !m.group(2).matches("(?i)resolution of \\d.*"))
                    titleBeside =
                            Optional.of(line.part(m.start(2), line.length()).trimmed());
                numberLine = i;
            }
        }
        if (number.isEmpty()) {
            for (Pattern pattern : List.of(EUROPEAN_PARLIAMENT, CONGRESS)) {
                for (Line line : lines) {
                    Matcher m = pattern.matcher(line.text());
                    if (number.isEmpty() && m.find()) {
                        number = Optional.of(m.group(1).replace('‑', '-'));
                        numberReading = line.printed().part(m.start(1), m.end(1));
                    }
                }
            }
        }
        if (number.isEmpty()) {
            number = symbol.map(BodyFinder.Symbol::number);
            for (Line line : lines) {
                int at = symbol.map(s -> line.text().indexOf(s.symbol())).orElse(-1);
                if (at >= 0 && numberReading.isEmpty())
                    numberReading =
                            line.printed().part(at, at + symbol.get().symbol().length());
            }
        }
        Reading title;
        if (titleBeside.isPresent()) title = withContinuation(titleBeside.get(), lines, numberLine);
        else {
            Reading printed = title(lines, numberLine);
            title = numberLine >= 0 && !printed.isEmpty() ? printed : statedTitle.orElse(printed);
        }
        String type = type(lines, numberReading, symbol, title);
        String shown = number.orElse("");
        String key = key(shown);
        if (key.isEmpty()) {
            key = slug(title.text());
            if (key.isEmpty()) key = slug(document.slug());
            shown = key;
        }
        return new Heading(body, type, shown, key, title, numberReading);
    }

    /** Where a document says whose it is; all of it would be slow to search for every text of a large compilation. */
    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), 20_000));
    }

    /** A title that goes on below the line with the number. */
    private Reading withContinuation(Reading title, List<Line> lines, int numberLine) {
        Reading whole = title;
        for (int i = numberLine + 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (isMasthead(line)
                    || (line.last() == '.' && line.wordCount() > TITLE_WORDS_AT_MOST)
                    || namesText(line.text())
                    || SECTION.matcher(line.text()).matches()
                    || AdoptionReader.NOTE.matcher(line.text()).find()) break;
            whole = whole.join(LineCutter.withoutFootnoteMark(line.printed()));
        }
        return LineCutter.withoutFootnoteMark(whole);
    }

    /** The title on the cover of a compilation: its first lines in capitals that name no body. */
    Reading coverTitle(List<Line> cover) {
        Reading title = Reading.EMPTY;
        for (Line line : cover) {
            String text = line.text();
            boolean name = bodies.isName(text) || text.matches("(?i)assembl[ée]e .*|table of contents|contents");
            if (capitals(text) && !name && !text.contains("|") && !isContentsEntry(text))
                title = title.join(line.printed());
            else if (!title.isEmpty()) break;
        }
        return title;
    }

    /** The title lines next to the number: after it, or else before it. */
    private Reading title(List<Line> lines, int numberLine) {
        List<Line> after = new ArrayList<>();
        for (int i = numberLine + 1; i < lines.size(); i++) {
            if (titles(lines.get(i))) after.add(lines.get(i));
            else if (!after.isEmpty()) break;
        }
        if (numberLine >= 0 && !after.isEmpty()) return joined(after);
        int end = numberLine < 0 ? lines.size() : numberLine;
        for (int i = end - 1; i >= 0 && numberLine < 0; i--)
            if (titles(lines.get(i))
                    && NAMED_IN_CAPITALS.matcher(lines.get(i).text()).matches()) return joinedFrom(lines, i);
        List<Line> before = new ArrayList<>();
        for (int i = end - 1; i >= 0; i--) {
            Line line = lines.get(i);
            if (!titles(line)) {
                if (before.isEmpty()) continue;
                break;
            }
            boolean alike = before.isEmpty()
                    || capitals(line.text()) == capitals(before.get(0).text());
            if (!alike || (!before.isEmpty() && before.get(0).afterRule())) break;
            before.add(0, line);
            if (OFFICIAL_TITLE.matcher(line.text()).lookingAt()) break;
        }
        return joined(before);
    }

    /** A line in capitals that names a text, with the lines in capitals below it. */
    private Reading joinedFrom(List<Line> lines, int from) {
        List<Line> title = new ArrayList<>();
        for (Line line : lines.subList(from, lines.size())) {
            if (!titles(line) || !capitals(line.text())) break;
            title.add(line);
        }
        return joined(title);
    }

    private boolean titles(Line line) {
        String text = line.text();
        boolean paragraph = line.last() == '.' && line.wordCount() > TITLE_WORDS_AT_MOST;
        return !paragraph
                && !isMasthead(line)
                && !AdoptionReader.NOTE.matcher(text.replaceAll("^\\W+", "")).find()
                && !isContentsEntry(text)
                && bodies.symbol(text)
                        .filter(s -> s.symbol().length() * 2 > text.length())
                        .isEmpty()
                && Dates.line(text).isEmpty()
                && !EUROPEAN_PARLIAMENT.matcher(text).lookingAt()
                && !CONGRESS.matcher(text).matches()
                && !SECTION.matcher(text).matches()
                && !text.matches("[\\W\\d]+")
                && line.kind() != Block.Kind.FOOTNOTE;
    }

    private boolean isMasthead(Line line) {
        return MASTHEAD.matcher(line.text()).matches() || bodies.isName(line.text());
    }

    private static Reading joined(List<Line> lines) {
        Reading whole = Reading.EMPTY;
        for (Line line : lines) whole = whole.join(LineCutter.withoutFootnoteMark(line.printed()));
        return whole;
    }

    private static boolean capitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    private static String type(
            List<Line> lines, Reading numberReading, Optional<BodyFinder.Symbol> symbol, Reading title) {
        if (symbol.filter(s -> s.symbol().contains("/PRST/")).isPresent()) return "presidential-statement";
        if (symbol.filter(s -> s.symbol().contains("/DEC/")).isPresent()) return "decision";
        if (symbol.filter(s -> s.symbol().contains("/COMM.")).isPresent()) return "communique";
        for (Line line : lines) {
            if (line.text().startsWith("Statement by the President")) return "presidential-statement";
            if (TABLED.matcher(line.text()).find()) return "motion";
            if (line.text().matches("(?i)(?:joint )?motion for a (?:\\p{L}+ )?resolution.*")) return "motion";
        }
        Matcher m = TYPE_WORD.matcher(numberReading.text());
        if (m.find()) return typeOf(m.group(1));
        if (symbol.filter(s -> s.symbol().contains("/RES/")).isPresent()) return "resolution";
        for (Line line : lines) {
            if (line.text()
                    .matches("(?i)resolution adopted .*|.*\\bresolution (?:of|on)\\b.*|(?:draft )?resolution\\b.*"))
                return "resolution";
        }
        m = TYPE_WORD.matcher(title.text());
        if (m.find()) return typeOf(m.group(1));
        if (title.text().toLowerCase(Locale.ROOT).contains("statement")) return "declaration";
        for (Line line : lines) {
            m = TYPE_WORD.matcher(line.text());
            if (m.find()) return typeOf(m.group(1));
        }
        return "resolution";
    }

    /** A joint statement of leaders is a declaration of theirs. */
    private static String typeOf(String word) {
        String type = slug(word);
        return switch (type) {
            case "policy-recommendation" -> "recommendation";
            case "joint-declaration", "statement", "report", "directive" -> "declaration";
            default -> type;
        };
    }

    /** A number as IRIs have it: "2622 (2022)" as 2622-2022, "75/5" as 75-5. */
    static String key(String number) {
        return slug(number);
    }

    private static String slug(String text) {
        String ascii = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        String slug = ascii.replaceAll("['’]", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (slug.length() <= 80) return slug;
        int cut = slug.lastIndexOf('-', 80);
        return slug.substring(0, cut > 20 ? cut : 80);
    }
}
