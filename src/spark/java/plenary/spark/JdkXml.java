package plenary.spark;

import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;

/**
 * XML is read by the JDK's parsers, whose entity limits hold, and not by the one that Hadoop brings along for everybody in its process: documents come from anywhere,
 * and are to be read as on any other machine.
 */
final class JdkXml {

    private JdkXml() {}

    /** To be called before the first document, and before anything of Jena. */
    static void prefer() {
        Map.of(
                        XMLInputFactory.class, XMLInputFactory.newDefaultFactory(),
                        XMLOutputFactory.class, XMLOutputFactory.newDefaultFactory(),
                        XMLEventFactory.class, XMLEventFactory.newDefaultFactory(),
                        SAXParserFactory.class, SAXParserFactory.newDefaultInstance(),
                        DocumentBuilderFactory.class, DocumentBuilderFactory.newDefaultInstance())
                .forEach((factory, own) ->
                        System.setProperty(factory.getName(), own.getClass().getName()));
    }
}
