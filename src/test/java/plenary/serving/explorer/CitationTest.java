package plenary.serving.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class CitationTest {

    private static final Citation CLAUSE = new Citation(
            "https://w3id.org/plenary/nato-pa/resolution/901/operative/3/b",
            "Harbours & {drones}: 50% \\ more_",
            "901",
            "Resolution 901, paragraph b",
            "NATO Parliamentary Assembly",
            "2021-05-03");

    @Test
    void bibTexIsEscaped() {
        assertThat(CLAUSE.bibtex())
                .isEqualTo(
                        """
                        @misc{nato-pa-resolution-901-operative-3-b,
                          title = {Harbours \\& \\{drones\\}: 50\\% \\textbackslash{} more\\_},
                          author = {{NATO Parliamentary Assembly}},
                          number = {901},
                          date = {2021-05-03},
                          year = {2021},
                          note = {Resolution 901, paragraph b},
                          url = {https://w3id.org/plenary/nato-pa/resolution/901/operative/3/b}
                        }
                        """);
    }

    @Test
    void cslNamesTheBodyAndTheDay() {
        JsonObject item =
                JsonParser.parseString(CLAUSE.csl()).getAsJsonArray().get(0).getAsJsonObject();
        assertThat(item.get("type").getAsString()).isEqualTo("legislation");
        assertThat(item.get("section").getAsString()).isEqualTo("Resolution 901, paragraph b");
        assertThat(item.getAsJsonObject("issued").toString()).isEqualTo("{\"date-parts\":[[2021,5,3]]}");
        assertThat(item.getAsJsonArray("author").toString())
                .isEqualTo("[{\"literal\":\"NATO Parliamentary Assembly\"}]");
    }

    @Test
    void whatIsUnknownIsLeftOut() {
        Citation bare = new Citation("https://w3id.org/plenary/un-ga/resolution/75-5", "A title", "", "", "", "");
        assertThat(bare.bibtex()).doesNotContain("date", "author", "number", "note");
        assertThat(bare.csl()).doesNotContain("issued", "author");
    }
}
