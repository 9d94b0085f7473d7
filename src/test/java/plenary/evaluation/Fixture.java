package plenary.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.sparql.core.Quad;
import plenary.document.Span;
import plenary.graph.NQuads;

/** Files and facts that the tests of evaluation share. */
final class Fixture {

    private Fixture() {}

    static Path path(String resource) {
        URL url = Objects.requireNonNull(Fixture.class.getResource("/" + resource), resource);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(String resource) {
        try {
            return Files.readString(path(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Quad> quads(String resource) {
        try {
            return NQuads.read(path(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A producer of the quads of resolution 901, whatever it is asked for. */
    static Producer resolution901() {
        return file -> new Producer.Produced(
                quads("small-graph/documents/resolution-901.nq"), text("small-graph/texts/resolution-901.txt"));
    }

    static Evaluation evaluation(Producer producer) {
        return new Evaluation(
                producer,
                new CountryWords(Set.of("Norlandic"), Set.of("Norlanders")),
                "nobody",
                () -> text -> List.of());
    }

    static DocumentFacts.Clause clause(String id, String kind, int begin, int end) {
        return new DocumentFacts.Clause(id, kind, List.of(new Span(begin, end)));
    }

    static DocumentFacts.Mention mention(String entity, int begin, int end) {
        return new DocumentFacts.Mention(
                List.of(new Span(begin, end)), entity, !entity.startsWith(EntityPaths.UNLISTED));
    }
}
