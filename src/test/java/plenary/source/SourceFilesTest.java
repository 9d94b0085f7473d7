package plenary.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.source.SourceFiles.Found;
import plenary.source.SourceFiles.Problem;
import plenary.source.SourceFiles.Problem.Kind;

class SourceFilesTest {

    @TempDir
    Path folder;

    private void file(String path) throws Exception {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, path);
    }

    private static List<String> paths(Found found) {
        return found.files().stream().map(SourceFile::relativePath).toList();
    }

    private static List<Kind> kinds(Found found) {
        return found.problems().stream().map(Problem::kind).toList();
    }

    @Test
    void filesAreFoundAtAnyDepthInTheOrderOfTheirPaths() throws Exception {
        for (String path : List.of("b.md", "a.txt", "sub/deep/c.XML", "sub/a.html", "é t é.pdf", "z.docx", "Ünï.akn"))
            file(path);
        Found found = SourceFiles.find(List.of(folder));
        assertThat(paths(found))
                .containsExactly("a.txt", "b.md", "sub/a.html", "sub/deep/c.XML", "z.docx", "Ünï.akn", "é t é.pdf");
        assertThat(found.files().get(3).slug()).isEqualTo("sub-deep-c");
        assertThat(found.files().get(6).slug()).isEqualTo("e-t-e");
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void aCopyOfTheFolderElsewhereGivesTheSameNames(@TempDir Path other) throws Exception {
        file("sub/a.txt");
        Files.createDirectories(other.resolve("x/sub"));
        Files.writeString(other.resolve("x/sub/a.txt"), "a");
        assertThat(paths(SourceFiles.find(List.of(other.resolve("x")))))
                .isEqualTo(paths(SourceFiles.find(List.of(folder))));
    }

    @Test
    void aLongPathGetsAShorterNameOfItsOwn() throws Exception {
        String folders = "report-of-the-committee-on-harbours/".repeat(6);
        file(folders + "tides-in-spring.txt");
        file(folders + "tides-in-autumn.txt");
        List<SourceFile> files = SourceFiles.find(List.of(folder)).files();
        assertThat(files).hasSize(2);
        assertThat(files)
                .extracting(SourceFile::slug)
                .doesNotHaveDuplicates()
                .allMatch(slug -> slug.length() <= 200)
                .allMatch(slug -> slug.matches("report-of-the-committee-on-harbours-.*-[0-9a-f]{16}"));
        assertThat(SourceFiles.find(List.of(folder)).files()).isEqualTo(files);
    }

    @Test
    void whatDescribesTheFolderIsNoDocument() throws Exception {
        for (String path : List.of("a.txt", "README.md", "sub/Readme.txt", "sub/readme-first.txt")) file(path);
        Found found = SourceFiles.find(List.of(folder));
        assertThat(paths(found)).containsExactly("a.txt", "sub/readme-first.txt");
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void hiddenFilesAreIgnoredAndOtherFormatsAreSkippedAsANotice() throws Exception {
        for (String path : List.of("a.txt", ".hidden.txt", ".git/b.txt", "c.png", "noextension")) file(path);
        Found found = SourceFiles.find(List.of(folder));
        assertThat(paths(found)).containsExactly("a.txt");
        assertThat(kinds(found)).containsExactly(Kind.SKIPPED, Kind.SKIPPED);
        assertThat(found.problems()).noneMatch(Problem::isFailure);
        assertThat(found.problems().get(0).message())
                .startsWith("c.png: skipped")
                .contains("docx");
    }

    @Test
    void ofTwoFilesWithTheSameSlugTheFirstIsKeptAndTheOtherNamed() throws Exception {
        file("a b.txt");
        file("a-b.md");
        Found found = SourceFiles.find(List.of(folder));
        assertThat(paths(found)).containsExactly("a b.txt");
        assertThat(found.problems()).singleElement().satisfies(p -> {
            assertThat(p.kind()).isEqualTo(Kind.SAME_SLUG);
            assertThat(p.message()).contains("a b.txt", "a-b.md", "rename");
        });
    }

    @Test
    void theSameFileGivenTwiceIsOneFile() throws Exception {
        file("a.txt");
        Found found = SourceFiles.find(List.of(folder, folder.resolve("a.txt"), folder));
        assertThat(paths(found)).containsExactly("a.txt");
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void twoFoldersWithAFileOfTheSameNameAreAProblem(@TempDir Path other) throws Exception {
        file("a.txt");
        Files.writeString(other.resolve("a.txt"), "other");
        Found found = SourceFiles.find(List.of(folder, other));
        assertThat(found.files()).hasSize(1);
        assertThat(found.problems()).singleElement().satisfies(p -> assertThat(p.message())
                .contains(folder.toString(), other.toString()));
    }

    @Test
    void aMissingFolderIsToldFromAnEmptyOne() throws Exception {
        Path missing = folder.resolve("missing");
        assertThat(SourceFiles.find(List.of(missing)).inputMissing()).isTrue();
        assertThat(SourceFiles.find(List.of(missing)).problems().get(0).message())
                .contains(missing.toString(), "no such");
        file("c.png");
        Found empty = SourceFiles.find(List.of(folder));
        assertThat(empty.inputMissing()).isFalse();
        assertThat(kinds(empty)).contains(Kind.EMPTY);
    }

    @Test
    void theTextsOfAKnowledgeGraphAmongTheDocumentsAreNoDocuments() throws Exception {
        file("one.txt");
        file("kg/lock");
        file("kg/documents/one.nq");
        file("kg/texts/one.txt");
        file("kg/generations/0/texts/one.txt");
        file("older/texts/two.txt");
        SourceFiles.Found found = SourceFiles.find(List.of(folder));
        assertThat(found.files())
                .extracting(SourceFile::relativePath)
                .containsExactly("older/texts/two.txt", "one.txt");
        assertThat(found.problems()).singleElement().satisfies(p -> {
            assertThat(p.isFailure()).isFalse();
            assertThat(p.message()).startsWith("kg: skipped, a knowledge graph");
        });
        assertThat(SourceFiles.find(List.of(folder.resolve("kg"))).files()).isEmpty();
    }

    @Test
    void aLoopOfLinksEnds() throws Exception {
        file("sub/a.txt");
        Files.createSymbolicLink(folder.resolve("sub/up"), folder);
        Files.createSymbolicLink(folder.resolve("dangling.txt"), folder.resolve("nowhere.txt"));
        Found found = SourceFiles.find(List.of(folder));
        assertThat(paths(found)).containsExactly("sub/a.txt");
        assertThat(found.problems()).singleElement().satisfies(p -> assertThat(p.message())
                .contains("dangling.txt", "leads nowhere"));
    }

    @Test
    void aFileThatThisUserMayNotReadIsAProblem() throws Exception {
        file("a.txt");
        file("b.txt");
        Files.setPosixFilePermissions(folder.resolve("b.txt"), PosixFilePermissions.fromString("---------"));
        // Root reads everything; for root it is a file like any other.
        boolean readable = Files.isReadable(folder.resolve("b.txt"));
        Found found = SourceFiles.find(List.of(folder));
        assertThat(paths(found)).isEqualTo(readable ? List.of("a.txt", "b.txt") : List.of("a.txt"));
        assertThat(kinds(found)).isEqualTo(readable ? List.of() : List.of(Kind.UNREADABLE));
    }

    @Test
    void aSingleFileIsFoundUnderItsName() throws Exception {
        file("sub/a.txt");
        assertThat(paths(SourceFiles.find(List.of(folder.resolve("sub/a.txt")))))
                .containsExactly("a.txt");
    }

    @Test
    void noDocumentTakesTheNameOfAGraphThatIsNoDocuments() throws Exception {
        for (String name : List.of("ontology.txt", "Catalog.md", "INFERRED.html", "catalogue.txt"))
            Files.writeString(folder.resolve(name), "x");
        assertThat(SourceFiles.find(List.of(folder)).files())
                .extracting(SourceFile::slug)
                .containsExactlyInAnyOrder("ontology-document", "catalog-document", "inferred-document", "catalogue");
    }
}
