package plenary.evaluation;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Span;

/**
 * The annotations of one document, stand-off: each line says what the characters between two offsets of the document's text mean.
 *
 * @param path the file
 * @param source the document it is about, as a {@code # source:} line names it; empty when none does
 * @param lines its annotations in the order of the file
 */
public record GoldFile(Path path, Optional<String> source, List<GoldLine> lines) {

    public static final String EXTENSION = ".gold";

    /** {@code # source: seeds/example.txt} */
    private static final Pattern SOURCE = Pattern.compile("^#\\s*source:\\s*(\\S.*?)\\s*$");

    /** {@code 120-164} */
    private static final Pattern SPAN = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u00a0]+");

    public GoldFile {
        Objects.requireNonNull(path);
        Objects.requireNonNull(source);
        lines = List.copyOf(lines);
    }

    /**
     * Reads a gold file; offsets and quotes are not compared with the document's text yet.
     *
     * @throws EvaluationException when a line is not as the format wants it; the message names file and line
     */
    public static GoldFile read(Path path) {
        List<String> lines;
        try {
            lines = Files.readAllLines(path);
        } catch (CharacterCodingException e) {
            throw new EvaluationException(path + ": not UTF-8; save it as UTF-8", e);
        } catch (IOException e) {
            throw new EvaluationException(path + ": cannot be read: " + e.getMessage(), e);
        }
        return parse(path, lines);
    }

    static GoldFile parse(Path path, List<String> lines) {
        Optional<String> source = Optional.empty();
        List<GoldLine> annotations = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#")) {
                Matcher matcher = SOURCE.matcher(line);
                if (source.isEmpty() && matcher.matches()) source = Optional.of(matcher.group(1));
            } else if (!line.isBlank()) {
                annotations.add(new Place(path, i + 1).annotation(line));
            }
        }
        return new GoldFile(path, source, annotations);
    }

    /** Name of the document's file without folder and extension. */
    public String stem() {
        String name = path.getFileName().toString();
        return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
    }

    /**
     * Holds spans and quotes against the text they point into.
     *
     * @throws EvaluationException naming the first line whose span is outside the text or does not cover its quote
     */
    public void check(String text) {
        for (GoldLine line : lines) {
            Place place = new Place(path, line.line());
            for (Span span : line.spans())
                if (span.end() > text.length())
                    throw place.error("the span " + span.begin() + "-" + span.end() + " ends after the document's "
                            + text.length() + " characters; count offsets in UTF-16 code units of the document");
            if (!line.spans().isEmpty()
                    && !quotes(line.quote(), line.spans().get(0).of(text)))
                throw place.error("the span does not cover its quote: it covers “"
                        + shortened(folded(line.spans().get(0).of(text))) + "”, the line quotes “" + line.quote()
                        + "”; correct the offsets or the quote");
        }
    }

    private static boolean quotes(String quote, String covered) {
        String text = folded(covered);
        String quoted = folded(quote);
        boolean cut = quoted.endsWith("…")
                && text.startsWith(quoted.substring(0, quoted.length() - 1).strip());
        return cut || text.equals(quoted);
    }

    static String folded(String text) {
        return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
    }

    static String shortened(String text) {
        return text.length() <= QUOTE_LENGTH ? text : text.substring(0, QUOTE_LENGTH - 1) + "…";
    }

    private static final int QUOTE_LENGTH = 80;

    /** A line of a gold file, for reading it and for messages about it. */
    private record Place(Path path, int line) {

        private static final String FORM =
                "a line is: kind, spans, attributes, quote, with a tab between each; lines of comment begin with #";

        GoldLine annotation(String text) {
            String[] fields = text.split("\t", -1);
            if (fields.length < 3 || fields.length > 4) throw error(fields.length + " fields; " + FORM);
            GoldLine.Kind kind = GoldLine.Kind.of(fields[0].strip())
                    .orElseThrow(() -> error("no kind of annotation is called “" + fields[0] + "”; there are "
                            + String.join(
                                    ", ",
                                    java.util.Arrays.stream(GoldLine.Kind.values())
                                            .map(GoldLine.Kind::word)
                                            .toList())));
            List<Span> spans = spans(fields[1].strip());
            if (kind.isPlaced() && spans.isEmpty())
                throw error("a " + kind.word() + " needs the characters that say it, as begin-end");
            return new GoldLine(
                    line,
                    kind,
                    spans,
                    attributes(kind, fields[2].strip()),
                    fields.length == 4 ? fields[3].strip() : "");
        }

        private List<Span> spans(String field) {
            if (field.equals("-") || field.isEmpty()) return List.of();
            List<Span> spans = new ArrayList<>();
            for (String part : field.split(",")) {
                Matcher matcher = SPAN.matcher(part.strip());
                if (!matcher.matches()) throw error("“" + part + "” is no span; write begin-end, several with commas");
                int begin = Integer.parseInt(matcher.group(1));
                int end = Integer.parseInt(matcher.group(2));
                if (end <= begin)
                    throw error("the span " + part + " is empty; its end is the offset after its last character");
                if (!spans.isEmpty() && begin < spans.get(spans.size() - 1).end())
                    throw error("the span " + part + " begins before the one before it ends");
                spans.add(new Span(begin, end));
            }
            return spans;
        }

        private Map<String, String> attributes(GoldLine.Kind kind, String field) {
            Map<String, String> attributes = new LinkedHashMap<>();
            if (!field.isEmpty() && !field.equals("-"))
                for (String part : field.split("\\s;\\s|;$")) {
                    int equals = part.indexOf('=');
                    if (equals < 1)
                        throw error("“" + part.strip()
                                + "” is no attribute; write name=value, several with “ ; ” between them");
                    String name = part.substring(0, equals).strip();
                    if (!kind.knows(name)) throw error("a " + kind.word() + " has no attribute “" + name + "”");
                    if (attributes.put(name, part.substring(equals + 1).strip()) != null)
                        throw error("the attribute “" + name + "” stands twice; write several values with commas");
                }
            for (String name : kind.required())
                if (attributes.getOrDefault(name, "").isEmpty())
                    throw error("a " + kind.word() + " needs the attribute “" + name + "”");
            return attributes;
        }

        EvaluationException error(String message) {
            return new EvaluationException(path + ", line " + line + ": " + message);
        }
    }
}
