package plenary.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Span;
import plenary.vocabulary.AdoptingBody;

/**
 * Numbered texts cited: by name ("its resolutions 713 (1991) of 25 September 1991, 721 (1991) and 752 (1992)", "General Assembly resolution 46/182",
 * "Resolution 461"), by document symbol ("S/RES/1325 (2000)", "S/PRST/2020/11"), and acts of the European Union. Treaties, summits and programmes are vocabulary entries instead.
 */
public final class CitationFinder {

    /** The words before a number: whose text, what kind. The kind decides the IRI. */
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?<type>resolutions?|declarations?|decisions?|recommendations?|opinions?)\\s+(?:No\\.?\\s*|Nos\\.?\\s*)?"
                    + "(?=(?:[A-Z]{0,3}-?)?\\d)",
            Pattern.CASE_INSENSITIVE);

    /** "1325 (2000)", "75/5", "ES-10/14", "55/235 A", "461", with what may stand between one and the next in a list. */
    private static final Pattern NUMBER = Pattern.compile(
            "\\G(?<number>(?:ES-|S-)?\\d{1,4}(?:/\\d{1,4}(?:\\s?[A-Z](?![\\p{L}’']))?)?)\\s*(?:\\((?<year>(?:19|20)\\d\\d|[A-Z]{1,7}(?:-[A-Z]+)?)\\))?(?!/\\p{Lu}|[/.]?\\d)");

    /**
     * "…, 74/274 of 20 April 2020 on international cooperation", "and renewed in 2471 (2019)": numbers further on in a sentence that spoke of resolutions, in
     * a shape that nothing else has.
     */
    private static final Pattern LATER =
            Pattern.compile("(?<![\\w/.-])(?=\\d{3,4}\\s\\((?:19|20)\\d\\d\\)|\\d{1,4}\\s\\([IVXL]+\\)|"
                    + "\\d{1,2}/\\d{1,4}(?:\\s[A-Z])?\\s(?:of|on)\\s\\d{1,2}\\s\\p{Lu})");

    private static final Pattern BETWEEN = Pattern.compile(
            "\\G\\s*(?:,?\\s*(?:adopted\\s+)?(?:of|on)\\s+\\d{1,2}\\s+\\p{Lu}\\p{Ll}+(?:\\s+\\d{4})?)?\\s*(?:,\\s*(?:and\\s+|as well as\\s+)?|;\\s*(?:and\\s+)?|\\s+and\\s+|\\s*&\\s*|\\s+or\\s+|\\s+to\\s+)(?:in\\s+)?(?:its\\s+)?(?=(?:ES-|S-)?\\d)");

    private static final Pattern PARAGRAPH = Pattern.compile(
            "\\b(?:paragraphs?|operative\\s+paragraphs?)\\s+(?<paragraph>\\d{1,3}(?:\\s*\\([a-z]\\))?)[^.;]{0,40}?\\bof\\s+(?:[\\w’' ]{0,40})?$",
            Pattern.CASE_INSENSITIVE);

    private final Map<String, AdoptingBody> bodies = new LinkedHashMap<>();
    private final Map<String, Pattern> bodyNames = new LinkedHashMap<>();
    private final Map<Pattern, AdoptingBody> symbols = new LinkedHashMap<>();

    /** @param bodies whose texts can be cited */
    public CitationFinder(List<AdoptingBody> bodies) {
        for (AdoptingBody body : bodies) {
            this.bodies.put(body.code(), body);
            String alternatives = body.names().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .reduce((a, b) -> a + "|" + b)
                    .orElse("");
            if (!alternatives.isEmpty()) bodyNames.put(body.code(), Pattern.compile("\\b(?:" + alternatives + ")\\b"));
            for (String symbol : body.symbolPatterns()) symbols.put(symbolPattern(symbol), body);
        }
    }

    /** "S/RES/{number}({year})" as a pattern that allows the spaces that prints put in. */
    private static Pattern symbolPattern(String symbol) {
        StringBuilder regex = new StringBuilder("(?<![\\w/])");
        Matcher places = Pattern.compile("\\{(\\w+)\\}").matcher(symbol);
        int from = 0;
        while (places.find()) {
            regex.append(literal(symbol.substring(from, places.start())));
            regex.append("(?<")
                    .append(places.group(1))
                    .append(places.group(1).equals("year") ? ">\\d{4})" : ">[A-Z]{0,3}-?\\d{1,4})");
            from = places.end();
        }
        regex.append(literal(symbol.substring(from))).append("(?![\\d/])");
        return Pattern.compile(regex.toString());
    }

    private static String literal(String part) {
        return part.isEmpty() ? "" : Pattern.quote(part).replace("(", "\\E\\s*\\(\\Q");
    }

    /**
     * The citations of a text.
     *
     * @param owner code of the body whose text it is ("its resolution 242"), if it is one's
     */
    public List<Citation> find(String text, Optional<String> owner) {
        List<Citation> found = new ArrayList<>();
        Matcher named = NAMED.matcher(text);
        while (named.find()) list(text, named, owner, found);
        later(text, owner, found);
        found.addAll(UnionActs.in(text));
        symbols.forEach((pattern, body) -> {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) found.add(bySymbol(matcher, body, pattern));
        });
        found.sort(Comparator.comparing(Citation::span));
        List<Citation> distinct = new ArrayList<>();
        for (Citation citation : found)
            if (distinct.isEmpty() || !distinct.get(distinct.size() - 1).span().overlaps(citation.span()))
                distinct.add(citation);
        return distinct;
    }

    /**
     * The body that a text names most often, of those that adopt resolutions; none where two are named as often. In its documents its texts have numbers alone.
     */
    Optional<String> mostNamed(String text) {
        String most = null;
        long times = 0;
        boolean shared = false;
        for (Map.Entry<String, Pattern> body : bodyNames.entrySet()) {
            if (!bodies.get(body.getKey()).adoptsResolutions()) continue;
            long named = body.getValue().matcher(text).results().count();
            if (named > times) most = body.getKey();
            shared = named > times ? false : shared || (named == times && named > 0);
            times = Math.max(times, named);
        }
        return shared ? Optional.empty() : Optional.ofNullable(most);
    }

    /** How far before a number its body can be named, in characters. */
    private static final int FAR = 400;

    private void later(String text, Optional<String> owner, List<Citation> found) {
        Matcher later = LATER.matcher(text);
        while (later.find()) {
            int at = later.start();
            if (found.stream()
                    .anyMatch(c -> c.span().begin() <= at && at < c.span().end())) continue;
            String before = text.substring(Math.max(0, at - FAR), at);
            String lower = before.toLowerCase(Locale.ROOT);
            int spoken = lower.lastIndexOf("resolution");
            if (spoken < 0 || lower.lastIndexOf("decision") > spoken) continue;
            Matcher number = NUMBER.matcher(text).region(at, text.length());
            if (!number.find()) continue;
            String body = body(number.group("number"), number.group("year"), nearestBody(before), owner);
            if (body != null)
                found.add(citation(new Span(at, number.end()), body, "resolution", number, Optional.empty()));
        }
    }

    private void list(String text, Matcher named, Optional<String> owner, List<Citation> into) {
        String before =
                text.substring(Math.max(0, named.start() - FAR), named.start()).stripTrailing();
        if (OTHER_BODY.matcher(before).find() && !endsWithBody(before)) return;
        Optional<String> namedBody = nearestBody(before);
        String type = singular(named.group("type"));
        Optional<String> paragraph = paragraph(before);
        int at = named.end();
        boolean first = true;
        while (true) {
            Matcher number = NUMBER.matcher(text).region(at, text.length());
            if (!number.find()) return;
            String body = body(number.group("number"), number.group("year"), namedBody, owner);
            if (body == null) return;
            int begin = first ? named.start() : number.start();
            into.add(citation(new Span(begin, number.end()), body, type, number, first ? paragraph : Optional.empty()));
            Matcher between = BETWEEN.matcher(text).region(number.end(), text.length());
            if (!between.find()) return;
            at = between.end();
            first = false;
        }
    }

    /** "United Nations Environment Assembly resolution 4/1": a body, and none that is known. */
    private static final Pattern OTHER_BODY = Pattern.compile(
            "\\p{Lu}\\p{L}+\\s+(?:Assembly|Conference|Council|Committee|Commission|Board|Parties|Parliament)(?:['’]s)?$");

    private boolean endsWithBody(String before) {
        return bodyNames.values().stream().anyMatch(names -> {
            Matcher matcher = names.matcher(before);
            while (matcher.find()) if (before.substring(matcher.end()).matches("(?:['’]s)?")) return true;
            return false;
        });
    }

    /** The body named last in the words before: right before ("Security Council resolution 1325") or as the one that adopted it. */
    private Optional<String> nearestBody(String before) {
        String sentence = before.substring(Math.max(before.lastIndexOf(';'), before.lastIndexOf(". ")) + 1);
        String nearest = null;
        int end = -1;
        int longest = 0;
        for (Map.Entry<String, Pattern> body : bodyNames.entrySet()) {
            Matcher matcher = body.getValue().matcher(sentence);
            while (matcher.find()) {
                int length = matcher.end() - matcher.start();
                if (matcher.end() > end || (matcher.end() == end && length > longest)) {
                    nearest = body.getKey();
                    end = matcher.end();
                    longest = length;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    private Citation citation(Span span, String body, String type, Matcher number, Optional<String> paragraph) {
        String printed = number.group("number");
        Optional<String> year = Optional.ofNullable(number.group("year"))
                .filter(y -> y.length() == 4 && Character.isDigit(y.charAt(0)));
        if (year.isEmpty() && number.group("year") == null && printed.indexOf('/') < 0 && type.equals("resolution"))
            year = yearOf(body, printed);
        String roman = number.group("year") != null && year.isEmpty() ? " (" + number.group("year") + ")" : "";
        return new Citation(
                span, body, type, printed + year.map(y -> " (" + y + ")").orElse(roman), year, paragraph);
    }

    private Optional<String> yearOf(String body, String number) {
        if (!bodies.containsKey(body) || !number.matches("\\d+")) return Optional.empty();
        OptionalInt year = bodies.get(body).yearOf(Integer.parseInt(number));
        return year.isPresent() ? Optional.of(Integer.toString(year.getAsInt())) : Optional.empty();
    }

    /**
     * Whose text a number is: the body named before it; else what the number's shape says ("1325 (2000)" is the Security Council's, "75/5" the General
     * Assembly's); else the body whose text this is.
     */
    private static String body(String number, String year, Optional<String> named, Optional<String> owner) {
        boolean session = number.indexOf('/') > 0;
        boolean dated = year != null && year.length() == 4 && Character.isDigit(year.charAt(0));
        if (named.isPresent()
                && (session ? !named.get().equals("un-sc") : !named.get().equals("un-ga") || year != null))
            return named.get();
        if (session) return owner.filter(o -> o.equals("un-hrc")).orElse("un-ga");
        if (dated)
            return owner.filter(o -> !o.startsWith("un-"))
                    .filter(o -> o.equals("pace"))
                    .orElse("un-sc");
        if (year != null) return "un-ga";
        return owner.filter(o -> !o.equals("unknown")).orElse(null);
    }

    private static Optional<String> paragraph(String before) {
        Matcher matcher = PARAGRAPH.matcher(before.endsWith(" ") ? before : before + " ");
        return matcher.find() ? Optional.of(matcher.group("paragraph").replaceAll("\\s", "")) : Optional.empty();
    }

    private static String singular(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static Citation bySymbol(Matcher matcher, AdoptingBody body, Pattern pattern) {
        Optional<String> year = group(matcher, pattern, "year");
        Optional<String> session = group(matcher, pattern, "session");
        String number = group(matcher, pattern, "number").orElse("");
        String type = pattern.pattern().contains("PRST")
                ? "presidential-statement"
                : pattern.pattern().contains("RES") ? "resolution" : "document";
        String printed = session.map(s -> s + "/" + number)
                .orElse(
                        type.equals("presidential-statement")
                                ? year.orElse("") + "/" + number
                                : number + year.map(y -> " (" + y + ")").orElse(""));
        return new Citation(
                new Span(matcher.start(), matcher.end()), body.code(), type, printed, year, Optional.empty());
    }

    private static Optional<String> group(Matcher matcher, Pattern pattern, String name) {
        return pattern.pattern().contains("(?<" + name + ">")
                ? Optional.ofNullable(matcher.group(name))
                : Optional.empty();
    }
}
