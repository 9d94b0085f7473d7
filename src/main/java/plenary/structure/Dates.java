package plenary.structure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as parliamentary papers print them. */
final class Dates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String MONTH =
            "(January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";

    /** "25 November 2024", "1st June 2020", "May 25, 2024", "2024-05-25", "19-10-2022", "06.07.2020". */
    private static final Pattern DATE = Pattern.compile(
            "\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+" + MONTH + ",?\\s+(\\d{4})"
                    + "|\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})"
                    + "|\\b(\\d{4})-(\\d{2})-(\\d{2})"
                    + "|\\b(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4})\\b",
            Pattern.CASE_INSENSITIVE);

    /** What may stand on a date line beside the date: a weekday, a time, "Published:", a place. */
    private static final Pattern BESIDE_DATE = Pattern.compile(
            "(?i)\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\b(?:published|updated|posted|issued|released?|date|on|at|by|last|session|news)\\b"
                    + "|\\d{1,2}:\\d{2}(?:\\s*[ap]\\.?m\\.?)?|\\b(?:GMT|CET|CEST|UTC|EST|EDT)\\b|[-–—|:,.()\\s]");

    /** "Brussels, " before a day. */
    private static final Pattern PLACE =
            Pattern.compile("^\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}, (?=\\d)");

    private Dates() {}

    /** The first day named at or after a place. */
    static Optional<LocalDate> first(CharSequence text, int from) {
        Matcher m = DATE.matcher(text);
        if (from > text.length()) return Optional.empty();
        m.region(from, text.length());
        while (m.find()) {
            Optional<LocalDate> date = date(m);
            if (date.isPresent()) return date;
        }
        return Optional.empty();
    }

    /** The day of a line that says nothing else ("25 May 2024", "Published: Monday, 3 June 2024 – 10:15"). */
    static Optional<LocalDate> alone(String line) {
        if (line.length() > 80) return Optional.empty();
        Matcher m = DATE.matcher(line);
        if (!m.find()) return Optional.empty();
        String rest = line.substring(0, m.start()) + line.substring(m.end());
        return BESIDE_DATE.matcher(rest).replaceAll("").length() <= 3 ? date(m) : Optional.empty();
    }

    /** The day of a line that says nothing else but perhaps the place ("Brussels, 24 June 2022"). */
    static Optional<LocalDate> line(String line) {
        Matcher place = PLACE.matcher(line);
        return alone(place.find() ? line.substring(place.end()) : line);
    }

    private static Optional<LocalDate> date(Matcher m) {
        try {
            if (m.group(1) != null) return Optional.of(day(m.group(3), month(m.group(2)), m.group(1)));
            if (m.group(4) != null) return Optional.of(day(m.group(6), month(m.group(4)), m.group(5)));
            if (m.group(7) != null) return Optional.of(day(m.group(7), Integer.parseInt(m.group(8)), m.group(9)));
            return Optional.of(day(m.group(12), Integer.parseInt(m.group(11)), m.group(10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String year, int month, String day) {
        return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    }

    private static int month(String name) {
        return 1 + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    }
}
