package plenary.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plenary.document.Reads.document;
import static plenary.document.Reads.emphasised;
import static plenary.document.Reads.kinds;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {

    private static String page(String body) {
        return "<!DOCTYPE html><html lang='en'><head><title>Tides rise | News | League</title></head><body>" + body
                + "</body></html>";
    }

    @Test
    void contentIsToldFromTheSiteAroundIt() throws Exception {
        Document document = document(
                "a.html",
                page(
                        """
                <header><a href='/'>League</a></header><nav><ul><li><a href='/a'>News</a></li></ul></nav>
                <div class='cookie-consent'>We set cookies.</div>
                <ul><li><a href='/1'>Ports</a></li><li><a href='/2'>Ships</a></li></ul>
                <article><header><h1>Tides rise</h1></header>
                <p>The League of Ports met in Riga on Monday and <b>urged</b> its members to dredge.</p>
                <p hidden>secret</p><p style='display:none'>secret</p><script>var secret;</script>
                <div class='share-links'><a href='#'>Share</a></div></article>
                <aside>Weather</aside>
                <h3>Leave a Reply</h3><form><p>Your name</p></form><p>Cancel</p>
                <footer>All rights reserved</footer>"""));
        assertThat(kinds(document))
                .containsExactly(
                        "HEADING Tides rise",
                        "PARAGRAPH The League of Ports met in Riga on Monday and urged its members to dredge.");
        assertThat(emphasised(document.blocks().get(1))).containsExactly("urged");
        OffsetsTest.assertOffsetsHold(document);
    }

    @Test
    void orderedListsPrintTheirLabels() throws Exception {
        assertThat(
                        kinds(
                                document(
                                        "a.html",
                                        page(
                                                """
                <p>The Council</p>
                <ol start='3'><li>Notes the tide:<ol type='a'><li>high;</li><li>low;</li></ol></li><li value='7'>Decides.</li></ol>
                <ol type='i'><li>one</li></ol><ul><li>dash</li></ul>"""))))
                .containsExactly(
                        "PARAGRAPH The Council",
                        "LIST_ITEM 3. Notes the tide:",
                        "LIST_ITEM a. high;",
                        "LIST_ITEM b. low;",
                        "LIST_ITEM 7. Decides.",
                        "LIST_ITEM i. one",
                        "LIST_ITEM dash");
    }

    @Test
    void footnotesFollowTheTextAndTheirMarksAreLeftOut() throws Exception {
        assertThat(
                        kinds(
                                document(
                                        "a.html",
                                        page(
                                                """
                <p>Having regard to its resolution<a href='#_ftn1'><sup>[1]</sup></a>, the 70<sup>th</sup> of its kind<sup>2</sup>,</p>
                <div id='_ftn1'><p><a href='#_ftnref1'>[1]</a> Texts adopted.</p></div><p>Closing words.</p>"""))))
                .containsExactly(
                        "PARAGRAPH Having regard to its resolution, the 70th of its kind,",
                        "PARAGRAPH Closing words.",
                        "FOOTNOTE Texts adopted.");
    }

    @Test
    void tablesOfWordsAreRowsAndTablesForLayoutAreNot() throws Exception {
        assertThat(
                        kinds(
                                document(
                                        "a.html",
                                        page(
                                                "<table><tr><th>Port</th><th>Ships</th></tr><tr><td>Riga</td><td><p>7</p></td></tr></table>"
                                                        + "<table><tr><td><p>One.</p><p>Two.</p></td><td><p>Three.</p></td></tr></table>"))))
                .containsExactly(
                        "TABLE_ROW Port | Ships",
                        "TABLE_ROW Riga | 7",
                        "PARAGRAPH One.",
                        "PARAGRAPH Two.",
                        "PARAGRAPH Three.");
    }

    @Test
    void theHeadGivesMetadata() throws Exception {
        DocumentMetadata metadata = document(
                        "a.html",
                        page("<p>x</p>")
                                .replace(
                                        "</head>",
                                        """
                <meta property='og:site_name' content='League of Ports'><meta name='available' content='06-07-2020'>
                <script type='application/ld+json'>{"@type":"NewsArticle","headline":"Tides \\"rise\\"","datePublished":"2024-05-25T08:00:00Z"}</script></head>"""))
                .metadata();
        assertThat(metadata.get("title")).contains("Tides \"rise\"");
        assertThat(metadata.get("date")).contains("2024-05-25");
        assertThat(metadata.get("publisher")).contains("League of Ports");
        assertThat(metadata.get("language")).contains("en");
    }

    @Test
    void windows1252IsReadOnlyWhenDeclared() throws Exception {
        String body = "<p>Montréal – “tide”</p>";
        Charset windows = Charset.forName("windows-1252");
        byte[] declared = ("<html><head><meta charset='iso-8859-1'></head>" + body).getBytes(windows);
        assertThat(Reads.texts(document("a.html", declared))).containsExactly("Montréal – “tide”");
        byte[] silent = ("<html>" + body).getBytes(windows);
        assertThatThrownBy(() -> document("a.html", silent))
                .hasMessageContaining("byte")
                .hasMessageContaining("UTF-8");
    }

    @Test
    void aPageWithoutWordsIsRefused() {
        assertThatThrownBy(() -> document("a.html", page("<nav>Menu</nav><script>x</script>")))
                .hasMessageContaining("no text");
    }

    @Test
    void veryDeepNestingIsRefused() {
        String deep = page("<div>".repeat(50_000) + "x");
        assertThatThrownBy(() -> document("a.html", deep))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("nested");
    }

    @Test
    void aPageIsRecognisedWhateverItsExtension() throws Exception {
        assertThat(document("a.txt", page("<p>The tide rises.</p>")).mediaType())
                .isEqualTo("text/html");
    }

    @Test
    void hostileCharactersStayText() throws Exception {
        Document document = document(
                "a.html",
                page("<p>&lt;script&gt; \u202Eevil &#xD800; zero&#x200B;width " + "w".repeat(10_000) + "</p>"));
        assertThat(document.blocks().get(0).text()).startsWith("<script> evil \uFFFD zerowidth www");
    }
}
