package plenary.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import plenary.document.Reading;
import plenary.document.Span;
import plenary.extraction.Addressees;
import plenary.extraction.Claim;
import plenary.extraction.TextUnit;
import plenary.extraction.UnitExtraction.ProseStatement;
import plenary.linking.Entity;
import plenary.linking.LinkedUnit;
import plenary.linking.Response.ClaimKey;
import plenary.structure.Clause;
import plenary.vocabulary.AdoptingBody;
import plenary.vocabulary.EntityKind;
import plenary.vocabulary.PLEN;

/** Triples of concerns, recommendations and the statements of prose that make them. */
final class ClaimGraph {

    private final Iris iris;
    private final List<AdoptingBody> bodies;
    private final Quads quads;
    private final Passages passages;
    private final Entities entities;
    private final String language;
    private final String slug;
    private final Map<String, Set<Node>> addresseesOfClause = new HashMap<>();
    private final Map<Span, Node> statementsOfUnit = new HashMap<>();
    private final Map<ClaimKey, Node> nodes = new HashMap<>();
    private int statements;

    ClaimGraph(
            Iris iris,
            List<AdoptingBody> bodies,
            Quads quads,
            Passages passages,
            Entities entities,
            String language,
            String slug) {
        this.iris = iris;
        this.bodies = bodies;
        this.quads = quads;
        this.passages = passages;
        this.entities = entities;
        this.language = language;
        this.slug = slug;
    }

    /** @param index of the unit in its document */
    void write(int index, LinkedUnit unit, Node document, Optional<Node> bearer) {
        statementsOfUnit.clear();
        if (unit.extraction().unit() instanceof TextUnit.OfClause clause) {
            Set<Node> inherited = inheritedAddressees(unit, clause, bearer.orElseThrow());
            List<Optional<Node>> written =
                    claims(unit, unit.extraction().claims(), bearer.orElseThrow(), voice(clause), inherited);
            for (int c = 0; c < written.size(); c++) {
                ClaimKey key = new ClaimKey(index, c);
                written.get(c).ifPresent(node -> nodes.put(key, node));
            }
        }
        for (ProseStatement statement : unit.extraction().statements()) statement(unit, statement, document);
    }

    /** What a clause says is said by the body that adopted its text. */
    private List<Node> voice(TextUnit.OfClause clause) {
        return bodies.stream()
                .filter(b -> b.code().equals(clause.text().body()))
                .map(b -> NodeFactory.createURI(b.iri()))
                .limit(1)
                .toList();
    }

    /** The statement of the unit last written that contains a span; citations in prose hang on it. */
    Optional<Node> statementAround(Span span) {
        return statementsOfUnit.entrySet().stream()
                .filter(e -> e.getKey().contains(span))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whom a clause addresses: those its own words name, else those its parent's do. Parents are written before their sub-clauses. */
    private Set<Node> inheritedAddressees(LinkedUnit unit, TextUnit.OfClause of, Node clause) {
        Set<Node> own = named(unit, of.clause().addressee());
        if (own.isEmpty()) of.clause().addressee().flatMap(unit::who).ifPresent(e -> own.add(entities.describe(e)));
        if (own.isEmpty()) own.addAll(addresseesOfClause.getOrDefault(clause.getURI(), Set.of()));
        Set<Node> below = named(unit, of.clause().handedDown());
        for (Clause child : of.clause().children())
            addresseesOfClause.put(iris.clause(of.text(), child).getURI(), below.isEmpty() ? own : below);
        return own;
    }

    /** The actors that the words of an addressee name, or else the collective that they are. */
    private Set<Node> named(LinkedUnit unit, Optional<Span> addressee) {
        Set<Node> named = new LinkedHashSet<>();
        if (addressee.isEmpty()) return named;
        for (Span part : Addressees.parts(
                unit.extraction().unit().reading().text(),
                addressee.get(),
                unit.extraction().mentions())) unit.who(part).ifPresent(e -> named.add(entities.describe(e)));
        return named;
    }

    private void statement(LinkedUnit unit, ProseStatement statement, Node document) {
        Reading reading = unit.extraction().unit().reading();
        Node node = iris.statement(slug, ++statements);
        statementsOfUnit.put(statement.span(), node);
        quads.add(document, PLEN.hasStatement, node);
        quads.type(node, PLEN.Statement);
        String text = statement.span().of(reading.text());
        quads.text(node, PLEN.text, text, language);
        List<Entity> named = voices(unit, statement.speakers());
        List<Entity> speakers = named.isEmpty() ? voices(unit, List.of(statement.span())) : named;
        quads.text(
                node,
                RDFS.label.asNode(),
                (speakers.isEmpty()
                                ? ""
                                : speakers.stream().map(Entity::label).collect(Collectors.joining(", ")) + ": ")
                        + shortened(text),
                language);
        List<Node> voices = speakers.stream().map(entities::describe).toList();
        voices.forEach(v -> quads.add(node, PLEN.voicedBy, v));
        statement.stance().ifPresent(s -> quads.add(node, PLEN.stance, NodeFactory.createURI(s)));
        for (Entity concept : unit.within(statement.span(), k -> k.isConcept()))
            quads.add(node, PLEN.theme, entities.describe(concept));
        for (Entity entity : unit.within(statement.span(), k -> k != EntityKind.ROLE))
            quads.add(node, PLEN.mentions, entities.describe(entity));
        passages.evidence(node, reading, statement.span());
        claims(unit, statement.claims(), node, voices, Set.of());
    }

    /** Who speaks, each once. */
    private static List<Entity> voices(LinkedUnit unit, List<Span> speakers) {
        return speakers.stream().flatMap(s -> unit.all(s).stream()).distinct().toList();
    }

    private static String shortened(String text) {
        if (text.length() <= LABEL_LENGTH) return text;
        int space = text.lastIndexOf(' ', LABEL_LENGTH);
        return text.substring(0, space > 0 ? space : LABEL_LENGTH) + " …";
    }

    private static final int LABEL_LENGTH = 90;

    /** The nodes of the claims of clauses that were written. */
    Map<ClaimKey, Node> nodes() {
        return nodes;
    }

    /** Writes claims; gives the node of each, or nothing where a recommendation has nobody to address. */
    private List<Optional<Node>> claims(
            LinkedUnit unit, List<Claim> claims, Node bearer, List<Node> voices, Set<Node> inheritedAddressees) {
        int concerns = 0;
        int recommendations = 0;
        List<Optional<Node>> written = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim instanceof Claim.Concern concern)
                written.add(Optional.of(concern(unit, concern, bearer, voices, ++concerns)));
            if (claim instanceof Claim.Recommendation recommendation) {
                Optional<Node> node =
                        recommendation(unit, recommendation, bearer, voices, inheritedAddressees, recommendations + 1);
                if (node.isPresent()) recommendations++;
                written.add(node);
            }
        }
        return written;
    }

    private Node concern(LinkedUnit unit, Claim.Concern concern, Node bearer, List<Node> voices, int k) {
        Reading reading = unit.extraction().unit().reading();
        Node node = iris.concern(bearer, k);
        quads.add(bearer, PLEN.raises, node);
        quads.type(node, PLEN.Concern);
        quads.text(node, PLEN.text, concern.span().of(reading.text()), language);
        common(unit, concern, node, voices, reading);
        subjects(unit, concern, concern.span(), List.of(), node);
        for (Span cause : concern.causes())
            unit.who(cause).ifPresent(c -> quads.add(node, PLEN.causedBy, entities.describe(c)));
        passages.evidence(node, reading, concern.span());
        return node;
    }

    private Optional<Node> recommendation(
            LinkedUnit unit,
            Claim.Recommendation recommendation,
            Node bearer,
            List<Node> voices,
            Set<Node> inheritedAddressees,
            int k) {
        Reading reading = unit.extraction().unit().reading();
        Set<Node> addressees = new LinkedHashSet<>();
        for (Span span : recommendation.addressees())
            unit.who(span).ifPresent(e -> addressees.add(entities.describe(e)));
        if (addressees.isEmpty()) addressees.addAll(inheritedAddressees);
        if (addressees.isEmpty() || recommendation.action().length() == 0) return Optional.empty();
        Node node = iris.recommendation(bearer, k);
        quads.add(bearer, PLEN.recommends, node);
        quads.type(node, PLEN.Recommendation);
        quads.text(node, PLEN.action, recommendation.action().of(reading.text()), language);
        for (Span step : recommendation.steps()) quads.text(node, PLEN.step, step.of(reading.text()), language);
        recommendation.deadline().ifPresent(d -> quads.text(node, PLEN.deadline, d.of(reading.text()), language));
        addressees.forEach(a -> quads.add(node, PLEN.addressee, a));
        common(unit, recommendation, node, voices, reading);
        subjects(unit, recommendation, recommendation.action(), recommendation.excluded(), node);
        passages.evidence(node, reading, recommendation.span());
        return Optional.of(node);
    }

    private void common(LinkedUnit unit, Claim claim, Node node, List<Node> voices, Reading reading) {
        quads.text(node, RDFS.label.asNode(), claim.label(), language);
        claim.stance().ifPresent(s -> quads.add(node, PLEN.stance, NodeFactory.createURI(s)));
        List<Node> own =
                voices(unit, claim.speakers()).stream().map(entities::describe).toList();
        (own.isEmpty() ? voices : own).forEach(v -> quads.add(node, PLEN.voicedBy, v));
        if (reading.isEmpty()) throw new IllegalStateException("a claim without words: " + node);
    }

    /** What a claim is about: its themes, and the actors that its words name, those it warns off left out. */
    private void subjects(LinkedUnit unit, Claim claim, Span span, List<Span> excluded, Node node) {
        unit.themesOf(claim).forEach(theme -> quads.add(node, PLEN.theme, entities.describe(theme)));
        unit.linked()
                .filter(m -> span.contains(m.mention().span()))
                .filter(m ->
                        excluded.stream().noneMatch(e -> e.overlaps(m.mention().span())))
                .forEach(m -> {
                    EntityKind kind = m.entity().kind();
                    if (kind.isActor()) quads.add(node, PLEN.about, entities.describe(m.entity()));
                });
    }
}
