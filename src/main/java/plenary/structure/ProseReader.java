package plenary.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Block;
import plenary.document.Document;
import plenary.document.Reading;

/** Press releases, news and reports: headline, day, kind, and the paragraphs without what a site puts around them. */
final class ProseReader {

    /** From here on a page has nothing of the article: "Leave a Reply", "You may also like...", "More in World". */
    private static final Pattern ENDING = Pattern.compile(
            "(?i)^(?:leave a (?:reply|comment).*|click to comment.*|\\d* ?comments?$|you may also (?:like|be interested).*|read also:?$|read more:?$|see also:?$"
                    + "|related (?:articles?|posts?|news|stories|topics|content)?:?$|more in \\p{L}+.*|more from .{2,40}|to top|back to top|continue reading$|recommended(?: for you)?:?$"
                    + "|your email address will not.*|trending.*|most (?:read|popular).*|sign up (?:for|to) .*|subscribe.*|about the author.*|tags?:.*|#{2,3}$|\\\\?#{3}|-30-|ends?$)$");

    /** Lines of a site that can stand anywhere. */
    private static final Pattern FURNITURE = Pattern.compile(
            "(?i)^(?:connect with us|follow us.*|share (?:this|on)\\b.*|share$|tweet$|print$|email$|facebook|twitter|linkedin|whatsapp|instagram|youtube|telegram|advertisement|sponsored.*"
                    + "|edited by\\b.{0,60}|sources?\\s?:.{0,60}|photo(?: credit)?s?\\s?:.{0,80}|image(?: credit)?\\s?:.{0,80}|credit\\s?:.{0,60}|©.*|copyright\\b.*|all rights reserved.*"
                    + "|read (?:also|more|next|the (?:full|joint) .{2,60})\\b.{0,120}|see also\\s?:.*|watch\\s?:.{0,100}|listen\\s?:.{0,100}|also read.*|home$|menu$|search$|skip to .*|cookie.*|we use cookies.*"
                    + "|press releases?$|news$|go back to.*|open in a new page.*|by \\p{Lu}[\\p{L}.'-]+(?: \\p{Lu}[\\p{L}.'-]+){1,3}$|published on .*|updated on .*|last updated.*"
                    + "|\\d+ min(?:ute)?s? read|reading time.*|loading.*|for immediate release.*|contacts?:?$|further information:?$|phone number.*|mobile number.*|e-?mail: .*"
                    + "|(?:twitter|x) account.*|ref\\.:?.*|\\d{8}IPR\\d+|uncategorized|[0-9a-f]{16,})$");

    /** "With over ten years in journalism, I …", "Jane Roe is a freelance writer who covers …". */
    private static final Pattern AUTHOR = Pattern.compile(
            "(?s)(?=.*\\b(?:journalis[mt]|freelance|reporter|correspondent|columnist|(?:staff |senior )?writer|blogger|editor)\\b)"
                    + "(?=.*(?:\\bI (?:am|bring|work|write|have|cover)\\b|\\bI’m\\b|\\b(?:is|has been) an? \\b|\\bcovers\\b|\\bwrites (?:about|for)\\b)).*");

    private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?:;…][”\"’')\\]]*$");

    private static final Pattern QUESTION = Pattern.compile("(?s).*\\?[”\"’]?$");

    private static final int LAST_PARAGRAPHS = 3;
    private static final int PARAGRAPH_WORDS = 22;

    private ProseReader() {}

    /** A document without adopted text. */
    static StructuredDocument read(Document document, List<Line> lines) {
        Reading title = title(document, lines);
        Optional<LocalDate> date = date(document, lines);
        return new StructuredDocument(
                document, kind(document, lines, title), title, date, List.of(), paragraphs(document, title));
    }

    /** The headline: as the file says it where the page prints it, else the page's first heading or first short line. */
    static Reading title(Document document, List<Line> lines) {
        Optional<Reading> named = document.metadata().get("title").flatMap(t -> printed(document, t));
        if (named.isPresent()) return named.get();
        for (Line line : lines)
            if (line.kind() == Block.Kind.HEADING
                    && !FURNITURE.matcher(line.text()).matches()
                    && line.wordCount() > 2) return line.printed();
        // A headline that the page prints twice is the headline.
        for (int i = 0; i < Math.min(12, lines.size()); i++)
            for (int j = i + 1; j < Math.min(12, lines.size()); j++)
                if (headline(lines.get(i))
                        && folded(lines.get(i).text())
                                .equals(folded(lines.get(j).text())))
                    return lines.get(i).printed();
        for (Line line : lines.subList(0, Math.min(6, lines.size()))) if (headline(line)) return line.printed();
        return lines.isEmpty() ? Reading.EMPTY : standfirst(lines.get(0));
    }

    private static boolean headline(Line line) {
        return line.wordCount() >= 3
                && line.wordCount() <= 30
                && line.last() != '.'
                && !FURNITURE.matcher(line.text()).matches()
                && Dates.line(line.text()).isEmpty();
    }

    /** Of an article without headline, the first sentence stands for one. */
    private static Reading standfirst(Line first) {
        int end = first.text().indexOf(". ");
        return end > 0 ? first.printed().part(0, end + 1) : first.printed();
    }

    /** The place where a document's text prints a title that its format states. */
    private static Optional<Reading> printed(Document document, String title) {
        String wanted = folded(title);
        if (wanted.isEmpty()) return Optional.empty();
        for (Block block : document.blocks()) {
            String text = block.text();
            if (folded(text).equals(wanted)) return Optional.of(block.reading().trimmed());
        }
        for (Block block : document.blocks()) {
            Optional<Reading> inside = inside(block.reading(), title);
            if (inside.isPresent()) return inside;
        }
        return loosely(document.text(), title);
    }

    private static Optional<Reading> inside(Reading reading, String title) {
        String text = reading.text().replace('\u00a0', ' ');
        int at = text.indexOf(title.replace('\u00a0', ' '));
        return at < 0 ? Optional.empty() : Optional.of(reading.part(at, at + title.length()));
    }

    /** A title in front matter, whose escapes and line breaks are not part of it: {@code "Joint Statement on\\_AUKUS"}. */
    private static Optional<Reading> loosely(String text, String title) {
        StringBuilder regex = new StringBuilder();
        for (String word : title.strip().split("[\\s\u00a0]+"))
            regex.append(regex.length() == 0 ? "" : "[\\s\\\\_\u00a0]+").append(Pattern.quote(word));
        Matcher m = Pattern.compile(regex.toString()).matcher(text);
        if (!m.find()) return Optional.empty();
        Reading.Builder reading = new Reading.Builder(title.length());
        boolean gap = false;
        for (int i = m.start(); i < m.end(); i++) {
            char c = text.charAt(i);
            boolean between = Character.isWhitespace(c) || c == '\u00a0' || c == '\\' || c == '_';
            if (between && !gap) reading.append(' ', i);
            if (!between) reading.append(c, i);
            gap = between;
        }
        return Optional.of(reading.build());
    }

    private static String folded(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    static Optional<LocalDate> date(Document document, List<Line> lines) {
        Optional<LocalDate> stated = document.metadata().get("date").flatMap(d -> Dates.first(d, 0));
        if (stated.isPresent()) return stated;
        for (Line line : lines.subList(0, Math.min(25, lines.size()))) {
            Optional<LocalDate> alone = Dates.alone(line.text());
            if (alone.isPresent()) return alone;
            // "Mr. TANNER — 12 June 2009"
            int dash = line.text().indexOf(" — ");
            if (dash > 0 && line.wordCount() < 10) {
                alone = Dates.alone(line.text().substring(dash));
                if (alone.isPresent()) return alone;
            }
        }
        for (Line line : lines.subList(Math.max(0, lines.size() - 6), lines.size())) {
            Optional<LocalDate> alone = Dates.alone(line.text());
            if (alone.isPresent()) return alone;
        }
        if (!lines.isEmpty()) {
            // "SOUTHWEST ASIA, July 26, 2016 —": the day of a dateline.
            String first = lines.get(0).text();
            int dash = first.indexOf('—') > 0 ? first.indexOf('—') : first.indexOf(" - ");
            if (dash > 0 && dash < 60) return Dates.first(first.substring(0, dash), 0);
        }
        return Optional.empty();
    }

    private static final List<Pattern> RELEASE_SIGNS = List.of(
            Pattern.compile(
                    "(?im)^\\s*(?:for immediate release|press release|news release|media release|press statement|fact sheet)\\b"),
            Pattern.compile("(?im)\\bpress[- ]releases?\\b|statements-releases|\\bPRESS RELEASES?\\b"),
            Pattern.compile(
                    "(?im)^\\s*\\\\?###\\s*$|\\b(?:press (?:officer|contact)|media (?:contact|enquiries|inquiries))\\b"),
            Pattern.compile("(?im)\\b(?:statement of the president|joint statement|readout of|remarks by)\\b"));

    private static final List<Pattern> NEWS_SIGNS = List.of(
            Pattern.compile(
                    "\\b(?:told|tells) (?:VOA|DW|Reuters|AFP|AP|CNN|the BBC|BBC|reporters|journalists|the newspaper|Politico|Euronews)\\b"),
            Pattern.compile(
                    "(?im)^\\s*(?:edited by|source\\s?:|leave a reply|click to comment|continue reading|you may also like|more in )"),
            Pattern.compile(
                    "\\((?:Reuters|AP|AFP|TASS|Xinhua|Interfax|ANSA|DPA)\\)|\\b(?:told|explains|says|according to) (?:the )?(?:expert|experts|analysts?|DW|observers)\\b"),
            Pattern.compile("\\b(?:freelance|journalism|correspondent|our reporter|staff writer)\\b"),
            Pattern.compile(
                    "\\b(?:think tank|researcher|analyst|expert) (?:at|from|on|for|of)\\b|, an? (?:\\p{L}+ ){0,4}(?:expert|analyst|researcher)\\b"));

    private static final List<Pattern> REPORT_SIGNS = List.of(
            Pattern.compile(
                    "(?im)^\\s*(?:executive summary|summary|table of contents|contents|introduction|conclusions?|bibliography|references|methodology)\\s*$"),
            Pattern.compile("(?im)\\b(?:M(?:r|adam)\\.? Speaker|Mr\\. President|I yield|Congressional Record)\\b"),
            Pattern.compile("(?im)^\\s*(?:[IVX]+\\.|\\d{1,2}\\.)\\s+\\p{Lu}[^.]{3,80}$"),
            Pattern.compile(
                    "(?im)^\\s*(?:(?:draft|general|special|annual|preliminary) report|rapporteur|report by|report of the)\\b"));

    private static StructuredDocument.Kind kind(Document document, List<Line> lines, Reading title) {
        String text = document.text().substring(0, Math.min(document.text().length(), 200_000));
        String metadata =
                String.join("\n", document.metadata().fields().values()).toLowerCase(Locale.ROOT);
        double release =
                count(RELEASE_SIGNS, text) + (metadata.contains("press") || metadata.contains("release") ? 2 : 0);
        if (title.text().toLowerCase(Locale.ROOT).startsWith("fact sheet")) release += 2;
        double news = count(NEWS_SIGNS, text) + (metadata.contains("article") ? 1 : 0);
        double report = count(REPORT_SIGNS, text) + (metadata.contains("report") ? 1 : 0);
        // A body's own release dates its headline; a paper says who wrote.
        for (int i = 0; i < Math.min(3, lines.size()); i++)
            if (Dates.alone(lines.get(i).text()).isPresent()) release += 1.5;
        if (report > release && report > news) return StructuredDocument.Kind.REPORT;
        if (release > news) return StructuredDocument.Kind.PRESS_RELEASE;
        if (news > 0) return StructuredDocument.Kind.NEWS_ARTICLE;
        // Nothing says so outright: what is long is a report, what speaks in the first person is its author's own
        // release.
        if (text.length() > REPORT_LENGTH) return StructuredDocument.Kind.REPORT;
        boolean ownVoice = OWN_VOICE.matcher(title.text()).find()
                || OWN_WORDS.matcher(QUOTATION.matcher(text).replaceAll("")).find();
        return ownVoice ? StructuredDocument.Kind.PRESS_RELEASE : StructuredDocument.Kind.NEWS_ARTICLE;
    }

    private static final int REPORT_LENGTH = 15_000;

    /** "Statement on", "Media Advisory", "U.S. Condemns", "Remarks at": headlines of those who speak for themselves. */
    private static final Pattern OWN_VOICE = Pattern.compile(
            "(?i)\\b(?:statement|media advisory|press|condemns?|remarks|taken question|on the occasion of|announces?|declaration of)\\b");

    private static final Pattern OWN_WORDS = Pattern.compile("\\b(?:We|we|Our|our|I)\\b(?! \\p{Lu})");

    private static final Pattern QUOTATION = Pattern.compile("(?s)“[^”]{0,2000}”|\"[^\"]{0,2000}\"");

    private static double count(List<Pattern> signs, String text) {
        return signs.stream().filter(s -> s.matcher(text).find()).count();
    }

    /** Headings and paragraphs of the article. */
    static List<Block> paragraphs(Document document, Reading title) {
        List<Block> content = new ArrayList<>();
        for (Block block : document.blocks())
            if (block.kind() != Block.Kind.FURNITURE
                    && block.kind() != Block.Kind.BREAK
                    && block.kind() != Block.Kind.FOOTNOTE
                    && !block.reading().trimmed().isEmpty()) content.add(block);
        int lastParagraph = lastParagraph(content);
        int firstParagraph = firstParagraph(content);
        String headline = folded(title.text());
        List<Block> prose = new ArrayList<>();
        for (int i = 0; i < content.size(); i++) {
            Block block = content.get(i);
            String text = block.text().strip();
            if (ENDING.matcher(text).matches() && i > lastParagraph) break;
            boolean site = FURNITURE.matcher(text).matches()
                    || ENDING.matcher(text).matches()
                    || folded(text).equals(headline);
            boolean around = (i < firstParagraph || i > lastParagraph)
                    && !SENTENCE_END.matcher(text).matches()
                    && block.kind() != Block.Kind.HEADING
                    && block.kind() != Block.Kind.TABLE_ROW
                    && !(block.kind() == Block.Kind.LIST_ITEM && words(text) > 5);
            boolean author = i > lastParagraph - LAST_PARAGRAPHS
                    && i > firstParagraph
                    && text.indexOf('“') < 0
                    && words(text) < 90
                    && AUTHOR.matcher(text).matches()
                    && i >= content.size() - LAST_PARAGRAPHS;
            boolean dateLine = Dates.alone(text).isPresent();
            if (!site && !around && !author && !dateLine) prose.add(block);
        }
        return prose;
    }

    private static int firstParagraph(List<Block> content) {
        for (int i = 0; i < content.size(); i++) if (isParagraph(content.get(i))) return i;
        return 0;
    }

    private static int lastParagraph(List<Block> content) {
        for (int i = content.size() - 1; i >= 0; i--) if (isParagraph(content.get(i))) return i;
        return content.size() - 1;
    }

    private static boolean isParagraph(Block block) {
        String text = block.text().strip();
        return words(text) >= PARAGRAPH_WORDS
                && SENTENCE_END.matcher(text).matches()
                && !QUESTION.matcher(text).matches();
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
