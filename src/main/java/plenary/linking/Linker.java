package plenary.linking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import plenary.vocabulary.SurfaceForms.Use;

/** Decides what mentions name, one document at a time. Immutable; one serves all threads. */
public final class Linker {

    private final String base;
    private final Background background;
    private final Map<String, AdoptingBody> bodies = new HashMap<>();
    private final Themes themes;
    private final Responses responses;

    /**
     * @param base where data IRIs begin
     * @param background what the vocabularies say of entities
     * @param bodies bodies that adopt texts
     * @param themes chooses the themes of claims
     * @param responses scores recommendations against concerns
     */
    public Linker(String base, Background background, List<AdoptingBody> bodies, Themes themes, Responses responses) {
        this.themes = themes;
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
        Talk talk = new Talk(author(document, ambiguity, people));
        Set<String> namedBefore = new LinkedHashSet<>();
        for (UnitExtraction unit : document.units()) {
            LinkedUnit linked = linked(document, unit, ambiguity, people, namedBefore);
            talk.hear(linked);
            Map<Span, List<Entity>> speakers = new HashMap<>();
            for (UnitExtraction.ProseStatement statement : unit.statements()) {
                statement.speakers().forEach(span -> talk.speaker(linked, span, speakers));
                if (statement.speakers().stream().noneMatch(s -> speakers.containsKey(s)))
                    talk.floor().ifPresent(f -> speakers.put(statement.span(), List.of(f)));
                if (statement.speakers().isEmpty() && statement.stance().isPresent()) talk.unknownSpeaker();
                talk.together(statement.speakers().stream()
                        .flatMap(s -> speakers.getOrDefault(s, List.of()).stream())
                        .distinct()
                        .toList());
                for (Claim claim : statement.claims()) {
                    claim.speakers().forEach(span -> talk.speaker(linked, span, speakers));
                    addressees(linked, claim, speakers);
                }
            }
            for (Claim claim : unit.claims()) addressees(linked, claim, speakers);
            if (unit.unit() instanceof TextUnit.OfClause of)
                of.clause().addressee().ifPresent(span -> addressee(linked, span, speakers));
            units.add(new LinkedUnit(unit, linked.entities(), speakers, themes(linked)));
        }
        List<Membership> memberships = new Roles(background, base).memberships(units);
        PersonIris iris = PersonIris.of(memberships);
        List<LinkedUnit> named = units.stream().map(iris::rename).toList();
        return new LinkedDocument(
                document.structured(),
                new ContextThemes(themes).complete(named),
                memberships.stream().map(iris::rename).toList(),
                responses.find(named));
    }

    /** A unit with its mentions decided; nobody speaks yet. Adds to what has been named before. */
    private LinkedUnit linked(
            ExtractedDocument document,
            UnitExtraction unit,
            Ambiguity ambiguity,
            People people,
            Set<String> namedBefore) {
        List<Optional<Entity>> entities = new ArrayList<>();
        Set<String> owners = owners(unit.unit());
        OptionalInt issued = issued(document, unit.unit());
        String text = unit.unit().reading().text();
        for (Mention mention : unit.mentions()) {
            Optional<Candidate> decided = ambiguity.decide(text, mention, unit.mentions(), owners, issued, namedBefore);
            decided.filter(c -> c.use() != Use.AMBIGUOUS).ifPresent(c -> {
                // "the President of the Harbour Assembly": who names an office names what it is part of.
                for (String parent : new TreeSet<>(background.parentsOf(c.iri()))) {
                    namedBefore.remove(parent);
                    namedBefore.add(parent);
                }
                namedBefore.remove(c.iri());
                namedBefore.add(c.iri());
            });
            entities.add(decided.map(this::entity).or(() -> people.personOf(text, mention)));
        }
        withoutPartsOfNames(unit.mentions(), entities);
        return new LinkedUnit(unit, entities, Map.of(), Map.of());
    }

    /** "Report of the Secretary-General on …", "Remarks by Minister Ann Example", "by Ann Example (Norland), Rapporteur": from its end a name follows. */
    private static final Pattern AUTHORSHIP = Pattern.compile(
            "(?i)^(?:[^.:;“\"]{0,60}\\b(?:report|statement|remarks|speech|address|message|letter|lecture|testimony)\\b[^.;“\"]{0,80}?\\b(?:of|by|from)\\s+(?:the\\s+)?"
                    + "|by:?\\s+|(?:general |special )?(?:co-)?rapporteur\\s*:\\s+)");

    /** "the Special Rapporteur of the Council, Ms.": what can stand between the words of authorship and the name. */
    private static final Pattern OFFICES = Pattern.compile("(?:(?:the|of|for|and)\\s+|\\p{Lu}[\\p{L}.'’-]*,?\\s+)*");

    private static final int FIRST_UNITS = 6;

    /** Who wrote a document, of its title, its first lines and its credits. */
    private Optional<Entity> author(ExtractedDocument document, Ambiguity ambiguity, People people) {
        if (!document.structured().texts().isEmpty()) return Optional.empty();
        List<UnitExtraction> units = document.units();
        for (int i = 0; i < units.size(); i++) {
            UnitExtraction unit = units.get(i);
            if (i >= FIRST_UNITS && !(unit.unit() instanceof TextUnit.OfCredit)) continue;
            if (unit.unit().reading().text().length() > LONGEST_LINE) continue;
            Optional<Entity> author = authorOf(linked(document, unit, ambiguity, people, new LinkedHashSet<>()));
            if (author.isPresent()) return author;
        }
        return Optional.empty();
    }

    /** In characters; a longer unit is a paragraph. */
    private static final int LONGEST_LINE = 200;

    /** The first one named after the words of authorship, offices before the name aside; a body or office only right after them. */
    private static Optional<Entity> authorOf(LinkedUnit unit) {
        String text = unit.extraction().unit().reading().text();
        Matcher by = AUTHORSHIP.matcher(text);
        if (!by.find()) return Optional.empty();
        return unit.linked()
                .filter(m -> m.mention().span().begin() >= by.end())
                .filter(m -> (m.entity().kind() == EntityKind.PERSON
                                && OFFICES.matcher(text.substring(
                                                by.end(), m.mention().span().begin()))
                                        .matches())
                        || (m.entity().kind() == EntityKind.ORGANIZATION
                                && m.mention().span().begin() == by.end()))
                .map(LinkedUnit.LinkedMention::entity)
                .findFirst();
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
        Set<String> owners = new HashSet<>(background.parentsOf(iri));
        owners.add(iri);
        return owners;
    }

    private Entity entity(Candidate candidate) {
        return new Entity(candidate.iri(), candidate.kind(), background.label(candidate.iri()), true);
    }

    private void addressees(LinkedUnit unit, Claim claim, Map<Span, List<Entity>> into) {
        if (claim instanceof Claim.Recommendation recommendation)
            for (Span span : recommendation.addressees()) addressee(unit, span, into);
    }

    /** An addressee in whose words no vocabulary knows an actor is a collective of that name. */
    private void addressee(LinkedUnit unit, Span span, Map<Span, List<Entity>> into) {
        if (!unit.within(span, EntityKind::isActor).isEmpty()) return;
        String words = span.of(unit.extraction().unit().reading().text());
        officer(words, owners(unit.extraction().unit()))
                .or(() -> collective(words))
                .ifPresent(c -> into.put(span, List.of(c)));
    }

    /** "its President" in a text of the Parliament is the Parliament's. */
    private Optional<Entity> officer(String words, Set<String> owners) {
        Matcher own = OWN.matcher(words);
        if (!own.matches()) return Optional.empty();
        return background.labels().entrySet().stream()
                .filter(e -> e.getValue().startsWith(own.group(1) + " of ")
                        && !Collections.disjoint(background.parentsOf(e.getKey()), owners))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing((String iri) -> !own(iri, owners))
                        .thenComparing(Comparator.naturalOrder()))
                .findFirst()
                .map(iri -> new Entity(iri, EntityKind.ORGANIZATION, background.label(iri), true));
    }

    private static final Pattern OWN = Pattern.compile("(?:its|the)\\s+(\\p{Lu}[\\p{L} -]+)");

    /** Whether an office is of the body itself rather than of something else that is part of what the body is part of. */
    private boolean own(String iri, Set<String> owners) {
        return owners.containsAll(background.parentsOf(iri));
    }

    private Optional<Entity> collective(String words) {
        Matcher head = HEAD.matcher(words);
        String name = head.find() ? head.group("head") : words;
        String slug = Slug.of(name);
        if (slug.isEmpty() || slug.length() > LONGEST_SLUG) return Optional.empty();
        String iri = base + "actor/" + slug;
        boolean known = background.labels().containsKey(iri);
        return Optional.of(new Entity(iri, EntityKind.COLLECTIVE, known ? background.label(iri) : name, known));
    }

    /** "all <parties>", "<States> that have not yet done so": how many and which of them is not who they are. */
    private static final Pattern HEAD = Pattern.compile(
            "(?s)^(?:(?i:the|all|each|every|any|both|those|other|relevant|such)\\s+)*(?<head>\\S.*?)(?:\\s*(?:,|\\(|\\b(?:that|which|who|whose|concerned|having|including|in a position)\\b).*)?$");

    private static final int LONGEST_SLUG = 120;
}
