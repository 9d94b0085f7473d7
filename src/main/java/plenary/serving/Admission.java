package plenary.serving;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whose turn it is. Every query starts among the quick ones; one that takes longer gives its place to the next and goes on among the slow ones, which have
 * few places: so a light query is answered at once whatever else was asked. Processor time of slow queries is counted against their client.
 */
final class Admission {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int CLIENTS_KEPT = 10_000;
    private static final int SLOW_WAITING = 32;
    /** A query that had less than this part of its running time for itself was not slow: the others were many. */
    private static final int SHARE = 4;

    private final Semaphore quick;
    private final Semaphore slow;
    private final AtomicInteger slowWaiting = new AtomicInteger();
    private final Map<String, Client> clients = new ConcurrentHashMap<>();
    private final int queueLength;
    private final Duration queueWait;
    private final long slowAfter;
    private final int clientConcurrent;
    private final double clientSecondsPerSecond;
    private final double clientMost;

    Admission(ServerSettings settings) {
        quick = new Semaphore(settings.number(Setting.CONCURRENT), true);
        slow = new Semaphore(settings.slowQueries(), true);
        queueLength = settings.number(Setting.QUEUE_LENGTH);
        queueWait = Duration.ofSeconds(settings.number(Setting.QUEUE_WAIT));
        slowAfter = TimeUnit.MILLISECONDS.toNanos(settings.number(Setting.SLOW_AFTER));
        clientConcurrent = settings.number(Setting.CLIENT_CONCURRENT);
        clientSecondsPerSecond = settings.number(Setting.CLIENT_SECONDS) / 60.0;
        clientMost = 2.0 * settings.number(Setting.CLIENT_SECONDS);
    }

    /** What one client has used. Guarded by itself. */
    private final class Client {
        private int present;
        private double seconds = clientMost;
        private long counted = System.nanoTime();

        synchronized void refill(long now) {
            seconds = Math.min(clientMost, seconds + (now - counted) / 1e9 * clientSecondsPerSecond);
            counted = now;
        }

        synchronized void enter(long now) {
            refill(now);
            if (present >= clientConcurrent)
                throw Refusal.later(
                        Refusal.TOO_MANY,
                        "you have " + present + " requests under way: wait for their answers",
                        Duration.ofSeconds(1));
            present++;
        }

        synchronized void payable(long now) {
            refill(now);
            if (seconds > 0) return;
            throw Refusal.later(
                    Refusal.TOO_MANY,
                    "your slow queries have used the processor time of this minute: wait, or ask for less",
                    Duration.ofSeconds((long) Math.ceil(1 - seconds / clientSecondsPerSecond)));
        }

        synchronized void leave() {
            present--;
        }

        synchronized void pay(double used) {
            seconds -= used;
        }

        synchronized boolean idle(long now) {
            refill(now);
            return present == 0 && seconds >= clientMost;
        }
    }

    /** Counts a request of a client in; what is returned counts it out. */
    Runnable visit(String address) {
        long now = System.nanoTime();
        if (clients.size() > CLIENTS_KEPT) clients.values().removeIf(client -> client.idle(now));
        Client client = clients.computeIfAbsent(address, a -> new Client());
        client.enter(now);
        return client::leave;
    }

    /**
     * Waits for a query's turn.
     *
     * @throws Refusal 429 when too many wait, when the wait was too long, or when the client has used up its time
     */
    Turn turn(String address) {
        long now = System.nanoTime();
        Client client = clients.computeIfAbsent(address, a -> new Client());
        client.payable(now);
        if (quick.tryAcquire()) return new Turn(client);
        if (quick.getQueueLength() >= queueLength) throw full();
        try {
            if (!quick.tryAcquire(queueWait.toMillis(), TimeUnit.MILLISECONDS)) throw full();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw full();
        }
        return new Turn(client);
    }

    private static Refusal full() {
        return Refusal.later(
                Refusal.TOO_MANY, "too many queries are waiting: try again in a little while", Duration.ofSeconds(5));
    }

    int waiting() {
        return quick.getQueueLength() + slowWaiting.get();
    }

    /** One query's place; used by the query's own thread only. */
    final class Turn implements AutoCloseable {
        private final Client client;
        private final long started = System.nanoTime();
        private final long processorBefore = THREADS.getCurrentThreadCpuTime();
        private Semaphore held = quick;
        private boolean counted;
        private long lookAt = started + slowAfter;

        private Turn(Client client) {
            this.client = client;
        }

        /** Moves a query that has become slow; may wait for a place among the slow ones. */
        void passing(long now, RunningQuery query) {
            if (counted || now - lookAt < 0) return;
            lookAt = now + slowAfter / 10;
            if (THREADS.getCurrentThreadCpuTime() - processorBefore < slowAfter / SHARE) return;
            counted = true;
            held = null;
            quick.release();
            if (slowWaiting.incrementAndGet() > SLOW_WAITING) {
                slowWaiting.decrementAndGet();
                query.stop(busy());
                query.throwIfStopped();
            }
            try {
                while (!slow.tryAcquire(100, TimeUnit.MILLISECONDS)) {
                    if (System.nanoTime() - query.deadline() > 0) query.stop(busy());
                    query.throwIfStopped();
                }
                held = slow;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                query.stop(busy());
                query.throwIfStopped();
            } finally {
                slowWaiting.decrementAndGet();
            }
        }

        private Refusal busy() {
            return Refusal.later(
                    Refusal.UNAVAILABLE,
                    "the query is a slow one, and other slow queries took the time: try again later, or make it more selective",
                    Duration.ofSeconds(30));
        }

        @Override
        public void close() {
            if (held != null) held.release();
            held = null;
            if (System.nanoTime() - started < slowAfter) return;
            long used = THREADS.getCurrentThreadCpuTime() - processorBefore;
            if (used >= slowAfter / SHARE) client.pay(used / 1e9);
        }
    }
}
