package plenary.serving;

/** The server cannot start: a port that is taken, a wrong setting, a graph that was never built. The message says what to do. */
public final class ServerStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    /** What a command that meets this exception ends with. */
    public static final int EXIT_CODE = 4;

    public ServerStartException(String message) {
        super(message);
    }

    public ServerStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
