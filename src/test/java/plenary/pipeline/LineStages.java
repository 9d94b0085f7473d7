package plenary.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import plenary.source.SourceFile;
import plenary.vocabulary.PLEN;

/** Stages that make a title of every line, fail where a line says "unreadable", and remember which files they were given. */
public final class LineStages implements DocumentStages {

    private final Set<String> processed = new ConcurrentSkipListSet<>();

    @Override
    public DocumentOutcome process(SourceFile file) {
        processed.add(file.slug());
        String text;
        try {
            text = new String(file.bytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        List<String> lines = text.lines().toList();
        if (lines.contains("unreadable"))
            return new DocumentOutcome.Failed(
                    file.relativePath(),
                    Optional.of("line " + (lines.indexOf("unreadable") + 1)),
                    "is marked as unreadable: remove the mark",
                    Optional.empty());
        if (lines.contains("fault")) throw new IllegalStateException("a fault in a stage");
        if (lines.contains("endless")) throw new StackOverflowError();
        return new DocumentOutcome.Built(
                file.relativePath(), file.slug(), quads(file, lines), text, lines.size() + " lines");
    }

    private static List<Quad> quads(SourceFile file, List<String> lines) {
        Node graph = NodeFactory.createURI(PLEN.DEFAULT_BASE + "graph/" + file.slug());
        Node document = NodeFactory.createURI(PLEN.DEFAULT_BASE + "document/" + file.slug());
        List<Quad> quads = new ArrayList<>();
        lines.stream()
                .sorted()
                .distinct()
                .forEach(line -> quads.add(
                        Quad.create(graph, document, DCTerms.title.asNode(), NodeFactory.createLiteralString(line))));
        quads.add(Quad.create(graph, document, RDF.type.asNode(), PLEN.SourceDocument));
        quads.add(Quad.create(graph, document, RDFS.label.asNode(), NodeFactory.createLiteralString(file.slug())));
        return quads;
    }

    /** The slugs of the files given since the last call, in order. */
    public List<String> processed() {
        List<String> slugs = List.copyOf(processed);
        processed.clear();
        return slugs;
    }
}
