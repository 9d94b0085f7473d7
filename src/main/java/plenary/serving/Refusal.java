package plenary.serving;

import java.time.Duration;
import java.util.Optional;

/** A request is answered with an error. The message is for the client: it tells what to do and nothing of the machine. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final int BAD_REQUEST = 400;
    static final int UNAUTHORISED = 401;
    static final int NOT_FOUND = 404;
    static final int METHOD_NOT_ALLOWED = 405;
    static final int NOT_ACCEPTABLE = 406;
    static final int TOO_SLOW = 408;
    static final int TOO_LARGE = 413;
    static final int URI_TOO_LONG = 414;
    static final int UNSUPPORTED_TYPE = 415;
    static final int UNPROCESSABLE = 422;
    static final int TOO_MANY = 429;
    static final int INTERNAL = 500;
    static final int UNAVAILABLE = 503;

    private final int status;
    private final transient Optional<Duration> retryAfter;

    Refusal(int status, String message) {
        this(status, message, Optional.empty());
    }

    private Refusal(int status, String message, Optional<Duration> retryAfter) {
        super(message, null, false, false);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    static Refusal later(int status, String message, Duration wait) {
        return new Refusal(status, message, Optional.of(wait));
    }

    int status() {
        return status;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
