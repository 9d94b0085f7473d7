package plenary.export;

import java.io.IOException;
import org.apache.jena.sparql.core.Quad;

/** Writes quads that come sorted by graph and subject. */
interface QuadSink {

    void begin() throws IOException;

    void quad(Quad quad) throws IOException;

    void end() throws IOException;
}
