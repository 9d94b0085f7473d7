package plenary.reasoning;

import java.util.Arrays;

/**
 * Triples of numbers, in the order in which they were added, found by all three, by property and subject, or by property and object. It only grows.
 *
 * <p>Three open-addressing tables hold row numbers instead of keys; rows with the same key are chained, newest first, so that a row added during a walk along
 * a chain does not disturb it. Not thread-safe while growing.
 */
final class TripleTable {

    static final int NONE = -1;

    private int[] subjects;
    private int[] properties;
    private int[] objects;
    private int[] nextBySubject;
    private int[] nextByObject;
    private int[] rows;
    private int[] bySubject;
    private int[] byObject;
    private int size;

    TripleTable(int expected) {
        int capacity = Math.max(16, expected);
        subjects = new int[capacity];
        properties = new int[capacity];
        objects = new int[capacity];
        nextBySubject = new int[capacity];
        nextByObject = new int[capacity];
        int slots = Integer.highestOneBit(capacity * 2 - 1) * 2;
        rows = empty(slots);
        bySubject = empty(slots);
        byObject = empty(slots);
    }

    private static int[] empty(int slots) {
        int[] table = new int[slots];
        Arrays.fill(table, NONE);
        return table;
    }

    int size() {
        return size;
    }

    int subject(int row) {
        return subjects[row];
    }

    int property(int row) {
        return properties[row];
    }

    int object(int row) {
        return objects[row];
    }

    /** The row of a triple, or {@link #NONE}. */
    int find(int s, int p, int o) {
        return rows[slotOf(s, p, o)];
    }

    /** Adds a triple that is not there yet. Returns its row. */
    int add(int s, int p, int o) {
        if (size == subjects.length) grow();
        int row = size++;
        subjects[row] = s;
        properties[row] = p;
        objects[row] = o;
        enter(row);
        return row;
    }

    /** The newest row with that property and subject, or {@link #NONE}. */
    int firstBySubject(int p, int s) {
        return bySubject[slotOf(bySubject, subjects, p, s)];
    }

    int nextBySubject(int row) {
        return nextBySubject[row];
    }

    /** The newest row with that property and object, or {@link #NONE}. */
    int firstByObject(int p, int o) {
        return byObject[slotOf(byObject, objects, p, o)];
    }

    int nextByObject(int row) {
        return nextByObject[row];
    }

    private void enter(int row) {
        rows[slotOf(subjects[row], properties[row], objects[row])] = row;
        int slot = slotOf(bySubject, subjects, properties[row], subjects[row]);
        nextBySubject[row] = bySubject[slot];
        bySubject[slot] = row;
        slot = slotOf(byObject, objects, properties[row], objects[row]);
        nextByObject[row] = byObject[slot];
        byObject[slot] = row;
    }

    private int slotOf(int s, int p, int o) {
        int mask = rows.length - 1;
        int slot = mix((s * 31 + p) * 31 + o) & mask;
        while (rows[slot] != NONE) {
            int row = rows[slot];
            if (subjects[row] == s && properties[row] == p && objects[row] == o) break;
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private int slotOf(int[] table, int[] ends, int p, int end) {
        int mask = table.length - 1;
        int slot = mix(end * 31 + p) & mask;
        while (table[slot] != NONE) {
            int row = table[slot];
            if (properties[row] == p && ends[row] == end) break;
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int mix(int hash) {
        int h = hash * 0x9E3779B9;
        return h ^ (h >>> 15);
    }

    private void grow() {
        int capacity = subjects.length * 2;
        subjects = Arrays.copyOf(subjects, capacity);
        properties = Arrays.copyOf(properties, capacity);
        objects = Arrays.copyOf(objects, capacity);
        nextBySubject = Arrays.copyOf(nextBySubject, capacity);
        nextByObject = Arrays.copyOf(nextByObject, capacity);
        int slots = rows.length * 2;
        rows = empty(slots);
        bySubject = empty(slots);
        byObject = empty(slots);
        // Oldest first, so that every chain keeps its order.
        for (int row = 0; row < size; row++) enter(row);
    }
}
