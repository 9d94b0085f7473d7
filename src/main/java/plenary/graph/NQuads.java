package plenary.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.writer.WriterStreamRDFPlain;
import org.apache.jena.sparql.core.Quad;

/** Quads as the files of a knowledge graph hold them: <a href="https://www.w3.org/TR/n-quads/">N-Quads</a> in UTF-8, a line each. */
public final class NQuads {

    private NQuads() {}

    /** Writes the quads in their order; leaves the stream open. */
    public static void write(OutputStream out, Iterable<Quad> quads) throws IOException {
        try {
            AWriter writer = IO.wrapUTF8(out);
            StreamRDF lines = new WriterStreamRDFPlain(writer);
            lines.start();
            quads.forEach(lines::quad);
            lines.finish();
            writer.flush();
        } catch (RuntimeIOException e) {
            throw new IOException(e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The quads of a file, in its order. */
    public static List<Quad> read(Path file) throws IOException {
        List<Quad> quads = new ArrayList<>();
        read(file, new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                quads.add(quad);
            }
        });
        return quads;
    }

    /** Sends the quads of a file somewhere, in its order. */
    public static void read(Path file, StreamRDF to) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            RDFParser.source(in)
                    .lang(Lang.NQUADS)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(to);
        } catch (RiotException | RuntimeIOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
