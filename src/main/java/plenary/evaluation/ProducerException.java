package plenary.evaluation;

/** A document that could not be made into quads. The message says why; whoever reports it names the document. */
public final class ProducerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProducerException(String message) {
        super(message);
    }
}
