package plenary.serving;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Symbol;

/**
 * What one query may still use: time, rows held in memory, characters made. The query's own thread asks at every row; others may stop it.
 */
final class RunningQuery {

    static final Symbol SYMBOL = Symbol.create("urn:plenary:running-query");
    /** Longest string that a function may make. */
    static final int LONGEST_STRING = 1 << 20;
    /** Characters that string functions and GROUP_CONCAT of one query may make together. */
    private static final long MOST_CHARACTERS = 256L << 20;

    private final Admission.Turn turn;
    private final long deadline;
    private final Duration timeout;
    private final long mostRowsHeld;
    private final int regexLength;
    private long rowsHeld;
    private long characters;
    private int untilClock;
    private volatile Refusal stopped;
    private volatile boolean late;
    private volatile QueryExec execution;

    RunningQuery(Admission.Turn turn, Duration timeout, long started, ServerSettings settings) {
        this.turn = turn;
        this.timeout = timeout;
        this.deadline = started + timeout.toNanos();
        this.mostRowsHeld = settings.number(Setting.INTERMEDIATE_ROWS);
        this.regexLength = settings.number(Setting.REGEX_LENGTH);
    }

    void runs(QueryExec exec) {
        execution = exec;
    }

    long deadline() {
        return deadline;
    }

    long remainingMilliseconds() {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
    }

    int regexLength() {
        return regexLength;
    }

    /** Ends the query from any thread; the first reason counts. */
    void stop(Refusal reason) {
        synchronized (this) {
            if (stopped == null) stopped = reason;
        }
        QueryExec running = execution;
        if (running != null) running.abort();
    }

    Refusal timedOut() {
        late = true;
        return Refusal.later(
                Refusal.UNAVAILABLE,
                "the query did not end within " + timeout.toSeconds()
                        + " s and was stopped; nothing of its result is shown. Make it more selective, or ask for less",
                Duration.ofSeconds(10));
    }

    /** How much it holds, roughly, in characters. */
    long weight() {
        return rowsHeld * 300 + characters;
    }

    /** Whether it was stopped for its time. */
    boolean isLate() {
        return late;
    }

    boolean isStopped() {
        return stopped != null;
    }

    /** Throws the reason when somebody stopped the query, even if what ran it swallowed the exception. */
    void throwIfStopped() {
        Refusal reason = stopped;
        if (reason != null) throw reason;
    }

    /** One more step of work. */
    void step() {
        if (stopped != null) throw stopped;
        if (--untilClock > 0) return;
        untilClock = 16;
        long now = System.nanoTime();
        if (now - deadline > 0) {
            stop(timedOut());
            throwIfStopped();
        }
        turn.passing(now, this);
    }

    /** One more row that stays in memory until the query ends. */
    void hold() {
        step();
        if (++rowsHeld <= mostRowsHeld) return;
        stop(
                new Refusal(
                        Refusal.UNPROCESSABLE,
                        "the query needs more than " + mostRowsHeld
                                + " rows in memory for sorting, grouping, DISTINCT or a join: make its patterns more selective"));
        throwIfStopped();
    }

    /** So many more characters that a function is about to make. */
    void make(long length) {
        step();
        characters += length;
        if (length <= LONGEST_STRING && characters <= MOST_CHARACTERS) return;
        stop(new Refusal(Refusal.UNPROCESSABLE, "the query makes strings that are too long"));
        throwIfStopped();
    }
}
