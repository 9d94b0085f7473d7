package plenary.serving;

import java.net.BindException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plenary.reasoning.Reasoner;
import plenary.store.KnowledgeGraph;

/**
 * A running server: the SPARQL endpoint at {@code /plenary/sparql}, reading of graphs at {@code /plenary/data}, linked data at the paths of the graph's
 * own IRIs. It writes nothing; a newly built generation is taken up without a restart.
 */
public final class PlenaryServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("plenary.server");
    /** What an operator must be able to look up later: starts, stops, changes of what is served, refusals. */
    static final Logger AUDIT = LoggerFactory.getLogger("plenary.audit");

    private static final int THREADS = 400;
    private static final int CONNECTIONS = 4000;
    private static final long LOOK_EVERY_MILLISECONDS = 1000;

    private final FusekiServer fuseki;
    private final ServedGenerations generations;
    private final Watchdog watchdog;
    private final Metrics metrics;
    private final Explanations explanations;

    private PlenaryServer(
            FusekiServer fuseki,
            ServedGenerations generations,
            Watchdog watchdog,
            Metrics metrics,
            Explanations explanations) {
        this.fuseki = fuseki;
        this.generations = generations;
        this.watchdog = watchdog;
        this.metrics = metrics;
        this.explanations = explanations;
    }

    /**
     * Starts a server; when this returns, it answers.
     *
     * @param settings where and within which limits
     * @param kg a folder with a generation to serve; it stays the caller's to close, after the server
     * @throws ServerStartException when the port is taken or there is nothing to serve
     */
    public static PlenaryServer start(ServerSettings settings, KnowledgeGraph kg) {
        return start(settings, kg, Optional.empty());
    }

    /**
     * Starts a server that also explains what the graph has inferred.
     *
     * @param reasoner over the ontology that the graph was built with; asked for once, when the first explanation is
     */
    public static PlenaryServer start(
            ServerSettings settings, KnowledgeGraph kg, Optional<Supplier<Reasoner>> reasoner) {
        JenaSystem.init();
        refuseRemoteContexts();
        ServedGenerations generations = new ServedGenerations(kg);
        Metrics metrics = new Metrics();
        Watchdog watchdog = new Watchdog(metrics);
        Admission admission = new Admission(settings);
        Explanations explanations = new Explanations(settings, generations, reasoner);
        LinkedData pages = new LinkedData(settings);
        FusekiServer fuseki = assemble(settings, generations, watchdog, metrics, admission, explanations, pages);
        PlenaryServer server = new PlenaryServer(fuseki, generations, watchdog, metrics, explanations);
        try {
            configure(fuseki.getJettyServer(), settings);
            fuseki.start();
        } catch (RuntimeException e) {
            server.stop();
            throw startFailure(settings, e);
        }
        server.gauges(admission);
        generations.watch(LOOK_EVERY_MILLISECONDS);
        generations.prepare(pages::prepare);
        LOG.info("listening on {}", server.url());
        AUDIT.info(
                "start: listening on {} port {}, generation {}, settings other than the standard: {}",
                settings.host(),
                server.port(),
                generations.servedId(),
                settings.changed());
        return server;
    }

    private static FusekiServer assemble(
            ServerSettings settings,
            ServedGenerations generations,
            Watchdog watchdog,
            Metrics metrics,
            Admission admission,
            Explanations explanations,
            LinkedData pages) {
        DataService service = DataService.newBuilder(DatasetGraphFactory.empty())
                .addEndpoint(Operation.Query, "sparql")
                .addEndpoint(Operation.GSP_R, "data")
                .build();
        // Only the two operations that the service names can be reached.
        return FusekiServer.create()
                .registerOperation(Operation.Query, new QueryService(settings, admission, watchdog, metrics))
                .registerOperation(Operation.GSP_R, new GraphRead(settings, admission, watchdog, metrics))
                .fusekiModules(FusekiModules.empty())
                .port(settings.port())
                .numServerThreads(8, THREADS)
                .add("/plenary", service)
                .addFilter("/*", new Edge(settings, generations, admission, metrics))
                .addServlet("/$/*", new OperationsServlet(settings, metrics))
                .addServlet("/explain", explanations)
                .addServlet("/*", pages)
                .build();
    }

    /** A JSON-LD document may name a context anywhere; nothing here reads JSON-LD from clients, and if it did, it would fetch nothing. */
    private static void refuseRemoteContexts() {
        var options = new com.apicatalog.jsonld.JsonLdOptions((url, loading) -> {
            throw new com.apicatalog.jsonld.JsonLdError(
                    com.apicatalog.jsonld.JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                    "remote contexts are not loaded");
        });
        RIOT.getContext().set(LangJSONLD11.JSONLD_OPTIONS, options);
    }

    private static void configure(Server jetty, ServerSettings settings) {
        for (Connector connector : jetty.getConnectors()) {
            if (!(connector instanceof ServerConnector server)) continue;
            server.setHost(settings.host());
            server.setIdleTimeout(Duration.ofSeconds(30).toMillis());
            HttpConfiguration http =
                    server.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
            http.setRequestHeaderSize(3 * settings.queryBytes() + 16 * 1024);
            http.setMinRequestDataRate(500);
            http.setMinResponseDataRate(1000);
        }
        // An open connection costs no thread, but a file handle.
        jetty.addBean(new NetworkConnectionLimit(CONNECTIONS, jetty));
        // Stopping waits for the requests under way, as long as a query may take.
        jetty.insertHandler(new GracefulHandler());
        jetty.setStopTimeout(settings.queryTimeout().toMillis() + 1000);
    }

    private static ServerStartException startFailure(ServerSettings settings, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException
                    || String.valueOf(cause.getMessage()).contains("Failed to bind"))
                return new ServerStartException(
                        "cannot listen on port " + settings.port() + " of " + settings.host()
                                + ": is another server running there? Stop it, or choose another port with --port",
                        failure);
            if (cause instanceof java.nio.channels.UnresolvedAddressException)
                return new ServerStartException(
                        "there is no address '" + settings.host() + "' here: set host", failure);
        }
        return new ServerStartException("the server cannot start: " + failure.getMessage(), failure);
    }

    private void gauges(Admission admission) {
        metrics.gauge("plenary.queries.waiting", "queries that wait for their turn", admission::waiting);
        metrics.gauge("plenary.quads", "quads of the generation that is served", () -> {
            try (ServedGenerations.Lease lease = generations.lease()) {
                return lease.generation().generation().quads();
            }
        });
    }

    /** Makes ready, beside everything else, what the first explanation would have to wait for. */
    public void prepareExplanations() {
        explanations.prepare();
    }

    /** The port that it listens on, also when the settings said 0. */
    public int port() {
        return fuseki.getHttpPort();
    }

    /** Where a browser on this machine finds it. */
    public String url() {
        return "http://localhost:" + port() + "/";
    }

    /** Waits until somebody stops the server. */
    public void join() {
        fuseki.join();
    }

    /** Takes no more requests, lets those under way end, gives the files back. */
    public void stop() {
        AUDIT.info("stop: requests under way are answered first");
        fuseki.stop();
        watchdog.close();
        generations.close();
        metrics.close();
    }

    @Override
    public void close() {
        stop();
    }
}
