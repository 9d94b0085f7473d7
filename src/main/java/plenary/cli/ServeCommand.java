package plenary.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.UsageMessageSpec;
import plenary.pipeline.MissingDumps;
import plenary.reasoning.Reasoner;
import plenary.serving.PlenaryServer;
import plenary.serving.Setting;
import plenary.store.KnowledgeGraph;

/** {@code plenary serve}: a knowledge graph folder as endpoint and linked data. */
@Command(
        name = "serve",
        description = {
            "Serves a knowledge graph: SPARQL at /plenary/sparql, and every IRI of the graph under this server's own address.",
            "",
            "Nothing can be written through the server. When a build into the same folder ends, what it built is served from then on."
                    + " Ctrl-C stops the server after the requests under way.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./plenary serve",
            "  ./plenary serve --kg /data/kg --port 8080",
            "  ./plenary serve --host 0.0.0.0 --set query.timeout.seconds=60",
            "",
            "Settings stand in fuseki-config/plenary.properties or the file of --config; stronger is the environment (PLENARY_PORT,",
            "PLENARY_QUERY_TIMEOUT_SECONDS …), stronger than both --set. With their standard values they are:",
            ""
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private final Console console;
    private final Wiring wiring;

    @Mixin
    private KnowledgeGraphOption kg = new KnowledgeGraphOption();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Mixin
    private OntologyOptions ontology = new OntologyOptions();

    ServeCommand(Console console, Wiring wiring) {
        this.console = console;
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (KnowledgeGraph graph = KnowledgeGraph.openForReading(kg.folder());
                PlenaryServer running = PlenaryServer.start(
                        server.read(ontology.base()), graph, Optional.of(() -> Reasoner.of(ontology.load())))) {
            wiring.stopWithProcess(running, console, ExitCode.DONE);
            announce(console, running);
            running.prepareExplanations();
            MissingDumps dumps = MissingDumps.of(graph);
            try {
                wiring.serve();
            } finally {
                dumps.close();
            }
        }
        return ExitCode.DONE;
    }

    /** Adds every setting to the help of the command. */
    static void listSettings(CommandLine serve) {
        UsageMessageSpec usage = serve.getCommandSpec().usageMessage();
        List<String> lines = new ArrayList<>(List.of(usage.footer()));
        for (Setting setting : Setting.values()) {
            lines.add("  " + setting.key() + " = " + setting.standard());
            lines.add("      " + setting.meaning());
        }
        usage.footer(lines.toArray(String[]::new));
    }

    /** Says where the server is. */
    static void announce(Console console, PlenaryServer server) {
        console.out().println("Serving at " + server.url() + "  (SPARQL: " + server.url() + "plenary/sparql)");
        console.out().println("Ctrl-C stops it.");
    }
}
