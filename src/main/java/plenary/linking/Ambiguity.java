package plenary.linking;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plenary.extraction.Mention;
import plenary.extraction.RecognisedName;
import plenary.vocabulary.EntityKind;
import plenary.vocabulary.SurfaceForms.Candidate;
import plenary.vocabulary.SurfaceForms.Use;

/**
 * Which of a mention's candidates its context supports, if any. The evidence, strongest first: the words around it, a year beside it, whose text it stands in,
 * what the document names elsewhere beyond doubt.
 */
final class Ambiguity {

    /** "held in Sofia", "a liaison office in Tokyo": a place, not a government. */
    private static final Pattern PLACE_BEFORE =
            Pattern.compile("\\b(?:in|at|near|via|outside|inside|around|through|from)\\s+$", Pattern.CASE_INSENSITIVE);

    /** "the London meeting", "the Oslo manual": named after a place. */
    private static final Pattern EVENT_AFTER = Pattern.compile(
            "^\\s+(?:(?:implementation|action|ministerial|leaders['’]?|defen[cs]e|investment|peace|climate)\\s+)*"
                    + "(?:summits?|meetings?|conferences?|talks|negotiations|rounds?|process|agreements?|accords?|treat(?:y|ies)|protocols?|declarations?|"
                    + "communiqu[ée]s?|commitments?|pledges?|decisions?|principles|guidelines|manual|convention|format|group|club|session|plenary|"
                    + "airport|time|headquarters|office|embassy|forum|dialogue|mandate|plan|package|spirit|goals|targets)\\b");

    /** "Washington Post", "Paris Club": part of a longer name. */
    private static final Pattern NAME_AFTER = Pattern.compile("^\\s+\\p{Lu}\\p{L}+");

    /** "Charter of Economic Rights": a name of its own, of which a vocabulary knows the first word only. */
    private static final Pattern LONGER_NAME_AFTER =
            Pattern.compile("^\\s+(?:of|for)\\s+\\p{Lu}\\p{Ll}+\\s+\\p{Lu}\\p{Ll}+");

    /** "8 million United States dollars". */
    private static final Pattern MONEY_AFTER = Pattern.compile("^\\s+(?:dollars?|pounds?|francs?|cents?)\\b");

    /** "Michael Jordan"; but any word at the beginning of a sentence has a capital, and verbs stand there: "Urges Jordan". */
    private static final Pattern NAME_BEFORE =
            Pattern.compile("(?:(?<=[^.!?:;”\"]\\s)\\p{Lu}\\p{Ll}+|^(?!\\p{L}+(?:ing|ed|s)\\b)\\p{Lu}\\p{Ll}+)\\s+$");

    /** "the state of Georgia", "Senator for Georgia", "Savannah, Georgia": a part of a country that is called like another country. */
    private static final Pattern PART_OF_COUNTRY_BEFORE = Pattern.compile(
            "\\b(?:[Ss]tate of|(?:[Ss]enator|[Gg]overnor|[Cc]ongress(?:wo)?man|[Rr]epresentative|[Gg]entle(?:man|woman|lady)|Rep\\.|Sen\\.|Mr\\.|Mrs\\.|Ms\\.)(?:\\s\\p{Lu}[\\p{L}.]+){0,3},? (?:from|of|for))\\s+$");

    private static final Pattern TOWN_BEFORE = Pattern.compile("\\p{Lu}\\p{L}+,\\s+$");

    private static final Pattern ARTICLE_BEFORE = Pattern.compile("(?i)\\bthe\\s+$");

    /** What a region is the whole name before: "the Gulf and …", not "the Gulf states". */
    private static final Pattern NO_NOUN_AFTER = Pattern.compile(
            "^(?:\\s*$|['’]s\\b|\\s*[^\\p{L}\\s]|\\s(?:and|or|but|of|in|on|at|to|for|from|with|by|as|is|are|was|were|has|have|will|would|should|can|may|that|which|who|where|region|area)\\b)");

    /** A year within a few words before ("the December 2019 London meeting") or after ("in Wales in 2014"). */
    private static final Pattern YEAR_BEFORE =
            Pattern.compile("\\b((?:19|20)\\d\\d)\\s+(?:NATO['’]?s?\\s+|NATO\\s+)?$");

    private static final Pattern YEAR_AFTER = Pattern.compile(
            "^(?:\\s+\\p{Lu}?[\\p{L}]+)?,?\\s+(?:(?:held|in|of|on|from)\\s+){0,2}(?:\\p{Lu}\\p{Ll}+\\s+)?(?:\\d{1,2}(?:[-–]\\d{1,2})?,?\\s+)?"
                    + "\\(?((?:19|20)\\d\\d)\\b");

    /** Words that are an acronym only where a text is not all in capitals. */
    private static final Set<String> WORDS_IN_CAPITALS = Set.of("US", "WHO", "IT");

    /** "think tanks", "potato chips": words that make a technology's name something else. */
    private static final Pattern CONTAINER_BEFORE = Pattern.compile(
            "(?i)\\b(?:think|water|fuel|oil|gas|storage|septic|holding|potato|bargaining|blue|sea|egg|nut)[\\s-]+$");

    /** Words of what is named in full: a place alone has none of them. */
    private static final Pattern SUMMIT_WORD = Pattern.compile(
            "(?i)\\b(?:summit|meeting|concept|declaration|communiqu|strategy|programme|plan|compass|framework|agenda|treaty|charter)");

    /** What heads of state do where they meet: "the pledge made in Wales in 2014". */
    private static final Pattern AGREED = Pattern.compile(
            "(?i)\\b(?:commit\\w*|pledge\\w*|agree\\w*|deci\\w+|declar\\w+|adopt\\w*|summit\\w*|met|meeting|leaders|heads of state|endors\\w+|invite\\w*)");

    private final Background background;
    private final Evidence evidence;

    Ambiguity(Background background, Evidence evidence) {
        this.background = background;
        this.evidence = evidence;
    }

    /**
     * The candidate that a mention names.
     *
     * @param all the mentions of its unit
     * @param owners the body whose text the unit stands in, and what it is part of
     * @param issued the year that the unit is of, if it is known
     * @param before IRIs named before by a form of their own, the one named last at the end
     */
    Optional<Candidate> decide(
            String text,
            Mention mention,
            List<Mention> all,
            Set<String> owners,
            OptionalInt issued,
            Collection<String> before) {
        List<Candidate> possible = mention.candidates().stream()
                .filter(c -> fits(text, mention, all, c) && isOfABodyNamed(c, owners))
                .toList();
        Optional<Candidate> ofItsYear = ofItsYear(text, mention, possible, issued);
        if (ofItsYear.isPresent()) return ofItsYear;
        List<Candidate> fitting = needsAYear(text, mention, possible)
                ? possible.stream().filter(c -> !isDated(c)).toList()
                : possible;
        List<Candidate> plain =
                fitting.stream().filter(c -> c.use() != Use.AMBIGUOUS).toList();
        if (plain.size() == 1 && plain.size() == fitting.size()) return Optional.of(plain.get(0));
        // "the Assembly" in a text of the NATO PA is the NATO PA whatever else the document names.
        Optional<Candidate> own = only(fitting, c -> owners.contains(c.iri()));
        if (own.isPresent()) return own;
        // "the Office of the High Commissioner" in a text of the Human Rights Council is the one that serves it.
        Optional<Candidate> near =
                only(fitting, c -> background.parentsOf(c.iri()).stream().anyMatch(o -> isBody(o, owners)));
        if (near.isPresent()) return near;
        // "the Secretary-General", "Member States" in a text of a UN body are those of the UN.
        Optional<Candidate> family = only(fitting, c -> !Collections.disjoint(background.parentsOf(c.iri()), owners));
        if (family.isPresent()) return family;
        Optional<Candidate> named = only(fitting, c -> evidence.certain().contains(c.iri()));
        if (named.isPresent()) return named;
        // "the Council" after "the Human Rights Council": the one of them that was named last.
        Optional<Candidate> last = before.stream()
                .flatMap(iri -> ambiguous(fitting).filter(c -> c.iri().equals(iri)))
                .reduce((earlier, later) -> later);
        if (last.isPresent()) return last;
        Optional<Candidate> kin = only(
                fitting,
                c -> (c.kind() == EntityKind.COMMITTEE
                                || c.kind() == EntityKind.COLLECTIVE
                                || c.kind() == EntityKind.INSTRUMENT)
                        && !Collections.disjoint(background.parentsOf(c.iri()), evidence.certain()));
        if (kin.isPresent()) return kin;
        // "the Commission" where the EU is named, and no other body that has one.
        Optional<Candidate> organ = only(
                fitting,
                c -> c.kind() == EntityKind.ORGANIZATION
                        && c.use() == Use.AMBIGUOUS
                        && ARTICLE_BEFORE
                                .matcher(text.substring(0, mention.span().begin()))
                                .find()
                        && !Collections.disjoint(background.parentsOf(c.iri()), evidence.certain()));
        if (organ.isPresent()) return organ;
        if (plain.size() == 1) return Optional.of(plain.get(0));
        return fitting.size() == 1
                        && (isPlace(text, mention, fitting.get(0))
                                || isOneOfSeveral(text, mention, all, fitting.get(0)))
                ? Optional.of(fitting.get(0))
                : Optional.empty();
    }

    /** Whether an owner of a text is the body that adopted it, which all others are above. */
    private boolean isBody(String owner, Set<String> owners) {
        return owners.contains(owner)
                && owners.stream()
                        .allMatch(o ->
                                o.equals(owner) || background.parentsOf(owner).contains(o));
    }

    /** "missiles, tanks and aircraft": among technologies, a technology; but not "think tanks". */
    private static boolean isOneOfSeveral(String text, Mention mention, List<Mention> all, Candidate candidate) {
        return candidate.kind() == EntityKind.TECHNOLOGY
                && !CONTAINER_BEFORE
                        .matcher(text.substring(0, mention.span().begin()))
                        .find()
                && all.stream()
                        .filter(m -> !m.equals(mention))
                        .anyMatch(m -> m.candidates().size() == 1
                                && m.candidates().get(0).kind() == EntityKind.TECHNOLOGY
                                && m.candidates().get(0).use() != Use.AMBIGUOUS);
    }

    private static Stream<Candidate> ambiguous(List<Candidate> candidates) {
        return candidates.stream()
                .filter(c -> c.use() == Use.AMBIGUOUS
                        && (c.kind() == EntityKind.ORGANIZATION || c.kind() == EntityKind.COMMITTEE));
    }

    /** A country of an ambiguous name in a text on politics; a region that is spoken of as one ("the Gulf"). */
    private boolean isPlace(String text, Mention mention, Candidate candidate) {
        boolean place = mention.recognised().equals(Optional.of(RecognisedName.Kind.LOCATION));
        if ((!evidence.politics() && !place) || isPerson(mention)) return false;
        String before = text.substring(0, mention.span().begin());
        if (candidate.kind() == EntityKind.REGION)
            return ARTICLE_BEFORE.matcher(before).find()
                    && NO_NOUN_AFTER
                            .matcher(text.substring(mention.span().end()))
                            .find();
        return candidate.kind() == EntityKind.COUNTRY
                && !NAME_BEFORE.matcher(before).find();
    }

    /** The summit or strategy that a year printed beside a mention shows it to be. */
    Optional<Candidate> dated(String text, Mention mention) {
        if (mention.candidates().stream().noneMatch(this::isDated) || isPlaceName(mention)) return Optional.empty();
        OptionalInt printed = year(text, mention);
        if (printed.isEmpty()) return Optional.empty();
        return only(
                mention.candidates(),
                c -> isDated(c)
                        && isOfABodyNamed(c, Set.of())
                        && background.years().get(c.iri()) == printed.getAsInt());
    }

    /** "The summit" of a body that the document does not name is not that body's. */
    private boolean isOfABodyNamed(Candidate candidate, Set<String> owners) {
        if (candidate.kind() != EntityKind.INSTRUMENT || candidate.use() != Use.AMBIGUOUS) return true;
        Set<String> bodies = background.parentsOf(candidate.iri());
        return bodies.isEmpty()
                || !Collections.disjoint(bodies, evidence.certain())
                || !Collections.disjoint(bodies, owners);
    }

    private boolean isDated(Candidate candidate) {
        return candidate.kind() == EntityKind.INSTRUMENT
                && candidate.use() == Use.AMBIGUOUS
                && background.years().containsKey(candidate.iri());
    }

    /** Whether only a year can tell summits or strategies from each other, or from a place that one was held in; or a year tells that it is none of them. */
    private boolean needsAYear(String text, Mention mention, List<Candidate> candidates) {
        long dated = candidates.stream().filter(this::isDated).count();
        return dated > 1
                || (dated == 1 && (candidates.size() > 1 || year(text, mention).isPresent()));
    }

    /**
     * A summit or strategy by its year: the one printed beside it; else, where the words name nothing but such a thing ("the Strategic Concept"), the newest
     * that there was when the text was issued, or the one that the document names in full.
     */
    private Optional<Candidate> ofItsYear(String text, Mention mention, List<Candidate> fitting, OptionalInt issued) {
        List<Candidate> dated = fitting.stream().filter(this::isDated).toList();
        if (dated.isEmpty()) return Optional.empty();
        OptionalInt printed = year(text, mention);
        if (isPlaceName(mention) && !AGREED.matcher(sentence(text, mention)).find()) return Optional.empty();
        if (printed.isPresent()) return only(dated, c -> background.years().get(c.iri()) == printed.getAsInt());
        if (dated.size() < fitting.size() || isPlaceName(mention)) return Optional.empty();
        Optional<Candidate> named = only(dated, c -> evidence.certain().contains(c.iri()));
        if (named.isPresent()) return named;
        if (issued.isEmpty() || dated.size() == 1) return Optional.empty();
        int newest = dated.stream()
                .mapToInt(c -> background.years().get(c.iri()))
                .filter(y -> y <= issued.getAsInt())
                .max()
                .orElse(Integer.MIN_VALUE);
        if (dated.size() >= MANY && newest != issued.getAsInt()) return Optional.empty();
        return only(dated, c -> background.years().get(c.iri()) == newest);
    }

    /** "Wales", and not "Wales Summit". */
    private static boolean isPlaceName(Mention mention) {
        return !SUMMIT_WORD.matcher(mention.surface()).find();
    }

    private static String sentence(String text, Mention mention) {
        int begin = text.lastIndexOf(". ", mention.span().begin());
        int end = text.indexOf(". ", mention.span().end());
        return text.substring(begin < 0 ? 0 : begin, end < 0 ? text.length() : end);
    }

    /** So many things that share a name are a series ("NATO summit"): without a year only one of the text's own year can be meant. */
    private static final int MANY = 6;

    private static OptionalInt year(String text, Mention mention) {
        for (var found : List.of(
                YEAR_BEFORE.matcher(text.substring(0, mention.span().begin())),
                YEAR_AFTER.matcher(text.substring(mention.span().end()))))
            if (found.find()) return OptionalInt.of(Integer.parseInt(found.group(1)));
        return OptionalInt.empty();
    }

    private static Optional<Candidate> only(List<Candidate> candidates, Predicate<Candidate> test) {
        List<Candidate> passing = candidates.stream().filter(test).toList();
        return passing.size() == 1 ? Optional.of(passing.get(0)) : Optional.empty();
    }

    private static boolean isPerson(Mention mention) {
        return mention.recognised().filter(k -> k == RecognisedName.Kind.PERSON).isPresent();
    }

    private boolean fits(String text, Mention mention, List<Mention> all, Candidate candidate) {
        String before = text.substring(0, mention.span().begin());
        String after = text.substring(mention.span().end());
        if (isPerson(mention)
                && candidate.kind().layer() == EntityKind.Layer.NAME
                && candidate.kind() != EntityKind.PERSON
                && candidate.use() != Use.NAME
                && candidate.use() != Use.ADJECTIVE
                && candidate.use() != Use.DEMONYM
                && !evidence.certain().contains(candidate.iri())) return false;
        if (candidate.use() == Use.ACRONYM && WORDS_IN_CAPITALS.contains(mention.surface()) && isCapitals(text))
            return false;
        if (candidate.kind() == EntityKind.REGION) return names(candidate);
        if (candidate.use() == Use.AMBIGUOUS && candidate.kind() != EntityKind.COUNTRY)
            return !LONGER_NAME_AFTER.matcher(after).find();
        if (candidate.kind() != EntityKind.COUNTRY) return true;
        if (MONEY_AFTER.matcher(after).find()) return false;
        if (candidate.use() == Use.METONYM
                || (candidate.use() == Use.AMBIGUOUS && background.capitals().contains(mention.surface())))
            return !PLACE_BEFORE.matcher(before).find()
                    && !EVENT_AFTER.matcher(after).find()
                    && (!NAME_AFTER.matcher(after).find() || roleFollows(mention, all));
        if (candidate.use() == Use.AMBIGUOUS)
            return !NAME_AFTER.matcher(after).find() && !isPartOfCountry(before, all, mention);
        return true;
    }

    /** "Tibetan" speaks of Tibet; "European" in "European security" of no region that could be named instead. */
    private boolean names(Candidate region) {
        return (region.use() != Use.ADJECTIVE && region.use() != Use.DEMONYM)
                || background.partsOfCountries().contains(region.iri());
    }

    /** "Savannah, Georgia" but not "Tbilisi, Georgia" nor "Armenia, Georgia". */
    private boolean isPartOfCountry(String before, List<Mention> all, Mention mention) {
        if (PART_OF_COUNTRY_BEFORE.matcher(before).find()) return true;
        return TOWN_BEFORE.matcher(before).find()
                && mention.candidates().stream()
                        .noneMatch(c -> evidence.certain().contains(c.iri()))
                && all.stream()
                        .filter(m -> m.span().end() <= mention.span().begin())
                        .filter(m -> m.span().end() >= before.stripTrailing().length() - 1)
                        .noneMatch(m -> m.candidates().stream().anyMatch(c -> c.kind() == EntityKind.COUNTRY));
    }

    private static boolean isCapitals(String text) {
        return text.chars().filter(Character::isLowerCase).count() * 4
                < text.chars().filter(Character::isUpperCase).count();
    }

    /** "White House National Security Adviser": the seat of the one whose role comes next. */
    private static boolean roleFollows(Mention mention, List<Mention> all) {
        return all.stream()
                .anyMatch(m -> m.span().begin() - mention.span().end() == 1
                        && m.candidates().stream().anyMatch(c -> c.kind() == EntityKind.ROLE));
    }
}
