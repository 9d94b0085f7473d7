package plenary.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyLoaderConfiguration;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.profiles.OWL2RLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;
import org.semanticweb.owlapi.rdf.turtle.parser.TurtleOntologyParser;

/** The TBox as OWL: inside the profile that is materialised, and free of contradiction for a reasoner that knows all of OWL 2 DL. */
class OntologyProfileTest {

    private static OWLOntology ontology;

    @BeforeAll
    static void load() throws OWLOntologyCreationException {
        ontology = read(Path.of("ontology/plenary.ttl"), "");
    }

    @Test
    void isInsideOwl2Rl() {
        List<OWLProfileViolation> violations =
                new OWL2RLProfile().checkOntology(ontology).getViolations();
        assertThat(violations).isEmpty();
    }

    @Test
    void isInsideOwl2Dl() {
        assertThat(new OWL2DLProfile().checkOntology(ontology).getViolations()).isEmpty();
    }

    @Test
    void isConsistentAndEveryClassCanHaveMembers() {
        Reasoner reasoner = new Reasoner(new Configuration(), ontology);
        assertThat(reasoner.isConsistent()).isTrue();
        assertThat(unsatisfiable(reasoner)).isEmpty();
        reasoner.dispose();
    }

    /** A second opinion on the test itself: a class below two disjoint ones is found out. */
    @Test
    void aClassThatCannotHaveMembersIsFound() throws OWLOntologyCreationException {
        OWLOntology broken = read(
                Path.of("ontology/plenary.ttl"),
                """
                <http://example.org/Both> a <http://www.w3.org/2002/07/owl#Class> ; <http://www.w3.org/2000/01/rdf-schema#subClassOf>
                  <https://w3id.org/plenary/ns#Concern> , <https://w3id.org/plenary/ns#Recommendation> .
                """);
        assertThat(unsatisfiable(new Reasoner(new Configuration(), broken))).containsExactly("http://example.org/Both");
    }

    private static List<String> unsatisfiable(Reasoner reasoner) {
        try (Stream<OWLClass> classes = reasoner.getUnsatisfiableClasses().entities()) {
            return classes.filter(c -> !c.isOWLNothing())
                    .map(c -> c.getIRI().toString())
                    .sorted()
                    .toList();
        }
    }

    private static OWLOntology read(Path file, String more) throws OWLOntologyCreationException {
        String turtle = RDFWriter.source(RDFDataMgr.loadModel(file.toString()))
                        .lang(Lang.NTRIPLES)
                        .asString()
                + more;
        OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
        OWLOntology loaded = manager.createOntology(IRI.create("urn:x-loaded:" + more.length()));
        new TurtleOntologyParser()
                .parse(new StringDocumentSource(turtle), loaded, new OWLOntologyLoaderConfiguration());
        return loaded;
    }
}
