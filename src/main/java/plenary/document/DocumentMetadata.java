package plenary.document;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a file says about itself outside its words: front matter, HTML head, PDF or DOCX properties, Akoma Ntoso {@code meta}.
 *
 * @param fields lower-case field names ({@code title}, {@code date}, {@code publisher}, {@code type}, {@code symbol}, {@code source},
 *     {@code language}, {@code session}, {@code meeting}, {@code author}) to values as found; dates as ISO 8601 where they could be read
 */
public record DocumentMetadata(Map<String, String> fields) {

    public static final DocumentMetadata NONE = new DocumentMetadata(Map.of());

    public DocumentMetadata {
        Map<String, String> sorted = new TreeMap<>();
        fields.forEach((k, v) -> {
            if (!v.isBlank()) sorted.put(k.toLowerCase(Locale.ROOT), v.strip());
        });
        fields = java.util.Collections.unmodifiableMap(sorted);
    }

    public Optional<String> get(String field) {
        return Optional.ofNullable(fields.get(field));
    }
}
