package plenary.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import plenary.document.Span;

/**
 * What is said of one document, by an annotator or by the program, in the one form in which the two are compared. Entities are IRI paths below the base
 * ({@code country/CHN}), spans are offsets of the text.
 *
 * @param text the document's text
 * @param attributes what is said of the document and its adopted texts as wholes
 * @param clauses of its adopted texts, in text order
 * @param openings opening phrases of clauses
 * @param stances stances of clauses
 * @param citations what is cited, and by which clause
 * @param links which recommendation answers which concern
 */
record DocumentFacts(
        String text,
        List<Attribute> attributes,
        List<Clause> clauses,
        List<ClauseValue> openings,
        List<ClauseValue> stances,
        List<Concern> concerns,
        List<Recommendation> recommendations,
        List<Mention> mentions,
        List<Role> roles,
        List<Citation> citations,
        List<Statement> statements,
        List<Link> links) {

    /** Stands for the clause of what is said outside adopted texts. */
    static final String PROSE = "prose";

    /** Something said of a document or adopted text as a whole, e.g. its date. */
    record Attribute(String of, String name, String value) {}

    /**
     * A clause.
     *
     * @param id IRI path
     * @param kind {@code preambular} or {@code operative}
     */
    record Clause(String id, String kind, List<Span> spans) {}

    /** A word or an IRI path that goes with a clause. */
    record ClauseValue(String clause, String value) {}

    /** A worry; {@code clause} is {@link #PROSE} outside adopted texts. */
    record Concern(
            String clause,
            List<Span> spans,
            Set<String> themes,
            Set<String> targets,
            Set<String> causes,
            Set<String> speakers) {}

    /** Something to be done, by whom and about what. */
    record Recommendation(
            String clause, List<Span> spans, Set<String> addressees, Set<String> themes, Set<String> speakers) {}

    /**
     * A name.
     *
     * @param entity IRI path of what it names; {@code ?} and a slug for what no vocabulary holds
     * @param listed whether the entity is known by more than its name here
     */
    record Mention(List<Span> spans, String entity, boolean listed) {}

    /** A person's role; {@code organization} may be empty. */
    record Role(String person, String role, String organization) {}

    record Citation(String clause, String cited) {}

    /** A sentence that reports what somebody says. */
    record Statement(List<Span> spans, String speaker) {}

    /** That carrying out a clause's recommendation would answer a clause's concern. */
    record Link(String recommendation, String concern) {}

    DocumentFacts {
        Objects.requireNonNull(text);
        attributes = List.copyOf(attributes);
        clauses = List.copyOf(clauses);
        openings = List.copyOf(openings);
        stances = List.copyOf(stances);
        concerns = List.copyOf(concerns);
        recommendations = List.copyOf(recommendations);
        mentions = List.copyOf(mentions);
        roles = List.copyOf(roles);
        citations = List.copyOf(citations);
        statements = List.copyOf(statements);
        links = List.copyOf(links);
    }

    /** What a document says that could not be processed. */
    static DocumentFacts nothing(String text) {
        return new DocumentFacts(
                text, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of());
    }

    /** The same, of clauses, openings and citations only. */
    static DocumentFacts ofClauses(
            String text, List<Clause> clauses, List<ClauseValue> openings, List<Citation> citations) {
        DocumentFacts none = nothing(text);
        return new DocumentFacts(
                text,
                none.attributes,
                clauses,
                openings,
                none.stances,
                none.concerns,
                none.recommendations,
                none.mentions,
                none.roles,
                citations,
                none.statements,
                none.links);
    }

    /** The same, of names only. */
    static DocumentFacts ofMentions(String text, List<Mention> mentions) {
        DocumentFacts none = nothing(text);
        return new DocumentFacts(
                text,
                none.attributes,
                none.clauses,
                none.openings,
                none.stances,
                none.concerns,
                none.recommendations,
                mentions,
                none.roles,
                none.citations,
                none.statements,
                none.links);
    }
}
