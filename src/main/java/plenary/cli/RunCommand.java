package plenary.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import plenary.pipeline.MissingDumps;
import plenary.serving.PlenaryServer;
import plenary.serving.ServerSettings;
import plenary.store.KnowledgeGraph;

/** {@code plenary run}: from documents to a running endpoint. */
@Command(
        name = "run",
        description = {
            "Builds a knowledge graph from documents, serves it, and answers a first question.",
            "",
            "The same as 'build' followed by 'serve': documents that have not changed are not read again, a document that cannot be"
                    + " read is reported and the others are served. Ctrl-C stops the server; the exit code is then 1 if documents"
                    + " failed.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./plenary run seeds",
            "  ./plenary run resolutions minutes --kg /data/kg --port 8080",
            "",
            "Then, in another window or a browser:",
            "  ./plenary query ontology/queries/01-texts-citing-concerns.rq --endpoint http://localhost:3030/plenary/sparql",
            "  http://localhost:3030/"
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private final Console console;
    private final Wiring wiring;

    @Mixin
    private BuildOptions options = new BuildOptions();

    @Mixin
    private ServerOptions server = new ServerOptions();

    RunCommand(Console console, Wiring wiring) {
        this.console = console;
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws Exception {
        ServerSettings settings = server.read(options.ontology().base());
        ServerOptions.requireFreePort(settings);
        Building.FromFiles building = Building.prepare(options, wiring, console);
        int exitCode;
        // Held while building only, so that another build can bring the folder up to date while it is served.
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(options.kg())) {
            exitCode = building.into(kg);
        }
        try (KnowledgeGraph kg = KnowledgeGraph.openForReading(options.kg());
                PlenaryServer running = PlenaryServer.start(settings, kg, Optional.of(building::reasoner))) {
            wiring.stopWithProcess(running, console, exitCode);
            FirstAnswer.print(console, options.ontology().folder().resolve("queries"), kg);
            ServeCommand.announce(console, running);
            MissingDumps dumps = MissingDumps.of(kg);
            try {
                wiring.serve();
            } finally {
                dumps.close();
            }
        }
        return exitCode;
    }
}
