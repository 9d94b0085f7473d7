package plenary.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GraphExportTest {

    private static final String FIRST =
            """
            <https://w3id.org/plenary/x/resolution/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/plenary/ns#Resolution> <https://w3id.org/plenary/graph/one> .
            <https://w3id.org/plenary/x/resolution/1> <https://w3id.org/plenary/ns#title> "On harbours & <quays>, \\"safe\\" or not\\r\\nwith a second line\\tand more"@en <https://w3id.org/plenary/graph/one> .
            <https://w3id.org/plenary/x/resolution/1> <https://w3id.org/plenary/ns#adoptedOn> "2023-05-01"^^<http://www.w3.org/2001/XMLSchema#date> <https://w3id.org/plenary/graph/one> .
            <https://w3id.org/plenary/x/resolution/1> <urn:unknown:vocabulary#term> "42"^^<http://www.w3.org/2001/XMLSchema#integer> <https://w3id.org/plenary/graph/one> .
            <https://w3id.org/plenary/document/one#char=3,9> <https://w3id.org/plenary/ns#text> "Größe 🌊 ends with \\\\" <https://w3id.org/plenary/graph/one> .
            """;
    private static final String SECOND =
            """
            <https://w3id.org/plenary/x/resolution/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/plenary/ns#Resolution> <https://w3id.org/plenary/graph/two> .
            _:b1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> _:b2 <https://w3id.org/plenary/graph/two> .
            _:b2 <http://www.w3.org/2000/01/rdf-schema#label> "a node without a name" <https://w3id.org/plenary/graph/two> .
            """;

    @TempDir
    Path temp;

    private Path one;
    private Path two;

    @BeforeEach
    void files() throws IOException {
        one = Files.writeString(temp.resolve("one.nq"), FIRST);
        two = Files.writeString(temp.resolve("two.nq"), SECOND);
    }

    private static byte[] export(ExportFormat format, List<Path> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GraphExport.write(format, files, out);
        return out.toByteArray();
    }

    private static Lang language(ExportFormat format) {
        return switch (format) {
            case TTL -> Lang.TURTLE;
            case NT -> Lang.NTRIPLES;
            case NQ -> Lang.NQUADS;
            case TRIG -> Lang.TRIG;
            case JSONLD -> Lang.JSONLD11;
            case RDFXML -> Lang.RDFXML;
        };
    }

    private static DatasetGraph parse(byte[] bytes, Lang language) {
        return RDFParser.fromString(new String(bytes, StandardCharsets.UTF_8), language)
                .toDatasetGraph();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsWhatWasStored(ExportFormat format) throws IOException {
        DatasetGraph stored = parse((FIRST + SECOND).getBytes(StandardCharsets.UTF_8), Lang.NQUADS);
        DatasetGraph written = parse(export(format, List.of(one, two)), language(format));
        if (format.hasNamedGraphs()) {
            assertThat(IsoMatcher.isomorphic(written, stored)).as("%s", written).isTrue();
        } else {
            Graph merged = GraphFactory.createDefaultGraph();
            stored.find().forEachRemaining(q -> merged.add(q.asTriple()));
            assertThat(written.getDefaultGraph().isIsomorphicWith(merged))
                    .as("%s", written)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void equalGraphsGiveEqualFiles(ExportFormat format) throws IOException {
        List<String> lines = new ArrayList<>((FIRST + SECOND).lines().toList());
        java.util.Collections.shuffle(lines, new Random(7));
        Path shuffled = Files.writeString(temp.resolve("all.nq"), String.join("\n", lines) + "\n");
        assertThat(export(format, List.of(shuffled))).isEqualTo(export(format, List.of(two, one)));
    }

    @Test
    void mergedGraphsHaveEachTripleOnce() throws IOException {
        String triples = new String(export(ExportFormat.NT, List.of(one, two)), StandardCharsets.UTF_8);
        assertThat(triples.lines().filter(l -> l.contains("ns#Resolution"))).hasSize(1);
    }

    @Test
    void characterThatXmlCannotWriteIsReplaced() {
        assertThat(RdfXmlSink.legalInXml("page one\fpage two\u0000 🌊\t"))
                .isEqualTo("page one\uFFFDpage two\uFFFD 🌊\t");
    }

    @Test
    void aDamagedFileIsNamedWithItsLine() throws IOException {
        Path damaged = Files.writeString(temp.resolve("three.nq"), FIRST + "<urn:cut <urn:half\n");
        assertThatThrownBy(() -> export(ExportFormat.TTL, List.of(damaged)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("three.nq, line 6");
    }

    @Test
    void moreLinesThanMemoryHoldsComeSortedAndOnce() throws IOException {
        Random random = new Random(11);
        TreeSet<String> expected = new TreeSet<>();
        List<String> merged = new ArrayList<>();
        try (SortedLines lines = new SortedLines(200)) {
            for (int i = 0; i < 2000; i++) {
                String line = "line " + random.nextInt(500);
                expected.add(line);
                lines.add(line);
            }
            lines.forEach(merged::add);
        }
        assertThat(merged).containsExactlyElementsOf(expected);
    }
}
