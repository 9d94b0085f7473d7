package plenary.serving;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plenary.store.Generation;

/**
 * One request with the answer that is being made, the generation it is made from, and whose it is.
 *
 * @param request as the client sent it
 * @param answer not sent before the exchange ends
 * @param lease the generation of this request, whatever is switched meanwhile
 * @param client who asks: an address, of IPv6 the network part
 * @param id what the access log calls it
 */
record Exchange(HttpServletRequest request, Answer answer, ServedGenerations.Lease lease, String client, long id) {

    private static final Logger LOG = LoggerFactory.getLogger("plenary.server");
    /** Another version of the program may say the same graph in other words. */
    private static final String EDITION =
            String.valueOf(Exchange.class.getPackage().getImplementationVersion());

    static final int NOT_MODIFIED = 304;
    private static final String ATTRIBUTE = Exchange.class.getName();

    /** Makes an answer, or fails to. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    void attach() {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Exchange of(ServletRequest request) {
        return (Exchange) request.getAttribute(ATTRIBUTE);
    }

    /** Does the work; a refusal becomes its answer, and any other failure an error that says nothing of the machine. */
    void run(Work work) {
        try {
            try {
                work.run();
                answer.throwIfTooLarge();
            } catch (Refusal refusal) {
                audit(refusal);
                answer.error(refusal);
            } catch (IOException | RuntimeException | StackOverflowError e) {
                answer.throwIfTooLarge();
                throw e;
            }
        } catch (Refusal refusal) {
            fail(refusal);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.error("request {} failed", id, e);
            fail(new Refusal(
                    Refusal.INTERNAL,
                    "the request failed for a reason of the server's own; it is in the log as " + id));
        }
    }

    /** Not what is merely not there: what was tried and not allowed, or was too much. */
    private void audit(Refusal refusal) {
        if (refusal.status() > Refusal.NOT_ACCEPTABLE
                || refusal.status() == Refusal.METHOD_NOT_ALLOWED
                || refusal.status() == Refusal.UNAUTHORISED)
            PlenaryServer.AUDIT.info(
                    "refused: request {} of {}: {} {}",
                    id,
                    client,
                    refusal.status(),
                    Edge.printable(refusal.getMessage(), 300));
    }

    private void fail(Refusal refusal) {
        try {
            answer.error(refusal);
        } catch (IOException e) {
            LOG.error("request {}: not even its error can be written", id, e);
        }
    }

    /**
     * Says which state of the graph the answer comes from, and whether the client has that answer already.
     *
     * @param repeatable whether the same generation always gives the same answer
     * @param representation what else the answer depends on
     * @return true when the answer is 304 and there is nothing more to do
     */
    boolean unchanged(boolean repeatable, String representation) {
        if (!repeatable) {
            answer.setHeader("Cache-Control", "no-store");
            return false;
        }
        Generation generation = lease.generation().generation();
        String tag =
                "W/\"" + generation.id() + "-" + EDITION + "-" + Integer.toHexString(representation.hashCode()) + "\"";
        answer.setHeader("ETag", tag);
        answer.setHeader("Cache-Control", "public, no-cache");
        Instant made = made(generation);
        answer.setHeader(
                "Last-Modified",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.ofInstant(made, ZoneOffset.UTC)));
        String match = request.getHeader("If-None-Match");
        boolean same = match != null ? matches(match, tag) : notSince(made);
        if (same) answer.setStatus(NOT_MODIFIED);
        return same;
    }

    private static boolean matches(String header, String tag) {
        for (String one : header.split(",", 100)) {
            String given = one.strip();
            if (given.equals("*") || given.equals(tag) || ("W/" + given).equals(tag)) return true;
        }
        return false;
    }

    private boolean notSince(Instant made) {
        String since = request.getHeader("If-Modified-Since");
        if (since == null) return false;
        try {
            return !made.isAfter(ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Instant made(Generation generation) {
        try {
            return Files.getLastModifiedTime(generation.datasetDescription())
                    .toInstant()
                    .truncatedTo(ChronoUnit.SECONDS);
        } catch (IOException e) {
            // Its folder went when a newer one came; whoever asks again gets the newer one's date.
            return Instant.EPOCH;
        }
    }

    /** Who sends a request: the peer, or, behind a trusted proxy, whom the proxy names last. */
    static String client(HttpServletRequest request, boolean trustForwarded) {
        String address = request.getRemoteAddr();
        if (trustForwarded) {
            String forwarded = request.getHeader("X-Forwarded-For");
            if (forwarded != null && !forwarded.isBlank()) {
                String last =
                        forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
                // Only an address: a name would be looked up.
                if (last.matches("[0-9a-fA-F:.]{2,45}")) address = last;
            }
        }
        if (address == null) return "unknown";
        return address.indexOf(':') < 0 ? address : network(address);
    }

    /** The first 64 bits: what one household or one machine is given, and can change the rest of at will. */
    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address.replaceAll("%.*|[\\[\\]]", ""))
                    .getAddress();
            StringBuilder network = new StringBuilder();
            for (int i = 0; i < 8 && i < bytes.length; i++) network.append(String.format("%02x", bytes[i]));
            return network.toString();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
