package plenary.extraction;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plenary.document.Span;
import plenary.vocabulary.EntityKind;
import plenary.vocabulary.NameWords;
import plenary.vocabulary.SurfaceForms;
import plenary.vocabulary.SurfaceForms.Use;

/**
 * The names of a text that no vocabulary has: those the recogniser sees, put right by what stands around them, and those that their own words give away. The
 * recogniser knows newspapers; "Near Ayn Isa" is no person to a reader, and "the Harbour Ministry of Norland" is an institution whoever reads it.
 */
final class ProperNames {

    /** "near Portville", "in the town of Port Ville": whatever the recogniser says, a place. The group holds capitalised words that it left out. */
    private static final Pattern PLACE_BEFORE = Pattern.compile(
            "(?<![\\p{L}-])(?i:near|in|into|inside|outside|throughout|across|(?:city|town|village|province|district|region|island)\\s+of)\\s+"
                    + "(?:the\\s+)?(?<more>(?:\\p{Lu}[\\p{L}’'-]*\\s+){0,2})$");

    /** "trust in Ann Example": no place. */
    private static final Pattern FEELING_BEFORE = Pattern.compile(
            "(?i)\\b(?:trust|confidence|faith|belief|interest|believes?|change|results?|involved)\\s+in\\s+$");

    private static final Pattern POSSESSIVE_AFTER = Pattern.compile("^['’]s?\\s");

    /** A surname after a title: "TANNER", "de Hoop Scheffer", "Al-Example", up to four words. */
    private static final String NAME =
            "(?:(?:de|van|von|der|den|di|da|du|la|le|al|el|bin|ben|ibn|abu|dos|af|ter)\\s+){0,3}\\p{Lu}[\\p{L}’'-]+"
                    + "(?:\\s+(?:(?:de|van|von|der|den|di|da|du|la|le|al|el|bin|ben|ibn|dos|af|ter)\\s+){0,2}\\p{Lu}(?:[\\p{L}’'-]+|\\.)){0,3}";

    /** "407th", "U.S.", "R&D", "Counter-Terrorism". */
    private static final Pattern WORD =
            Pattern.compile("\\d+(?:st|nd|rd|th)\\b|(?:\\p{Lu}\\.){2,}|\\p{L}[\\p{L}\\p{N}]*(?:[&-][\\p{L}\\p{N}]+)*");

    /** Inside a name, after its noun: "Ministry of the Interior", "Committee on Human Rights and Media". */
    private static final Set<String> LINKS = Set.of("of", "for", "on", "to", "de", "du", "des", "della", "di");

    /** Capitalised where a sentence begins, and no part of a name. */
    private static final Set<String> OPENERS = Set.of(
            "the",
            "a",
            "an",
            "this",
            "that",
            "these",
            "those",
            "in",
            "at",
            "on",
            "for",
            "by",
            "from",
            "with",
            "as",
            "when",
            "while",
            "after",
            "before",
            "since",
            "under",
            "our",
            "his",
            "her",
            "its",
            "their",
            "my",
            "your",
            "and",
            "but",
            "or",
            "if",
            "of",
            "to",
            "both",
            "all",
            "some",
            "many",
            "several",
            "other",
            "another",
            "each",
            "every",
            "no",
            "one",
            "two",
            "three",
            "during",
            "following",
            "former",
            "new",
            "also",
            "however",
            "through",
            "between",
            "within",
            "without",
            "against",
            "per",
            "via",
            "where",
            "whereas",
            "which",
            "who",
            "including",
            "welcoming",
            "recalling",
            "noting",
            "urges",
            "requests");

    /** Nouns that drafters print with a capital; alone they are no name, though a recogniser takes them for one. */
    private static final Set<String> COMMON_NOUNS = Set.of(
            "State",
            "States",
            "Party",
            "Parties",
            "Member",
            "Members",
            "Government",
            "Governments",
            "Article",
            "Chapter",
            "Annex",
            "Parliament",
            "Movement",
            "Territory",
            "Territories",
            "Administration",
            "Agreement",
            "Convention",
            "Protocol",
            "Declaration");

    /** Where fewer words than this share are in lower case, capitals say nothing: headings, bylines. */
    private static final double LEAST_LOWER_CASE = 0.4;

    private final Set<String> nouns;
    private final Pattern titled;

    ProperNames(NameWords words) {
        this.nouns = words.organisationNouns();
        String titles = words.honorifics().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .reduce((a, b) -> a + "|" + b)
                .orElse("(?!)");
        titled = Pattern.compile("(?<![\\p{L}.])(?:(?:" + titles + ")\\s+)+(?<name>" + NAME + ")");
    }

    /**
     * The names in a text, none overlapping another, in text order.
     *
     * @param recognised what the recogniser sees there; empty if it was not asked
     * @param forms what the vocabularies have there
     */
    List<RecognisedName> in(String text, List<RecognisedName> recognised, List<SurfaceForms.Match> forms) {
        List<RecognisedName> names = new ArrayList<>();
        for (RecognisedName name : recognised)
            if (!COMMON_NOUNS.contains(name.span().of(text)) && !isBareOffice(text, name, forms))
                names.add(placed(text, name, forms));
        for (Span span : institutions(text, forms)) addOrganisation(span, names);
        Matcher matcher = titled.matcher(text);
        while (matcher.find()) {
            Span span = new Span(matcher.start("name"), matcher.end("name"));
            boolean taken = names.stream().anyMatch(n -> n.span().overlaps(span))
                    || forms.stream().anyMatch(f -> isOffice(f) && overlap(f, span));
            if (!taken) names.add(new RecognisedName(RecognisedName.Kind.PERSON, span));
        }
        names.sort(Comparator.comparing(RecognisedName::span));
        return names;
    }

    private static final Pattern ADDRESS = Pattern.compile("^(?:Mr\\.?|Mrs\\.?|Madam|Madame)\\s+");

    /** "Madam Speaker", "the Rapporteur": an office is no name. */
    private static boolean isBareOffice(String text, RecognisedName name, List<SurfaceForms.Match> forms) {
        if (name.kind() != RecognisedName.Kind.PERSON) return false;
        Matcher address = ADDRESS.matcher(name.span().of(text));
        int begin = name.span().begin() + (address.find() ? address.end() : 0);
        return forms.stream()
                .anyMatch(f -> f.layer() == EntityKind.Layer.ROLE
                        && f.begin() <= begin
                        && name.span().end() <= f.end());
    }

    private static boolean isOffice(SurfaceForms.Match form) {
        return form.layer() == EntityKind.Layer.ROLE || form.layer() == EntityKind.Layer.NAME;
    }

    private static boolean overlap(SurfaceForms.Match form, Span span) {
        return form.begin() < span.end() && span.begin() < form.end();
    }

    /** A person where only a place can stand is a place. */
    private static RecognisedName placed(String text, RecognisedName name, List<SurfaceForms.Match> forms) {
        if (name.kind() != RecognisedName.Kind.PERSON) return name;
        String before = text.substring(0, name.span().begin());
        Matcher place = PLACE_BEFORE.matcher(before);
        if (!place.find()
                || FEELING_BEFORE.matcher(before).find()
                || POSSESSIVE_AFTER.matcher(text.substring(name.span().end())).find()) return name;
        Span more = new Span(place.start("more"), name.span().end());
        boolean titled = forms.stream()
                .anyMatch(
                        f -> f.begin() >= more.begin() && f.end() <= name.span().begin());
        return titled ? name : new RecognisedName(RecognisedName.Kind.LOCATION, more);
    }

    /** The longer of two readings of an organisation's name holds; a person's name stays. */
    private static void addOrganisation(Span span, List<RecognisedName> names) {
        boolean held = names.stream()
                .anyMatch(n -> n.span().overlaps(span)
                        && (n.kind() == RecognisedName.Kind.PERSON || !span.contains(n.span())));
        if (held) return;
        names.removeIf(n -> n.span().overlaps(span));
        names.add(new RecognisedName(RecognisedName.Kind.ORGANIZATION, span));
    }

    /** Days and months begin with a capital and belong to no name. */
    private static final Set<String> DATES = Stream.concat(
                    Arrays.stream(DayOfWeek.values()).map(d -> d.getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
                    Arrays.stream(Month.values()).map(m -> m.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
            .collect(Collectors.toUnmodifiableSet());

    private record Word(String text, int begin, int end) {
        /** Whether it can be part of a name: "Portville-based" and "Monday" cannot. */
        boolean isCapitalised() {
            int hyphen = text.lastIndexOf('-');
            boolean compound =
                    hyphen > 0 && Character.isLowerCase(text.charAt(hyphen + 1)) && text.length() - hyphen > 3;
            return (Character.isUpperCase(text.charAt(0)) || Character.isDigit(text.charAt(0)))
                    && !compound
                    && !DATES.contains(text);
        }

        String lower() {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** Names that a noun makes names of institutions, where the vocabularies have none or only part of them. */
    List<Span> institutions(String text, List<SurfaceForms.Match> forms) {
        List<Word> words = words(text);
        long lower = words.stream().filter(w -> !w.isCapitalised()).count();
        if (words.isEmpty() || lower < LEAST_LOWER_CASE * words.size()) return List.of();
        List<Span> found = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            if (!nouns.contains(words.get(i).text())) continue;
            int first = first(text, words, i, from, forms);
            Span upToNoun = new Span(words.get(first).begin(), words.get(i).end());
            // "to the Security Council on Norland's programme": what follows a name of more than one word says what is
            // done there.
            int last = first < i && isCovered(upToNoun, forms) ? i : last(text, words, i);
            if (last == first) continue;
            Span span = new Span(words.get(first).begin(), words.get(last).end());
            from = last + 1;
            if (!isKnown(span, forms)) found.add(span);
            i = last;
        }
        return found;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) words.add(new Word(matcher.group(), matcher.start(), matcher.end()));
        return words;
    }

    /** Leftwards over capitalised words, and over "and" between two words that are no names themselves ("Science and Technology Committee"). */
    private static int first(String text, List<Word> words, int noun, int from, List<SurfaceForms.Match> forms) {
        int first = noun;
        while (first > from) {
            Word before = words.get(first - 1);
            if (!touch(text, before, words.get(first))) break;
            if (before.isCapitalised()) {
                if (OPENERS.contains(before.lower())) break;
                first--;
            } else if (before.text().equals("and")
                    && first < noun
                    && first - 2 >= from
                    && words.get(first - 2).isCapitalised()
                    && touch(text, words.get(first - 2), before)
                    && !OPENERS.contains(words.get(first - 2).lower())
                    && !isName(words.get(first - 2), forms)
                    && !isName(words.get(first), forms)) first -= 2;
            else break;
        }
        return first;
    }

    private static boolean isName(Word word, List<SurfaceForms.Match> forms) {
        return forms.stream()
                .anyMatch(
                        f -> f.layer() == EntityKind.Layer.NAME && f.begin() <= word.begin() && word.end() <= f.end());
    }

    /** Rightwards over "of the Interior", "on Human Rights and Media". */
    private static int last(String text, List<Word> words, int noun) {
        int last = noun;
        while (last + 2 < words.size()
                && LINKS.contains(words.get(last + 1).text())
                && touch(text, words.get(last), words.get(last + 1))) {
            int next = last + 2;
            if (words.get(next).text().equals("the") && next + 1 < words.size()) next++;
            if (!words.get(next).isCapitalised() || !touch(text, words.get(next - 1), words.get(next))) break;
            last = next;
            while (last + 1 < words.size() && touch(text, words.get(last), words.get(last + 1))) {
                if (words.get(last + 1).isCapitalised()) last++;
                else if (words.get(last + 1).text().equals("and")
                        && last + 2 < words.size()
                        && words.get(last + 2).isCapitalised()
                        && touch(text, words.get(last + 1), words.get(last + 2))) last += 2;
                else break;
            }
        }
        return last;
    }

    /** Whether nothing but white space stands between two words. */
    private static boolean touch(String text, Word left, Word right) {
        return text.substring(left.end(), right.begin()).isBlank();
    }

    /** Whether a vocabulary has all of it as a name: "Russian Federation". */
    private static boolean isCovered(Span span, List<SurfaceForms.Match> forms) {
        return forms.stream()
                .anyMatch(
                        f -> f.layer() == EntityKind.Layer.NAME && f.begin() <= span.begin() && f.end() >= span.end());
    }

    /** Whether a vocabulary's name covers all of it, or all of it but what qualifies it; "Assembly" in "World Health Assembly" does not. */
    private static boolean isKnown(Span span, List<SurfaceForms.Match> forms) {
        if (isCovered(span, forms)) return true;
        return forms.stream()
                .filter(f -> f.layer() == EntityKind.Layer.NAME && f.begin() < span.end() && f.end() >= span.end())
                .filter(ProperNames::isBody)
                .anyMatch(f ->
                        f.begin() <= span.begin() || f.candidates().stream().anyMatch(c -> c.use() != Use.AMBIGUOUS));
    }

    private static boolean isBody(SurfaceForms.Match form) {
        return form.candidates().stream()
                .anyMatch(c -> c.kind() == EntityKind.ORGANIZATION
                        || c.kind() == EntityKind.COMMITTEE
                        || c.kind() == EntityKind.INSTRUMENT);
    }
}
