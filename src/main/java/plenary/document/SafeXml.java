package plenary.document;

import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Parses XML that nobody vouches for: no document type declaration, hence no entity of its own and nothing fetched; nesting is limited. */
public final class SafeXml {

    /** Deeper than any document, shallow enough for recursion. */
    private static final int DEEPEST = 400;

    private SafeXml() {}

    /**
     * The XML in the bytes.
     *
     * @throws UnreadableDocumentException when it is not well-formed, or has a document type declaration
     */
    public static org.w3c.dom.Document parse(byte[] bytes) throws UnreadableDocumentException {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            builder.setEntityResolver((publicId, systemId) -> {
                throw new SAXException("external entity " + systemId + " refused");
            });
            return builder.parse(new InputSource(new ByteArrayInputStream(bytes)));
        } catch (SAXParseException e) {
            if (e.getException() instanceof CharConversionException) throw misencoded(bytes, e);
            throw UnreadableDocumentException.at(
                    "line " + e.getLineNumber() + ", column " + e.getColumnNumber(), reason(e.getMessage()), e);
        } catch (CharConversionException e) {
            throw misencoded(bytes, e);
        } catch (SAXException | IOException e) {
            throw new UnreadableDocumentException(reason(String.valueOf(e.getMessage())), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the Java platform's XML parser lacks a security feature", e);
        }
    }

    /** Names the place where the bytes are no UTF-8, which they are unless the file declares another encoding. */
    private static UnreadableDocumentException misencoded(byte[] bytes, Exception cause)
            throws UnreadableDocumentException {
        TextDecoder.decode(bytes);
        return new UnreadableDocumentException(
                "its characters are not in the encoding it declares; save it as UTF-8", cause);
    }

    private static String reason(String message) {
        if (message.contains("DOCTYPE"))
            return "a document type declaration (<!DOCTYPE …>) is refused, because it can declare entities that expand without end or read other files; remove it";
        if (message.contains("maxElementDepth") || message.contains("JAXP00010006"))
            return "elements are nested more than " + DEEPEST + " deep; this is no document";
        return "the XML is not well-formed: " + message.strip();
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        // The platform's own parser, whatever else is on the class path.
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", String.valueOf(DEEPEST));
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setIgnoringComments(true);
        factory.setCoalescing(true);
        return factory;
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
