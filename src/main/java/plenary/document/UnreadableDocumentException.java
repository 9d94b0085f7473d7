package plenary.document;

import java.util.Optional;

/** A file whose bytes cannot be made into a document. The message says where, why and what to do; the caller names the file. */
public final class UnreadableDocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String place;
    private final String reason;

    public UnreadableDocumentException(String message) {
        this("", message, null);
    }

    public UnreadableDocumentException(String message, Throwable cause) {
        this("", message, cause);
    }

    private UnreadableDocumentException(String place, String reason, Throwable cause) {
        super(place.isEmpty() ? reason : place + ": " + reason, cause);
        this.place = place;
        this.reason = reason;
    }

    /**
     * @param place where in the file: "byte 4711 (line 12)", "line 3, column 8", "page 2"
     * @param reason what is wrong there and what to do
     */
    public static UnreadableDocumentException at(String place, String reason) {
        return new UnreadableDocumentException(place, reason, null);
    }

    /** As {@link #at(String, String)}, with what a library threw. */
    public static UnreadableDocumentException at(String place, String reason, Throwable cause) {
        return new UnreadableDocumentException(place, reason, cause);
    }

    /** Where in the file, if known; {@link #getMessage()} begins with it. */
    public Optional<String> place() {
        return place.isEmpty() ? Optional.empty() : Optional.of(place);
    }

    /** The message without the place. */
    public String reason() {
        return reason;
    }
}
