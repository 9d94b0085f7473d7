package plenary.vocabulary;

/** Kinds of entity that the vocabularies hold and that a text can mention. */
public enum EntityKind {
    COUNTRY("country", Names.PLEN + "Country", Layer.NAME),
    REGION("region", Names.PLEN + "Region", Layer.NAME),
    COMMITTEE("committee", Names.PLEN + "Committee", Layer.NAME),
    ORGANIZATION("organization", Names.PLEN + "Organization", Layer.NAME),
    COLLECTIVE("actor", Names.PLEN + "CollectiveActor", Layer.NAME),
    PERSON("person", Names.PLEN + "Person", Layer.NAME),
    INSTRUMENT("instrument", Names.PLEN + "Instrument", Layer.NAME),
    TECHNOLOGY("technology", Names.PLEN + "Technology", Layer.TECHNOLOGY),
    THEME("theme", Names.PLEN + "Theme", Layer.THEME),
    ROLE("role", Names.ORG + "Role", Layer.ROLE);

    /**
     * Entities of different layers are found side by side: "Chinese disinformation campaigns" is a country and a theme, "NATO Secretary General" an organisation
     * and a role. Within a layer the longest form wins.
     */
    public enum Layer {
        NAME,
        TECHNOLOGY,
        THEME,
        ROLE
    }

    private static final class Names {
        private static final String PLEN = "https://w3id.org/plenary/ns#";
        private static final String ORG = "http://www.w3.org/ns/org#";
    }

    private final String path;
    private final String classIri;
    private final Layer layer;

    EntityKind(String path, String classIri, Layer layer) {
        this.path = path;
        this.classIri = classIri;
        this.layer = layer;
    }

    /** The part of an entity's IRI between the base and its slug. */
    public String path() {
        return path;
    }

    /** IRI of the class that an entity of this kind has in the graph. */
    public String classIri() {
        return classIri;
    }

    public Layer layer() {
        return layer;
    }

    /** Whether it is what something is about: a theme or a technology. */
    public boolean isConcept() {
        return this == THEME || this == TECHNOLOGY;
    }

    /** Whether one of this kind can act, be urged, or be worried about. */
    public boolean isActor() {
        return switch (this) {
            case COUNTRY, ORGANIZATION, COMMITTEE, COLLECTIVE, PERSON -> true;
            case REGION, INSTRUMENT, TECHNOLOGY, THEME, ROLE -> false;
        };
    }
}
