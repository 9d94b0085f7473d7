package plenary.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import plenary.document.Span;

/** From a gold file to the facts it states. */
final class GoldFacts {

    private final String text;
    private final List<GoldLine> lines;
    private final List<DocumentFacts.Clause> clauses = new ArrayList<>();
    private final Map<String, Set<String>> addresseesOfClause = new LinkedHashMap<>();

    private GoldFacts(GoldFile file, String text) {
        this.text = text;
        this.lines = file.lines();
    }

    /**
     * The facts of a gold file about a text.
     *
     * @throws EvaluationException when offsets and quotes do not fit the text, naming file and line
     */
    static DocumentFacts of(GoldFile file, String text) {
        file.check(text);
        return new GoldFacts(file, text).facts();
    }

    private DocumentFacts facts() {
        for (GoldLine line : of(GoldLine.Kind.CLAUSE))
            clauses.add(new DocumentFacts.Clause(
                    line.attributes().get("id"), line.attributes().get("kind"), line.spans()));
        for (GoldLine line : of(GoldLine.Kind.ADDRESSEE))
            addresseesOfClause
                    .computeIfAbsent(line.attributes().get("clause"), c -> new LinkedHashSet<>())
                    .addAll(entities(line, "who"));
        Set<DocumentFacts.ClauseValue> openings = new LinkedHashSet<>();
        Set<DocumentFacts.ClauseValue> stances = new LinkedHashSet<>();
        for (GoldLine line : of(GoldLine.Kind.OPENING)) {
            String clause = line.attributes().get("clause");
            openings.add(new DocumentFacts.ClauseValue(clause, phrase(words(line))));
            line.attribute("stance").ifPresent(s -> stances.add(new DocumentFacts.ClauseValue(clause, s)));
        }
        return new DocumentFacts(
                text,
                attributes(),
                clauses,
                List.copyOf(openings),
                List.copyOf(stances),
                of(GoldLine.Kind.CONCERN).stream().map(this::concern).toList(),
                of(GoldLine.Kind.RECOMMENDATION).stream()
                        .map(this::recommendation)
                        .toList(),
                of(GoldLine.Kind.MENTION).stream().map(GoldFacts::mention).toList(),
                of(GoldLine.Kind.ROLE).stream().map(GoldFacts::role).distinct().toList(),
                of(GoldLine.Kind.CITATION).stream()
                        .flatMap(l -> l.values("cites").stream()
                                .map(c -> new DocumentFacts.Citation(clauseAt(l.spans()), EntityPaths.canonical(c))))
                        .distinct()
                        .toList(),
                of(GoldLine.Kind.STATEMENT).stream()
                        .flatMap(l -> l.values("speaker").stream()
                                .map(s -> new DocumentFacts.Statement(l.spans(), EntityPaths.canonical(s))))
                        .toList(),
                of(GoldLine.Kind.ADDRESSES).stream()
                        .map(l -> new DocumentFacts.Link(
                                clauseOf(l.attributes().get("recommendation")),
                                clauseOf(l.attributes().get("concern"))))
                        .distinct()
                        .toList());
    }

    private List<GoldLine> of(GoldLine.Kind kind) {
        return lines.stream().filter(l -> l.kind() == kind).toList();
    }

    private List<DocumentFacts.Attribute> attributes() {
        List<DocumentFacts.Attribute> attributes = new ArrayList<>();
        for (GoldLine line : lines)
            if (line.kind() == GoldLine.Kind.DOCUMENT || line.kind() == GoldLine.Kind.TEXT) {
                String of = line.attribute("id").orElse("document");
                line.attributes()
                        .forEach((name, value) -> attribute(of, name, value).ifPresent(attributes::add));
                // The title of a text is what its span covers, unless the line says otherwise.
                if (line.kind() == GoldLine.Kind.TEXT && line.attribute("title").isEmpty())
                    attribute(of, "title", words(line)).ifPresent(attributes::add);
            }
        return attributes;
    }

    /** An attribute of a document or adopted text in comparable form. */
    static Optional<DocumentFacts.Attribute> attribute(String of, String name, String value) {
        if (value.isEmpty()) return Optional.empty();
        String comparable = name.equals("title") ? phrase(value) : EntityPaths.canonical(value);
        return Optional.of(new DocumentFacts.Attribute(of, name, comparable));
    }

    /** Words in comparable form: their letters and digits in lower case, single spaces. */
    static String phrase(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private String words(GoldLine line) {
        return String.join(" ", line.spans().stream().map(s -> s.of(text)).toList());
    }

    private DocumentFacts.Concern concern(GoldLine line) {
        return new DocumentFacts.Concern(
                line.attribute("clause").orElse(DocumentFacts.PROSE),
                line.spans(),
                entities(line, "themes"),
                entities(line, "targets"),
                entities(line, "cause"),
                entities(line, "speaker"));
    }

    private DocumentFacts.Recommendation recommendation(GoldLine line) {
        Set<String> who = entities(line, "who");
        Optional<String> clause = line.attribute("clause");
        if (who.isEmpty() && clause.isPresent()) who = inheritedAddressees(clause.get());
        return new DocumentFacts.Recommendation(
                clause.orElse(DocumentFacts.PROSE),
                line.spans(),
                who,
                entities(line, "themes"),
                entities(line, "speaker"));
    }

    /** Whom a clause or the nearest clause above it addresses. */
    private Set<String> inheritedAddressees(String clause) {
        for (String id = clause; id.contains("/"); id = id.substring(0, id.lastIndexOf('/')))
            if (addresseesOfClause.containsKey(id)) return addresseesOfClause.get(id);
        return Set.of();
    }

    private static DocumentFacts.Mention mention(GoldLine line) {
        String entity = EntityPaths.mentioned(line.attributes().get("entity"));
        return new DocumentFacts.Mention(line.spans(), entity, !entity.startsWith(EntityPaths.UNLISTED));
    }

    private static DocumentFacts.Role role(GoldLine line) {
        return new DocumentFacts.Role(
                EntityPaths.canonical(line.attributes().get("person")),
                EntityPaths.canonical(line.attributes().get("role")),
                line.attribute("organization").map(EntityPaths::canonical).orElse(""));
    }

    private static Set<String> entities(GoldLine line, String attribute) {
        Set<String> entities = new TreeSet<>();
        line.values(attribute).forEach(v -> entities.add(EntityPaths.canonical(v)));
        return entities;
    }

    /** The clause that characters belong to. */
    private String clauseAt(List<Span> spans) {
        return clauseAt(clauses, spans);
    }

    static String clauseAt(List<DocumentFacts.Clause> clauses, List<Span> spans) {
        for (DocumentFacts.Clause clause : clauses)
            for (Span span : clause.spans()) if (span.overlaps(spans.get(0))) return clause.id();
        return DocumentFacts.PROSE;
    }

    /** The clause of a claim: {@code …/operative/1/a#2} and {@code …/operative/1/a/recommendation/2} are of {@code …/operative/1/a}. */
    static String clauseOf(String claim) {
        return claim.replaceFirst("#\\d+$", "").replaceFirst("/(?:concern|recommendation)/\\d+$", "");
    }
}
