package plenary.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.DocumentMetadata;
import plenary.document.Reading;
import plenary.document.Span;
import plenary.structure.AdoptedText.Adoption;
import plenary.structure.AdoptedText.SessionMention;

/** Reads who presented a text, and when and where it was adopted, from the lines that say so. */
final class AdoptionReader {

    /** "* Presented by the …", "Adopted by the Security Council at its", "Resolution adopted by the General Assembly on", "[on the report of the". */
    static final Pattern NOTE = Pattern.compile(
            "(?i)^[\\[(]?(?:\\\\?\\*+\\s*)?(?:text |draft |resolution |decision |declaration |statement )?"
                    + "(?:presented (?:by|on behalf)|adopted (?:by|unanimously|at|in|on|without|online|with|during)|on the report of the|without reference to a|"
                    + "approved (?:by|at|on)|text adopted by|assembly debate on|agreed (?:by|to by) the|issued by the heads of state)");

    /** "presented by" at the beginning of a line below a title. */
    static final Pattern PRESENTED_LINE = Pattern.compile("(?i)presented (?:by|on behalf of)\\b");

    /** "21st plenary meeting", "Adopted unanimously at the 1382nd meeting.", "70th plenary meeting, 2 May 2021". */
    static final Pattern CLOSING = Pattern.compile("(?i)^(?:" + Ordinals.PATTERN
            + " (?:\\(resumed\\) |plenary |emergency special |special )*(?:meeting|plenary session|sitting)\\b[^a-z]{0,4}.{0,60}"
            + "|\\[?adopted (?:unanimously|without a vote|at the|by a recorded vote|by \\d).*)$");

    /** "presented by the Economics and Security Committee and adopted". */
    private static final Pattern PRESENTED = Pattern.compile(
            "(?i)presented (?:by|on behalf of) (?:the )?(.{3,160}?)(?=\\s+and (?:unanimously )?adopted|,? adopted| at (?:the|its)\\b|, on |\\s*[.;)\\]]?$)");

    /** "[on the report of the Third Committee (A/76/462)]". */
    private static final Pattern ON_REPORT = Pattern.compile("(?i)on the report of the (.{3,120}?)(?=\\s*[(\\])]|,|$)");

    /** "70th Annual Session", "9021st meeting", "Seventy-fifth session", "2019 Autumn Session". */
    private static final Pattern SESSION = Pattern.compile("(?:(" + Ordinals.PATTERN
            + ")|\\b\\d{4})(?:\\s+(?:\\p{Lu}[\\p{L}-]+|\\(resumed\\)|annual|spring|autumn|winter|plenary|ordinary|special|emergency|resumed|regular|part-))*"
            + "\\s+(?:[Ss]ession|SESSION|[Mm]eeting|[Ss]itting|[Ss]ummit)\\b");

    private static final Pattern HELD = Pattern.compile(
            "\\bheld (?:in|at) (?:the )?(.{2,60}?)(?=,? (?:on|from|between|by)\\b|,? \\d|[.;)]|\\s*$)|\\b(?:in|In) (\\p{Lu}[\\p{L} .'-]{2,40}(?:, \\p{Lu}[\\p{L} ]{2,30})?),? (?:on|from) ");

    private static final Pattern ONLINE = Pattern.compile(
            "(?i)\\badopted online\\b|\\b(?:online|virtual) (?:plenary|session|meeting)\\b|\\bheld online\\b");

    private AdoptionReader() {}

    /**
     * What the notes say.
     *
     * @param notes adoption notes, session lines and closing lines, in reading order
     * @param heading lines of the heading, whose date ("of 30 May 1992") counts when no note has one
     */
    static Adoption read(List<Reading> notes, List<Reading> heading, DocumentMetadata metadata) {
        Reading note = Reading.EMPTY;
        for (Reading each : notes) note = note.join(each);
        String text = note.text();
        Optional<LocalDate> date = adoptedOn(text);
        if (date.isEmpty()) date = headingDate(heading);
        if (date.isEmpty()) date = metadata.get("date").flatMap(d -> Dates.first(d, 0));
        Optional<SessionMention> session = session(text, s -> !s.matches("(?i).*\\b(?:plenary )?(?:meeting|sitting)$"));
        Optional<SessionMention> meeting = session(text, s -> s.matches("(?i).*\\b(?:meeting|sitting)$"));
        if (session.isEmpty()) session = online(text);
        if (session.isEmpty()) {
            session = meeting;
            meeting = Optional.empty();
        }
        if (session.isEmpty()) session = metadata.get("meeting").flatMap(AdoptionReader::fromMetadata);
        return new Adoption(note, presenter(text), date, session, meeting);
    }

    private static Optional<LocalDate> adoptedOn(String text) {
        Matcher adopted =
                Pattern.compile("(?i)\\badopted\\b|meeting|session|debate").matcher(text);
        while (adopted.find()) {
            Optional<LocalDate> date = Dates.first(text, adopted.start());
            if (date.isPresent()) return date;
        }
        return Dates.first(text, 0);
    }

    /** "of 30 May 1992 54", "30 August 2021". */
    private static Optional<LocalDate> headingDate(List<Reading> heading) {
        for (Reading line : heading) {
            if (line.text()
                    .matches("(?s).{0,40}\\bof \\d{1,2} .*|\\(?\\[?\\d{1,2} \\p{L}+ \\d{4}.*|.*resolution of \\d.*")) {
                Optional<LocalDate> date = Dates.first(line.text(), 0);
                if (date.isPresent()) return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<Span> presenter(String text) {
        for (Pattern pattern : List.of(PRESENTED, ON_REPORT)) {
            Matcher m = pattern.matcher(text);
            if (m.find()) return Optional.of(new Span(m.start(1), m.end(1)));
        }
        return Optional.empty();
    }

    private static Optional<SessionMention> session(String text, java.util.function.Predicate<String> wanted) {
        Matcher m = SESSION.matcher(text);
        while (m.find()) {
            if (!wanted.test(m.group())) continue;
            OptionalInt ordinal = m.group(1) == null ? OptionalInt.empty() : Ordinals.value(m.group(1));
            return Optional.of(
                    new SessionMention(m.group(), ordinal, place(text), Optional.of(new Span(m.start(), m.end()))));
        }
        return Optional.empty();
    }

    private static Optional<SessionMention> online(String text) {
        Matcher m = ONLINE.matcher(text);
        if (!m.find()) return Optional.empty();
        return Optional.of(new SessionMention(
                "online plenary",
                OptionalInt.empty(),
                Optional.of("online"),
                Optional.of(new Span(m.start(), m.end()))));
    }

    private static Optional<String> place(String text) {
        Matcher m = HELD.matcher(text);
        if (m.find()) return Optional.of((m.group(1) == null ? m.group(2) : m.group(1)).strip());
        return ONLINE.matcher(text).find() ? Optional.of("online") : Optional.empty();
    }

    private static Optional<SessionMention> fromMetadata(String meeting) {
        Matcher m = Pattern.compile(Ordinals.PATTERN).matcher(meeting);
        if (!m.find()) return Optional.empty();
        String label =
                meeting.toLowerCase(java.util.Locale.ROOT).contains("meeting") ? meeting : m.group() + " meeting";
        return Optional.of(new SessionMention(label, Ordinals.value(m.group()), Optional.empty(), Optional.empty()));
    }
}
