package plenary.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.vocabulary.AdoptingBody;

/** Which body adopted a text, by the symbols and names it is printed with. */
final class BodyFinder {

    /** What nothing tells. */
    static final String UNKNOWN = "unknown";

    /**
     * A document symbol found in a text.
     *
     * @param body code of the body whose symbol it is
     * @param symbol as printed
     * @param number "2622 (2022)", "75/5", "2020/11", as the body's own papers write it
     */
    record Symbol(String body, String symbol, String number) {}

    private record SymbolPattern(String body, Pattern pattern, boolean session, boolean year, boolean yearFirst) {}

    /** What it tells that the formula's words are a part of a body's name: "The Assembly," may be anybody's, so that the rest of the name counts too. */
    private static final int PART_OF_NAME = 20;

    private static final int COUNTED = 9;
    private static final Pattern COMMON = Pattern.compile("\\b(?:Parliamentary|General|Plenary|Permanent|Standing)\\b");

    /** "G7", "G20": as telling as a long name. */
    private static final Pattern GROUP = Pattern.compile("G\\d{1,2}");

    private final List<AdoptingBody> bodies;
    private final List<SymbolPattern> symbols;

    BodyFinder(List<AdoptingBody> bodies) {
        this.bodies = bodies;
        List<SymbolPattern> patterns = new ArrayList<>();
        for (AdoptingBody body : bodies)
            for (String pattern : body.symbolPatterns()) patterns.add(compile(body.code(), pattern));
        this.symbols = List.copyOf(patterns);
    }

    private static SymbolPattern compile(String body, String pattern) {
        StringBuilder regex = new StringBuilder("(?<![\\w/])");
        Matcher place = Pattern.compile("\\{(\\w+)}").matcher(pattern);
        int at = 0;
        while (place.find()) {
            regex.append(literal(pattern.substring(at, place.start())));
            regex.append(
                    switch (place.group(1)) {
                        case "year" -> "(?<year>\\d{4})";
                        case "session" -> "(?<session>(?:ES-|S-)?\\d{1,3})";
                        case "number" -> "(?<number>\\d{1,4}(?:[A-Z]\\b)?)";
                        default -> "(?:[\\w-]+)";
                    });
            at = place.end();
        }
        regex.append(literal(pattern.substring(at))).append("(?![\\w/])");
        int year = pattern.indexOf("{year}");
        int number = pattern.indexOf("{number}");
        return new SymbolPattern(
                body,
                Pattern.compile(regex.toString()),
                pattern.contains("{session}"),
                year >= 0,
                year >= 0 && year < number);
    }

    private static String literal(String text) {
        if (text.isEmpty()) return "";
        return "\\s?" + Pattern.quote(text.strip()).replace("-", "\\E[-‑–]\\Q") + (text.endsWith(")") ? "" : "\\s?");
    }

    /** The first symbol of a known body in a text, in the order of the text. */
    Optional<Symbol> symbol(String text) {
        Symbol found = null;
        int first = Integer.MAX_VALUE;
        for (SymbolPattern candidate : symbols) {
            Matcher m = candidate.pattern().matcher(text);
            if (!m.find() || m.start() >= first) continue;
            first = m.start();
            found = new Symbol(candidate.body(), m.group().strip(), number(candidate, m));
        }
        return Optional.ofNullable(found);
    }

    private static String number(SymbolPattern pattern, Matcher m) {
        String number = m.group("number");
        if (pattern.session()) return m.group("session") + "/" + number;
        if (!pattern.year()) return number;
        return pattern.yearFirst() ? m.group("year") + "/" + number : number + " (" + m.group("year") + ")";
    }

    /**
     * The body that most of the evidence names.
     *
     * @param formula who adopts, as the text says ("The Security Council,"); may be empty
     * @param header the lines above the text and its adoption note
     * @param symbol a document symbol printed there
     * @param document all of the document, whose mentions of a body break ties
     */
    String body(String formula, String header, Optional<Symbol> symbol, String document) {
        Map<String, Integer> scores = new TreeMap<>();
        String named = name(formula);
        String upperNamed = named.toUpperCase(Locale.ROOT);
        boolean partOfOne = !named.isEmpty()
                && bodies.stream()
                        .flatMap(b -> b.names().stream())
                        .anyMatch(n -> n.length() > named.length() && contains(n.toUpperCase(Locale.ROOT), upperNamed));
        String upperHeader = header.toUpperCase(Locale.ROOT);
        String upperDocument = document.toUpperCase(Locale.ROOT);
        for (AdoptingBody body : bodies) {
            int score = 0;
            int mention = 0;
            for (String name : body.names()) {
                String upper = name.toUpperCase(Locale.ROOT);
                if (!named.isEmpty() && name.equalsIgnoreCase(named)) score = Math.max(score, 60);
                else if (!named.isEmpty() && contains(upper, upperNamed))
                    score = Math.max(score, PART_OF_NAME + count(upperDocument, rest(name, named)));
                // "The Peace and Security Council" is no Security Council where another body is called so in full.
                else if (!partOfOne && name.length() > 8 && contains(upperNamed, upper))
                    score = Math.max(score, PART_OF_NAME + name.length() / 2);
                boolean telling = name.length() > 3 || GROUP.matcher(name).matches();
                if (telling && contains(upperHeader, upper)) mention = Math.max(mention, 20 + name.length() / 4);
                else if (telling && contains(upperDocument, upper)) mention = Math.max(mention, 4 + name.length() / 8);
            }
            if (score == 0 && !named.isEmpty()) continue;
            if (symbol.filter(s -> s.body().equals(body.code())).isPresent()) score += 100;
            if (score + mention > 0) scores.put(body.code(), score + mention);
        }
        symbol.ifPresent(s -> scores.merge(s.body(), 100, Math::max));
        long undecided = scores.values().stream().filter(s -> s == PART_OF_NAME).count();
        if (undecided > 1) scores.values().removeIf(s -> s == PART_OF_NAME);
        return scores.entrySet().stream()
                .filter(e -> e.getValue() >= 20)
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(UNKNOWN);
    }

    /**
     * What a name says beside the words of a formula: "NATO" of "NATO Parliamentary Assembly" for "The Assembly,", "COUNCIL OF EUROPE" of "Parliamentary
     * Assembly of the Council of Europe". Empty when that is only a common word.
     */
    private static String rest(String name, String formula) {
        int at = name.toUpperCase(Locale.ROOT).indexOf(formula.toUpperCase(Locale.ROOT));
        String before = COMMON.matcher(name.substring(0, at)).replaceAll("").strip();
        String after = name.substring(at + formula.length())
                .replaceFirst("^ (?:of|for|on) (?:the )?", "")
                .strip();
        String rest = after.length() > before.length() ? after : before;
        boolean telling = rest.contains(" ") || rest.matches("\\p{Lu}{2,}");
        return telling ? rest.toUpperCase(Locale.ROOT) : "";
    }

    /** How often words stand in a text; more than a few tell no more. */
    private static int count(String text, String words) {
        int count = 0;
        if (words.isEmpty()) return 0;
        for (int at = next(text, words, 0); at >= 0 && count < COUNTED; at = next(text, words, at + 1)) count++;
        return count;
    }

    /** Whether a line is nothing but a body's name, as mastheads have it. */
    boolean isName(String line) {
        String words = line.strip().replaceAll("[.,:]$", "");
        if (words.equalsIgnoreCase("United Nations")) return true;
        return bodies.stream().anyMatch(b -> b.names().stream().anyMatch(n -> n.equalsIgnoreCase(words)));
    }

    private static boolean contains(String text, String name) {
        return next(text, name, 0) >= 0;
    }

    /** Where a name next stands as whole words; -1 when nowhere. */
    private static int next(String text, String name, int from) {
        for (int at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + 1)) {
            boolean before = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            int end = at + name.length();
            if (before && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) return at;
        }
        return -1;
    }

    private static String name(String formula) {
        return formula.strip().replaceAll("^[“\"]?[Tt]he\\s+", "").replaceAll("\\s*[,:]$", "");
    }
}
