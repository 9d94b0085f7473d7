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
        DOCUMENT(false, List.of("kind"), List.of("date", "title")),
        TEXT(false, List.of("id"), List.of("presentedBy", "adoptedOn", "session", "title")),
        CLAUSE(true, List.of("id", "kind"), List.of("number")),
        OPENING(true, List.of("clause"), List.of("stance")),
        ADDRESSEE(true, List.of("clause", "who"), List.of()),
        CONCERN(true, List.of(), List.of("clause", "stance", "themes", "targets", "cause", "speaker")),
        RECOMMENDATION(true, List.of(), List.of("clause", "who", "themes", "speaker", "stance", "targets")),
        MENTION(true, List.of("entity"), List.of("type")),
        ROLE(true, List.of("person", "role"), List.of("organization")),
        CITATION(true, List.of("cites"), List.of("paragraph")),
        STATEMENT(true, List.of("speaker"), List.of("stance")),
        ADDRESSES(false, List.of("recommendation", "concern"), List.of("strength"));

        private final boolean placed;
        private final List<String> required;
        private final List<String> optional;

        Kind(boolean placed, List<String> required, List<String> optional) {
            this.placed = placed;
            this.required = required;
            this.optional = optional;
        }

        /** Whether it needs characters of the document. */
        boolean isPlaced() {
            return placed;
        }

        List<String> required() {
            return required;
        }

        boolean knows(String attribute) {
            return required.contains(attribute) || optional.contains(attribute);
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
