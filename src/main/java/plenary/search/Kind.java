package plenary.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import plenary.vocabulary.PLEN;

/** What kinds of things are found, those first that a reader who asked for nothing sees first. */
public enum Kind {
    TEXT("Adopted text", PLEN.AdoptedText),
    DOCUMENT("Document", PLEN.SourceDocument),
    CONCERN("Concern", PLEN.Concern),
    RECOMMENDATION("Recommendation", PLEN.Recommendation),
    CLAUSE("Clause", PLEN.Clause),
    STATEMENT("Statement", PLEN.Statement),
    COUNTRY("Country", PLEN.Country),
    REGION("Region", PLEN.Region),
    COMMITTEE("Committee", PLEN.Committee),
    ORGANISATION("Organisation", PLEN.Organization),
    COLLECTIVE("Group of actors", PLEN.CollectiveActor),
    PERSON("Person", PLEN.Person),
    TECHNOLOGY("Technology", PLEN.Technology),
    THEME("Theme", PLEN.Theme),
    SESSION("Session", PLEN.Session),
    INSTRUMENT("Treaty or programme", PLEN.Instrument);

    private static final List<Kind> ENTITIES = List.of(
            COUNTRY, REGION, COMMITTEE, PERSON, TECHNOLOGY, THEME, SESSION, INSTRUMENT, ORGANISATION, COLLECTIVE);

    private final String label;
    private final String type;

    Kind(String label, Node type) {
        this.label = label;
        this.type = type.getURI();
    }

    /** For readers, in the singular. */
    public String label() {
        return label;
    }

    /** As it stands in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String id) {
        for (Kind kind : values()) if (kind.id().equals(id)) return Optional.of(kind);
        return Optional.empty();
    }

    /**
     * What a thing is that texts speak of; the most telling kind when it is several. A common entity has its classes in thousands of graphs: each kind is
     * asked for, the classes are not listed.
     */
    public static Optional<Kind> ofEntity(DatasetGraph dataset, Node thing) {
        for (Kind kind : ENTITIES)
            if (dataset.contains(Node.ANY, thing, RDF.type.asNode(), NodeFactory.createURI(kind.type)))
                return Optional.of(kind);
        return Optional.empty();
    }

    /** Whether texts speak of it, rather than being of them. */
    public boolean isEntity() {
        return ENTITIES.contains(this);
    }
}
