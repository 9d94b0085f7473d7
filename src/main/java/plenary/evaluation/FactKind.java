package plenary.evaluation;

import java.util.Optional;

/** Kinds of fact that are scored, in the order of the report. */
public enum FactKind {
    DOCUMENT_ATTRIBUTES("documents and adopted texts", Rule.SAME, 0, true),
    CLAUSE_BOUNDARIES_EXACT("clause boundaries, exact", Rule.OVERLAP, Rule.ALL, false),
    CLAUSE_BOUNDARIES("clause boundaries, overlap ≥ .9", Rule.OVERLAP, 0.9, true),
    CLAUSE_KINDS("clause kinds", Rule.OVERLAP, Rule.HALF, true),
    CLAUSE_NUMBERS("clause numbers", Rule.OVERLAP, Rule.HALF, true),
    OPENINGS("opening phrases", Rule.SAME, 0, true),
    OPENING_VERBS("opening verbs, first of each clause", Rule.SAME_FIRST_WORDS, 0, false),
    STANCES("stances", Rule.SAME, 0, true),
    ADDRESSEES("addressees", Rule.SAME, 0, true),
    RECOMMENDATIONS("recommendations", Rule.OVERLAP, Rule.HALF, true),
    RECOMMENDATIONS_WITH_ADDRESSEE_AND_THEME(
            "recommendations with addressee and theme", Rule.OVERLAP, Rule.HALF, false),
    RECOMMENDATION_THEMES("themes of recommendations", Rule.SAME, 0, true),
    CONCERNS("concerns", Rule.OVERLAP, Rule.HALF, true),
    CONCERNS_WITH_THEME("concerns with theme", Rule.OVERLAP, Rule.HALF, false),
    CONCERN_THEMES("themes of concerns", Rule.SAME, 0, true),
    CONCERN_TARGETS("targets of concerns", Rule.SAME, 0, true),
    CONCERN_CAUSES("causes of concerns", Rule.SAME, 0, true),
    COUNTRIES("countries", "country"),
    REGIONS("regions", "region"),
    ORGANISATIONS("organisations", "organization"),
    COMMITTEES("committees", "committee"),
    COLLECTIVE_ACTORS("collective actors", "actor"),
    PEOPLE("people", "person"),
    PEOPLE_WITH_ROLES("people with roles", Rule.SAME, 0, true),
    PEOPLE_WITH_ROLES_AND_ORGANISATIONS("people with roles and organisations", Rule.SAME, 0, false),
    TECHNOLOGIES("technologies", "technology"),
    INSTRUMENTS("instruments", "instrument"),
    SESSIONS("sessions", EntityPaths.SESSION_PATH),
    UNLISTED("names that no vocabulary holds", Rule.OVERLAP, Rule.ANY, false),
    CITATIONS("citations", Rule.SAME, 0, true),
    ADDRESSES("concern → recommendation", Rule.SAME, 0, true),
    SPEAKERS("speakers of statements", Rule.OVERLAP, Rule.HALF, true),
    CLAIM_SPEAKERS("speakers of concerns and recommendations in prose", Rule.SAME, 0, true),
    NAMES("names of the four kinds, kind left aside", FactKind.ANY_NAME),
    ORGANISATION_NAMES("Organisation", "organisation-name"),
    LOCATION_NAMES("Location", "location-name"),
    PERSON_NAMES("Person", "person-name"),
    NATIONALITY_NAMES("Nationality", "nationality-name");

    /** Stands for a name whatever its kind. */
    static final String ANY_NAME = "name";

    /** When a produced fact is a gold one. */
    enum Rule {
        /** The same key. */
        SAME,
        /** The same key, or one whose first words are all of the other. */
        SAME_FIRST_WORDS,
        /** The same key, enough shared characters, and of each set of values that both give at least one in common. */
        OVERLAP;

        private static final double ALL = 1;
        private static final double HALF = 0.5;
        private static final double ANY = 0;
    }

    private final String label;
    private final Rule rule;
    private final double leastOverlap;
    private final boolean summed;
    private final String mentioned;

    FactKind(String label, Rule rule, double leastOverlap, boolean summed) {
        this.label = label;
        this.rule = rule;
        this.leastOverlap = leastOverlap;
        this.summed = summed;
        this.mentioned = "";
    }

    FactKind(String label, String mentioned) {
        this.label = label;
        this.rule = Rule.OVERLAP;
        this.leastOverlap = Rule.ANY;
        this.summed = !mentioned.equals(FactKind.ANY_NAME);
        this.mentioned = mentioned;
    }

    /** As reports name it. */
    public String label() {
        return label;
    }

    /** Whether micro and macro averages count it; not those that say the same again more strictly. */
    public boolean isSummed() {
        return summed;
    }

    Rule rule() {
        return rule;
    }

    /** Share of letters and digits that two places must have in common at least; with 0 a single one is enough. */
    double leastOverlap() {
        return leastOverlap;
    }

    /** The kind of mention of an entity, by the first part of the entity's path; empty for what is not scored as a mention, such as themes. */
    static Optional<FactKind> ofMention(String entity) {
        String kind = EntityPaths.kind(entity);
        if (kind.equals(EntityPaths.UNLISTED)) return Optional.of(UNLISTED);
        for (FactKind candidate : values()) if (candidate.mentioned.equals(kind)) return Optional.of(candidate);
        return Optional.empty();
    }

    /** What stands for a name of a kind where entities are not told apart. */
    static String ofName(NameFinder.Kind kind) {
        return switch (kind) {
            case ORGANISATION -> ORGANISATION_NAMES.mentioned;
            case LOCATION -> LOCATION_NAMES.mentioned;
            case PERSON -> PERSON_NAMES.mentioned;
            case NATIONALITY -> NATIONALITY_NAMES.mentioned;
        };
    }
}
