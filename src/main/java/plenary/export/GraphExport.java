package plenary.export;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import plenary.vocabulary.Prefixes;

/**
 * Writes the N-Quads of a knowledge graph folder in another format. Statements come in the order of their N-Quads lines and each
 * once, so equal graphs give equal bytes. Memory does not grow with the graph; temporary files do.
 */
public final class GraphExport {

    private GraphExport() {}

    /**
     * @param nquads files as {@link plenary.graph.NQuads} writes them: a statement a line, the graph's name at its end
     * @param out left open
     * @throws IOException when a file cannot be read or is no N-Quads; the message names file or line
     */
    public static void write(ExportFormat format, List<Path> nquads, OutputStream out) throws IOException {
        try (SortedLines lines = sorted(nquads, format.hasNamedGraphs())) {
            write(format, lines, out);
        }
    }

    /** Several formats, the statements sorted but once for those that keep graphs apart and once for the others. */
    static void write(List<ExportFormat> formats, List<Path> nquads, Targets targets) throws IOException {
        for (boolean byGraph : new boolean[] {true, false}) {
            List<ExportFormat> alike =
                    formats.stream().filter(f -> f.hasNamedGraphs() == byGraph).toList();
            if (alike.isEmpty()) continue;
            try (SortedLines lines = sorted(nquads, byGraph)) {
                for (ExportFormat format : alike) {
                    try (OutputStream out = targets.open(format)) {
                        write(format, lines, out);
                    }
                }
            }
        }
    }

    /** Where each format is written to; what is opened is closed. */
    @FunctionalInterface
    interface Targets {
        OutputStream open(ExportFormat format) throws IOException;
    }

    private static void write(ExportFormat format, SortedLines lines, OutputStream out) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        switch (format) {
            case NT, NQ -> lines.forEach(key -> buffered.write(line(key).getBytes(StandardCharsets.UTF_8)));
            case TTL -> send(lines, new JenaSink(buffered, RDFFormat.TURTLE_BLOCKS));
            case TRIG -> send(lines, new JenaSink(buffered, RDFFormat.TRIG_BLOCKS));
            case JSONLD -> send(lines, new JsonLdSink(buffered));
            case RDFXML -> send(lines, new RdfXmlSink(buffered));
        }
        buffered.flush();
    }

    /** Sort keys of all statements: those of {@link #line} backwards. */
    static SortedLines sorted(List<Path> nquads, boolean byGraph) throws IOException {
        SortedLines lines = new SortedLines();
        try {
            for (Path file : nquads) {
                try (BufferedReader reader = Files.newBufferedReader(file)) {
                    int number = 0;
                    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                        number++;
                        if (!line.isBlank()) lines.add(key(file, number, line, byGraph));
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            lines.close();
            throw e;
        }
        return lines;
    }

    /** The graph, a tab (which N-Quads escapes within terms) and the triple; without graph and tab where graphs are merged. */
    private static String key(Path file, int number, String line, boolean byGraph) throws IOException {
        int graph = line.lastIndexOf(" <");
        if (graph < 0 || !line.endsWith("> ."))
            throw new IOException(file + ", line " + number + ": not a statement of a named graph; build again");
        String triple = line.substring(0, graph);
        return byGraph ? line.substring(graph + 1, line.length() - 2) + "\t" + triple : triple;
    }

    /** The statement of a sort key as N-Quads or N-Triples has it, with its line end. */
    static String line(String key) {
        int tab = key.indexOf('\t');
        return tab < 0 ? key + " .\n" : key.substring(tab + 1) + " " + key.substring(0, tab) + " .\n";
    }

    private static void send(SortedLines lines, QuadSink sink) throws IOException {
        sink.begin();
        Batches batches = new Batches(sink);
        lines.forEach(key -> batches.add(line(key)));
        batches.parse();
        sink.end();
    }

    /** Parses statements some thousands at a time, since starting the parser costs more than parsing one. */
    private static final class Batches {
        private static final int CHARACTERS = 1 << 20;

        private final QuadSink sink;
        private final StringBuilder batch = new StringBuilder();

        Batches(QuadSink sink) {
            this.sink = sink;
        }

        void add(String line) throws IOException {
            batch.append(line);
            if (batch.length() >= CHARACTERS) parse();
        }

        void parse() throws IOException {
            try {
                RDFParser.fromString(batch.toString(), Lang.NQUADS)
                        .labelToNode(LabelToNode.createUseLabelAsGiven())
                        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                        .parse(new StreamRDFBase() {
                            @Override
                            public void triple(Triple triple) {
                                quad(Quad.create(Quad.defaultGraphIRI, triple));
                            }

                            @Override
                            public void quad(Quad quad) {
                                try {
                                    sink.quad(quad);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            }
                        });
            } catch (RiotException e) {
                throw new IOException("the knowledge graph is damaged: " + e.getMessage() + "; build again", e);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            batch.setLength(0);
        }
    }

    /** One of Jena's writers that write a block for each subject. */
    private record JenaSink(StreamRDF writer) implements QuadSink {

        JenaSink(OutputStream out, RDFFormat format) {
            this(StreamRDFWriter.getWriterStream(out, format));
        }

        @Override
        public void begin() {
            writer.start();
            Prefixes.WELL_KNOWN.forEach(writer::prefix);
        }

        @Override
        public void quad(Quad quad) {
            if (quad.isDefaultGraph()) writer.triple(quad.asTriple());
            else writer.quad(quad);
        }

        @Override
        public void end() {
            writer.finish();
        }
    }
}
