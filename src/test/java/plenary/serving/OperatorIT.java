package plenary.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.store.SmallGraph;

/** What an operator sees and sets: figures that are right after what happened, who may ask from where, and who may ask at all. */
class OperatorIT {

    private static final String HEAVY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    @TempDir
    Path temp;

    private static double figure(ServedGraph served, String name) {
        String figures = served.get("/$/metrics").body();
        Matcher line =
                Pattern.compile("(?m)^" + Pattern.quote(name) + " (\\S+)$").matcher(figures);
        assertThat(line.find()).as(name + " in\n" + figures).isTrue();
        return Double.parseDouble(line.group(1));
    }

    @Test
    void theFiguresAreRightAfterWhatHappened() {
        try (ServedGraph served = new ServedGraph(temp.resolve("kg"), ServerSettings.standard())) {
            assertThat(figure(served, "plenary_quads")).isEqualTo(SmallGraph.QUADS);
            assertThat(figure(served, "plenary_queries_timed_out_total")).isZero();
            assertThat(figure(served, "plenary_cache_hits_total")).isZero();
            HttpResponse<String> first = served.query("ASK {}");
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(served.query("ASK {}", "If-None-Match", tag).statusCode())
                    .isEqualTo(304);
            String slow = "/plenary/sparql?timeout=0.2&query=" + ServedGraph.encoded(HEAVY);
            assertThat(served.get(slow).statusCode()).isEqualTo(503);
            assertThat(served.query("SELEKT").statusCode()).isEqualTo(400);

            assertThat(figure(served, "plenary_cache_hits_total")).isEqualTo(1);
            assertThat(figure(served, "plenary_queries_timed_out_total")).isEqualTo(1);
            assertThat(figure(served, "plenary_requests_total{status=\"304\"}")).isEqualTo(1);
            assertThat(figure(served, "plenary_requests_total{status=\"400\"}")).isEqualTo(1);
            assertThat(figure(served, "plenary_requests_total{status=\"503\"}")).isEqualTo(1);
            // Those that were evaluated: neither the unchanged nor the broken one.
            double queries = figure(served, "plenary_queries_seconds_count");
            assertThat(queries).isEqualTo(2);
            assertThat(figure(served, "plenary_queries_seconds_bucket{le=\"+Inf\"}"))
                    .isEqualTo(queries);
            assertThat(figure(served, "plenary_queries_seconds_bucket{le=\"0.1\"}"))
                    .isLessThan(queries);
            assertThat(figure(served, "plenary_queries_seconds_sum")).isBetween(0.2, 30.0);
            assertThat(served.get("/$/metrics").body())
                    .contains("jvm_memory_used_bytes{area=\"heap\"", "jvm_memory_max_bytes{area=\"heap\"");
        }
    }

    @Test
    void onlyTheNamedOriginsMayAsk() {
        ServerSettings settings =
                ServerSettings.standard().with(Setting.CORS, "https://a.example https://b.example:8443");
        try (ServedGraph served = new ServedGraph(temp.resolve("kg"), settings)) {
            HttpResponse<String> known = served.query("ASK {}", "Origin", "https://b.example:8443");
            assertThat(known.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("https://b.example:8443");
            assertThat(known.headers().firstValue("Vary").orElse("")).contains("Origin");
            for (String origin : new String[] {"https://c.example", "https://a.example.evil", "null", "*"}) {
                HttpResponse<String> unknown = served.query("ASK {}", "Origin", origin);
                assertThat(unknown.statusCode()).isEqualTo(200);
                assertThat(unknown.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
            }
        }
    }

    @Test
    void noneMeansNone() {
        ServerSettings settings = ServerSettings.standard().with(Setting.CORS, "none");
        try (ServedGraph served = new ServedGraph(temp.resolve("kg"), settings)) {
            assertThat(served.query("ASK {}", "Origin", "none").headers().map().keySet())
                    .noneMatch(name -> name.startsWith("access-control-"));
        }
    }

    @Test
    void whoeverIsNotNamedIsNotLetIn() throws IOException {
        Path users = Files.writeString(temp.resolve("users"), "# readers\nann:s3cret\nbob:päss:word\n");
        ServerSettings settings = ServerSettings.standard().with(Setting.USERS, users.toString());
        try (ServedGraph served = new ServedGraph(temp.resolve("kg"), settings)) {
            for (String path : new String[] {"/", "/plenary/sparql?query=ASK%7B%7D", "/dumps/", "/$/metrics"}) {
                HttpResponse<String> answer = served.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(401);
                assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                        .startsWith("Basic realm=");
            }
            for (String wrong : new String[] {"ann:secret", "ann", "# readers", "ann:s3cret\nbob:x", ":"})
                assertThat(served.query("ASK {}", "Authorization", basic(wrong)).statusCode())
                        .isEqualTo(401);
            assertThat(served.query("ASK {}", "Authorization", "Basic ***").statusCode())
                    .isEqualTo(401);
            for (String right : new String[] {"ann:s3cret", "bob:päss:word"})
                assertThat(served.query("ASK {}", "Authorization", basic(right)).statusCode())
                        .isEqualTo(200);
            assertThat(served.get("/$/ping").statusCode()).isEqualTo(200);
            assertThat(served.get("/$/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aFileOfNamesThatIsNoneIsNamedWithItsLine() throws IOException {
        Path users = Files.writeString(temp.resolve("users"), "ann:s3cret\nbob\n");
        ServerSettings settings = ServerSettings.standard().with(Setting.USERS, users.toString());
        assertThatThrownBy(() -> new ServedGraph(temp.resolve("kg"), settings).close())
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("users, line 2: expected name:password");
    }

    private static String basic(String key) {
        return "Basic " + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
