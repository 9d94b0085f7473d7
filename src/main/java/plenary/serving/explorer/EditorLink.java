package plenary.serving.explorer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.ParameterizedSparqlString;

/** Questions behind a page, as links that open them in the editor. */
final class EditorLink {

    private EditorLink() {}

    /**
     * A question about one thing.
     *
     * @param file in {@code src/main/resources/plenary/serving/queries}
     * @param variable that stands for the thing there
     * @param iri of the thing
     */
    static String about(String file, String variable, String iri) {
        ParameterizedSparqlString query = new ParameterizedSparqlString(read(file));
        query.setIri(variable, iri);
        return of(query.toString());
    }

    /** A question as it is. */
    static String of(String query) {
        return "/sparql-editor?query=" + SearchAddress.encoded(query);
    }

    private static String read(String file) {
        try (InputStream in = EditorLink.class.getResourceAsStream("/plenary/serving/queries/" + file)) {
            if (in == null) throw new IllegalStateException(file + " is not on the class path: build again");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
