package plenary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationsTest {

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void copy() {
        folder = SmallGraph.copyTo(temp.resolve("kg"));
    }

    private static List<String> ask(OpenGeneration open, String query) {
        open.dataset().begin(ReadWrite.READ);
        try (QueryExec exec = QueryExec.dataset(open.dataset())
                .query("PREFIX text: <http://jena.apache.org/text#> PREFIX plen: <https://w3id.org/plenary/ns#> "
                        + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> " + query)
                .build()) {
            List<String> rows = new ArrayList<>();
            RowSet result = exec.select();
            result.forEachRemaining(
                    row -> rows.add(row.get(result.getResultVars().get(0)).toString()));
            return rows;
        } finally {
            open.dataset().end();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyQuadIsLoadedAndTheDefaultGraphIsTheUnion() {
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Generation built = Generations.buildAndSwitch(kg);
            assertThat(built.quads()).isEqualTo(SmallGraph.QUADS);
            assertThat(Generations.current(kg)).contains(built);
            try (OpenGeneration open = OpenGeneration.open(built)) {
                assertThat(ask(open, "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"))
                        .singleElement()
                        .asString()
                        .contains("\"" + SmallGraph.QUADS + "\"");
                assertThat(ask(open, "SELECT ?t { ?t plen:citesConcern/rdfs:label 'drones'@en }"))
                        .containsExactly("https://w3id.org/plenary/nato-pa/resolution/901");
            }
        }
    }

    @Test
    void aTextSearchFindsClausesByStemAndNamesByWord() {
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Generation built = Generations.buildAndSwitch(kg);
            try (OpenGeneration open = OpenGeneration.open(built)) {
                assertThat(ask(open, "SELECT ?s { ?s text:query (plen:text 'flight') }"))
                        .contains("https://w3id.org/plenary/nato-pa/resolution/901/preamble/1");
                assertThat(ask(open, "SELECT ?s { ?s text:query 'norland' . ?s a plen:Country }"))
                        .containsExactly("https://w3id.org/plenary/country/NOR");
                assertThat(ask(open, "SELECT ?l { (?s ?score ?l) text:query (plen:title 'harbour') }"))
                        .containsExactly("\"Protecting harbours against drones\"@en");
                assertThat(
                                ask(
                                        open,
                                        "SELECT ?s { GRAPH <https://w3id.org/plenary/graph/resolution-901> { ?s text:query (plen:text 'flight') . ?s a plen:Concern } }"))
                        .hasSize(1);
            }
        }
    }

    @Test
    void aRebuiltIndexHasNoStaleHits() throws IOException {
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Generations.buildAndSwitch(kg);
            Files.delete(kg.document("resolution-901"));
            Generation second = Generations.buildAndSwitch(kg);
            try (OpenGeneration open = OpenGeneration.open(second)) {
                assertThat(ask(open, "SELECT ?s { ?s text:query (plen:text 'flight') }"))
                        .isEmpty();
                assertThat(ask(open, "SELECT ?s { ?s text:query (plen:text 'cheap') }"))
                        .hasSize(1);
            }
        }
    }

    @Test
    void equalContentIsOneGenerationWhateverTheOrderOfFiles() {
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Generation first = Generations.buildAndSwitch(kg);
            List<Path> reversed = new ArrayList<>(kg.quadFiles());
            java.util.Collections.reverse(reversed);
            assertThat(Generations.build(kg, reversed, DatasetDescription.standard()))
                    .isEqualTo(first);
        }
    }

    @Test
    void thePreviousGenerationIsKeptAndOlderOnesGo() throws IOException {
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Files.writeString(
                        kg.catalog(),
                        "<urn:x:" + i + "> <urn:p> <urn:o> <https://w3id.org/plenary/graph/catalog> .\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
                ids.add(Generations.buildAndSwitch(kg).id());
            }
            assertThat(names(folder.resolve("generations")))
                    .containsExactlyElementsOf(
                            ids.subList(1, 3).stream().sorted().toList());
        }
    }

    @Test
    void aBrokenFileLeavesTheServedGenerationAndNothingElse() throws IOException {
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Generation good = Generations.buildAndSwitch(kg);
            Files.writeString(kg.document("broken"), "<urn:a> <urn:b> <urn:c> <urn:g> .\n<urn:a> nonsense\n");
            assertThatThrownBy(() -> Generations.buildAndSwitch(kg))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("broken.nq")
                    .hasMessageContaining("line: 2");
            assertThat(Generations.current(kg)).contains(good);
            assertThat(names(folder.resolve("generations"))).containsExactly(good.id());
        }
    }

    @Test
    void aQuadOutsideNamedGraphsIsRefused() throws IOException {
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Files.writeString(kg.document("loose"), "<urn:a> <urn:b> <urn:c> .\n");
            assertThatThrownBy(() -> Generations.buildAndSwitch(kg))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("urn:a");
        }
    }

    @Test
    void aQuadThatStandsInTwoFilesIsCountedOnce() throws IOException {
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Files.copy(kg.document("press-note"), kg.document("press-note-again"));
            assertThat(Generations.buildAndSwitch(kg).quads()).isEqualTo(SmallGraph.QUADS);
        }
    }

    @Test
    void leftoversOfAnInterruptedBuildAreRemovedByTheNext() throws IOException {
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Path leftover = Files.createDirectories(folder.resolve("generations/.unfinished-0123/tdb2/Data-0001"));
            Files.writeString(leftover.resolve("nodes.bpt"), "half");
            Files.writeString(folder.resolve("current.next"), "0123");
            Generation built = Generations.buildAndSwitch(kg);
            assertThat(names(folder.resolve("generations"))).containsExactly(built.id());
        }
    }

    @Test
    void aGenerationWithoutItsDescriptionIsNotServed() throws IOException {
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Generation built = Generations.buildAndSwitch(kg);
            Files.delete(built.folder().resolve("generation.properties"));
            assertThat(Generations.current(kg)).isEmpty();
            assertThat(Generations.buildAndSwitch(kg)).isEqualTo(built);
        }
    }

    @Test
    void twoReadersOpenTheSameGenerationSideBySide() {
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Generation built = Generations.buildAndSwitch(kg);
            try (OpenGeneration one = OpenGeneration.open(built);
                    OpenGeneration two = OpenGeneration.open(built)) {
                assertThat(ask(one, "SELECT ?s { ?s a plen:Country }"))
                        .isEqualTo(ask(two, "SELECT ?s { ?s a plen:Country }"));
            }
            assertThat(built.database().resolve("tdb.lock")).doesNotExist();
        }
    }

    @Test
    void aSecondWriterIsTurnedAwayAndReadersAreNot() {
        try (KnowledgeGraph held = KnowledgeGraph.openForWriting(folder)) {
            Generations.buildAndSwitch(held);
            assertThatThrownBy(() -> KnowledgeGraph.openForWriting(folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("in use")
                    .hasMessageContaining("--kg");
            try (KnowledgeGraph reader = KnowledgeGraph.openForReading(folder)) {
                assertThat(Generations.current(reader).orElseThrow().text("resolution-901"))
                        .isPresent();
            }
        }
        KnowledgeGraph.openForWriting(folder).close();
    }

    @Test
    void aPathInPlaceOfASlugReachesNothing() {
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Generation built = Generations.buildAndSwitch(kg);
            assertThat(built.text("resolution-901")).isPresent();
            assertThat(built.text("../plenary.ttl")).isEmpty();
            assertThat(built.text("..")).isEmpty();
            assertThat(built.text("")).isEmpty();
        }
    }

    @Test
    void aGenerationKeepsTheTextsThatItQuotes() throws IOException {
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Generation first = Generations.buildAndSwitch(kg);
            String before = Files.readString(first.text("press-note").orElseThrow());
            // As a build does it: a new file takes the place of the old one.
            Path replaced = kg.texts().resolve("press-note.txt");
            Files.writeString(folder.resolve("new.txt"), "Another text altogether.");
            Files.move(folder.resolve("new.txt"), replaced, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Generation second = Generations.buildAndSwitch(kg);
            assertThat(second.id()).isNotEqualTo(first.id());
            assertThat(first.text("press-note").orElseThrow()).hasContent(before);
            assertThat(second.text("press-note").orElseThrow()).hasContent("Another text altogether.");
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "x");
        assertThatThrownBy(() -> KnowledgeGraph.openForWriting(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("file");
        assertThatThrownBy(() -> KnowledgeGraph.openForReading(temp.resolve("nowhere")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("plenary build");
    }
}
