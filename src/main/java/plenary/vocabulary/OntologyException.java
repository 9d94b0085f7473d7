package plenary.vocabulary;

/** The ontology folder is missing, unreadable or not well-formed; the message names the file and the place. */
public final class OntologyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OntologyException(String message, Throwable cause) {
        super(message, cause);
    }
}
