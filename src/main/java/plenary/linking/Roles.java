package plenary.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    /** Between a name and the role after it: a comma and words of the apposition, no verb of the sentence. */
    private static final Pattern AFTER_GAP = Pattern.compile("^\\s*(?:,|\\(|from|of)\\s*[^.;:“”\"]{0,70}$");

    private static final int FARTHEST_ORGANIZATION = 110;

    private final Background background;

    Roles(Background background) {
        this.background = background;
    }

    List<Membership> memberships(List<LinkedUnit> units) {
        Map<String, Membership> distinct = new LinkedHashMap<>();
        for (LinkedUnit unit : units) {
            List<LinkedMention> mentions = unit.linked().toList();
            for (LinkedMention person : mentions)
                if (person.entity().kind() == EntityKind.PERSON)
                    of(unit, person, mentions)
                            .forEach(m -> distinct.putIfAbsent(
                                    m.person().iri() + " " + m.role().iri() + " "
                                            + m.organization().map(Entity::iri).orElse(""),
                                    m));
        }
        return List.copyOf(distinct.values());
    }

    private List<Membership> of(LinkedUnit unit, LinkedMention person, List<LinkedMention> mentions) {
        String text = unit.extraction().unit().reading().text();
        Span name = person.mention().span();
        List<Membership> found = new ArrayList<>();
        mentions.stream()
                .filter(m -> m.entity().kind() == EntityKind.ROLE)
                .filter(m -> m.mention().span().end() <= name.begin()
                        && BEFORE_GAP
                                .matcher(text.substring(m.mention().span().end(), name.begin()))
                                .find())
                .max(Comparator.comparing(m -> m.mention().span().begin()))
                .ifPresent(role -> found.add(before(unit, person, role, mentions, text)));
        mentions.stream()
                .filter(m -> m.entity().kind() == EntityKind.ROLE)
                .filter(m -> m.mention().span().begin() >= name.end()
                        && AFTER_GAP
                                .matcher(text.substring(
                                        name.end(), m.mention().span().begin()))
                                .find())
                .min(Comparator.comparing(m -> m.mention().span().begin()))
                .ifPresent(role -> found.add(after(unit, person, role, mentions, text)));
        return found;
    }

    private Membership before(
            LinkedUnit unit, LinkedMention person, LinkedMention role, List<LinkedMention> mentions, String text) {
        int roleBegin = role.mention().span().begin();
        Optional<LinkedMention> at = mentions.stream()
                .filter(m -> isPlaceOfWork(m.entity().kind()))
                .filter(m -> m.mention().span().end() <= roleBegin
                        && text.substring(m.mention().span().end(), roleBegin).matches("(?:['’]s?)?[\\s\\w-]{0,30}"))
                .max(Comparator.comparing(m -> m.mention().span().begin()));
        Optional<Entity> office = mentions.stream()
                .filter(m -> m.entity().kind() == EntityKind.ORGANIZATION
                        && m.mention().span().contains(role.mention().span()))
                .map(LinkedMention::entity)
                .findFirst();
        int begin = at.map(m -> m.mention().span().begin()).orElse(roleBegin);
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
                                .matches("(?s).*[.;:“”\"].*"))
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
