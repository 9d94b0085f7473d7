package plenary.pipeline;

import java.util.concurrent.Semaphore;

/**
 * Keeps documents that are large together from being in memory together. A document takes as much of the budget as its file is long,
 * at most all of it; whoever finds too little left waits. First come, first served, so that a large document is not passed by for ever.
 */
final class MemoryBudget {

    /** Heap that a document needs per byte of its file: text in UTF-16, tokens, mentions, quads. */
    private static final int HEAP_PER_BYTE = 24;

    private static final int UNIT = 1 << 16;

    private final int units;
    private final Semaphore free;

    MemoryBudget(long heapBytes) {
        units = (int) Math.max(1, Math.min(Integer.MAX_VALUE, heapBytes / HEAP_PER_BYTE / UNIT));
        free = new Semaphore(units, true);
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
