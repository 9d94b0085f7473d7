package plenary.document;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The many names that formats have for the fields of {@link DocumentMetadata}. */
final class MetadataFields {

    /** "2021-09-15", also before a time of day. */
    private static final Pattern ISO_DATE = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})(?:$|[T ].*)");

    private static final List<DateTimeFormatter> PRINTED_DATES = List.of(
            format("d MMMM uuuu"),
            format("MMMM d, uuuu"),
            format("d.M.uuuu"),
            format("d-M-uuuu"),
            format("EEEE, d MMMM uuuu"),
            format("EEEE d MMMM uuuu"),
            format("EEE, d MMM uuuu"));

    private MetadataFields() {}

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** Adds a field under the name that Plenary has for it; the first value of a field stays. */
    static void put(Map<String, String> fields, String name, String value) {
        if (value == null || value.isBlank()) return;
        String field = fieldOf(name.toLowerCase(Locale.ROOT).strip());
        String clean = value.strip().replaceAll("[\\s\\u00A0]+", " ");
        fields.putIfAbsent(field, field.equals("date") ? isoDate(clean).orElse(clean) : clean);
    }

    private static String fieldOf(String name) {
        return switch (name) {
            case "headline", "og:title", "dc.title", "dcterms.title", "dc:title", "citation_title", "twitter:title" ->
                "title";
            case "published",
                    "published_time",
                    "article:published_time",
                    "datepublished",
                    "dc.date",
                    "dcterms.date",
                    "dcterms.issued",
                    "dcterms.created",
                    "dc.date.issued",
                    "pubdate",
                    "publication_date",
                    "issued",
                    "available" -> "date";
            case "og:site_name", "dc.publisher", "dcterms.publisher", "article:publisher" -> "publisher";
            case "source_url", "url", "link", "canonical", "og:url", "permalink", "dc.source", "dcterms.identifier" ->
                "source";
            case "lang", "og:locale", "dc.language", "dcterms.language" -> "language";
            case "authors", "byline", "dc.creator", "dcterms.creator", "creator", "article:author" -> "author";
            case "og:type", "dc.type", "dcterms.type", "category", "tags", "@type" -> "type";
            default -> name;
        };
    }

    /** The day a value names, as ISO 8601. */
    static Optional<String> isoDate(String value) {
        Matcher iso = ISO_DATE.matcher(value.strip());
        if (iso.matches()) return Optional.of(iso.group(1)).filter(MetadataFields::isDay);
        for (DateTimeFormatter format : PRINTED_DATES) {
            ParsePosition position = new ParsePosition(0);
            TemporalAccessor parsed = format.parseUnresolved(value.strip(), position);
            if (parsed != null && position.getIndex() == value.strip().length())
                return parsedDay(format, value.strip());
        }
        return Optional.empty();
    }

    private static Optional<String> parsedDay(DateTimeFormatter format, String value) {
        try {
            return Optional.of(LocalDate.parse(value, format).toString());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean isDay(String iso) {
        try {
            LocalDate.parse(iso);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
