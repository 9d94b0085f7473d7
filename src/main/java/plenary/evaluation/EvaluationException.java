package plenary.evaluation;

/** Gold that cannot be read, or a document it is about that cannot. The message names file and place and says what to do. */
public final class EvaluationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EvaluationException(String message) {
        super(message);
    }

    public EvaluationException(String message, Throwable cause) {
        super(message, cause);
    }
}
