package plenary.serving;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends queries from outside: those past their time, those whose client has gone, and the largest one when the heap is nearly full. */
final class Watchdog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("plenary.server");
    private static final long EVERY_MILLISECONDS = 200;
    private static final double NEARLY_FULL = 0.85;

    private final Metrics metrics;
    private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "plenary-watchdog");
        thread.setDaemon(true);
        return thread;
    });
    private final NotificationListener collections = (notification, nothing) -> {
        if (notification.getUserData() instanceof CompositeData data && heapAfter(data) > NEARLY_FULL) stopLargest();
    };
    private final Set<String> heapPools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(pool -> pool.getName())
            .collect(Collectors.toSet());

    private final ScheduledFuture<?> looking;

    Watchdog(Metrics metrics) {
        this.metrics = metrics;
        looking =
                clock.scheduleWithFixedDelay(this::look, EVERY_MILLISECONDS, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans())
            if (collector instanceof NotificationEmitter emitter)
                emitter.addNotificationListener(collections, null, null);
    }

    /** In characters. */
    private static final long LARGE = 1_000_000;

    private static final long HARDLY_BEGUN = Duration.ofSeconds(1).toNanos();

    private static final class Watched {
        private final RunningQuery query;
        private final HttpServletRequest request;
        private final long since = System.nanoTime();
        private boolean ended;

        Watched(RunningQuery query, HttpServletRequest request) {
            this.query = query;
            this.request = request;
        }

        /** Not looked at any more from then on: what comes over the connection next is the next request. */
        synchronized void end() {
            ended = true;
        }

        synchronized boolean clientGone() {
            return !ended && gone(request);
        }
    }

    /** Watches a query until what is returned is run. */
    Runnable watch(RunningQuery query, HttpServletRequest request) {
        Watched one = new Watched(query, request);
        watched.add(one);
        return () -> {
            watched.remove(one);
            one.end();
        };
    }

    private void look() {
        try {
            long now = System.nanoTime();
            for (Watched one : watched) {
                if (now - one.query.deadline() > 0) one.query.stop(one.query.timedOut());
                else if (one.clientGone()) {
                    LOG.info("the client of a running query has gone; the query is stopped");
                    if (!one.query.isStopped()) metrics.abandoned();
                    one.query.stop(new Refusal(Refusal.UNAVAILABLE, "the client has gone"));
                }
            }
        } catch (RuntimeException e) {
            LOG.error("the watchdog goes on after", e);
        }
    }

    /**
     * Whether the other side has closed the connection. Jetty does not read while a request is being answered, so the end of the stream waits in the socket.
     * Bytes there would be a second request sent ahead of the first answer; having read them, the connection is closed after the answer, and the client
     * sends it again, as it must be ready to (RFC 9112, section 9.3.2).
     */
    private static boolean gone(HttpServletRequest request) {
        ServletContextRequest inner = ServletContextRequest.getServletContextRequest(request);
        EndPoint endPoint = inner.getConnectionMetaData().getConnection().getEndPoint();
        if (!endPoint.isOpen()) return true;
        if (!(endPoint.getTransport() instanceof SocketChannel channel)) return false;
        try {
            int read = channel.read(ByteBuffer.allocate(1));
            if (read > 0) inner.getServletContextResponse().getHeaders().put("Connection", "close");
            return read < 0;
        } catch (IOException e) {
            return true;
        }
    }

    private double heapAfter(CompositeData data) {
        long used = 0;
        Map<String, MemoryUsage> after = com.sun.management.GarbageCollectionNotificationInfo.from(data)
                .getGcInfo()
                .getMemoryUsageAfterGc();
        for (Map.Entry<String, MemoryUsage> pool : after.entrySet())
            if (heapPools.contains(pool.getKey())) used += pool.getValue().getUsed();
        return (double) used / Runtime.getRuntime().maxMemory();
    }

    /** Small queries that have hardly begun are spared: right after a large one was stopped, what it held may still lie about uncollected. */
    private void stopLargest() {
        long now = System.nanoTime();
        watched.stream()
                .filter(one -> !one.query.isStopped())
                .filter(one -> one.query.weight() >= LARGE || now - one.since > HARDLY_BEGUN)
                .max(Comparator.comparingLong((Watched one) -> one.query.weight())
                        .thenComparingLong(one -> -one.since))
                .ifPresent(one -> {
                    LOG.warn("the heap is nearly full; the largest query is stopped");
                    one.query.stop(new Refusal(
                            Refusal.UNAVAILABLE, "the query needed more memory than there is: ask for less"));
                });
    }

    @Override
    public void close() {
        looking.cancel(false);
        clock.shutdownNow();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (!(collector instanceof NotificationEmitter emitter)) continue;
            try {
                emitter.removeNotificationListener(collections);
            } catch (javax.management.ListenerNotFoundException e) {
                LOG.debug("was not listening to {}", collector.getName());
            }
        }
    }
}
