package plenary.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import plenary.document.Span;
import plenary.extraction.Claim;
import plenary.extraction.ExtractedDocument;
import plenary.extraction.Mention;
import plenary.extraction.TextUnit;
import plenary.extraction.UnitExtraction;
import plenary.source.Slug;
import plenary.structure.AdoptedText;
import plenary.vocabulary.AdoptingBody;
import plenary.vocabulary.EntityKind;
import plenary.vocabulary.SurfaceForms.Candidate;

/** Decides what mentions name, one document at a time. Immutable; one serves all threads. */
public final class Linker {

    private final String base;
    private final Background background;
    private final Map<String, AdoptingBody> bodies = new HashMap<>();
    private final Responses responses;

    /**
     * @param base where data IRIs begin
     * @param background what the vocabularies say of entities
     * @param bodies bodies that adopt texts
     * @param responses scores recommendations against concerns
     */
    public Linker(String base, Background background, List<AdoptingBody> bodies, Responses responses) {
        this.responses = responses;
        this.base = base;
        this.background = background;
        bodies.forEach(b -> this.bodies.put(b.code(), b));
    }

    /** The document with its mentions linked; the same document always gives the same. */
    public LinkedDocument link(ExtractedDocument document) {
        Ambiguity ambiguity = ambiguity(document);
        People people = People.of(document, base);
        List<LinkedUnit> units = new ArrayList<>();
        Optional<Entity> lastSpeaker = Optional.empty();
        for (UnitExtraction unit : document.units()) {
            List<Optional<Entity>> entities = new ArrayList<>();
            Set<String> owners = owners(unit.unit());
            OptionalInt issued = issued(document, unit.unit());
            for (Mention mention : unit.mentions())
                entities.add(ambiguity
                        .decide(unit.unit().reading().text(), mention, unit.mentions(), owners, issued)
                        .map(this::entity)
                        .or(() -> people.personOf(unit.unit().reading().text(), mention)));
            withoutPartsOfNames(unit.mentions(), entities);
            LinkedUnit linked = new LinkedUnit(unit, entities, Map.of());
            Map<Span, Entity> speakers = new HashMap<>();
            for (UnitExtraction.ProseStatement statement : unit.statements()) {
                Optional<Entity> speaker = Optional.empty();
                if (statement.speaker().isPresent()) {
                    Span span = statement.speaker().get();
                    speaker = linked.who(span);
                    if (speaker.isEmpty())
                        speaker = anaphor(span.of(unit.unit().reading().text()), lastSpeaker);
                    speaker.ifPresent(s -> speakers.put(span, s));
                    lastSpeaker =
                            speaker.filter(s -> s.kind() == EntityKind.PERSON).or(lastSpeakerOf(lastSpeaker));
                }
                for (Claim claim : statement.claims()) addressees(linked, claim, speakers);
            }
            for (Claim claim : unit.claims()) addressees(linked, claim, speakers);
            units.add(new LinkedUnit(unit, entities, speakers));
        }
        List<Membership> memberships = new Roles(background).memberships(units);
        PersonIris iris = PersonIris.of(memberships);
        List<LinkedUnit> named = units.stream().map(iris::rename).toList();
        return new LinkedDocument(
                document.structured(),
                named,
                memberships.stream().map(iris::rename).toList(),
                responses.find(named));
    }

    /** What a printed year decides in one place ("the 2024 summit") decides what is said without a year in another. */
    private Ambiguity ambiguity(ExtractedDocument document) {
        Evidence evidence = Evidence.of(document, background.parents());
        Ambiguity first = new Ambiguity(background, evidence);
        Set<String> dated = new HashSet<>();
        for (UnitExtraction unit : document.units())
            for (Mention mention : unit.mentions())
                first.dated(unit.unit().reading().text(), mention).ifPresent(c -> dated.add(c.iri()));
        return dated.isEmpty() ? first : new Ambiguity(background, evidence.with(dated));
    }

    /** "NATO" in "NATO summit" is a mention of its own only if the whole is none. */
    private static void withoutPartsOfNames(List<Mention> mentions, List<Optional<Entity>> entities) {
        for (int i = 0; i < mentions.size(); i++) {
            if (entities.get(i).isEmpty() || entities.get(i).get().kind().layer() != EntityKind.Layer.NAME) continue;
            Span whole = mentions.get(i).span();
            for (int j = 0; j < mentions.size(); j++) {
                Span part = mentions.get(j).span();
                if (part.length() < whole.length()
                        && whole.contains(part)
                        && entities.get(j)
                                .filter(e -> e.kind().layer() == EntityKind.Layer.NAME)
                                .isPresent()) entities.set(j, Optional.empty());
            }
        }
    }

    /** The year of the adopted text that a unit stands in, else of the document. */
    private static OptionalInt issued(ExtractedDocument document, TextUnit unit) {
        return unit.adoptedText()
                .flatMap(t -> t.adoption().date())
                .or(() -> document.structured().date())
                .map(d -> OptionalInt.of(d.getYear()))
                .orElse(OptionalInt.empty());
    }

    private static java.util.function.Supplier<Optional<Entity>> lastSpeakerOf(Optional<Entity> last) {
        return () -> last;
    }

    /** The body whose text a unit stands in, and what it is part of. */
    private Set<String> owners(TextUnit unit) {
        Optional<AdoptingBody> body = unit.adoptedText().map(AdoptedText::body).map(bodies::get);
        if (body.isEmpty()) return Set.of();
        String iri = body.get().iri();
        Set<String> owners = new HashSet<>(background.parentsOf(iri));
        owners.add(iri);
        return owners;
    }

    private Entity entity(Candidate candidate) {
        return new Entity(candidate.iri(), candidate.kind(), background.label(candidate.iri()), true);
    }

    /** "he", "the report": whoever spoke last. */
    private static Optional<Entity> anaphor(String words, Optional<Entity> lastSpeaker) {
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "he", "she", "report", "draft", "rapporteur" -> lastSpeaker;
            default -> Optional.empty();
        };
    }

    /** An addressee that no vocabulary knows is a collective of that name. */
    private void addressees(LinkedUnit unit, Claim claim, Map<Span, Entity> into) {
        if (!(claim instanceof Claim.Recommendation recommendation)) return;
        for (Span span : recommendation.addressees()) {
            if (unit.who(span).isPresent()) continue;
            String words = span.of(unit.extraction().unit().reading().text()).replaceFirst("(?i)^the\\s+", "");
            String slug = Slug.of(words);
            if (slug.isEmpty()) continue;
            into.put(span, new Entity(base + "actor/" + slug, EntityKind.COLLECTIVE, words, false));
        }
    }
}
