package plenary.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every limit is an error that says what it is and when to come again, and never a part of an answer. */
@Timeout(120)
class LimitsIT {

    private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    private static final String LONG = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

    @TempDir
    Path temp;

    private ServedGraph served(ServerSettings settings) {
        return new ServedGraph(temp.resolve("kg"), settings.with(Setting.FORWARDED, "true"));
    }

    private static HttpResponse<String> ask(ServedGraph served, String query, String client) {
        return served.query(query, "X-Forwarded-For", client);
    }

    /** A query that goes on for its whole time, once it has begun. */
    private static CompletableFuture<HttpResponse<String>> occupy(ServedGraph served, String client) throws Exception {
        CompletableFuture<HttpResponse<String>> slow = CompletableFuture.supplyAsync(() -> ask(served, SLOW, client));
        TimeUnit.MILLISECONDS.sleep(700);
        return slow;
    }

    private static void assertLater(HttpResponse<String> answer, String message) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(429);
        assertThat(answer.body()).contains(message);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isPositive();
    }

    @Test
    void aClientWithTooManyRequestsUnderWayIsTurnedAwayAndOthersAreNot() throws Exception {
        ServerSettings settings =
                ServerSettings.standard().with(Setting.CLIENT_CONCURRENT, "1").with(Setting.QUERY_TIMEOUT, "3");
        try (ServedGraph served = served(settings)) {
            CompletableFuture<HttpResponse<String>> slow = occupy(served, "10.0.0.1");
            assertLater(ask(served, "ASK {}", "10.0.0.1"), "requests under way");
            assertThat(ask(served, "ASK {}", "10.0.0.2").statusCode()).isEqualTo(200);
            assertThat(slow.get().statusCode()).isEqualTo(503);
            assertThat(ask(served, "ASK {}", "10.0.0.1").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aQueryForWhichThereIsNoPlaceIsTurnedAway() throws Exception {
        ServerSettings settings = ServerSettings.standard()
                .with(Setting.CONCURRENT, "1")
                .with(Setting.QUEUE_LENGTH, "0")
                .with(Setting.SLOW_AFTER, "60000")
                .with(Setting.QUERY_TIMEOUT, "3");
        try (ServedGraph served = served(settings)) {
            CompletableFuture<HttpResponse<String>> slow = occupy(served, "10.0.0.1");
            assertLater(ask(served, "ASK {}", "10.0.0.2"), "too many queries are waiting");
            assertThat(slow.get().statusCode()).isEqualTo(503);
        }
    }

    @Test
    void aQueryThatWaitedTooLongIsTurnedAway() throws Exception {
        ServerSettings settings = ServerSettings.standard()
                .with(Setting.CONCURRENT, "1")
                .with(Setting.QUEUE_WAIT, "1")
                .with(Setting.SLOW_AFTER, "60000")
                .with(Setting.QUERY_TIMEOUT, "5");
        try (ServedGraph served = served(settings)) {
            CompletableFuture<HttpResponse<String>> slow = occupy(served, "10.0.0.1");
            assertLater(ask(served, "ASK {}", "10.0.0.2"), "too many queries are waiting");
            assertThat(slow.get().statusCode()).isEqualTo(503);
        }
    }

    @Test
    void aClientThatUsedUpItsProcessorTimeIsTurnedAwayAndOthersAreNot() {
        ServerSettings settings = ServerSettings.standard()
                .with(Setting.CLIENT_SECONDS, "1")
                .with(Setting.SLOW_AFTER, "50")
                .with(Setting.QUERY_TIMEOUT, "3");
        try (ServedGraph served = served(settings)) {
            List<Integer> statuses = new ArrayList<>();
            HttpResponse<String> last = null;
            for (int i = 0; i < 20 && !statuses.contains(429); i++) {
                last = ask(served, SLOW, "10.0.0.1");
                statuses.add(last.statusCode());
            }
            assertThat(statuses).startsWith(503).endsWith(429);
            assertLater(last, "your slow queries have used the processor time");
            assertThat(ask(served, "ASK {}", "10.0.0.2").statusCode()).isEqualTo(200);
        }
    }

    /** Its rows were under way when the time ended: none of them is shown, and the status says so. */
    @Test
    void whatIsCutOffIsNoAnswer() {
        ServerSettings settings = ServerSettings.standard()
                .with(Setting.RESULT_ROWS, "100000000")
                .with(Setting.RESULT_SIZE, "100000")
                .with(Setting.QUERY_TIMEOUT, "1");
        try (ServedGraph served = served(settings)) {
            for (String format : new String[] {"json", "xml", "csv", "tsv"}) {
                HttpResponse<String> answer =
                        served.get("/plenary/sparql?format=" + format + "&query=" + ServedGraph.encoded(LONG));
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith("text/plain");
                assertThat(answer.body())
                        .contains("nothing of its result is shown")
                        .doesNotContain("w3id.org");
            }
        }
    }

    @Test
    void tooManyRowsAreNoAnswerEither() {
        try (ServedGraph served = served(ServerSettings.standard().with(Setting.RESULT_ROWS, "50"))) {
            HttpResponse<String> rows = served.query("SELECT * { ?s ?p ?o }");
            assertThat(rows.statusCode()).isEqualTo(413);
            assertThat(rows.body()).contains("50").doesNotContain("w3id.org");
            HttpResponse<String> graph = served.get("/plenary/data?default");
            assertThat(graph.statusCode()).isEqualTo(413);
            assertThat(graph.body()).contains("more than 50 triples").doesNotContain("w3id.org");
        }
    }

    @Test
    void aClientMayAskForLessTimeAndNotForMore() {
        try (ServedGraph served = served(ServerSettings.standard().with(Setting.QUERY_TIMEOUT, "2"))) {
            for (String asked : new String[] {"0.3", "3600"}) {
                long started = System.nanoTime();
                assertThat(served.get("/plenary/sparql?timeout=" + asked + "&query=" + ServedGraph.encoded(SLOW))
                                .statusCode())
                        .isEqualTo(503);
                assertThat(System.nanoTime() - started).isLessThan(TimeUnit.SECONDS.toNanos(15));
            }
        }
    }
}
