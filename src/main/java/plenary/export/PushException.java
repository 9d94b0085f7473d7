package plenary.export;

/** A store did not take the graph; the message names the graph and the store's answer and says what to do. What it took before, it has. */
public final class PushException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PushException(String message) {
        super(message);
    }

    public PushException(String message, Throwable cause) {
        super(message, cause);
    }
}
