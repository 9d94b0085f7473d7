package plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.serving.PlenaryServer;

/** {@code run}, from the documents to an answer over HTTP. */
class RunIT {

    private static final String RESOLUTION = "seeds/001_e2dcfd22c97e0210.txt";

    @TempDir
    Path temp;

    private final List<URI> served = new ArrayList<>();

    @Test
    void oneCommandLeadsFromDocumentsToAnswers() {
        Plenary plenary = new Plenary().serving(server -> {
            served.add(URI.create("http://localhost:" + server.port() + "/plenary/sparql?query=ASK%7B%7D"));
            anAnswerLeadsBackToTheSentence(server);
            everyKindOfIriIsDereferenced(server);
            nothingElseIsThere(server);
        });
        assertThat(plenary.run("run", RESOLUTION, "--kg", temp.resolve("kg"), "--port", 0))
                .as(plenary.messages())
                .isEqualTo(ExitCode.DONE);
        assertThat(plenary.output())
                .contains("1 document (1 read, 0 unchanged), ")
                .contains("Which adopted texts cite which concerns?")
                .contains("Serving at http://localhost:" + served.get(0).getPort() + "/");
        assertThatThrownBy(() -> Http.get(served.get(0)))
                .as("the server is stopped")
                .isInstanceOf(UncheckedIOException.class);
    }

    private static void anAnswerLeadsBackToTheSentence(PlenaryServer server) {
        String query =
                """
                PREFIX plen: <https://w3id.org/plenary/ns#> PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
                SELECT ?begin ?end ?quote {
                  <https://w3id.org/plenary/nato-pa/resolution/493/operative/25/a> plen:recommends/plen:evidence ?passage .
                  ?passage nif:beginIndex ?begin ; nif:endIndex ?end ; nif:anchorOf ?quote } LIMIT 1""";
        HttpResponse<String> answer =
                Http.get(server, "/plenary/sparql?query=" + Http.encoded(query), "Accept", "text/tab-separated-values");
        assertThat(answer.statusCode()).isEqualTo(200);
        String[] row = answer.body().lines().skip(1).findFirst().orElseThrow().split("\t", -1);
        String text = Http.get(server, "/document/001_e2dcfd22c97e0210.txt").body();
        String sentence = text.substring(number(row[0]), number(row[1]));
        assertThat(sentence).isNotBlank();
        assertThat(row[2]).startsWith("\"" + sentence.substring(0, 20));
    }

    private static int number(String literal) {
        return Integer.parseInt(literal.replaceFirst("^\"(\\d+)\".*$", "$1"));
    }

    private static void everyKindOfIriIsDereferenced(PlenaryServer server) {
        for (String thing : List.of(
                "/document/001_e2dcfd22c97e0210",
                "/nato-pa/resolution/493",
                "/nato-pa/resolution/493/preamble/1",
                "/nato-pa/session/70",
                "/committee/nato-pa-esc",
                "/country/CHN")) {
            HttpResponse<String> redirect = Http.get(server, thing, "Accept", "text/turtle");
            assertThat(redirect.statusCode()).as(thing).isEqualTo(303);
            URI page = redirect.uri()
                    .resolve(redirect.headers().firstValue("Location").orElseThrow());
            HttpResponse<String> description = Http.get(page, "Accept", "text/turtle");
            assertThat(description.statusCode()).as(thing).isEqualTo(200);
            assertThat(description.body()).contains("https://w3id.org/plenary" + thing);
        }
        for (String page : List.of("/", "/ns", "/.well-known/void"))
            assertThat(Http.get(server, page).statusCode()).as(page).isEqualTo(200);
    }

    private static void nothingElseIsThere(PlenaryServer server) {
        assertThat(Http.get(server, "/nato-pa/resolution/1").statusCode()).isEqualTo(404);
        assertThat(Http.get(server, "/document/..%2fsecret.txt").statusCode()).isBetween(400, 404);
    }

    @Test
    void aTakenPortIsSaidBeforeAnythingIsBuilt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Plenary plenary = new Plenary();
            int port = taken.getLocalPort();
            assertThat(plenary.run("run", "seeds", "--kg", temp.resolve("kg"), "--port", port))
                    .isEqualTo(ExitCode.STORE_OR_SERVER_FAILED);
            assertThat(plenary.messages()).contains("port " + port, "--port").doesNotContain("\tat ");
            assertThat(temp.resolve("kg")).doesNotExist();
        }
    }
}
