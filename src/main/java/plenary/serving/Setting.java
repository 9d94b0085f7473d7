package plenary.serving;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What an operator may set, with the value that holds otherwise, its bounds and its meaning; {@code serve --help} prints these. */
public enum Setting {
    HOST("host", "localhost", "address to listen on; 0.0.0.0 for every interface"),
    PORT("port", "3030", 0, 65535, "port to listen on; 0 takes a free one"),
    BASE(
            "base",
            "https://w3id.org/plenary/",
            "where the IRIs of the graph begin; must be what the graph was built with"),
    LICENCE(
            "license",
            "https://creativecommons.org/licenses/by/4.0/",
            "under which the statements of the graph may be used; texts and quotations stay their publishers'"),
    ROBOTS("robots.file", "", "file to answer as /robots.txt; empty for the one that comes with Plenary"),
    CORS(
            "cors.origins",
            "*",
            "pages that may ask from a browser: * for all, none for no others', or origins with blanks between"),
    USERS(
            "users.file",
            "",
            "file with lines name:password, one of which every request but /$/ping and /$/ready must show; empty: open to all"),
    QUERY_TIMEOUT("query.timeout.seconds", "30", 1, 3600, "longest time of one query, waiting included"),
    QUERY_LENGTH("query.max.kilobytes", "128", 1, 1024, "longest query text"),
    RESULT_ROWS(
            "result.max.rows",
            "200000",
            1,
            100_000_000,
            "most rows or triples of one answer; more is an error, never a cut"),
    RESULT_SIZE("result.max.megabytes", "100", 2, 100_000, "largest answer, uncompressed; a larger one is broken off"),
    INTERMEDIATE_ROWS(
            "query.max.intermediate.rows",
            "1000000",
            1000,
            1_000_000_000,
            "most rows that one query may hold in memory for sorting, grouping, DISTINCT and joins"),
    REGEX_LENGTH("query.max.regex.length", "300", 1, 10_000, "longest regular expression"),
    DESCRIBE_RESOURCES("describe.max.resources", "100", 1, 100_000, "most resources that one DESCRIBE describes"),
    CONCURRENT("queries.concurrent", "8", 1, 1000, "queries that run at once"),
    CONCURRENT_SLOW(
            "queries.concurrent.slow", "0", 0, 1000, "slow queries that go on at once; 0 means as many as processors"),
    SLOW_AFTER(
            "queries.slow.after.milliseconds",
            "1000",
            50,
            600_000,
            "running time from which a query that had a quarter of it on a processor counts as slow"),
    QUEUE_LENGTH("queue.length", "100", 0, 10_000, "queries that wait for their turn; one more is answered 429"),
    QUEUE_WAIT("queue.wait.seconds", "20", 0, 600, "longest wait for a turn; then the answer is 429"),
    CLIENT_CONCURRENT("client.concurrent", "100", 1, 10_000, "requests of one client at once, waiting ones included"),
    CLIENT_SECONDS(
            "client.seconds.per.minute",
            "60",
            1,
            100_000,
            "processor seconds that slow queries of one client may take in a minute; twice as many at once"),
    FORWARDED(
            "trust.x-forwarded-for",
            "false",
            "true behind a proxy that sets X-Forwarded-For: clients are told apart by it"),
    METRICS("metrics", "true", "whether /$/metrics answers");

    private final String key;
    private final String standard;
    private final long least;
    private final long most;
    private final String meaning;

    Setting(String key, String standard, String meaning) {
        this(key, standard, 0, -1, meaning);
    }

    Setting(String key, String standard, long least, long most, String meaning) {
        this.key = key;
        this.standard = standard;
        this.least = least;
        this.most = most;
        this.meaning = meaning;
    }

    /** Its name in {@code plenary.properties}; {@code --} before it makes the flag. */
    public String key() {
        return key;
    }

    /** Its name in the environment: {@code PLENARY_QUERY_TIMEOUT_SECONDS}. */
    public String variable() {
        return "PLENARY_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    public String standard() {
        return standard;
    }

    public String meaning() {
        return meaning;
    }

    static Optional<Setting> of(String key) {
        for (Setting setting : values()) if (setting.key.equals(key)) return Optional.of(setting);
        return Optional.empty();
    }

    /** What is wrong with a value, or nothing. */
    Optional<String> fault(String value) {
        if (most >= least) {
            try {
                long number = Long.parseLong(value);
                if (number >= least && number <= most) return Optional.empty();
            } catch (NumberFormatException e) {
                // Falls through to the message, which names what would do.
            }
            return Optional.of("must be a whole number from " + least + " to " + most + ", not '" + value + "'");
        }
        if (standard.equals("true") || standard.equals("false"))
            return value.equals("true") || value.equals("false")
                    ? Optional.empty()
                    : Optional.of("must be true or false, not '" + value + "'");
        if (this == ROBOTS || this == USERS)
            return value.isEmpty() || Files.isReadable(Path.of(value))
                    ? Optional.empty()
                    : Optional.of("must be a file that can be read, not '" + value + "'");
        if (value.isEmpty()) return Optional.of("must not be empty");
        if (this == CORS && !value.matches("\\*|none|https?://[^\\s/]+( +https?://[^\\s/]+)*"))
            return Optional.of("must be *, none, or origins such as https://example.org, not '" + value + "'");
        if (this == BASE && !value.matches("https?://[^\\s<>\"{}|\\\\^`]+[/#]"))
            return Optional.of("must be an http or https IRI that ends in '/' or '#', not '" + value + "'");
        if (this == LICENCE && !value.matches("https?://[^\\s<>\"{}|\\\\^`]+"))
            return Optional.of("must be an http or https IRI, not '" + value + "'");
        if (this == HOST && !value.matches("[0-9A-Za-z.:_\\[\\]-]+"))
            return Optional.of("must be a host name or an address, not '" + value + "'");
        return Optional.empty();
    }
}
