package plenary.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import plenary.vocabulary.PLEN;

/** What the vocabularies have a name for is found by it, unless they say themselves that the name is ambiguous. */
class VocabularyNamesTest {

    private static final String BASE = "https://w3id.org/plenary/";
    private static final Property AMBIGUOUS = ResourceFactory.createProperty(PLEN.NS + "ambiguousLabel");
    private static final Model MODEL = model();

    /** So many are read as one document, which is faster. */
    private static final int AT_ONCE = 40;

    private static boolean isBody(Resource thing) {
        return Stream.of("Country", "Organization", "Committee")
                .anyMatch(type -> thing.hasProperty(RDF.type, ResourceFactory.createResource(PLEN.NS + type)));
    }

    private static Model model() {
        Model model = RDFDataMgr.loadModel(Path.of("ontology/countries.ttl").toString());
        for (String file : List.of("organisations", "instruments"))
            RDFDataMgr.read(model, Path.of("ontology/" + file + ".ttl").toString());
        return model;
    }

    @Test
    void everyPreferredNameOfACountryOrBodyIsLinkedToIt() {
        Map<String, String> names = new TreeMap<>();
        for (Statement name :
                MODEL.listStatements(null, SKOS.prefLabel, (RDFNode) null).toList())
            if (isBody(name.getSubject()) && !name.getSubject().hasProperty(AMBIGUOUS, name.getObject()))
                names.put(name.getSubject().getURI().substring(BASE.length()), name.getString());
        assertThat(names).hasSizeGreaterThan(1000);
        Set<String> lost = new TreeSet<>();
        List<String> iris = List.copyOf(names.keySet());
        for (int from = 0; from < iris.size(); from += AT_ONCE) {
            List<String> some = iris.subList(from, Math.min(iris.size(), from + AT_ONCE));
            List<String> found = LinkedText.of(some.stream()
                            .map(iri -> "Yesterday they wrote to "
                                    + (iri.startsWith("country/") ? "" : "the ")
                                    + names.get(iri)
                                    + " and had lunch.")
                            .toArray(String[]::new))
                    .names();
            for (String iri : some) if (!found.contains(iri)) lost.add(names.get(iri) + " (" + iri + ")");
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void noNameIsThatOfTwoBodiesUnlessItIsAmbiguous() {
        Map<String, Set<String>> owners = new TreeMap<>();
        for (Property property : List.of(SKOS.prefLabel, SKOS.altLabel))
            for (Statement name :
                    MODEL.listStatements(null, property, (RDFNode) null).toList())
                if (!name.getSubject().hasProperty(AMBIGUOUS, name.getObject())
                        && !name.getSubject()
                                .hasProperty(RDF.type, ResourceFactory.createResource(PLEN.NS + "CollectiveActor")))
                    owners.computeIfAbsent(name.getString(), n -> new TreeSet<>())
                            .add(name.getSubject().getURI());
        owners.values().removeIf(iris -> iris.size() < 2);
        assertThat(owners).isEmpty();
    }
}
