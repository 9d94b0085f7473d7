package plenary.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Span;
import plenary.vocabulary.EntityKind;
import plenary.vocabulary.SurfaceForms.Candidate;

/**
 * Acronyms that a document introduces in brackets after the words they stand for: "the Harbour Safety Board (HSB)". From there on they mean that, whatever a
 * vocabulary has under the same letters.
 */
final class Introductions {

    private static final Pattern BRACKETED =
            Pattern.compile("\\s\\((?:the\\s+)?[“\"‘']?(?<acronym>\\p{Lu}[\\p{L}\\p{N}&-]{1,9})[”\"’']?\\)");

    private static final int SHORTEST = 2;

    /** What an acronym stands for; without candidates and kind for words that are no name and no concept that is known. */
    private record Meaning(List<Candidate> candidates, Optional<RecognisedName.Kind> recognised) {
        private static final Meaning UNKNOWN = new Meaning(List.of(), Optional.empty());

        boolean isConcept() {
            return candidates.stream().anyMatch(c -> c.kind().isConcept());
        }

        boolean fits(Candidate candidate) {
            return candidates.stream().anyMatch(c -> c.iri().equals(candidate.iri()));
        }
    }

    private final Map<String, Meaning> meanings = new TreeMap<>();

    private Introductions() {}

    /** The units with every acronym that one of them introduces meaning what it was introduced for. */
    static List<UnitExtraction> applied(List<UnitExtraction> units) {
        Introductions introductions = new Introductions();
        units.forEach(introductions::read);
        if (introductions.meanings.isEmpty()) return units;
        Pattern acronyms = Pattern.compile("(?<![\\p{L}\\p{N}-])(?:"
                + introductions.meanings.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                        .map(Pattern::quote)
                        .reduce((a, b) -> a + "|" + b)
                        .orElseThrow()
                + ")(?![\\p{L}\\p{N}])");
        return units.stream().map(u -> introductions.applied(u, acronyms)).toList();
    }

    private void read(UnitExtraction unit) {
        String text = unit.unit().reading().text();
        Matcher matcher = BRACKETED.matcher(text);
        while (matcher.find()) {
            String acronym = matcher.group("acronym");
            if (acronym.chars().filter(Character::isUpperCase).count() < SHORTEST) continue;
            int end = matcher.start();
            // "Ann Example (AE)": people have countries and parties in brackets.
            if (unit.mentions().stream().anyMatch(m -> m.span().end() == end && isPerson(m))) continue;
            Optional<Mention> words = unit.mentions().stream()
                    .filter(m -> m.span().end() == end && spells(m.surface(), acronym))
                    .max(Comparator.comparingInt((Mention m) -> m.span().length()));
            if (words.isPresent())
                meanings.putIfAbsent(
                        acronym, new Meaning(words.get().candidates(), words.get().recognised()));
            else if (endsSpelling(text.substring(0, end), acronym)) meanings.putIfAbsent(acronym, Meaning.UNKNOWN);
        }
    }

    /** Whether an acronym's letters come in the words in their order, its first one where a word begins. */
    private static boolean spells(String words, String acronym) {
        String letters = letters(acronym);
        String lower = words.toLowerCase(Locale.ROOT);
        for (int begin = 0; begin < lower.length(); begin++) {
            if (lower.charAt(begin) != letters.charAt(0)) continue;
            if (begin > 0 && Character.isLetter(lower.charAt(begin - 1))) continue;
            int at = begin;
            int matched = 0;
            while (at < lower.length() && matched < letters.length()) {
                if (lower.charAt(at) == letters.charAt(matched)) matched++;
                at++;
            }
            if (matched == letters.length()) return true;
        }
        return false;
    }

    /** Whether the last words before a bracket begin with an acronym's letters, one each. */
    private static boolean endsSpelling(String before, String acronym) {
        String letters = letters(acronym);
        String[] words = before.split("[^\\p{L}\\p{N}]+");
        if (words.length < letters.length()) return false;
        for (int i = 0; i < letters.length(); i++) {
            String word = words[words.length - letters.length() + i].toLowerCase(Locale.ROOT);
            if (word.isEmpty() || word.charAt(0) != letters.charAt(i)) return false;
        }
        return true;
    }

    private static String letters(String acronym) {
        String lower = acronym.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        // "UAVs", "MoUs": a plural's s stands for no word.
        return acronym.endsWith("s") && lower.length() > SHORTEST ? lower.substring(0, lower.length() - 1) : lower;
    }

    private UnitExtraction applied(UnitExtraction unit, Pattern acronyms) {
        String text = unit.unit().reading().text();
        Matcher matcher = acronyms.matcher(text);
        List<Mention> mentions = new ArrayList<>(unit.mentions());
        boolean changed = false;
        while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            changed |= mean(meanings.get(matcher.group()), matcher.group(), span, mentions);
        }
        if (!changed) return unit;
        mentions.sort(Comparator.comparing(Mention::span));
        return new UnitExtraction(unit.unit(), mentions, unit.citations(), unit.claims(), unit.statements());
    }

    /** Makes an acronym mean what it was introduced for; one that is part of a longer name stays what it is. */
    private static boolean mean(Meaning meaning, String acronym, Span span, List<Mention> mentions) {
        boolean part = mentions.stream()
                .anyMatch(m -> m.span().length() > span.length() && m.span().overlaps(span) && isName(m));
        if (part) return false;
        List<Mention> there =
                mentions.stream().filter(m -> m.span().equals(span)).toList();
        boolean agrees = there.size() == 1 && there.get(0).candidates().equals(meaning.candidates());
        if (agrees) return false;
        boolean known = there.stream()
                .flatMap(m -> m.candidates().stream())
                .anyMatch(c -> meaning.fits(c) && meaning.candidates().size() == 1);
        if (known && there.size() == 1 && there.get(0).candidates().size() == 1) return false;
        mentions.removeAll(there);
        if (!meaning.equals(Meaning.UNKNOWN))
            mentions.add(new Mention(
                    span, acronym, meaning.candidates(), meaning.isConcept() ? Optional.empty() : meaning.recognised()));
        return true;
    }

    private static boolean isPerson(Mention mention) {
        return mention.recognised().equals(Optional.of(RecognisedName.Kind.PERSON));
    }

    private static boolean isName(Mention mention) {
        return mention.candidates().isEmpty()
                || mention.candidates().get(0).kind().layer() == EntityKind.Layer.NAME;
    }
}
