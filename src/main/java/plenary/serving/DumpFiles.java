package plenary.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.store.Generation;

/** The dumps of a generation at {@code /dumps/}: files that never change while they are there, so that a broken download can go on. */
record DumpFiles(Generation generation) {

    private static final String CHECKSUMS = "SHA256SUMS";
    /** A line of SHA256SUMS: {@code 64 hexadecimal digits, two spaces, name}. */
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (plenary\\.([a-z]+)\\.gz)");

    private static final Pattern NAME = Pattern.compile("plenary\\.(nq|trig|jsonld|nt|ttl)\\.gz");
    /** The one kind of range that continuing needs: {@code bytes=1000-}. */
    private static final Pattern REST = Pattern.compile("bytes=(\\d{1,18})-");

    /** One file. */
    record Dump(String name, String sha256, long bytes, String format, String mediaType) {
        String link() {
            return "/dumps/" + name;
        }

        String size() {
            return String.format(java.util.Locale.ROOT, "%,d", bytes);
        }
    }

    /** What there is, by name; nothing in a generation that was built without. */
    List<Dump> list() {
        List<Dump> dumps = new ArrayList<>();
        Path sums = generation.dumps().resolve(CHECKSUMS);
        if (!Files.isRegularFile(sums)) return dumps;
        try {
            for (String line : Files.readAllLines(sums)) {
                Matcher parts = LINE.matcher(line);
                if (!parts.matches()) continue;
                String name = parts.group(2);
                Optional<AnswerFormat> format = AnswerFormat.GRAPHS.stream()
                        .filter(f -> f.shortName().equals(parts.group(3)))
                        .findFirst();
                if (format.isEmpty()) continue;
                long bytes = Files.size(generation.dumps().resolve(name));
                dumps.add(new Dump(
                        name,
                        parts.group(1),
                        bytes,
                        format.get().toString(),
                        format.get().mediaType()));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return dumps;
    }

    /** Whether they are still to come: they are written beside the serving, after a generation is taken up. */
    boolean toCome() {
        return !Files.isDirectory(generation.dumps());
    }

    /** Answers one file. */
    void answer(Exchange exchange, String name) throws IOException {
        if (toCome() && (name.equals(CHECKSUMS) || NAME.matcher(name).matches()))
            throw Refusal.later(
                    Refusal.UNAVAILABLE,
                    "the dumps of this generation are not written yet; ask again later",
                    Duration.ofSeconds(30));
        if (name.equals(CHECKSUMS) && !list().isEmpty()) {
            exchange.answer().setContentType("text/plain;charset=utf-8");
            if (!exchange.unchanged(true, name))
                exchange.answer()
                        .getOutputStream()
                        .write(Files.readAllBytes(generation.dumps().resolve(CHECKSUMS)));
            return;
        }
        Dump dump = list().stream()
                .filter(one -> one.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "there is no such dump; /dumps/ lists them"));
        Answer answer = exchange.answer();
        String tag = "\"" + dump.sha256 + "\"";
        answer.setHeader("ETag", tag);
        answer.setHeader("Cache-Control", "public, no-cache");
        answer.setHeader("Accept-Ranges", "bytes");
        answer.setHeader("Repr-Digest", "sha-256=:" + base64(dump.sha256) + ":");
        answer.setHeader("Link", "</.well-known/void>; rel=\"describedby\", </dumps/>; rel=\"collection\"");
        String match = exchange.request().getHeader("If-None-Match");
        if (match != null && match.contains(tag)) {
            answer.setStatus(304);
            return;
        }
        // Compressed by its own nature and name, not for the transfer.
        answer.setContentType("application/gzip");
        long from = rest(exchange, tag);
        if (from >= dump.bytes) {
            answer.setHeader("Content-Range", "bytes */" + dump.bytes);
            throw new Refusal(416, "the file has " + dump.bytes + " bytes");
        }
        if (from > 0) {
            answer.setStatus(206);
            answer.setHeader("Content-Range", "bytes " + from + "-" + (dump.bytes - 1) + "/" + dump.bytes);
        }
        answer.file(generation.dumps().resolve(name), from);
    }

    private static long rest(Exchange exchange, String tag) {
        String range = exchange.request().getHeader("Range");
        String condition = exchange.request().getHeader("If-Range");
        if (range == null || (condition != null && !condition.equals(tag))) return 0;
        Matcher parts = REST.matcher(range);
        return parts.matches() ? Long.parseLong(parts.group(1)) : 0;
    }

    private static String base64(String hexadecimal) {
        return java.util.Base64.getEncoder()
                .encodeToString(java.util.HexFormat.of().parseHex(hexadecimal));
    }
}
