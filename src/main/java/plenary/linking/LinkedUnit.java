package plenary.linking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plenary.document.Span;
import plenary.extraction.Claim;
import plenary.extraction.Mention;
import plenary.extraction.UnitExtraction;
import plenary.vocabulary.EntityKind;

/**
 * What one unit says, with the entities it names.
 *
 * @param extraction what it says
 * @param entities the entity of each mention, in the order of {@code extraction.mentions()}; empty for a mention that cannot be decided
 * @param speakers the entities behind each span that names a speaker or addressee and is no linked mention itself ("he", "all parties concerned"); behind
 *     the span of a statement that names no speaker, who has the floor
 * @param themes the themes of each claim, in text order
 */
public record LinkedUnit(
        UnitExtraction extraction,
        List<Optional<Entity>> entities,
        Map<Span, List<Entity>> speakers,
        Map<Claim, List<Entity>> themes) {

    /** A mention with its entity. */
    public record LinkedMention(Mention mention, Entity entity) {}

    public LinkedUnit {
        entities = List.copyOf(entities);
        speakers = Map.copyOf(speakers);
        themes = Map.copyOf(themes);
        if (entities.size() != extraction.mentions().size())
            throw new IllegalArgumentException("every mention has its place among the entities");
    }

    /** The linked mentions, in text order. */
    public Stream<LinkedMention> linked() {
        return java.util.stream.IntStream.range(0, entities.size())
                .filter(i -> entities.get(i).isPresent())
                .mapToObj(i -> new LinkedMention(
                        extraction.mentions().get(i), entities.get(i).get()));
    }

    /** Entities mentioned inside a span, in text order, each once. */
    public List<Entity> within(Span span, java.util.function.Predicate<EntityKind> kind) {
        return linked().filter(m -> span.contains(m.mention().span()))
                .map(LinkedMention::entity)
                .filter(e -> kind.test(e.kind()))
                .distinct()
                .toList();
    }

    /** The themes of one of the unit's claims. */
    public List<Entity> themesOf(Claim claim) {
        return themes.getOrDefault(claim, List.of());
    }

    /** Who the words of a speaker or addressee mean; the first one where they mean several. */
    public Optional<Entity> who(Span span) {
        return all(span).stream().findFirst();
    }

    /** All whom the words of a speaker or addressee mean: "the co-rapporteurs". */
    public List<Entity> all(Span span) {
        List<Entity> meant = speakers.get(span);
        if (meant != null) return meant;
        return linked().filter(m -> m.mention().span().equals(span))
                .map(LinkedMention::entity)
                .filter(e -> e.kind().isActor())
                .limit(1)
                .toList();
    }
}
