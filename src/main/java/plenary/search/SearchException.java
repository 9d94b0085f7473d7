package plenary.search;

/** The index cannot be written or read. */
public final class SearchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SearchException(String message, Throwable cause) {
        super(message, cause);
    }
}
