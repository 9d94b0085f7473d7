package plenary.pipeline;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Something that takes a while to load and that many builds never need. It is made when it is first asked for, once, whichever thread asks.
 *
 * @param <T> what is loaded
 */
public final class Lazily<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private T value;

    public Lazily(Supplier<? extends T> source) {
        this.source = source;
    }

    /** What was loaded; an exception of loading comes again with every call. */
    @Override
    public synchronized T get() {
        if (value == null) value = Objects.requireNonNull(source.get());
        return value;
    }
}
