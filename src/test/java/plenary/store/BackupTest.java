package plenary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {

    @TempDir
    Path temp;

    private Path folder;
    private Path file;
    private Generation generation;

    @BeforeEach
    void backUp() throws IOException {
        folder = SmallGraph.copyTo(temp.resolve("kg"));
        Files.writeString(folder.resolve("manifest.json"), "{}");
        file = temp.resolve("backup.zip");
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            generation = Generations.buildAndSwitch(kg);
            Files.write(file, backup(kg));
        }
    }

    private static byte[] backup(KnowledgeGraph kg) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Backup.write(kg, out);
        return out.toByteArray();
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                // Stamps say how the files look on this disk, which no backup can keep.
                if (!name.startsWith("generations")
                        && !Set.of("lock", "current", "stamps").contains(name))
                    contents.put(name, Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void aRestoredFolderHoldsTheSameAndServesTheSameGeneration() throws IOException {
        Path other = temp.resolve("other");
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(other)) {
            assertThat(Backup.restore(kg, file)).isEqualTo(generation.id());
            assertThat(Generations.buildAndSwitch(kg).id()).isEqualTo(generation.id());
        }
        assertThat(contents(other)).isEqualTo(contents(folder)).containsKey("manifest.json");
    }

    @Test
    void restoringTakesAwayWhatCameLater() throws IOException {
        Map<String, String> before = contents(folder);
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            Files.writeString(kg.document("later"), "<urn:a> <urn:b> <urn:c> <urn:g> .\n");
            Files.writeString(kg.texts().resolve("press-note.txt"), "changed");
            Backup.restore(kg, file);
        }
        assertThat(contents(folder)).isEqualTo(before);
    }

    @Test
    void equalFoldersGiveEqualBackups() throws IOException {
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            assertThat(backup(kg)).isEqualTo(Files.readAllBytes(file));
        }
    }

    @Test
    void aDamagedBackupChangesNothing() throws IOException {
        Map<String, String> before = contents(folder);
        byte[] bytes = Files.readAllBytes(file);
        for (int at : new int[] {0, 60, bytes.length / 3, bytes.length / 2}) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x55;
            assertRefused(damaged);
        }
        assertRefused(java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(new byte[0]);
        assertRefused("no zip at all".getBytes(StandardCharsets.UTF_8));
        assertThat(contents(folder)).isEqualTo(before);
    }

    private void assertRefused(byte[] bytes) throws IOException {
        Path damaged = Files.write(temp.resolve("damaged.zip"), bytes);
        try (KnowledgeGraph kg = KnowledgeGraph.openForWriting(folder)) {
            assertThatThrownBy(() -> Backup.restore(kg, damaged))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("damaged.zip");
        }
        assertThat(folder.resolve(".restore-unfinished")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.nq", "/tmp/outside.nq", "documents/../../outside.nq", "lock", "documents/A.nq"})
    void aNameThatIsNoneOfABackupIsRefused(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream((OutputStream) bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(1);
        }
        assertRefused(bytes.toByteArray());
        assertThat(temp.resolve("outside.nq")).doesNotExist();
    }
}
