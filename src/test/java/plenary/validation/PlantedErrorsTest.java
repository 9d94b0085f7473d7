package plenary.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import plenary.vocabulary.Ontology;
import plenary.vocabulary.PLEN;

/**
 * The project's own shapes and checks: they find nothing in a sound document, and each of them is shown to find the error that it is for, planted in that
 * document.
 */
class PlantedErrorsTest {

    private static final Path FOLDER = Path.of("src/test/resources/validation");

    private static String sound;
    private static Ontology ontology;
    private static DocumentValidator validator;

    @BeforeAll
    static void shapes() throws IOException {
        sound = Files.readString(FOLDER.resolve("sound.trig"));
        ontology = Ontology.load(Path.of("ontology"), PLEN.DEFAULT_BASE);
        validator = DocumentValidator.of(ontology);
    }

    private static List<Finding> findings(String trig) {
        return validator.validate("tides.txt", quads(trig));
    }

    private static List<Quad> quads(String trig) {
        List<Quad> quads = new ArrayList<>();
        RDFParser.fromString(trig, Lang.TRIG).toDatasetGraph().find().forEachRemaining(quads::add);
        return quads;
    }

    @Test
    void inASoundDocumentNothingIsFound() {
        assertThat(findings(sound)).isEmpty();
    }

    @Test
    void quotesAreMeasuredInTheUnitsOfTheirOffsets() {
        assertThat(findings(sound.replace("nif:anchorOf \"Tides\"", "nif:anchorOf \"Tid\uD83C\uDF0A\"")))
                .isEmpty();
    }

    @Test
    void aConcernOfTheSameTextMayBeAddressed() {
        assertThat(findings(planted("", "recommendation: plen:addresses concern: .")))
                .isNotEmpty()
                .noneMatch(f -> f.message().contains("another text"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = "src/test/resources/validation/planted-errors.csv", delimiter = '|', quoteCharacter = '`')
    void aPlantedErrorIsFoundWhereItIs(String error, String replaced, String planted, String node, String message) {
        String changed = planted(replaced, planted == null ? "" : planted);
        assertThat(changed).as("the error is planted").isNotEqualTo(sound);
        assertThat(findings(changed)).as(error).anySatisfy(finding -> {
            assertThat(finding.focusNode()).endsWith(node);
            assertThat(finding.message()).contains(message);
        });
        reportIsThatOfJena(changed);
    }

    @Test
    void ofASoundDocumentJenaReportsNothingEither() {
        reportIsThatOfJena(sound);
    }

    @Test
    void aDocumentThatDeclaresClassesOfItsOwnIsReportedAsByJena() {
        reportIsThatOfJena(
                planted(
                        "",
                        "<https://example.org/Guild> rdfs:subClassOf plen:Actor . <https://example.org/g> a <https://example.org/Guild> ."
                                + " recommendation: plen:addressee <https://example.org/g> ; plen:voicedBy <https://example.org/none> ."));
    }

    /** Whatever is passed over quickly: Jena's engine, asked about every node of every shape, says the same. */
    private static void reportIsThatOfJena(String trig) {
        List<Quad> quads = quads(trig);
        Graph own = GraphFactory.createDefaultGraph();
        quads.forEach(q -> own.add(q.asTriple()));
        Graph withClasses = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(withClasses, own);
        ontology.graph().find(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY).forEachRemaining(withClasses::add);
        Shapes shapes = Shapes.parse(ontology.shapes());
        Graph data = new Union(own, ontology.graph());
        ValidationContext context = ValidationContext.create(shapes, data);
        for (Shape shape : shapes.getTargetShapes())
            for (Node focus : VLib.focusNodes(withClasses, shape))
                if (own.contains(focus, Node.ANY, Node.ANY) || own.contains(Node.ANY, Node.ANY, focus))
                    VLib.validateShape(context, data, shape, focus);
        assertThat(ShapesValidator.of(ontology.shapes(), ontology.graph()).validate("tides.txt", quads))
                .isEqualTo(ShapesValidator.findings("tides.txt", context));
    }

    private static String planted(String replaced, String planted) {
        return replaced == null || replaced.isEmpty()
                ? sound.substring(0, sound.lastIndexOf('}')) + planted + "\n}\n"
                : sound.replace(replaced, planted);
    }

    /** A shape or check that is added fails here until an error for it is planted. */
    @Test
    void everyMessageOfAShapeOrCheckHasAPlantedError() throws IOException {
        Set<String> messages = new TreeSet<>();
        for (Triple t :
                ontology.shapes().find(Node.ANY, SHACL.message, Node.ANY).toList())
            messages.add(t.getObject().getLiteralLexicalForm());
        QueryCheck.read(Path.of("ontology/checks")).forEach(check -> messages.add(check.message()));
        Set<String> shown = new HashSet<>();
        for (String expected : expectedMessages()) {
            List<String> meant =
                    messages.stream().filter(m -> m.contains(expected)).toList();
            assertThat(meant)
                    .as(expected + " tells one message from all others")
                    .hasSize(1);
            shown.addAll(meant);
        }
        assertThat(messages).hasSizeGreaterThan(100).isSubsetOf(shown);
    }

    /** Without a message of its own a constraint could not be told from others, and would not be looked for above. */
    @Test
    void everyConstraintHasAMessage() {
        Graph shapes = ontology.shapes();
        List<Node> constraints = new ArrayList<>();
        for (Node property : List.of(SHACL.property, SHACL.sparql))
            shapes.find(Node.ANY, property, Node.ANY).forEachRemaining(t -> constraints.add(t.getObject()));
        assertThat(constraints).hasSizeGreaterThan(100).allSatisfy(c -> assertThat(
                        shapes.contains(c, SHACL.message, Node.ANY))
                .as(shapes.find(c, Node.ANY, Node.ANY).toList().toString())
                .isTrue());
        shapes.find(Node.ANY, RDF.type.asNode(), SHACL.NodeShape)
                .filterKeep(t -> t.getSubject().isURI())
                .forEachRemaining(t -> assertThat(Stream.of(SHACL.property, SHACL.sparql, SHACL.message)
                                .anyMatch(p -> shapes.contains(t.getSubject(), p, Node.ANY)))
                        .as(t.getSubject() + " asks for something")
                        .isTrue());
    }

    private static List<String> expectedMessages() throws IOException {
        return Files.readAllLines(FOLDER.resolve("planted-errors.csv"), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(line.lastIndexOf('|') + 1).strip())
                .toList();
    }
}
