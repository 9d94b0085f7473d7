package plenary.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plenary.document.Span;
import plenary.vocabulary.EntityKind;

/**
 * IRIs of people whom no vocabulary describes: the name, and what the document first says they are. One document knows nothing of others, so what tells two
 * people of one name apart must be in each: {@code person/ann-example-nor} is Ann Example, who holds an office of Norway, in whichever document;
 * {@code person/ann-example-senator} a senator of which the document says no more. Where a document gives no role, the name alone has to do.
 */
final class PersonIris {

    private final Map<String, String> iriByName;

    private PersonIris(Map<String, String> iriByName) {
        this.iriByName = iriByName;
    }

    /** @param memberships roles of a document in text order, of people by their names alone */
    static PersonIris of(List<Membership> memberships) {
        Map<String, String> iris = new HashMap<>();
        // An office of somewhere tells more than a rank.
        List<Membership> telling = Stream.concat(
                        memberships.stream().filter(m -> m.organization().isPresent()),
                        memberships.stream().filter(m -> m.organization().isEmpty()))
                .toList();
        for (Membership membership : telling) {
            Entity person = membership.person();
            if (person.inVocabulary()) continue;
            String what = membership.organization().orElse(membership.role()).iri();
            String key = what.substring(what.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            iris.putIfAbsent(person.iri(), person.iri() + "-" + key);
        }
        return new PersonIris(iris);
    }

    LinkedUnit rename(LinkedUnit unit) {
        Map<Span, List<Entity>> speakers = new HashMap<>();
        unit.speakers()
                .forEach((span, entity) ->
                        speakers.put(span, entity.stream().map(this::rename).toList()));
        List<Optional<Entity>> entities =
                unit.entities().stream().map(e -> e.map(this::rename)).toList();
        return new LinkedUnit(unit.extraction(), entities, speakers, unit.themes());
    }

    Membership rename(Membership membership) {
        return new Membership(
                rename(membership.person()),
                membership.role(),
                membership.organization(),
                membership.reading(),
                membership.span());
    }

    private Entity rename(Entity entity) {
        if (entity.kind() != EntityKind.PERSON || entity.inVocabulary()) return entity;
        return new Entity(iriByName.getOrDefault(entity.iri(), entity.iri()), entity.kind(), entity.label(), false);
    }
}
