package plenary.linking;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import plenary.extraction.Mention;
import plenary.extraction.RecognisedName;
import plenary.vocabulary.EntityKind;
import plenary.vocabulary.SurfaceForms.Candidate;
import plenary.vocabulary.SurfaceForms.Use;

/** Which of a mention's candidates its context supports, if any. */
final class Ambiguity {

    /** "held in Sofia", "a liaison office in Tokyo": a place, not a government. */
    private static final Pattern PLACE_BEFORE =
            Pattern.compile("\\b(?:in|at|near|via|outside|inside|around|through|from)\\s+$", Pattern.CASE_INSENSITIVE);

    /** "Washington Post", "Paris Club": part of a longer name. */
    private static final Pattern NAME_AFTER = Pattern.compile("^\\s+\\p{Lu}\\p{L}+");

    /** "8 million United States dollars". */
    private static final Pattern MONEY_AFTER = Pattern.compile("^\\s+(?:dollars?|pounds?|francs?|cents?)\\b");

    private static final Pattern NAME_BEFORE = Pattern.compile("\\b\\p{Lu}\\p{Ll}+\\s+$");

    private Ambiguity() {}

    static Optional<Candidate> decide(
            String text,
            Mention mention,
            List<Mention> all,
            Evidence evidence,
            Set<String> owners,
            Map<String, Set<String>> parents) {
        List<Candidate> fitting = mention.candidates().stream()
                .filter(c -> fits(text, mention, all, c))
                .toList();
        List<Candidate> plain =
                fitting.stream().filter(c -> c.use() != Use.AMBIGUOUS).toList();
        if (plain.size() == 1 && plain.size() == fitting.size()) return Optional.of(plain.get(0));
        // "the Assembly" in a text of the NATO PA is the NATO PA whatever else the document names.
        Optional<Candidate> own = only(fitting, c -> owners.contains(c.iri()));
        if (own.isPresent()) return own;
        // "the Secretary-General", "Member States" in a text of a UN body are those of the UN.
        Optional<Candidate> family =
                only(fitting, c -> !Collections.disjoint(parents.getOrDefault(c.iri(), Set.of()), owners));
        if (family.isPresent()) return family;
        Optional<Candidate> named = only(fitting, c -> evidence.certain().contains(c.iri()));
        if (named.isPresent()) return named;
        Optional<Candidate> kin = only(
                fitting,
                c -> c.kind() == EntityKind.COMMITTEE
                        && !Collections.disjoint(parents.getOrDefault(c.iri(), Set.of()), evidence.certain()));
        if (kin.isPresent()) return kin;
        if (plain.size() == 1) return Optional.of(plain.get(0));
        if (fitting.size() == 1
                && fitting.get(0).kind() == EntityKind.COUNTRY
                && evidence.politics()
                && mention.recognised()
                        .filter(k -> k == RecognisedName.Kind.PERSON)
                        .isEmpty()
                && !NAME_BEFORE
                        .matcher(text.substring(0, mention.span().begin()))
                        .find()) return Optional.of(fitting.get(0));
        return Optional.empty();
    }

    private static Optional<Candidate> only(List<Candidate> candidates, java.util.function.Predicate<Candidate> test) {
        List<Candidate> passing = candidates.stream().filter(test).toList();
        return passing.size() == 1 ? Optional.of(passing.get(0)) : Optional.empty();
    }

    private static boolean fits(String text, Mention mention, List<Mention> all, Candidate candidate) {
        String before = text.substring(0, mention.span().begin());
        String after = text.substring(mention.span().end());
        if (mention.recognised().filter(k -> k == RecognisedName.Kind.PERSON).isPresent()
                && candidate.kind().layer() == EntityKind.Layer.NAME
                && candidate.kind() != EntityKind.PERSON
                && candidate.use() != Use.NAME
                && candidate.use() != Use.ADJECTIVE
                && candidate.use() != Use.DEMONYM) return false;
        if (candidate.kind() == EntityKind.COUNTRY && MONEY_AFTER.matcher(after).find()) return false;
        if (candidate.use() == Use.METONYM)
            return !PLACE_BEFORE.matcher(before).find()
                    && (!NAME_AFTER.matcher(after).find() || roleFollows(mention, all));
        if (candidate.use() == Use.AMBIGUOUS && candidate.kind() == EntityKind.COUNTRY)
            return !NAME_AFTER.matcher(after).find();
        return true;
    }

    /** "White House National Security Adviser": the seat of the one whose role comes next. */
    private static boolean roleFollows(Mention mention, List<Mention> all) {
        return all.stream()
                .anyMatch(m -> m.span().begin() - mention.span().end() == 1
                        && m.candidates().stream().anyMatch(c -> c.kind() == EntityKind.ROLE));
    }
}
