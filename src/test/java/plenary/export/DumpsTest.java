package plenary.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.store.Generation;
import plenary.store.Generations;
import plenary.store.KnowledgeGraph;
import plenary.store.SmallGraph;

class DumpsTest {

    @TempDir
    Path temp;

    private Generation generation;

    @BeforeEach
    void dump() throws IOException {
        Path folder = SmallGraph.copyTo(temp.resolve("kg"));
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            generation = Generations.buildAndSwitch(kg);
            dump(kg, generation);
        }
    }

    private static void dump(KnowledgeGraph kg, Generation generation) throws IOException {
        Path folder = kg.folder().resolve("dumps.unfinished");
        Dumps.write(kg.quadFiles(), folder);
        Dumps.give(generation, folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nq", "trig", "jsonld", "nt", "ttl"})
    void everyDumpHoldsTheWholeGraph(String ending) throws IOException {
        Lang lang = RDFLanguages.fileExtToLang(ending);
        DatasetGraph read = DatasetGraphFactory.create();
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(generation.dumps().resolve("plenary." + ending + ".gz")))) {
            RDFParser.source(in).lang(lang).parse(read);
        }
        boolean merged = RDFLanguages.isTriples(lang) && !ending.equals("jsonld");
        // No triple of the small graph stands in two of its graphs.
        assertThat(merged ? read.getDefaultGraph().size() : read.stream().count())
                .isEqualTo(SmallGraph.QUADS);
    }

    @Test
    void theChecksumsAreThoseOfTheFiles() throws Exception {
        List<String> lines = Files.readAllLines(generation.dumps().resolve(Dumps.CHECKSUMS));
        assertThat(lines).hasSize(5);
        for (String line : lines) {
            byte[] bytes = Files.readAllBytes(generation.dumps().resolve(line.substring(66)));
            assertThat(line.substring(0, 64))
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
    }

    @Test
    void equalGraphsGiveEqualDumps() throws IOException {
        Path other = SmallGraph.copyTo(temp.resolve("other"));
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(other)) {
            Generation same = Generations.buildAndSwitch(kg);
            dump(kg, same);
            assertThat(same.dumps().resolve(Dumps.CHECKSUMS))
                    .hasSameTextualContentAs(generation.dumps().resolve(Dumps.CHECKSUMS));
        }
    }

    @Test
    void whatAKilledRunLeftIsReplaced() throws IOException {
        Path folder = SmallGraph.copyTo(temp.resolve("third"));
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Generation built = Generations.buildAndSwitch(kg);
            Path left = Files.createDirectory(kg.folder().resolve("dumps.unfinished"));
            Files.writeString(left.resolve("plenary.nq.gz"), "half");
            dump(kg, built);
            assertThat(left).doesNotExist();
            assertThat(built.dumps().resolve(Dumps.CHECKSUMS)).isRegularFile();
        }
    }
}
