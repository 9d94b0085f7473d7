package plenary.serving;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import plenary.vocabulary.PLEN;

/** What search engines read in a page: JSON-LD in the terms of schema.org. Written so that nothing in it can end the script element it stands in. */
final class SchemaOrg {

    /** Escapes {@code <}, {@code >} and {@code &}, as it does unless told otherwise. */
    private static final Gson JSON = new Gson();

    static final Map<Node, String> TYPES = Map.of(
            PLEN.SourceDocument, "DigitalDocument",
            PLEN.AdoptedText, "Legislation",
            PLEN.Country, "Country",
            PLEN.Organization, "Organization",
            PLEN.Committee, "Organization",
            PLEN.Person, "Person",
            PLEN.Session, "Event",
            PLEN.Theme, "DefinedTerm");

    /** Properties that are looked at, beside the class. */
    static final List<Node> READ =
            List.of(DCTerms.issued.asNode(), DCTerms.language.asNode(), PLEN.adoptedOn, PLEN.number, PLEN.startDate);

    private SchemaOrg() {}

    static String dataset(ServerSettings settings, List<DumpFiles.Dump> dumps) {
        JsonObject dataset = thing("Dataset", settings.base() + "dataset", "Plenary knowledge graph");
        dataset.addProperty(
                "description",
                "What parliamentary and intergovernmental documents say, each statement with the passage that says it.");
        dataset.addProperty("url", settings.base());
        dataset.addProperty("license", settings.text(Setting.LICENCE));
        dataset.addProperty("isAccessibleForFree", true);
        JsonArray distributions = new JsonArray();
        for (DumpFiles.Dump dump : dumps) {
            JsonObject file = new JsonObject();
            file.addProperty("@type", "DataDownload");
            file.addProperty("contentUrl", settings.base() + dump.link().substring(1));
            file.addProperty("encodingFormat", dump.mediaType());
            file.addProperty("contentSize", dump.bytes() + " B");
            file.addProperty("sha256", dump.sha256());
            distributions.add(file);
        }
        if (!distributions.isEmpty()) dataset.add("distribution", distributions);
        return JSON.toJson(dataset);
    }

    static String resource(ServerSettings settings, ResourceDescription description, String label) {
        List<Node> types = description.objects(RDF.type.asNode());
        String type = TYPES.entrySet().stream()
                .filter(entry -> types.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse("Thing");
        JsonObject thing = thing(type, description.iri().getURI(), label);
        thing.addProperty("url", description.iri().getURI());
        first(thing, "datePublished", description, DCTerms.issued.asNode());
        first(thing, "inLanguage", description, DCTerms.language.asNode());
        if (type.equals("Legislation")) {
            first(thing, "legislationDate", description, PLEN.adoptedOn);
            first(thing, "legislationIdentifier", description, PLEN.number);
        }
        if (type.equals("Event")) first(thing, "startDate", description, NodeFactory.createURI(PLEN.NS + "startDate"));
        if (type.equals("DigitalDocument") || type.equals("Legislation")) {
            JsonObject whole = new JsonObject();
            whole.addProperty("@id", settings.base() + "dataset");
            thing.add("isPartOf", whole);
        }
        return JSON.toJson(thing);
    }

    private static JsonObject thing(String type, String iri, String name) {
        JsonObject thing = new JsonObject();
        thing.addProperty("@context", "https://schema.org");
        thing.addProperty("@type", type);
        thing.addProperty("@id", iri);
        thing.addProperty("name", name);
        return thing;
    }

    private static void first(JsonObject thing, String name, ResourceDescription description, Node property) {
        description.objects(property).stream()
                .filter(Node::isLiteral)
                .findFirst()
                .ifPresent(value -> thing.addProperty(name, value.getLiteralLexicalForm()));
    }
}
