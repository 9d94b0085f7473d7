package plenary.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import plenary.vocabulary.PLEN;

/** From a document's graph to the entries of the index. */
final class Entries {

    private static final List<Node> SPEAKS_OF = List.of(
            PLEN.mentions,
            PLEN.theme,
            PLEN.about,
            PLEN.addressee,
            PLEN.voicedBy,
            PLEN.causedBy,
            PLEN.cites,
            PLEN.presentedBy);

    /** What a whole is counted by because a part of it is. */
    private static final Dimension[] OF_PARTS = {
        Dimension.STANCE, Dimension.COUNTRY, Dimension.THEME, Dimension.ADDRESSEE, Dimension.ENTITY, Dimension.VOICE
    };

    private final Entities entities;
    private final Consumer<Entry> sink;
    /** A text can stand in several documents; what the first says of it is what all say. */
    private final Set<Node> seen = new HashSet<>();

    Entries(Entities entities, Consumer<Entry> sink) {
        this.entities = entities;
        this.sink = sink;
    }

    void add(GraphContent graph, Node document) {
        for (Node text : graph.subjects(PLEN.documentedIn))
            if (!graph.all(text, PLEN.hasClause).isEmpty() && seen.add(text)) addText(graph, text);
        addDocument(graph, document);
    }

    private void addText(GraphContent graph, Node text) {
        Entry entry = entry(graph, text, Kind.TEXT);
        entry.text = graph.text(text, PLEN.title);
        entry.number = graph.text(text, PLEN.number);
        entry.dated(graph.text(text, PLEN.adoptedOn));
        entry.count(Dimension.BODY, graph.all(text, PLEN.adoptedBy));
        entry.count(Dimension.SESSION, graph.all(text, PLEN.adoptedAt));
        for (String property : List.of("adoptedBy", "adoptedAt"))
            graph.all(text, PLEN.term(property)).stream().filter(Node::isURI).forEach(entities::occurs);
        List<Entry> parts = new ArrayList<>();
        List<Node> clauses = graph.clauses(text);
        for (Node clause : clauses) addClause(graph, clause, entry, parts);
        entry.outline = new Outlines(graph, entities).text(text, entry, clauses).lines();
        // A text is found by whatever one of its clauses is found by.
        for (Entry part : parts) entry.countAs(part, OF_PARTS);
        sink.accept(entry);
        parts.forEach(sink);
    }

    private void addClause(GraphContent graph, Node clause, Entry text, List<Entry> into) {
        Entry entry = entry(graph, clause, Kind.CLAUSE);
        entry.text = graph.text(clause, PLEN.text);
        entry.number = graph.text(clause, PLEN.number);
        entry.in(text);
        into.add(entry);
        addClaims(graph, clause, entry, text, into);
    }

    /** Concerns and recommendations of a clause or statement; these are also what it is counted by. */
    private void addClaims(GraphContent graph, Node said, Entry entry, Entry container, List<Entry> into) {
        for (Node concern : graph.all(said, PLEN.raises)) {
            Entry claim = entry(graph, concern, Kind.CONCERN);
            claim.text = graph.text(concern, PLEN.text);
            claim(claim, entry, container, into);
        }
        for (Node recommendation : graph.all(said, PLEN.recommends)) {
            Entry claim = entry(graph, recommendation, Kind.RECOMMENDATION);
            claim.text = graph.text(recommendation, PLEN.action);
            claim(claim, entry, container, into);
        }
    }

    private static void claim(Entry claim, Entry said, Entry container, List<Entry> into) {
        claim.number = said.number;
        claim.in(container);
        said.countAs(claim, OF_PARTS);
        into.add(claim);
    }

    private void addDocument(GraphContent graph, Node document) {
        Entry entry = entry(graph, document, Kind.DOCUMENT);
        entry.text = graph.text(document, DCTerms.title.asNode());
        if (entry.text.isEmpty()) entry.text = entry.label;
        entry.dated(graph.text(document, DCTerms.issued.asNode()));
        List<Entry> parts = new ArrayList<>();
        List<Node> statements = graph.all(document, PLEN.hasStatement);
        if (!statements.isEmpty())
            entry.outline = new Outlines(graph, entities)
                    .prose(document, entry, statements)
                    .lines();
        for (Node statement : statements) {
            Entry said = entry(graph, statement, Kind.STATEMENT);
            said.text = graph.text(statement, PLEN.text);
            said.in(entry);
            parts.add(said);
            addClaims(graph, statement, said, entry, parts);
        }
        sink.accept(entry);
        parts.forEach(sink);
    }

    /** With what it says and names itself. */
    private Entry entry(GraphContent graph, Node thing, Kind kind) {
        Entry entry = new Entry(thing, kind);
        entry.label = graph.label(thing);
        entry.count(Dimension.STANCE, graph.all(thing, PLEN.stance));
        entry.count(Dimension.ADDRESSEE, graph.all(thing, PLEN.addressee));
        entry.count(Dimension.VOICE, graph.all(thing, PLEN.voicedBy));
        Set<Node> spokenOf = new HashSet<>();
        for (Node property : SPEAKS_OF) spokenOf.addAll(graph.all(thing, property));
        for (Node entity : spokenOf) spokenOf(entry, entity);
        return entry;
    }

    private void spokenOf(Entry entry, Node entity) {
        Kind kind = entities.kind(entity).orElse(null);
        if (kind == null) return;
        entry.count(Dimension.ENTITY, entity.getURI());
        switch (kind) {
            case COUNTRY -> entry.count(Dimension.COUNTRY, entity.getURI());
            case THEME, TECHNOLOGY -> {
                entry.count(Dimension.THEME, entities.withBroader(entity));
                // What speaks of drones speaks of robotics too.
                entities.withBroader(entity).forEach(entities::occurs);
                return;
            }
            default -> {
                // Counted as an entity only.
            }
        }
        entities.occurs(entity);
    }
}
