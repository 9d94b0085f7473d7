package plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.extraction.Annotator;
import plenary.pipeline.DocumentStages;
import plenary.pipeline.LineStages;
import plenary.reasoning.Reasoner;
import plenary.store.KnowledgeGraph;
import plenary.vocabulary.Ontology;

class CommandLineTest {

    private static final String ONTOLOGY =
            """
            @prefix plen: <https://w3id.org/plenary/ns#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            plen:SourceDocument a owl:Class ; rdfs:label "source document"@en ;
                rdfs:subClassOf [ a owl:Restriction ; owl:onProperty plen:title ; owl:maxCardinality 1 ] .
            """;
    private static final String SHAPES =
            """
            @prefix plen: <https://w3id.org/plenary/ns#> . @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            <https://example.org/shape> a sh:NodeShape ; sh:targetClass plen:SourceDocument ;
                sh:property [ sh:path dcterms:title ; sh:maxCount 2 ; sh:message "at most two titles" ] .
            """;

    @TempDir
    Path temp;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path input;
    private Path kg;

    @BeforeEach
    void input() throws IOException {
        Path ontology = Files.createDirectory(temp.resolve("ontology"));
        Files.writeString(ontology.resolve("plenary.ttl"), ONTOLOGY);
        Files.writeString(ontology.resolve("shapes.ttl"), SHAPES);
        input = Files.createDirectory(temp.resolve("in put"));
        kg = temp.resolve("kg");
        write("alpha.txt", "Calm seas\nSafe harbours\n");
        write("beta.txt", "Open skies\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(input.resolve(name), text);
    }

    private int plenary(String... args) {
        out.reset();
        err.reset();
        Console console = new Console(stream(out), stream(err), OptionalInt.empty(), false);
        return Main.run(args, console, new Wiring() {
            @Override
            Annotator annotator() {
                return text -> List.of();
            }

            @Override
            DocumentStages stages(Ontology ontology, Reasoner reasoner, Annotator annotator) {
                return new LineStages();
            }
        });
    }

    private int build() {
        return plenary("build", input.toString(), "--kg", kg.toString(), "--ontology", temp + "/ontology");
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String messages() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aBuildSaysWhatItDid() throws IOException {
        assertThat(build()).isEqualTo(0);
        assertThat(output()).contains("2 documents (2 read, 0 unchanged)").contains(" quads in ");
        assertThat(messages()).contains("[2/2]").contains("alpha.txt: 2 lines");
        Files.delete(input.resolve("beta.txt"));
        assertThat(build()).isEqualTo(0);
        assertThat(output())
                .contains("1 document (0 read, 1 unchanged, 1 dropped)")
                .contains("dropped: beta");
    }

    @Test
    void theBuildIsDescribedInTheGraphWithTrueCounts() {
        build();
        assertThat(
                        query(
                                """
                        SELECT ?documents ?triples WHERE {
                          ?dataset a void:Dataset, dcat:Dataset ; void:documents ?documents ; void:triples ?triples }"""))
                .isEqualTo(0);
        // Two titles and one, and for each document its class and label; of the ontology two statements and four of the
        // restriction.
        assertThat(output()).contains("2,13");
    }

    private int query(String query) {
        return plenary("query", query, "--kg", kg.toString(), "--format", "csv");
    }

    @Test
    void failedDocumentsAreNamedAndTheOthersServed() throws IOException {
        write("broken.txt", "fine\nunreadable\n");
        assertThat(build()).isEqualTo(1);
        assertThat(messages()).contains("broken.txt, line 2: is marked as unreadable: remove the mark");
        assertThat(output()).contains("2 documents (2 read, 0 unchanged, 1 failed)");
        query("SELECT ?title { ?d a plen:SourceDocument ; dcterms:title ?title } ORDER BY ?title");
        assertThat(output()).isEqualToNormalizingNewlines("title\nCalm seas\nOpen skies\nSafe harbours\n");
    }

    @Test
    void violationsAreNamedAndEndWithCode1() throws IOException {
        write("gamma.txt", "one\ntwo\nthree\n");
        assertThat(build()).isEqualTo(1);
        assertThat(messages()).contains("gamma.txt: at most two titles").contains("document/gamma");
        assertThat(output())
                .contains("1 violation of ontology/shapes.ttl")
                .contains("not served, because of violations: gamma.txt");
        Path report = temp.resolve("report.ttl");
        assertThat(plenary(
                        "validate",
                        "--kg",
                        kg.toString(),
                        "--ontology",
                        temp + "/ontology",
                        "--report",
                        report.toString()))
                .isEqualTo(1);
        assertThat(output()).contains("Violation in gamma: at most two titles").contains("3 documents, 1 violation");
        assertThat(report).content().contains("sh:ValidationReport").contains("at most two titles");
    }

    @Test
    void aDocumentWithViolationsIsServedOnlyWhenAskedFor() throws IOException {
        write("gamma.txt", "one\ntwo\nthree\n");
        String titles =
                "SELECT ?t { ?d a plen:SourceDocument ; dcterms:title ?t FILTER (?t IN ('Open skies', 'two')) }";
        build();
        query(titles);
        assertThat(output()).contains("Open skies").doesNotContain("two");
        assertThat(kg.resolve("documents/gamma.nq")).exists();
        String[] keep = {
            "build", input.toString(), "--kg", kg.toString(), "--ontology", temp + "/ontology", "--keep-invalid"
        };
        assertThat(plenary(keep)).isEqualTo(1);
        assertThat(output()).contains("(0 read, 3 unchanged)").doesNotContain("not served");
        query(titles);
        assertThat(output()).contains("Open skies").contains("two");
        build();
        query(titles);
        assertThat(output()).contains("Open skies").doesNotContain("two");
        write("gamma.txt", "two\n");
        assertThat(build()).isEqualTo(0);
        query(titles);
        assertThat(output()).contains("two");
    }

    private int validate() {
        return plenary("validate", "--kg", kg.toString(), "--ontology", temp + "/ontology");
    }

    private void append(String file, String line) throws IOException {
        Files.writeString(kg.resolve(file), line + "\n", java.nio.file.StandardOpenOption.APPEND);
    }

    @Test
    void anInferredTripleWithoutSupportIsFound() throws IOException {
        build();
        assertThat(validate()).isEqualTo(0);
        append(
                "documents/beta.nq",
                "<https://w3id.org/plenary/document/beta> <http://purl.org/dc/terms/subject> <https://example.org/x>"
                        + " <https://w3id.org/plenary/graph/beta/inferred> .");
        assertThat(validate()).isEqualTo(1);
        assertThat(output())
                .contains("Violation in beta: The inferred triple does not follow")
                .contains("property dcterms:subject")
                .contains("2 documents, 1 violation");
    }

    @Test
    void anInferenceThatTheFilesLackIsFound() throws IOException {
        build();
        Files.writeString(
                temp.resolve("ontology/plenary.ttl"),
                ONTOLOGY + "plen:SourceDocument rdfs:subClassOf <https://example.org/Source> .\n");
        assertThat(validate()).isEqualTo(1);
        assertThat(output())
                .contains(
                        "Violation in alpha: The triple follows from what is asserted, and the inferred graph lacks it")
                .contains("value    <https://example.org/Source>")
                .contains("2 documents, 2 violations");
    }

    @Test
    void whatDoesNotFollowFromTheDocumentsTogetherIsFound() throws IOException {
        build();
        append(
                "inferred.nq",
                "<https://example.org/c> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
                        + " <https://w3id.org/plenary/ns#RecurringConcern> <https://w3id.org/plenary/graph/inferred> .");
        append(
                "ontology.nq",
                "<https://example.org/t> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
                        + " <https://w3id.org/plenary/ns#Theme> <https://w3id.org/plenary/graph/ontology/inferred> .");
        assertThat(validate()).isEqualTo(1);
        assertThat(output())
                .contains("Violation in the documents together: The inferred triple does not follow")
                .contains("Violation in the ontology: The inferred triple does not follow")
                .contains("2 documents, 2 violations");
    }

    @Test
    void aMalformedCheckEndsWithCode3AndIsNamed() throws IOException {
        Path checks = Files.createDirectory(temp.resolve("ontology/checks"));
        Files.writeString(checks.resolve("odd.rq"), "# what: x\nSELECT ?focus { ?focus ?p ?o }");
        assertThat(build()).isEqualTo(3);
        assertThat(messages()).contains("odd.rq is not a check").contains("# why: …");
    }

    @Test
    void aMissingFolderEndsWithCode3AndLeavesTheGraphAsItWas() throws IOException {
        build();
        String manifest = Files.readString(kg.resolve("manifest.json"));
        assertThat(plenary("build", temp + "/nowhere", "--kg", kg.toString(), "--ontology", temp + "/ontology"))
                .isEqualTo(3);
        assertThat(messages()).contains("nowhere: no such file or folder");
        assertThat(kg.resolve("manifest.json")).hasContent(manifest);
    }

    @Test
    void anEmptyFolderEndsWithCode3() throws IOException {
        Path empty = Files.createDirectory(temp.resolve("empty"));
        assertThat(plenary("build", empty.toString(), "--kg", kg.toString(), "--ontology", temp + "/ontology"))
                .isEqualTo(3);
        assertThat(messages()).contains("empty: no documents in this folder");
        assertThat(kg).doesNotExist();
    }

    @Test
    void aMissingOntologyEndsWithCode3() {
        assertThat(plenary("build", input.toString(), "--kg", kg.toString(), "--ontology", temp + "/void"))
                .isEqualTo(3);
        assertThat(messages()).contains("void").contains("plenary.ttl");
    }

    @Test
    void aGraphInUseEndsWithCode4() {
        try (KnowledgeGraph held = KnowledgeGraph.openForWriting(kg)) {
            assertThat(held.writable()).isTrue();
            assertThat(build()).isEqualTo(4);
        }
        assertThat(messages()).contains("in use").contains("--kg");
    }

    @Test
    void aFileInPlaceOfTheGraphFolderEndsWithCode4() throws IOException {
        kg = Files.writeString(temp.resolve("file"), "x");
        assertThat(build()).isEqualTo(4);
        assertThat(messages()).contains("file").doesNotContain("at plenary.");
    }

    @Test
    void aFolderThatCannotBeWrittenToEndsWithCode4() throws IOException {
        Path locked = Files.createDirectory(temp.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        // Root writes where it likes, but for the folders that the system makes up.
        kg = (Files.isWritable(locked) ? Path.of("/proc") : locked).resolve("kg");
        assertThat(build()).isEqualTo(4);
        assertThat(messages())
                .contains("cannot write to the knowledge graph " + kg, "--kg")
                .doesNotContain("at plenary.");
    }

    @Test
    void askingBeforeBuildingEndsWithCode4AndSaysHowToBuild() {
        assertThat(query("ASK {}")).isEqualTo(4);
        assertThat(messages()).contains("build");
    }

    @Test
    void aMistypedCommandIsAnsweredWithTheOneThatWasMeant() {
        assertThat(plenary("biuld", "seeds")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("what is meant by 'biuld'?", "plenary build");
    }

    @Test
    void wrongUseEndsWithCode2() {
        assertThat(plenary("build")).isEqualTo(2);
        assertThat(plenary("destroy")).isEqualTo(2);
        assertThat(plenary("export", "--format", "docx")).isEqualTo(2);
        assertThat(plenary("build", input.toString(), "--base", "not an iri", "--ontology", temp + "/ontology"))
                .isEqualTo(2);
        assertThat(messages()).contains("--base");
    }

    @Test
    void everyCommandTeachesByExample() {
        for (String command : new String[] {
            "run", "build", "serve", "query", "export", "validate", "explain", "push", "backup", "restore", "check"
        }) {
            assertThat(plenary(command, "--help")).isEqualTo(0);
            assertThat(output()).contains("Examples:").contains("./plenary " + command);
        }
        assertThat(plenary("--version")).isEqualTo(0);
        assertThat(output()).startsWith("plenary ");
    }

    @Test
    void aQueryThatDoesNotParseShowsThePlace() {
        build();
        assertThat(query("SELECT ?title\nWHERE { ?d dcterms:title ?title\n")).isEqualTo(2);
        assertThat(messages())
                .contains("line ")
                .contains("column ")
                .contains("^")
                .doesNotContain("at plenary.");
        assertThat(query("SELECT ?x { ?x unknown:term 1 }")).isEqualTo(2);
        assertThat(messages()).contains("line 1, column 16").contains("unknown:term");
    }

    @Test
    void aMissingQueryFileEndsWithCode3() {
        assertThat(query("questions/none.rq")).isEqualTo(3);
        assertThat(messages()).contains("questions/none.rq");
    }

    @Test
    void everyFormOfQueryIsAnswered() {
        build();
        String[] at = {"--kg", kg.toString()};
        assertThat(plenary("query", "ASK { ?d a plen:SourceDocument }", at[0], at[1]))
                .isEqualTo(0);
        assertThat(output().strip()).isEqualTo("yes");
        assertThat(plenary("query", "CONSTRUCT WHERE { ?d a plen:SourceDocument }", at[0], at[1]))
                .isEqualTo(0);
        assertThat(output()).contains("plen:SourceDocument");
        assertThat(plenary(
                        "query", "DESCRIBE <https://w3id.org/plenary/document/beta>", at[0], at[1], "--format", "json"))
                .isEqualTo(0);
        assertThat(output()).contains("Open skies").contains("@id");
        assertThat(plenary(
                        "query", "DESCRIBE <https://w3id.org/plenary/document/beta>", at[0], at[1], "--format", "csv"))
                .isEqualTo(2);
        assertThat(plenary("query", "SELECT ?d { ?d dcterms:title 'Open skies' }", at[0], at[1], "--format", "tsv"))
                .isEqualTo(0);
        assertThat(output()).isEqualToNormalizingNewlines("?d\n<https://w3id.org/plenary/document/beta>\n");
    }

    @Test
    void theGraphIsExportedToAFileOrNotAtAll() throws IOException {
        build();
        Path file = temp.resolve("graph.nt");
        assertThat(plenary("export", "--kg", kg.toString(), "--format", "nt", "--out", file.toString()))
                .isEqualTo(0);
        assertThat(file).content().contains("Open skies");
        assertThat(plenary("export", "--kg", kg.toString(), "--format", "nt", "--out", temp + "/none/graph.nt"))
                .isEqualTo(4);
        assertThat(messages()).contains("none").contains("--out");
        assertThat(plenary("export", "--kg", kg.toString(), "--format", "ttl")).isEqualTo(0);
        assertThat(output()).contains("PREFIX plen:").contains("\"Open skies\"");
    }

    private int explain(String... arguments) {
        List<String> all = new ArrayList<>(List.of("explain", "--kg", kg.toString(), "--ontology", temp + "/ontology"));
        all.addAll(List.of(arguments));
        return plenary(all.toArray(String[]::new));
    }

    @Test
    void anAssertedTripleIsExplainedByItsGraph() {
        build();
        assertThat(explain("<document/beta> a plen:SourceDocument")).isEqualTo(0);
        assertThat(output())
                .startsWith("Asserted, in <https://w3id.org/plenary/graph/beta>\n")
                .contains("beta · is a · source document  [asserted]");
        assertThat(explain("<document/beta>", "dcterms:title", "\"Open skies\"", "--format", "ttl"))
                .isEqualTo(0);
        assertThat(output()).contains("prov:Entity").contains("rdf:object     \"Open skies\"");
    }

    @Test
    void aTripleToExplainIsPickedFromAnAnswer() {
        build();
        String query =
                "SELECT ?s ?p ?o { ?s a plen:SourceDocument ; dcterms:title ?o BIND (dcterms:title AS ?p) } ORDER BY ?o";
        assertThat(explain("--query", query, "--row", "2")).isEqualTo(0);
        assertThat(output()).contains("Open skies");
        assertThat(explain("--query", "CONSTRUCT { ?d dcterms:title ?t } { ?d a dcat:Dataset ; dcterms:title ?t }"))
                .isEqualTo(0);
        assertThat(output()).contains("graph/catalog");
        assertThat(explain("--query", query, "--row", "4")).isEqualTo(2);
        assertThat(messages()).contains("the answer has 3 rows");
        assertThat(explain("--query", "ASK {}")).isEqualTo(2);
    }

    @Test
    void aTripleThatIsNotThereEndsWithCode1() {
        build();
        assertThat(explain("<document/beta> a plen:Compilation")).isEqualTo(1);
        assertThat(messages()).contains("the graph does not have").contains("plen:Compilation");
        assertThat(output()).isEmpty();
    }

    @Test
    void whatIsNoTripleEndsWithCode2AndShowsOne() {
        build();
        for (String wrong : new String[] {"?s a plen:Theme", "<a> <b>", "<a> <b> <c> . <d> <e> <f>", "<a> <b>/<c> <d>"})
            assertThat(explain(wrong)).as(wrong).isEqualTo(2);
        assertThat(messages()).contains("plen:citesConcern");
        assertThat(explain()).isEqualTo(2);
        assertThat(explain("<a> <b> <c>", "--query", "ASK {}")).isEqualTo(2);
    }

    @Test
    void aBackupIsRestoredAndChecked() {
        build();
        Path file = temp.resolve("backup.zip");
        assertThat(plenary("backup", "--kg", kg.toString(), "--out", file.toString()))
                .isEqualTo(0);
        assertThat(output()).contains("backup.zip");
        Path other = temp.resolve("other");
        assertThat(plenary("restore", file.toString(), "--kg", other.toString()))
                .isEqualTo(0);
        assertThat(output()).contains(" quads into ").doesNotContain("another version");
        assertThat(plenary("restore", file.toString(), "--kg", other.toString()))
                .isEqualTo(2);
        assertThat(messages()).contains("--replace");
        assertThat(plenary("restore", file.toString(), "--kg", other.toString(), "--replace"))
                .isEqualTo(0);
        assertThat(plenary("check", "--kg", other.toString())).isEqualTo(0);
        assertThat(output()).contains("all as the files say");
        assertThat(plenary("restore", temp + "/none.zip", "--kg", other.toString()))
                .isEqualTo(3);
        assertThat(plenary("backup", "--kg", temp + "/none", "--out", file.toString()))
                .isEqualTo(4);
        assertThat(temp.resolve("none")).doesNotExist();
    }

    @Test
    void aCheckNamesWhatIsWrongAndEndsWithCode1() throws IOException {
        build();
        Files.writeString(kg.resolve("texts/beta.txt"), "changed in place");
        assertThat(plenary("check", "--kg", kg.toString())).isEqualTo(1);
        assertThat(output()).contains("build again");
    }

    @Test
    void theHelpOfServeNamesEverySetting() {
        plenary("serve", "--help");
        for (plenary.serving.Setting setting : plenary.serving.Setting.values())
            assertThat(output()).contains(("  " + setting.key() + " = " + setting.standard()).stripTrailing());
    }

    @Test
    void pushIsAskedRightly() {
        build();
        String[] at = {"--kg", kg.toString()};
        assertThat(plenary("push", at[0], at[1])).isEqualTo(2);
        assertThat(plenary("push", at[0], at[1], "--endpoint", "file:///etc/passwd"))
                .isEqualTo(2);
        assertThat(plenary("push", at[0], at[1], "--endpoint", "http://localhost:1/", "--user", "me"))
                .isEqualTo(2);
        assertThat(messages()).contains("--password-file");
        assertThat(plenary(
                        "push",
                        at[0],
                        at[1],
                        "--endpoint",
                        "http://localhost:1/",
                        "--user",
                        "me",
                        "--password-file",
                        "none"))
                .isEqualTo(3);
        String[] token = {
            "push", at[0], at[1], "--endpoint", "http://localhost:1/", "--token-file", temp + "/token", "--user", "me"
        };
        assertThat(plenary(token)).isEqualTo(2);
        assertThat(plenary(java.util.Arrays.copyOf(token, 7))).isEqualTo(3);
        assertThat(messages()).contains("token");
    }

    @Test
    void anEndpointIsAnHttpAddress() {
        assertThat(plenary("query", "ASK {}", "--endpoint", "ftp://localhost/")).isEqualTo(2);
    }
}
