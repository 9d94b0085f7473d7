package plenary.export;

import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import plenary.vocabulary.Prefixes;

/**
 * <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a> in flattened form: a graph object for each graph, a node object for each
 * subject in it. Property names are compact, everything else is as in the graph.
 */
final class JsonLdSink implements QuadSink {

    private final Writer writer;
    private final JsonWriter json;
    private final Map<String, String> prefixes = new TreeMap<>();
    private Node graph;
    private Node subject;
    private final Map<Node, List<Node>> properties = new LinkedHashMap<>();

    JsonLdSink(OutputStream out) {
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        json = new JsonWriter(writer);
        json.setIndent(" ");
        Prefixes.WELL_KNOWN.forEach((prefix, namespace) -> prefixes.put(namespace, prefix));
    }

    @Override
    public void begin() throws IOException {
        json.beginObject();
        json.name("@context").beginObject();
        for (Map.Entry<String, String> known : Prefixes.WELL_KNOWN.entrySet())
            json.name(known.getKey()).value(known.getValue());
        json.endObject();
        json.name("@graph").beginArray();
    }

    @Override
    public void quad(Quad quad) throws IOException {
        if (!quad.getGraph().equals(graph)) {
            endGraph();
            graph = quad.getGraph();
            json.beginObject();
            json.name("@id").value(name(graph));
            json.name("@graph").beginArray();
        }
        if (!quad.getSubject().equals(subject)) {
            endSubject();
            subject = quad.getSubject();
        }
        properties
                .computeIfAbsent(quad.getPredicate(), p -> new java.util.ArrayList<>())
                .add(quad.getObject());
    }

    private void endSubject() throws IOException {
        if (subject == null) return;
        json.beginObject();
        json.name("@id").value(name(subject));
        for (Map.Entry<Node, List<Node>> property : properties.entrySet()) {
            boolean type = property.getKey().equals(RDF.type.asNode());
            json.name(type ? "@type" : compact(property.getKey().getURI())).beginArray();
            for (Node object : property.getValue()) {
                if (type) json.value(compact(name(object)));
                else write(object);
            }
            json.endArray();
        }
        json.endObject();
        properties.clear();
        subject = null;
    }

    private void endGraph() throws IOException {
        endSubject();
        if (graph == null) return;
        json.endArray();
        json.endObject();
        graph = null;
    }

    private void write(Node object) throws IOException {
        json.beginObject();
        if (!object.isLiteral()) {
            json.name("@id").value(name(object));
        } else {
            json.name("@value").value(object.getLiteralLexicalForm());
            if (!object.getLiteralLanguage().isEmpty()) json.name("@language").value(object.getLiteralLanguage());
            else if (!object.getLiteralDatatypeURI().equals(XSD.xstring.getURI()))
                json.name("@type").value(compact(object.getLiteralDatatypeURI()));
        }
        json.endObject();
    }

    private static String name(Node node) {
        return node.isBlank() ? "_:b" + node.getBlankNodeLabel() : node.getURI();
    }

    private String compact(String iri) {
        int local = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
        String prefix = prefixes.get(iri.substring(0, local));
        return prefix == null ? iri : prefix + ":" + iri.substring(local);
    }

    @Override
    public void end() throws IOException {
        endGraph();
        json.endArray();
        json.endObject();
        writer.write('\n');
        writer.flush();
    }
}
