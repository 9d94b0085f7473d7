package plenary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.graph.CountedQuads;
import plenary.graph.NQuads;

/** A generation made from its predecessor by what has changed is the generation that would have been made from all quads. */
class GenerationChangeTest {

    private static final String DOCUMENT = "https://w3id.org/plenary/document/";
    private static final String GRAPH = "https://w3id.org/plenary/graph/";

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void manyDocuments() throws IOException {
        folder = SmallGraph.copyTo(temp.resolve("kg"));
        for (int i = 0; i < 40; i++) document("other-" + i, "Harbours of region " + i, 30);
    }

    private void document(String slug, String label, int statements) throws IOException {
        StringBuilder lines = new StringBuilder();
        String graph = " <" + GRAPH + slug + "> .\n";
        for (int k = 0; k < statements; k++) {
            String subject = "<" + DOCUMENT + slug + "/statement/" + k + "> ";
            lines.append(subject)
                    .append("<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/plenary/ns#Concern>")
                    .append(graph)
                    .append(subject)
                    .append("<http://www.w3.org/2000/01/rdf-schema#label> \"" + label + ", item " + k + "\"@en")
                    .append(graph);
        }
        lines.append("<https://w3id.org/plenary/country/NOR> <https://w3id.org/plenary/ns#order> \"" + statements + "\""
                + graph);
        // As a build does it: a new file takes the place of the old one.
        Path part = Files.writeString(folder.resolve("part"), lines);
        Files.move(part, folder.resolve("documents/" + slug + ".nq"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static TreeSet<String> quads(Generation generation) {
        try (OpenGeneration open = OpenGeneration.open(generation)) {
            TreeSet<String> quads = new TreeSet<>();
            open.database().begin(ReadWrite.READ);
            open.database()
                    .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                    .forEachRemaining(
                            quad -> quads.add(NodeFmtLib.strNT(quad.getGraph()) + NodeFmtLib.str(quad.asTriple())));
            open.database().end();
            return quads;
        }
    }

    private static List<String> search(Generation generation, String words) {
        try (OpenGeneration open = OpenGeneration.open(generation)) {
            List<String> found = new ArrayList<>();
            open.dataset().begin(ReadWrite.READ);
            try (QueryExec exec = QueryExec.dataset(open.dataset())
                    .query("PREFIX text: <http://jena.apache.org/text#> SELECT ?s { ?s text:query ('" + words
                            + "' 5000) } ORDER BY ?s")
                    .build()) {
                exec.select().forEachRemaining(row -> found.add(row.get("s").toString()));
            } finally {
                open.dataset().end();
            }
            return found;
        }
    }

    /** What the explorer's index holds: of every entry its stored fields. */
    private static List<String> entries(Generation generation) throws IOException {
        try (Directory directory = new MMapDirectory(generation.searchIndex(), NoLockFactory.INSTANCE);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            List<String> entries = new ArrayList<>();
            IndexSearcher searcher = new IndexSearcher(reader);
            for (ScoreDoc hit : searcher.search(new MatchAllDocsQuery(), 10_000).scoreDocs)
                entries.add(
                        searcher.storedFields().document(hit.doc).getFields().toString());
            entries.sort(null);
            return entries;
        }
    }

    private static GenerationState state(Generation generation) {
        return GenerationState.read(generation.folder()).orElseThrow();
    }

    /** What would have been made from all quads, in the same place afterwards. */
    private void isWhatAllQuadsMake(KnowledgeGraph kg, Generation changed) throws IOException {
        List<String> entries = entries(changed);
        assertThat(state(changed).changes()).as("made by changes").isPositive();
        TreeSet<String> quads = quads(changed);
        List<String> found = search(changed, "region");
        Generation all = Generations.rebuild(kg, kg.quadFiles(), DatasetDescription.standard());
        assertThat(all.id()).isEqualTo(changed.id());
        assertThat(all.quads()).isEqualTo(changed.quads());
        assertThat(all.literals()).isEqualTo(changed.literals());
        assertThat(state(all).changes()).isZero();
        assertThat(state(all).counts()).isEqualTo(state(changed).counts());
        assertThat(quads(all)).isEqualTo(quads);
        assertThat(search(all, "region")).isEqualTo(found);
        assertThat(entries(all)).isEqualTo(entries).isNotEmpty();
    }

    @Test
    void aChangedAndAnAddedAndADroppedDocument() throws IOException {
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Generations.buildAndSwitch(kg);
            document("other-3", "Airfields of region 3", 20);
            document("newcomer", "Bridges of region 99", 10);
            Files.delete(kg.document("other-7"));
            Generation changed = Generations.buildAndSwitch(kg);
            assertThat(search(changed, "airfields")).hasSize(20);
            assertThat(search(changed, "bridges")).hasSize(10);
            assertThat(StoreCheck.of(kg).problems()).isEmpty();
            isWhatAllQuadsMake(kg, changed);
        }
    }

    @Test
    void theExplorersIndexFollowsAChangedResolution() throws IOException {
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Generations.buildAndSwitch(kg);
            Path resolution = kg.document("resolution-901");
            List<String> lines = Files.readAllLines(resolution);
            // A clause less, and with it what it mentions.
            lines.removeIf(line -> line.contains("/901/preamble/1"));
            Files.delete(resolution);
            Files.write(resolution, lines);
            isWhatAllQuadsMake(kg, Generations.buildAndSwitch(kg));
        }
    }

    @Test
    void manyChangesInARow() throws IOException {
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Generations.buildAndSwitch(kg);
            for (int i = 0; i < 6; i++) {
                document("other-" + i, "Ports of region " + i, 5 * i);
                Generations.buildAndSwitch(kg);
            }
            Generation last = Generations.current(kg).orElseThrow();
            assertThat(state(last).changes()).isEqualTo(6);
            isWhatAllQuadsMake(kg, last);
        }
    }

    @Test
    void theGenerationBeforeStaysWhatItIsAndCanBeReadMeanwhile() throws IOException {
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Generation first = Generations.buildAndSwitch(kg);
            TreeSet<String> before = quads(first);
            try (OpenGeneration reader = OpenGeneration.open(first)) {
                document("other-3", "Airfields of region 3", 300);
                Generation second = Generations.buildAndSwitch(kg);
                assertThat(state(second).changes()).isEqualTo(1);
                assertThat(quads(second)).isNotEqualTo(before);
                reader.database().begin(ReadWrite.READ);
                assertThat(reader.database().stream()).hasSize(before.size());
                reader.database().end();
            }
            assertThat(quads(first)).isEqualTo(before);
            assertThat(search(first, "airfields")).isEmpty();
        }
    }

    @Test
    void aGenerationIsFollowedByOneAtMost() throws IOException {
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Generation first = Generations.buildAndSwitch(kg);
            document("other-3", "Airfields of region 3", 300);
            Generation one = Generations.build(kg, kg.quadFiles(), DatasetDescription.standard());
            TreeSet<String> ofOne = quads(one);
            document("other-3", "Bridges of region 3", 310);
            Generation two = Generations.build(kg, kg.quadFiles(), DatasetDescription.standard());
            assertThat(Generations.current(kg)).contains(first);
            assertThat(state(one).changes()).isEqualTo(1);
            assertThat(state(two).changes()).isZero();
            assertThat(quads(one)).isEqualTo(ofOne);
        }
    }

    @Test
    void whatAnInterruptedChangeLeftIsWrittenOver() throws IOException {
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Generation first = Generations.buildAndSwitch(kg);
            TreeSet<String> before = quads(first);
            document("other-3", "Airfields of region 3", 300);
            Files.writeString(kg.document("zzz-broken"), "<urn:a> nonsense\n");
            assertThatThrownBy(() -> Generations.buildAndSwitch(kg)).isInstanceOf(StoreException.class);
            Files.delete(kg.document("zzz-broken"));
            Conclusion failing = loaded -> {
                throw new IOException("no space left on device");
            };
            assertThatThrownBy(() ->
                            Generations.build(kg, kg.quadFiles(), DatasetDescription.standard(), List.of(failing)))
                    .isInstanceOf(StoreException.class);
            assertThat(quads(first)).isEqualTo(before);
            isWhatAllQuadsMake(kg, Generations.buildAndSwitch(kg));
        }
    }

    @Test
    void aGraphInTwoFilesIsNotChangedFileByFile() throws IOException {
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Files.copy(kg.document("press-note"), kg.document("press-note-again"));
            Generation both = Generations.buildAndSwitch(kg);
            Files.delete(kg.document("press-note-again"));
            Generation one = Generations.buildAndSwitch(kg);
            assertThat(quads(one)).isEqualTo(quads(both));
            assertThat(StoreCheck.of(kg).problems()).isEmpty();
        }
    }

    @Test
    void whatChangesMostlyIsMadeFromAllQuads() throws IOException {
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Generations.buildAndSwitch(kg);
            for (int i = 0; i < 35; i++) document("other-" + i, "Other words of region " + i, 30);
            assertThat(state(Generations.buildAndSwitch(kg)).changes()).isZero();
        }
    }

    @Test
    void countsAreThoseOfTheQuadsOneByOne() throws IOException {
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Generation built = Generations.buildAndSwitch(kg);
            CountedQuads counted = new CountedQuads();
            for (Path file : kg.quadFiles()) if (!file.equals(kg.catalog())) NQuads.read(file, counted);
            assertThat(state(built).counts()).isEqualTo(counted.counts());
        }
    }
}
