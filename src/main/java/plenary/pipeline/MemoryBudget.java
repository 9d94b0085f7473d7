package plenary.pipeline;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Keeps documents that are large together from being in memory together, and says which alone would be too large. A document takes as
 * much of the budget as its file is long, at most all of it; whoever finds too little left waits. First come, first served, so that a
 * large document is not passed by for ever.
 */
final class MemoryBudget {

    /** Heap that a character of text needs where every sentence claims something: tokens, mentions, quads. Measured. */
    private static final int HEAP_PER_CHARACTER = 250;

    /** Heap for what is there once: models, ontology, the program. Measured. */
    private static final long HEAP_TAKEN = 400L << 20;

    private static final int UNIT = 1 << 16;

    private final int units;
    private final Semaphore free;

    MemoryBudget(long heapBytes) {
        units = (int) Math.max(1, Math.min(Integer.MAX_VALUE, longest(heapBytes) / UNIT));
        free = new Semaphore(units, true);
    }

    /** The length of the longest text that such a heap holds with all that is said in it, in characters. */
    private static long longest(long heapBytes) {
        return Math.max(UNIT, (heapBytes - HEAP_TAKEN) / HEAP_PER_CHARACTER);
    }

    /**
     * Why a text is too long to begin with; to find out by running out of memory takes minutes, and can hit another document.
     *
     * @return what to do, for a person; empty when the text is not too long
     */
    static Optional<String> refusal(long characters, long heapBytes) {
        if (characters <= longest(heapBytes)) return Optional.empty();
        long gigabytes = ((characters * HEAP_PER_CHARACTER + HEAP_TAKEN) >> 30) + 1;
        return Optional.of(String.format(
                Locale.ROOT,
                "is too long: %,d characters, and this Java has memory for %,d; split it, or give Java more, e.g. PLENARY_JAVA_OPTS=-Xmx%dg",
                characters,
                longest(heapBytes),
                gigabytes));
    }

    /** Waits until a file of that length may be worked on. */
    void take(long fileLength) throws InterruptedException {
        free.acquire(share(fileLength));
    }

    /** To be called with the same length when the work is done. */
    void giveBack(long fileLength) {
        free.release(share(fileLength));
    }

    private int share(long fileLength) {
        return (int) Math.max(1, Math.min(units, fileLength / UNIT + 1));
    }
}
