package plenary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCheckTest {

    @TempDir
    Path temp;

    private Path folder;
    private Generation generation;

    @BeforeEach
    void build() {
        folder = SmallGraph.copyTo(temp.resolve("kg"));
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            generation = Generations.buildAndSwitch(kg);
        }
    }

    private StoreCheck.Report check() {
        try (KnowledgeGraph kg = KnowledgeGraph.openForReading(folder)) {
            return StoreCheck.of(kg);
        }
    }

    private void change(java.util.function.Consumer<DatasetGraph> change) {
        DatasetGraph database = DatabaseMgr.connectDatasetGraph(Location.create(generation.database()));
        database.begin(ReadWrite.WRITE);
        change.accept(database);
        database.commit();
        database.end();
        TDBInternal.expel(database, true);
    }

    @Test
    void aBuiltStoreIsWhatItsQuadsSay() {
        StoreCheck.Report report = check();
        assertThat(report.problems()).isEmpty();
        assertThat(report.passages()).isGreaterThan(5);
    }

    @Test
    void aLostQuadIsNamed() {
        change(database -> database.delete(database.find().next()));
        assertThat(check().problems())
                .anyMatch(p -> p.startsWith("the database lacks 1 quads of "))
                .anyMatch(p -> p.contains((SmallGraph.QUADS - 1) + " quads and was built with " + SmallGraph.QUADS));
    }

    @Test
    void aSurplusQuadIsNamed() {
        change(database -> database.add(Quad.create(
                NodeFactory.createURI("urn:g"),
                NodeFactory.createURI("urn:s"),
                NodeFactory.createURI("urn:p"),
                NodeFactory.createURI("urn:slipped-in"))));
        assertThat(check().problems())
                .anyMatch(p -> p.contains("1 quads that stand in no file") && p.contains("slipped-in"));
    }

    @Test
    void changedQuadsOrTextsOfTheFolderAreNoticed() throws IOException {
        Files.writeString(folder.resolve("catalog.nq"), "<urn:a> <urn:b> <urn:c> <urn:g> .\n");
        assertThat(check().problems()).anyMatch(p -> p.contains("build again"));
    }

    @Test
    void aPassageThatDoesNotQuoteItsTextIsNamed() throws IOException {
        Path text = generation.text("press-note").orElseThrow();
        Files.delete(text);
        Files.writeString(text, "something else");
        assertThat(check().problems()).anyMatch(p -> p.contains("#char=") && p.contains("press-note"));
    }

    @Test
    void aFolderWithoutAGenerationSaysWhatToDo() throws IOException {
        Files.delete(folder.resolve("current"));
        assertThatThrownBy(this::check).isInstanceOf(StoreException.class).hasMessageContaining("plenary build");
    }

    @Test
    void whatTheCheckFindsDamagedIsRepairedFromTheQuads() throws IOException {
        change(database -> database.delete(database.find().next()));
        assertThat(check().damaged()).isTrue();
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            assertThat(Generations.repair(kg).id()).isEqualTo(generation.id());
        }
        assertThat(check().problems()).isEmpty();
    }

    @Test
    void bytesThatNobodyWroteAreAFindingNotACrash() throws IOException {
        try (Stream<Path> files = Files.walk(generation.database())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".idn")).toList())
                Files.write(file, new byte[(int) Files.size(file)]);
        }
        StoreCheck.Report report = check();
        assertThat(report.damaged()).isTrue();
        assertThat(report.problems()).isNotEmpty();
    }

    @Test
    void theNextBuildMakesAgainWhatLostAFile() throws IOException {
        try (Stream<Path> files = Files.list(generation.searchIndex())) {
            Files.delete(files.filter(f -> f.getFileName().toString().startsWith("segments"))
                    .findFirst()
                    .orElseThrow());
        }
        assertThat(check().damaged()).isTrue();
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            assertThat(Generations.buildAndSwitch(kg).id()).isEqualTo(generation.id());
        }
        assertThat(check().problems()).isEmpty();
    }

    @Test
    void changedQuadsAreNotADamageOfTheStore() throws IOException {
        Files.writeString(folder.resolve("catalog.nq"), "<urn:a> <urn:b> <urn:c> <urn:g> .\n");
        assertThat(check().damaged()).isFalse();
    }
}
