package plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder of everything that can be wrong with a file, and three sound documents, through one run of the whole program. */
class BadInputIT {

    private static final String SOUND =
            """
            Harbours in winter

            Ms Anna Weber of the Committee on Harbours warned on 3 May 2031 that cyber attacks on Canada's ports have grown.
            """;

    private static final String SECRET = "the-canary-sings-at-midnight";

    @TempDir
    static Path temp;

    private static final Plenary PLENARY = new Plenary();
    private static int exitCode;
    private static String served;
    private static boolean fetched;

    @BeforeAll
    static void runOverEverything() throws IOException {
        Path input = Files.createDirectory(temp.resolve("in put"));
        Files.writeString(input.resolve("sound.txt"), SOUND);
        Files.writeString(input.resolve("Séance à Łódź – übrig.txt"), SOUND.replace("winter", "spring"));
        Path deep = Files.createDirectories(input.resolve("a-rather-long-name-of-a-folder/".repeat(8)));
        Files.writeString(deep.resolve("deep.txt"), SOUND.replace("winter", "autumn"));
        Files.writeString(input.resolve("twin name.txt"), SOUND.replace("winter", "summer"));
        Files.writeString(input.resolve("twin-name.md"), SOUND);
        Files.createFile(input.resolve("empty.txt"));
        Files.writeString(input.resolve("endless.txt"), (SOUND + "\n").repeat(20_000_000 / SOUND.length()));
        byte[] noise = new byte[40_000];
        new Random(5).nextBytes(noise);
        Files.write(input.resolve("noise.txt"), noise);
        Files.write(
                input.resolve("latin.txt"),
                "Minutes\n\nThe façade cracked.\n".getBytes(Charset.forName("windows-1252")));
        Files.writeString(
                input.resolve("corrupt.pdf"), "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\nxref\n");
        Files.write(
                input.resolve("noise-2.docx"),
                concatenated("PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII), noise));
        byte[] word = word("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>");
        Files.write(input.resolve("torn.docx"), java.util.Arrays.copyOf(word, word.length / 2));
        Files.writeString(temp.resolve("secret.txt"), SECRET);
        Files.createSymbolicLink(input.resolve("dangling.txt"), temp.resolve("nowhere.txt"));
        Files.writeString(input.resolve("bomb.xml"), bomb());
        try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String http = "http://localhost:" + canary.getLocalPort() + "/canary";
            Files.writeString(input.resolve("fetches.xml"), external(http));
            Files.writeString(
                    input.resolve("reads.xml"),
                    external(temp.resolve("secret.txt").toUri().toString()));
            Files.writeString(
                    input.resolve("subset.xml"), "<!DOCTYPE akomaNtoso SYSTEM \"" + http + "\"><akomaNtoso/>");
            Files.write(input.resolve("fetching.docx"), word(external(http)));
            unreadable(input);
            exitCode = PLENARY.serving(server -> served = Http.get(
                                    server,
                                    "/plenary/sparql?format=csv&query="
                                            + Http.encoded(
                                                    "SELECT ?path { ?d a <https://w3id.org/plenary/ns#SourceDocument> ; <http://purl.org/dc/terms/identifier> ?path }"),
                                    "Accept",
                                    "text/csv")
                            .body())
                    .run("run", input, "--kg", temp.resolve("kg"), "--port", 0);
            canary.setSoTimeout(1);
            fetched = accepts(canary);
        }
    }

    private static byte[] concatenated(byte[] head, byte[] tail) {
        byte[] all = java.util.Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }

    private static String external(String address) {
        return """
                <?xml version="1.0"?>
                <!DOCTYPE akomaNtoso [ <!ENTITY canary SYSTEM "%s"> ]>
                <akomaNtoso><statement name="x"><preface><p>&canary;</p></preface></statement></akomaNtoso>
                """
                .formatted(address);
    }

    private static String bomb() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE akomaNtoso [ <!ENTITY e0 \"ha\">\n");
        for (int i = 1; i < 12; i++)
            xml.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">\n");
        return xml.append("]><akomaNtoso><p>&e11;</p></akomaNtoso>").toString();
    }

    private static byte[] word(String body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            part(zip, "word/document.xml", body);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Root may read every file; but nobody can read the memory of a process from its beginning. */
    private static void unreadable(Path input) throws IOException {
        Path locked = Files.writeString(input.resolve("locked.txt"), SOUND);
        Files.setPosixFilePermissions(locked, java.util.Set.of());
        if (!Files.isReadable(locked)) return;
        Files.delete(locked);
        Path memory = Path.of("/proc/self/mem");
        if (Files.exists(memory)) Files.createSymbolicLink(locked, memory);
    }

    private static boolean accepts(ServerSocket canary) throws IOException {
        try {
            canary.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "empty.txt, the file is empty",
        "endless.txt, is too long: ",
        "noise.txt, byte ",
        "latin.txt, 'byte 15 (line 3): 0xE7 is not valid UTF-8'",
        "corrupt.pdf, the PDF is damaged",
        "noise-2.docx, not a Word document",
        "torn.docx, damaged",
        "fetches.xml, a document type declaration",
        "reads.xml, a document type declaration",
        "subset.xml, a document type declaration",
        "bomb.xml, a document type declaration",
        "fetching.docx, ",
        "dangling.txt, leads nowhere",
        "twin-name.md, 'same name in the graph (twin-name) as twin name.txt'",
    })
    void theMessageNamesTheFileAndWhatIsWrongWithIt(String file, String reason) {
        assertThat(PLENARY.messages()
                        .lines()
                        .filter(line -> line.startsWith(file + ": ") || line.startsWith(file + ", ")))
                .as(PLENARY.messages())
                .singleElement()
                .asString()
                .contains(reason == null ? ": " : reason);
    }

    @Test
    void aFileThatMayNotBeReadIsNamed() {
        assumeThat(temp.resolve("in put/locked.txt"))
                .as("root may read every file, and this system has no /proc")
                .satisfiesAnyOf(
                        locked -> assertThat(Files.isSymbolicLink(locked)).isTrue(),
                        locked -> assertThat(Files.isReadable(locked)).isFalse());
        assertThat(PLENARY.messages().lines())
                .anyMatch(line -> line.matches("locked\\.txt: (no permission to read this file|cannot be read).*"));
    }

    @Test
    void theOthersAreBuiltAndServed() {
        assertThat(served.lines())
                .containsExactlyInAnyOrder(
                        "path",
                        "sound.txt",
                        "twin name.txt",
                        "Séance à Łódź – übrig.txt",
                        "a-rather-long-name-of-a-folder/".repeat(8) + "deep.txt");
        assertThat(exitCode).isEqualTo(ExitCode.DONE_WITH_FAILURES);
    }

    @Test
    void nothingIsFetchedAndNothingReadThatADocumentNames() throws IOException {
        assertThat(fetched).as("an entity was fetched").isFalse();
        assertThat(PLENARY.messages() + PLENARY.output()).doesNotContain(SECRET);
        Plenary export = new Plenary();
        export.run("export", "--kg", temp.resolve("kg"), "--format", "nq");
        assertThat(export.output()).contains("cyber attacks").doesNotContain(SECRET);
    }

    @Test
    void messagesAreForPeople() {
        assertThat(PLENARY.messages())
                .doesNotContain("\tat ")
                .doesNotContain("Exception in thread")
                .doesNotContain(": null");
    }
}
