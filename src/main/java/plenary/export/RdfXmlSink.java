package plenary.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import plenary.vocabulary.Prefixes;

/** <a href="https://www.w3.org/TR/rdf-syntax-grammar/">RDF/XML</a>, one {@code rdf:Description} for each subject. */
final class RdfXmlSink implements QuadSink {

    private static final String RDF_NS = RDF.getURI();

    private final XMLStreamWriter xml;
    private final Map<String, String> prefixes = new TreeMap<>();
    private Node subject;

    RdfXmlSink(OutputStream out) throws IOException {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
        Prefixes.WELL_KNOWN.forEach((prefix, namespace) -> prefixes.put(namespace, prefix));
    }

    @Override
    public void begin() throws IOException {
        write(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("rdf", "RDF", RDF_NS);
            for (Map.Entry<String, String> known : Prefixes.WELL_KNOWN.entrySet())
                xml.writeNamespace(known.getKey(), known.getValue());
        });
    }

    @Override
    public void quad(Quad quad) throws IOException {
        write(() -> {
            if (!quad.getSubject().equals(subject)) {
                endSubject();
                subject = quad.getSubject();
                xml.writeCharacters("\n  ");
                xml.writeStartElement("rdf", "Description", RDF_NS);
                node(subject, "about");
            }
            property(quad.getPredicate().getURI(), quad.getObject());
        });
    }

    private void endSubject() throws XMLStreamException {
        if (subject == null) return;
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
        subject = null;
    }

    private void property(String iri, Node object) throws XMLStreamException {
        int local = localName(iri);
        String namespace = iri.substring(0, local);
        String prefix = prefixes.get(namespace);
        xml.writeCharacters("\n    ");
        if (object.isLiteral()) xml.writeStartElement(prefixOr(prefix), iri.substring(local), namespace);
        else xml.writeEmptyElement(prefixOr(prefix), iri.substring(local), namespace);
        if (prefix == null) xml.writeNamespace(prefixOr(null), namespace);
        if (object.isLiteral()) {
            literal(object);
            xml.writeEndElement();
        } else {
            node(object, "resource");
        }
    }

    private static String prefixOr(String prefix) {
        return prefix == null ? "ns" : prefix;
    }

    private void node(Node node, String attribute) throws XMLStreamException {
        if (node.isURI()) xml.writeAttribute("rdf", RDF_NS, attribute, node.getURI());
        else xml.writeAttribute("rdf", RDF_NS, "nodeID", "b" + node.getBlankNodeLabel());
    }

    private void literal(Node literal) throws XMLStreamException {
        String language = literal.getLiteralLanguage();
        String datatype = literal.getLiteralDatatypeURI();
        if (!language.isEmpty()) xml.writeAttribute("xml:lang", language);
        else if (!datatype.equals(XSD.xstring.getURI())) xml.writeAttribute("rdf", RDF_NS, "datatype", datatype);
        text(literal.getLiteralLexicalForm());
    }

    /** A parser turns a carriage return as it stands into a line feed, so it goes out as a reference. */
    private void text(String text) throws XMLStreamException {
        String legal = legalInXml(text);
        int from = 0;
        for (int at = legal.indexOf('\r'); at >= 0; at = legal.indexOf('\r', from)) {
            xml.writeCharacters(legal.substring(from, at));
            xml.writeEntityRef("#xD");
            from = at + 1;
        }
        xml.writeCharacters(legal.substring(from));
    }

    /** XML 1.0 has no way to write most control characters, such as a form feed between two pages: U+FFFD stands for them. */
    static String legalInXml(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean allowed = c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000;
            legal.appendCodePoint(allowed ? c : 0xFFFD);
        });
        return legal.toString();
    }

    /** Where the longest XML name at the end of an IRI begins. */
    private static int localName(String iri) {
        int at = iri.length();
        while (at > 0 && isNameCharacter(iri.charAt(at - 1))) at--;
        while (at < iri.length() && !isNameStart(iri.charAt(at))) at++;
        if (at == iri.length())
            throw new IllegalArgumentException("RDF/XML cannot write the property " + iri + ": use another format");
        return at;
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    @Override
    public void end() throws IOException {
        write(() -> {
            endSubject();
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        });
    }

    private static void write(Step step) throws IOException {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws XMLStreamException;
    }
}
