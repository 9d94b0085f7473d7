package plenary.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Span;
import plenary.linking.LinkedUnit.LinkedMention;
import plenary.vocabulary.EntityKind;

/**
 * Roles that a text gives people: right before the name ("NATO Secretary General Jens Stoltenberg") or in apposition after it ("Max Bergmann, director of the
 * programme at the Center for Strategic and International Studies").
 */
final class Roles {

    /** Between a role and the name after it ("Rapporteur: Ms Example"): nothing but titles. */
    private static final Pattern BEFORE_GAP =
            Pattern.compile("^[\\s,:]*(?:(?:Mr|Mrs|Ms|Dr|Lord|Lady|Sir|Hon)\\.?\\s*)*$");
    /** "Special Envoy for the Norlandic Peninsula, Ann Example", "Chief of Defence, General Ann Example": between a role and the name nothing but what the office is for. */
    private static final Pattern OFFICE_GAP = Pattern.compile(
            "^(?=,|\\s+(?:of|for|on|to|in|at|General|Admiral|Ambassador|Colonel|Professor)\\b)(?:\\s+(?:of|for|on|to|in|and|the|at)\\b|\\s+\\p{Lu}[\\p{L}'’.&-]*|\\s+(?:delegation|mission|office|department|division|institute|party|group|programme|faction)\\b|['’]s?\\b)*\\s*(?:\\([\\p{Lu}&-]{2,10}\\)\\s*)?,?\\s*"
                    + "(?:(?:Mr|Mrs|Ms|Dr|Lord|Lady|Sir|Hon|General|Admiral|Ambassador|Colonel|Professor)\\.?\\s*)*$");

    private static final int LONGEST_OFFICE = 130;

    /** "(EPP, Norland)", "(Labour)". */
    private static final Pattern BRACKET_AFTER = Pattern.compile("^\\s*\\([^)]{1,60}\\)");

    /** Between a name and the role after it: a comma and words of the apposition, no verb of the sentence. */
    private static final Pattern AFTER_GAP = Pattern.compile("^\\s*(?:,|\\(|from|of)\\s*[^.;:“”\"]{0,70}$");

    /** ", today voiced concern about pressure on journalists": more than an article and what qualifies the role. */
    private static final Pattern SENTENCE = Pattern.compile(
            "[,)]\\s*(?:\\S+\\s+)*(?:about|on|with|to|against|that|over|by|and|today|yesterday|said|told)\\s+(?:\\S+\\s+)*$");

    private static final int FARTHEST_ORGANIZATION = 110;

    private final Background background;
    private final String memberRole;

    /** @param base where data IRIs begin */
    Roles(Background background, String base) {
        this.background = background;
        this.memberRole = base + "role/member";
    }

    List<Membership> memberships(List<LinkedUnit> units) {
        Map<String, Membership> distinct = new LinkedHashMap<>();
        for (LinkedUnit unit : units) {
            List<LinkedMention> mentions = unit.linked().toList();
            for (LinkedMention person : mentions)
                if (person.entity().kind() == EntityKind.PERSON)
                    of(unit, person, mentions, ahead(unit, mentions))
                            .forEach(m -> distinct.putIfAbsent(
                                    m.person().iri() + " " + m.role().iri() + " "
                                            + m.organization().map(Entity::iri).orElse(""),
                                    m));
        }
        return List.copyOf(distinct.values());
    }

    /** Roles that stand before a name, with the mention of whoever has it: they are nobody else's. */
    private static Map<LinkedMention, LinkedMention> ahead(LinkedUnit unit, List<LinkedMention> mentions) {
        String text = unit.extraction().unit().reading().text();
        Map<LinkedMention, LinkedMention> holders = new LinkedHashMap<>();
        for (LinkedMention role : mentions) {
            if (role.entity().kind() != EntityKind.ROLE || isPartOfCommittee(role, mentions)) continue;
            int end = role.mention().span().end();
            mentions.stream()
                    .filter(m -> m.entity().kind() == EntityKind.PERSON
                            && m.mention().span().begin() >= end)
                    .min(Comparator.comparing(m -> m.mention().span().begin()))
                    .filter(m -> precedes(text, role, m, mentions))
                    .ifPresent(m -> holders.put(role, m));
        }
        return holders;
    }

    /** "General Committee" is no general. */
    private static boolean isPartOfCommittee(LinkedMention role, List<LinkedMention> mentions) {
        return mentions.stream()
                .anyMatch(m -> m.entity().kind() == EntityKind.COMMITTEE
                        && m.mention().span().contains(role.mention().span()));
    }

    /** "Ann Example, Prime Minister Sample and others": the role of a name that is not linked. */
    private static final Pattern NAME_AFTER = Pattern.compile("^\\s+(?:al-)?\\p{Lu}\\p{Ll}");

    private static boolean precedes(String text, LinkedMention role, LinkedMention person, List<LinkedMention> all) {
        int end = role.mention().span().end();
        int name = person.mention().span().begin();
        String gap = text.substring(end, name);
        if (BEFORE_GAP.matcher(gap).find()) return true;
        if (gap.length() > LONGEST_OFFICE || !OFFICE_GAP.matcher(gap).find()) return false;
        // "Ann Example, President of Norland, Bob Sample and …": an apposition of the name before.
        boolean apposition = gap.contains(",")
                && all.stream()
                        .anyMatch(
                                m -> m.entity().kind() == EntityKind.PERSON
                                        && m.mention().span().end()
                                                <= role.mention().span().begin()
                                        && text.substring(
                                                        m.mention().span().end(),
                                                        role.mention().span().begin())
                                                .matches(
                                                        ",\\s+(?:(?:the|an?|its|former|current|then|outgoing|acting|deputy|\\p{Lu}\\p{L}+)\\s+){0,4}"));
        return !apposition;
    }

    private List<Membership> of(
            LinkedUnit unit,
            LinkedMention person,
            List<LinkedMention> mentions,
            Map<LinkedMention, LinkedMention> ahead) {
        String text = unit.extraction().unit().reading().text();
        Span name = person.mention().span();
        List<Membership> found = new ArrayList<>();
        ahead.forEach((role, holder) -> {
            if (holder.equals(person)) found.add(before(unit, person, role, mentions, text));
        });
        party(unit, person, mentions, text).ifPresent(found::add);
        mentions.stream()
                .filter(m -> m.entity().kind() == EntityKind.ROLE && !ahead.containsKey(m))
                .filter(m -> !isPartOfCommittee(m, mentions)
                        && !NAME_AFTER
                                .matcher(text.substring(m.mention().span().end()))
                                .find())
                .filter(m -> m.mention().span().begin() >= name.end()
                        && AFTER_GAP
                                .matcher(text.substring(
                                        name.end(), m.mention().span().begin()))
                                .find()
                        && !SENTENCE.matcher(text.substring(
                                        name.end(), m.mention().span().begin()))
                                .find())
                .min(Comparator.comparing(m -> m.mention().span().begin()))
                .ifPresent(role -> {
                    found.add(after(unit, person, role, mentions, text));
                    second(role, mentions, ahead, text)
                            .ifPresent(r -> found.add(after(unit, person, r, mentions, text)));
                });
        return found;
    }

    /** "Ann Example, Chair of the Committee and Rapporteur for Norland". */
    private static Optional<LinkedMention> second(
            LinkedMention role, List<LinkedMention> mentions, Map<LinkedMention, LinkedMention> ahead, String text) {
        int end = role.mention().span().end();
        return mentions.stream()
                .filter(m -> m.entity().kind() == EntityKind.ROLE && !ahead.containsKey(m))
                .filter(m -> m.mention().span().begin() > end)
                .filter(
                        m -> text.substring(end, m.mention().span().begin())
                                .matches(
                                        "(?:\\s+(?:of|for|on|to|in|and|the|at)\\b|\\s+\\p{Lu}[\\p{L}'’.&-]*)*\\s+and\\s+(?:the\\s+)?"))
                .findFirst();
    }

    /** "Ann Example (EPP, Norland)": a member of what the brackets name besides countries. */
    private Optional<Membership> party(
            LinkedUnit unit, LinkedMention person, List<LinkedMention> mentions, String text) {
        int end = person.mention().span().end();
        Matcher bracket = BRACKET_AFTER.matcher(text.substring(end));
        if (!bracket.find() || !background.labels().containsKey(memberRole)) return Optional.empty();
        Span inside = new Span(end, end + bracket.end());
        return mentions.stream()
                .filter(m -> m.entity().kind() == EntityKind.ORGANIZATION
                        && inside.contains(m.mention().span()))
                .findFirst()
                .map(m -> new Membership(
                        person.entity(),
                        new Entity(memberRole, EntityKind.ROLE, background.label(memberRole), true),
                        Optional.of(m.entity()),
                        unit.extraction().unit().reading(),
                        new Span(person.mention().span().begin(), inside.end())));
    }

    private Membership before(
            LinkedUnit unit, LinkedMention person, LinkedMention role, List<LinkedMention> mentions, String text) {
        int roleBegin = role.mention().span().begin();
        // "Special Envoy for the Peninsula of the United Nations, Ann Example": where the office is of something, of
        // that.
        Optional<LinkedMention> within = mentions.stream()
                .filter(m -> m.entity().kind() == EntityKind.ORGANIZATION
                        || m.entity().kind() == EntityKind.COMMITTEE)
                .filter(m -> m.mention().span().begin() >= role.mention().span().end()
                        && m.mention().span().end() <= person.mention().span().begin())
                .findFirst();
        Optional<LinkedMention> at = within.isPresent()
                ? within
                : mentions.stream()
                        .filter(m -> isPlaceOfWork(m.entity().kind()))
                        .filter(m -> m.mention().span().end() <= roleBegin
                                && text.substring(m.mention().span().end(), roleBegin)
                                        .matches("(?:['’]s?)?[\\s\\w-]{0,30}"))
                        .max(Comparator.comparing(m -> m.mention().span().begin()));
        Optional<Entity> office = mentions.stream()
                .filter(m -> m.entity().kind() == EntityKind.ORGANIZATION
                        && m.mention().span().contains(role.mention().span())
                        && m.mention().span().length() > role.mention().span().length())
                .map(LinkedMention::entity)
                .findFirst();
        int begin = Math.min(roleBegin, at.map(m -> m.mention().span().begin()).orElse(roleBegin));
        return new Membership(
                person.entity(),
                role.entity(),
                office.flatMap(this::parent).or(() -> at.map(LinkedMention::entity)),
                unit.extraction().unit().reading(),
                new Span(begin, person.mention().span().end()));
    }

    private static Membership after(
            LinkedUnit unit, LinkedMention person, LinkedMention role, List<LinkedMention> mentions, String text) {
        Span words = role.mention().span();
        int nameEnd = person.mention().span().end();
        Optional<LinkedMention> at = mentions.stream()
                .filter(m -> isPlaceOfWork(m.entity().kind()))
                .filter(m -> m.mention().span().begin() >= words.end()
                        && m.mention().span().begin() - words.end() <= FARTHEST_ORGANIZATION
                        && !text.substring(words.end(), m.mention().span().begin())
                                .matches("(?s).*(?:[.;:“”\"]|,\\s+(?:who|which|whose)\\b).*"))
                .filter(m -> text.substring(words.end(), m.mention().span().begin())
                        .matches("(?s).*\\b(?:of|at|for|from|with|in|to)\\b\\s*(?:the\\s+)?(?:[\\w-]+\\s+){0,3}"))
                .min(Comparator.comparing(m -> m.entity().kind() == EntityKind.COUNTRY
                        ? Integer.MAX_VALUE
                        : m.mention().span().begin()));
        if (at.isEmpty())
            at = mentions.stream()
                    .filter(m -> isPlaceOfWork(m.entity().kind()))
                    .filter(m -> m.mention().span().begin() >= nameEnd
                            && m.mention().span().end() <= words.begin())
                    .max(Comparator.comparing(m -> m.mention().span().begin()));
        int end = Math.max(words.end(), at.map(m -> m.mention().span().end()).orElse(0));
        return new Membership(
                person.entity(),
                role.entity(),
                at.map(LinkedMention::entity),
                unit.extraction().unit().reading(),
                new Span(person.mention().span().begin(), end));
    }

    /** What an office belongs to: of all that it is part of, the one that is itself part of most of the others. */
    private Optional<Entity> parent(Entity office) {
        return background.parentsOf(office.iri()).stream()
                .max(Comparator.<String>comparingInt(
                                p -> background.parentsOf(p).size())
                        .thenComparing(Comparator.reverseOrder()))
                .map(p -> new Entity(p, EntityKind.ORGANIZATION, background.label(p), true));
    }

    private static boolean isPlaceOfWork(EntityKind kind) {
        return kind == EntityKind.ORGANIZATION || kind == EntityKind.COMMITTEE || kind == EntityKind.COUNTRY;
    }
}
