package plenary.pipeline;

/** Is told how long the stages take. Safe for any number of threads. */
@FunctionalInterface
public interface StageListener {

    /** A stage is done with one document. */
    void took(String stage, long nanoseconds);
}
