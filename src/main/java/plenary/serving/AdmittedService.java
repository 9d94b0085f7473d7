package plenary.serving;

import java.io.IOException;
import java.time.Duration;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;

/** An operation that reads the dataset: in its turn, watched, inside a read transaction of the request's generation. */
abstract class AdmittedService extends ActionService {

    final ServerSettings settings;
    private final Admission admission;
    private final Watchdog watchdog;
    final Metrics metrics;

    AdmittedService(ServerSettings settings, Admission admission, Watchdog watchdog, Metrics metrics) {
        this.settings = settings;
        this.admission = admission;
        this.watchdog = watchdog;
        this.metrics = metrics;
    }

    /** Answers a request, or refuses to. */
    abstract void answer(Exchange exchange) throws IOException;

    /** What is done with the dataset. */
    @FunctionalInterface
    interface Reading {
        void of(DatasetGraph dataset, RunningQuery running) throws IOException;
    }

    /**
     * Waits for a turn and reads.
     *
     * @param started when the request came, by {@link System#nanoTime}
     * @throws Refusal when there is no turn to be had, or whatever the reading is stopped for
     */
    final void read(Exchange exchange, Duration timeout, long started, Reading reading) throws IOException {
        try (Admission.Turn turn = admission.turn(exchange.client())) {
            RunningQuery running = new RunningQuery(turn, timeout, started, settings);
            Runnable unwatch = watchdog.watch(running, exchange.request());
            try {
                DatasetGraph dataset = exchange.lease().generation().dataset();
                dataset.begin(ReadWrite.READ);
                try {
                    reading.of(dataset, running);
                } finally {
                    dataset.end();
                }
            } finally {
                unwatch.run();
                if (running.isLate()) metrics.timedOut();
            }
        }
    }

    @Override
    public void validate(HttpAction action) {}

    @Override
    public void execGet(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void execHead(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void execute(HttpAction action) {
        Exchange exchange = Exchange.of(action.getRequest());
        exchange.run(() -> answer(exchange));
    }
}
