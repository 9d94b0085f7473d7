package plenary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XML is parsed by the JDK's parser, whose entity limits hold, and by no other that a library has brought along. */
class ClassPathTest {

    /** Ten entities of ten of the one before: 600 bytes that stand for ten billion. */
    private static final String BOMB =
            """
            <?xml version="1.0"?>
            <!DOCTYPE rdf:RDF [
              <!ENTITY a "aaaaaaaaaa">
              <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
              <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
              <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
              <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
              <!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">
              <!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;">
              <!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;">
              <!ENTITY i "&h;&h;&h;&h;&h;&h;&h;&h;&h;&h;">
            ]>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#">
              <rdf:Description rdf:about="urn:x"><rdfs:label>&i;</rdfs:label></rdf:Description>
            </rdf:RDF>
            """;

    @TempDir
    Path temp;

    @Test
    void theParserIsTheJdks() throws Exception {
        assertThat(SAXParserFactory.newInstance().getClass().getModule().getName())
                .isEqualTo("java.xml");
        assertThat(DocumentBuilderFactory.newInstance().getClass().getModule().getName())
                .isEqualTo("java.xml");
        assertThat(getClass().getClassLoader().getResource("org/apache/xerces/jaxp/SAXParserFactoryImpl.class"))
                .isNull();
    }

    @Test
    void sparkIsNoPartOfAnOrdinaryInstallation() {
        for (String name : List.of("org/apache/spark/SparkContext", "org/apache/hadoop/fs/FileSystem", "scala/Option"))
            assertThat(getClass().getClassLoader().getResource(name + ".class"))
                    .as(name)
                    .isNull();
    }

    @Test
    void anEntityBombIsRefusedByTheParser() {
        assertThatThrownBy(() -> SAXParserFactory.newInstance()
                        .newSAXParser()
                        .parse(new InputSource(new StringReader(BOMB)), new DefaultHandler()))
                .isInstanceOf(SAXException.class)
                .hasMessageContaining("entity");
    }

    @Test
    void anEntityBombIsRefusedAsRdf() {
        assertThatThrownBy(() -> parse(BOMB)).isInstanceOf(RiotException.class);
    }

    @Test
    void anExternalEntityIsNotFetchedAsRdf() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.txt"), "top secret");
        String document =
                """
                <?xml version="1.0"?>
                <!DOCTYPE rdf:RDF [ <!ENTITY secret SYSTEM "%s"> ]>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#">
                  <rdf:Description rdf:about="urn:x"><rdfs:label>&secret;</rdfs:label></rdf:Description>
                </rdf:RDF>
                """
                        .formatted(secret.toUri());
        String read;
        try {
            read = parse(document).toString();
        } catch (RiotException e) {
            read = e.getMessage();
        }
        assertThat(read).doesNotContain("top secret");
    }

    private static Model parse(String rdfXml) {
        return RDFParser.fromString(rdfXml, Lang.RDFXML)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .toModel();
    }
}
