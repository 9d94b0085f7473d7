package plenary.store;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;

/**
 * Quads as the numbers that a database gives their terms, in memory: 32 bytes a quad, four more while they are sorted. Terms are counted in the order graph,
 * subject, property, object.
 */
final class TupleRows {

    static final int TERMS = 4;
    /** Rows of one block; blocks are added as they fill, so that nothing large is copied. */
    private static final int BLOCK = 1 << 16;

    private long[][] blocks = new long[16][];
    private int size;

    void add(long graph, long subject, long property, long object) {
        int block = size / BLOCK;
        if (block == blocks.length) blocks = Arrays.copyOf(blocks, 2 * block);
        if (blocks[block] == null) blocks[block] = new long[BLOCK * TERMS];
        int at = size % BLOCK * TERMS;
        blocks[block][at] = graph;
        blocks[block][at + 1] = subject;
        blocks[block][at + 2] = property;
        blocks[block][at + 3] = object;
        size++;
    }

    int size() {
        return size;
    }

    private long term(int row, int term) {
        return blocks[row / BLOCK][row % BLOCK * TERMS + term];
    }

    /** Compares rows as an index does that keeps terms in some order: numbers without sign. */
    private int compare(int one, int other, int[] order) {
        for (int term : order) {
            int difference = Long.compareUnsigned(term(one, term), term(other, term));
            if (difference != 0) return difference;
        }
        return 0;
    }

    /**
     * The rows as records of an index, sorted, equal ones once.
     *
     * @param order which term comes first, second, third, last in the index
     */
    Iterator<Record> sorted(int[] order, RecordFactory factory) {
        int[] rows = new int[size];
        for (int i = 0; i < size; i++) rows[i] = i;
        sort(rows, new int[size], 0, size, order);
        return new Records(rows, order, factory);
    }

    /** Merge sort: quads come nearly sorted, since their files are, and it never takes longer than it should. */
    private void sort(int[] rows, int[] spare, int from, int to, int[] order) {
        if (to - from < 2) return;
        int middle = (from + to) >>> 1;
        sort(rows, spare, from, middle, order);
        sort(rows, spare, middle, to, order);
        if (compare(rows[middle - 1], rows[middle], order) <= 0) return;
        System.arraycopy(rows, from, spare, from, middle - from);
        int left = from;
        int right = middle;
        for (int at = from; left < middle; at++)
            rows[at] = right == to || compare(spare[left], rows[right], order) <= 0 ? spare[left++] : rows[right++];
    }

    private final class Records implements Iterator<Record> {
        private final int[] rows;
        private final int[] order;
        private final RecordFactory factory;
        private int next;

        Records(int[] rows, int[] order, RecordFactory factory) {
            this.rows = rows;
            this.order = order;
            this.factory = factory;
        }

        @Override
        public boolean hasNext() {
            return next < rows.length;
        }

        @Override
        public Record next() {
            if (!hasNext()) throw new NoSuchElementException();
            int row = rows[next++];
            while (next < rows.length && compare(row, rows[next], order) == 0) next++;
            Record record = factory.create();
            byte[] key = record.getKey();
            for (int i = 0; i < TERMS; i++) {
                long term = term(row, order[i]);
                for (int b = 0; b < 8; b++) key[8 * i + b] = (byte) (term >>> (56 - 8 * b));
            }
            return record;
        }
    }
}
