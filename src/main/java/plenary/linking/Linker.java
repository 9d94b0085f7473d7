package plenary.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<String, String> labels;
    private final Map<String, AdoptingBody> bodies = new HashMap<>();
    private final Map<String, Set<String>> parents;
    private final Themes themes;
    private final Responses responses;

    /**
     * @param base where data IRIs begin
     * @param labels IRI of every vocabulary entry to its preferred label
     * @param bodies bodies that adopt texts
     * @param parents IRI of an organisation to the organisations that it is part of, at any distance
     * @param themes chooses the themes of claims
     * @param responses scores recommendations against concerns
     */
    public Linker(
            String base,
            Map<String, String> labels,
            List<AdoptingBody> bodies,
            Map<String, Set<String>> parents,
            Themes themes,
            Responses responses) {
        this.themes = themes;
        this.responses = responses;
        this.base = base;
        this.labels = Map.copyOf(labels);
        this.parents = Map.copyOf(parents);
        bodies.forEach(b -> this.bodies.put(b.code(), b));
    }

    /** The document with its mentions linked; the same document always gives the same. */
    public LinkedDocument link(ExtractedDocument document) {
        Evidence evidence = Evidence.of(document, parents);
        People people = People.of(document, base);
        List<LinkedUnit> units = new ArrayList<>();
        Talk talk = new Talk();
        for (UnitExtraction unit : document.units()) {
            List<Optional<Entity>> entities = new ArrayList<>();
            Set<String> owners = owners(unit.unit());
            for (Mention mention : unit.mentions()) entities.add(entity(unit, mention, evidence, owners, people));
            LinkedUnit linked = new LinkedUnit(unit, entities, Map.of(), Map.of());
            talk.hear(linked);
            Map<Span, Entity> speakers = new HashMap<>();
            for (UnitExtraction.ProseStatement statement : unit.statements()) {
                statement.speaker().ifPresent(span -> talk.speaker(linked, span, speakers));
                for (Claim claim : statement.claims()) {
                    claim.speaker().ifPresent(span -> talk.speaker(linked, span, speakers));
                    addressees(linked, claim, speakers);
                }
            }
            for (Claim claim : unit.claims()) addressees(linked, claim, speakers);
            if (unit.unit() instanceof TextUnit.OfClause of)
                of.clause().addressee().ifPresent(span -> addressee(linked, span, speakers));
            units.add(new LinkedUnit(unit, entities, speakers, themes(linked)));
        }
        return new LinkedDocument(
                document.structured(), units, new Roles(parents, labels).memberships(units), responses.find(units));
    }

    private Map<Claim, List<Entity>> themes(LinkedUnit unit) {
        Map<Claim, List<Entity>> of = new HashMap<>();
        for (Claim claim : unit.extraction().claims()) of.put(claim, themes.of(unit, claim));
        for (UnitExtraction.ProseStatement statement : unit.extraction().statements())
            for (Claim claim : statement.claims()) of.put(claim, themes.of(unit, claim));
        return of;
    }

    /** The body whose text a unit stands in, and what it is part of. */
    private Set<String> owners(TextUnit unit) {
        Optional<AdoptingBody> body = unit.adoptedText().map(AdoptedText::body).map(bodies::get);
        if (body.isEmpty()) return Set.of();
        String iri = body.get().iri();
        Set<String> owners = new HashSet<>(parents.getOrDefault(iri, Set.of()));
        owners.add(iri);
        return owners;
    }

    private Optional<Entity> entity(
            UnitExtraction unit, Mention mention, Evidence evidence, Set<String> owners, People people) {
        String text = unit.unit().reading().text();
        Optional<Candidate> candidate = Ambiguity.decide(text, mention, unit.mentions(), evidence, owners, parents);
        if (candidate.isPresent()) return candidate.map(this::entity);
        return people.personOf(text, mention);
    }

    private Entity entity(Candidate candidate) {
        return new Entity(
                candidate.iri(), candidate.kind(), labels.getOrDefault(candidate.iri(), candidate.iri()), true);
    }

    private void addressees(LinkedUnit unit, Claim claim, Map<Span, Entity> into) {
        if (claim instanceof Claim.Recommendation recommendation)
            for (Span span : recommendation.addressees()) addressee(unit, span, into);
    }

    /** An addressee in whose words no vocabulary knows an actor is a collective of that name. */
    private void addressee(LinkedUnit unit, Span span, Map<Span, Entity> into) {
        if (!unit.within(span, EntityKind::isActor).isEmpty()) return;
        collective(span.of(unit.extraction().unit().reading().text())).ifPresent(c -> into.put(span, c));
    }

    private Optional<Entity> collective(String words) {
        String name = words.replaceFirst("(?i)^the\\s+", "");
        String slug = Slug.of(name);
        if (slug.isEmpty() || slug.length() > LONGEST_SLUG) return Optional.empty();
        return Optional.of(new Entity(base + "actor/" + slug, EntityKind.COLLECTIVE, name, false));
    }

    private static final int LONGEST_SLUG = 120;
}
