package plenary.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import plenary.document.Span;

/**
 * One annotation of a gold file.
 *
 * @param line where it stands in the file, from 1
 * @param kind what it says
 * @param spans the characters that say it, in offsets of the document's text; empty for a fact without a place
 * @param attributes in the order of the line; what they mean depends on the kind
 * @param quote the text of the first span, white space folded, cut after 80 characters
 */
record GoldLine(int line, Kind kind, List<Span> spans, Map<String, String> attributes, String quote) {

    /** What an annotation can say. The annotation guide beside the gold files explains each. */
    enum Kind {
        DOCUMENT(false, "kind", "date title"),
        TEXT(false, "id", "presentedBy adoptedOn session title"),
        CLAUSE(true, "id kind", "number"),
        OPENING(true, "clause", "stance"),
        ADDRESSEE(true, "clause who", ""),
        CONCERN(true, "", "clause stance themes targets cause speaker"),
        RECOMMENDATION(true, "", "clause who themes speaker stance targets"),
        MENTION(true, "entity", "type"),
        ROLE(true, "person role", "organization"),
        CITATION(true, "cites", "paragraph"),
        STATEMENT(true, "speaker", "stance"),
        ADDRESSES(false, "recommendation concern", "strength");

        private final boolean placed;
        private final String required;
        private final String optional;

        /** Names of attributes, blanks between them. */
        Kind(boolean placed, String required, String optional) {
            this.placed = placed;
            this.required = required;
            this.optional = optional;
        }

        /** Whether it needs characters of the document. */
        boolean isPlaced() {
            return placed;
        }

        List<String> required() {
            return words(required);
        }

        boolean knows(String attribute) {
            return words(required).contains(attribute) || words(optional).contains(attribute);
        }

        private static List<String> words(String names) {
            return names.isEmpty() ? List.of() : List.of(names.split(" "));
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
        }

        /** As gold files write it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    GoldLine {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(quote);
        spans = List.copyOf(spans);
        attributes = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(attributes));
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name)).filter(v -> !v.isEmpty());
    }

    /** The values of an attribute that can have several. */
    List<String> values(String name) {
        return attribute(name).stream()
                .flatMap(v -> Arrays.stream(v.split(",")))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }
}
