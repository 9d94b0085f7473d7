package plenary.validation;

import java.util.Objects;
import java.util.Optional;

/**
 * One result of validation, after <a href="https://www.w3.org/TR/shacl/#results-validation-result">SHACL section 3.6.2</a>.
 *
 * @param severity how bad it is
 * @param document path of the source document whose quads show it
 * @param focusNode IRI of the node that does not fit
 * @param path the property that does not fit: its IRI, or a property path as SPARQL writes it; empty when the node itself does not
 * @param value what stands there instead, as N-Triples writes it
 * @param component IRI of the kind of constraint
 * @param shape IRI of the shape; empty when the shape has none
 * @param message for a person
 */
public record Finding(
        Severity severity,
        String document,
        String focusNode,
        Optional<String> path,
        Optional<String> value,
        String component,
        Optional<String> shape,
        String message) {

    /** SHACL's severities, worst first. */
    public enum Severity {
        VIOLATION("Violation"),
        WARNING("Warning"),
        INFO("Info");

        private final String shaclName;

        Severity(String shaclName) {
            this.shaclName = shaclName;
        }

        /** The local name in the SHACL namespace. */
        public String shaclName() {
            return shaclName;
        }
    }

    public Finding {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(document);
        Objects.requireNonNull(focusNode);
        Objects.requireNonNull(path);
        Objects.requireNonNull(value);
        Objects.requireNonNull(component);
        Objects.requireNonNull(shape);
        Objects.requireNonNull(message);
    }
}
