package plenary.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plenary.document.Reads.document;
import static plenary.document.Reads.emphasised;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AkomaNtosoReaderTest {

    private static final String RESOLUTION =
            """
            <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
              <statement name="resolution">
                <meta>
                  <identification source="#x">
                    <FRBRWork>
                      <FRBRuri value="/akn/un/statement/deliberation/unsc/2031-02-03/9001-2031/"/>
                      <FRBRdate date="2031-02-03" name="adoption"/>
                    </FRBRWork>
                    <FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression>
                  </identification>
                  <workflow><step outcome="adopted" by="Adopted 14-0-1, 9980th meeting"/></workflow>
                </meta>
                <coverPage>
                  <p><docNumber refersTo="#symbol">S/RES/9001 (2031)</docNumber></p>
                  <p><docTitle refersTo="#resolutionNumber">\t\tResolution 9001 (2031)</docTitle></p>
                  <p><docTitle refersTo="#adoption">Adopted by the Harbour Council at its <inline name="adoptionMeeting">9980th meeting</inline></docTitle></p>
                </coverPage>
                <preamble>
                  <formula name="enactingFormula"><p><span class="italic">The Harbour Council</span>,</p></formula>
                  <container name="Noting"><p>\t<span class="italic">Noting</span> the tides,<authorialNote marker="1"><p>\t See <a href="x">the almanac</a>.</p></authorialNote> and
                     <span class="italic">deploring</span> the ice,</p></container>
                </preamble>
                <mainBody>
                  <paragraph class="H23"><subheading>Dredging</subheading></paragraph>
                  <paragraph><num>\t1.</num><content><p><span class="italic">Decides</span> to dredge;</p></content></paragraph>
                  <paragraph><num>2.</num>
                    <list>
                      <intro><p><span class="italic">Requests</span> members:</p></intro>
                      <point><num>(a)</num><content><p>To build:</p></content></point>
                      <sublist><point><num>(i)</num><content><p>Piers;</p></content></point></sublist>
                      <point><num>–</num><content><p>To rest;</p></content></point>
                      <wrapUp><p>before winter.</p></wrapUp>
                    </list>
                  </paragraph>
                </mainBody>
                <conclusions><p>21st meeting<eol/>3 February 2031</p></conclusions>
                <attachments><attachment><doc><mainBody><paragraph><num>1.</num><content><p>Rates.</p></content></paragraph></mainBody></doc></attachment></attachments>
              </statement>
            </akomaNtoso>
            """;

    private static List<String> marked(Document document) {
        return document.blocks().stream()
                .map(b -> b.mark()
                                .map(m -> m.role() + ":" + m.number() + ":" + m.depth())
                                .orElse("-") + " " + b.kind() + " " + b.text())
                .toList();
    }

    @Test
    void theMarkUpIsTheStructure() throws Exception {
        Document document = document("r.xml", RESOLUTION);
        assertThat(marked(document))
                .containsExactly(
                        "OTHER::0 PARAGRAPH S/RES/9001 (2031)",
                        "TITLE::0 HEADING Resolution 9001 (2031)",
                        "OTHER::0 PARAGRAPH Adopted by the Harbour Council at its 9980th meeting",
                        "FORMULA::0 PARAGRAPH The Harbour Council,",
                        "PREAMBLE::0 PARAGRAPH Noting the tides, and deploring the ice,",
                        "OTHER::0 FOOTNOTE See the almanac.",
                        "OPERATIVE::0 HEADING Dredging",
                        "OPERATIVE:1:0 LIST_ITEM 1. Decides to dredge;",
                        "OPERATIVE:2:0 LIST_ITEM 2. Requests members:",
                        "OPERATIVE:a:1 LIST_ITEM (a) To build:",
                        "OPERATIVE:i:2 LIST_ITEM (i) Piers;",
                        "OPERATIVE::1 LIST_ITEM – To rest;",
                        "OPERATIVE:2:0 LIST_ITEM before winter.",
                        "CONCLUSION::0 PARAGRAPH 21st meeting 3 February 2031",
                        "ANNEX:1:0 LIST_ITEM 1. Rates.");
        assertThat(emphasised(document.blocks().get(4))).containsExactly("Noting", "deploring");
        assertThat(document.mediaType()).isEqualTo("application/akn+xml");
        OffsetsTest.assertOffsetsHold(document);
    }

    @Test
    void theTextIsTheBlocksWithAnEmptyLineBetween() throws Exception {
        assertThat(document("r.xml", RESOLUTION).text())
                .startsWith("S/RES/9001 (2031)\n\nResolution 9001 (2031)\n\nAdopted")
                .endsWith("1. Rates.\n");
    }

    @Test
    void metadataTellsSymbolBodyDateVotes() throws Exception {
        DocumentMetadata metadata = document("r.xml", RESOLUTION).metadata();
        assertThat(metadata.fields())
                .containsEntry("symbol", "S/RES/9001 (2031)")
                .containsEntry("number", "9001 (2031)")
                .containsEntry("body", "unsc")
                .containsEntry("type", "resolution")
                .containsEntry("date", "2031-02-03")
                .containsEntry("language", "en")
                .containsEntry("votes", "14-0-1")
                .containsEntry("meeting", "9980th meeting");
    }

    @Test
    void otherXmlIsRefusedByName() {
        assertThatThrownBy(() -> document("r.xml", "<rss version='2.0'><channel/></rss>"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("<rss>")
                .hasMessageContaining("Akoma Ntoso");
    }

    @Test
    void brokenXmlIsNamedWithItsLine() {
        assertThatThrownBy(() -> document("r.xml", "<akomaNtoso>", "<p>", "</akomaNtoso>"))
                .hasMessageStartingWith("line 3, column")
                .hasMessageContaining("not well-formed");
    }

    @Test
    void anExternalEntityIsNeverFetched() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
            for (String doctype : List.of(
                    "<!DOCTYPE akomaNtoso [<!ENTITY e SYSTEM '" + address + "'>]>",
                    "<!DOCTYPE akomaNtoso SYSTEM '" + address + "'>",
                    "<!DOCTYPE akomaNtoso [<!ENTITY % e SYSTEM '" + address + "'> %e;]>"))
                assertThatThrownBy(() -> document("r.xml", doctype + "<akomaNtoso>&e;</akomaNtoso>"))
                        .isInstanceOf(UnreadableDocumentException.class)
                        .hasMessageContaining("DOCTYPE")
                        .hasMessageStartingWith("line 1");
        } finally {
            server.stop(0);
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void entityExpansionIsRefused() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE akomaNtoso [<!ENTITY a0 'x'>");
        for (int i = 1; i < 30; i++)
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" '&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";'>");
        assertThatThrownBy(() -> document("r.xml", bomb + "]><akomaNtoso>&a29;</akomaNtoso>"))
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void veryDeepNestingIsRefused() {
        String deep = "<akomaNtoso>" + "<p>".repeat(100_000) + "x" + "</p>".repeat(100_000) + "</akomaNtoso>";
        assertThatThrownBy(() -> document("r.xml", deep))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("nested");
    }

    @Test
    void bytesThatAreNotInTheDeclaredEncodingAreNamedWithTheirPlace() {
        byte[] bytes = "<akomaNtoso>\n<p>Montr\u00E9al</p></akomaNtoso>".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> document("r.xml", bytes))
                .hasMessageContaining("byte 21 (line 2)")
                .hasMessageContaining("UTF-8");
    }

    @Test
    void anEmptyDocumentIsRefused() {
        assertThatThrownBy(() -> document("r.akn", "<akomaNtoso><doc name='x'><mainBody/></doc></akomaNtoso>"))
                .hasMessageContaining("no text");
    }
}
