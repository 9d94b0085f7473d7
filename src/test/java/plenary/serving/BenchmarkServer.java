package plenary.serving;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sys.JenaSystem;
import plenary.store.Generations;
import plenary.store.KnowledgeGraph;
import plenary.store.OpenGeneration;

/**
 * One of the two servers that are compared, in a process of its own, so that what it takes of the processor can be read off: Plenary's, or plain Fuseki over the
 * same database with nothing before it. Arguments: {@code plenary} or {@code plain}, knowledge graph folder. It names its port and ends with its input.
 */
final class BenchmarkServer {

    static final String PORT = "port ";

    private BenchmarkServer() {}

    public static void main(String[] arguments) throws IOException {
        JenaSystem.init();
        try (KnowledgeGraph kg = KnowledgeGraph.openForReading(Path.of(arguments[1]))) {
            if (arguments[0].equals("plenary")) plenary(kg);
            else plain(kg);
        }
    }

    private static void plenary(KnowledgeGraph kg) throws IOException {
        try (PlenaryServer server =
                PlenaryServer.start(ServerSettings.standard().with(Setting.PORT, "0"), kg)) {
            untilTold(server.port());
        }
    }

    private static void plain(KnowledgeGraph kg) throws IOException {
        try (OpenGeneration open = OpenGeneration.open(Generations.current(kg).orElseThrow())) {
            FusekiServer server = FusekiServer.create()
                    .port(0)
                    .loopback(true)
                    .add("/plenary", open.dataset(), false)
                    .build()
                    .start();
            try {
                untilTold(server.getPort());
            } finally {
                server.stop();
            }
        }
    }

    private static void untilTold(int port) throws IOException {
        System.out.println(PORT + port);
        System.out.flush();
        while (System.in.read() >= 0) Thread.onSpinWait();
    }
}
