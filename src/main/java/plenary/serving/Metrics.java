package plenary.serving;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Figures for an operator, in the text format of Prometheus. */
final class Metrics implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Timer queries = Timer.builder("plenary.queries")
            .description("SPARQL queries, from arrival to the end of evaluation")
            .serviceLevelObjectives(
                    Duration.ofMillis(10),
                    Duration.ofMillis(50),
                    Duration.ofMillis(100),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30))
            .register(registry);

    private final Counter abandoned = Counter.builder("plenary.queries.abandoned")
            .description("queries stopped because their client had gone")
            .register(registry);

    private final Counter timedOut = Counter.builder("plenary.queries.timed.out")
            .description("queries stopped because their time was over, waiting included")
            .register(registry);

    private final Counter unchanged = Counter.builder("plenary.cache.hits")
            .description("answers 304: the client or a cache before the server had the answer already")
            .register(registry);

    Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
    }

    void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    void abandoned() {
        abandoned.increment();
    }

    void timedOut() {
        timedOut.increment();
    }

    void query(long nanos) {
        queries.record(nanos, TimeUnit.NANOSECONDS);
    }

    void request(int status, long nanos) {
        if (status == Exchange.NOT_MODIFIED) unchanged.increment();
        Counter.builder("plenary.requests")
                .description("requests by status of the answer")
                .tag("status", Integer.toString(status))
                .register(registry)
                .increment();
        Timer.builder("plenary.request.time")
                .description("time of requests, the sending of the answer included")
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        registry.close();
    }
}
