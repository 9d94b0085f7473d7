package plenary.serving;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A response that stays open to change until {@link #send}: status and headers can still become those of an error. */
final class Answer extends HttpServletResponseWrapper {

    private static final int GZIP_FROM = 1024;
    /** Headers that others set and that are none of a client's business, or that this class decides. */
    private static final Set<String> DROPPED =
            Set.of("server", "vary", "content-length", "content-encoding", "transfer-encoding", "fuseki-request-id");

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final SpooledBody body;
    private PrintWriter writer;
    private FileChannel channel;
    private long sent;

    Answer(HttpServletRequest request, HttpServletResponse response, long mostBytes) {
        super(response);
        this.request = request;
        this.response = response;
        this.body = new SpooledBody(mostBytes);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return body;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) writer = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        return writer;
    }

    @Override
    public void sendError(int status) throws IOException {
        sendError(status, null);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        String text = message == null || status >= 500 ? reason(status) : message;
        error(new Refusal(status, text));
    }

    private static String reason(int status) {
        return switch (status) {
            case 404 -> "no such page";
            case 405 -> "method not allowed: this server answers GET, HEAD and POST of queries";
            default -> "the request could not be answered (" + status + ")";
        };
    }

    /** Replaces whatever was written by an error. */
    void error(Refusal refusal) throws IOException {
        body.reset();
        if (channel != null) channel.close();
        channel = null;
        writer = null;
        for (String name :
                Set.of("ETag", "Last-Modified", "Link", "Content-Disposition", "Content-Language", "Content-Range"))
            response.setHeader(name, null);
        response.setStatus(refusal.status());
        response.setHeader("Cache-Control", "no-store");
        refusal.retryAfter()
                .ifPresent(wait -> response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))));
        boolean page = ErrorPage.wanted(request);
        response.setContentType(page ? "text/html;charset=utf-8" : "text/plain;charset=utf-8");
        String text = page ? ErrorPage.html(refusal) : refusal.getMessage() + "\n";
        body.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        body.reset();
        response.setStatus(303);
        response.setHeader("Location", location);
    }

    @Override
    public void setHeader(String name, String value) {
        if (!DROPPED.contains(name.toLowerCase(Locale.ROOT))) super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        if (!DROPPED.contains(name.toLowerCase(Locale.ROOT))) super.addHeader(name, value);
    }

    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public void setBufferSize(int size) {}

    @Override
    public void flushBuffer() {}

    @Override
    public void resetBuffer() {
        try {
            body.reset();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void reset() {
        resetBuffer();
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    /**
     * Answers with a file, or the rest of one: it goes to the client as it is, however large. The file may be removed once this returns.
     *
     * @param from first byte to be sent
     */
    void file(Path file, long from) throws IOException {
        body.reset();
        if (channel != null) channel.close();
        channel = FileChannel.open(file, StandardOpenOption.READ);
        channel.position(from);
    }

    long length() {
        return sent > 0 ? sent : body.length();
    }

    void throwIfTooLarge() {
        body.throwIfTooLarge();
    }

    /** Sends what was gathered. */
    void send() throws IOException {
        try (body) {
            if (channel != null) {
                sendFile();
                return;
            }
            if (writer != null) writer.flush();
            boolean empty = response.getStatus() == 304 || response.getStatus() == 204;
            boolean zip = !empty && body.length() >= GZIP_FROM && acceptsGzip() && compressible();
            if (zip) response.setHeader("Content-Encoding", "gzip");
            else if (!empty) response.setContentLengthLong(body.length());
            if (empty || request.getMethod().equals("HEAD")) {
                response.flushBuffer();
                return;
            }
            OutputStream out = response.getOutputStream();
            if (zip) {
                GZIPOutputStream packed = new Packed(out, askedForOnce());
                body.sendTo(packed);
                packed.finish();
            } else {
                body.sendTo(out);
            }
            out.flush();
        }
    }

    /** What no browser asks for twice is worth the work of packing it as small as can be. */
    private boolean askedForOnce() {
        String caching = response.getHeader("Cache-Control");
        return caching != null && caching.contains("immutable");
    }

    private static final class Packed extends GZIPOutputStream {
        Packed(OutputStream out, boolean smallest) throws IOException {
            super(out, 1 << 14);
            if (smallest) def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    private void sendFile() throws IOException {
        sent = channel.size() - channel.position();
        response.setContentLengthLong(sent);
        if (request.getMethod().equals("HEAD")) {
            response.flushBuffer();
            return;
        }
        OutputStream out = response.getOutputStream();
        Channels.newInputStream(channel).transferTo(out);
        out.flush();
    }

    void discard() throws IOException {
        if (channel != null) channel.close();
        body.close();
    }

    private boolean compressible() {
        String type = response.getContentType();
        return type != null && !type.startsWith("image/") && !type.startsWith("application/gzip");
    }

    private boolean acceptsGzip() {
        String accepted = request.getHeader("Accept-Encoding");
        if (accepted == null) return false;
        for (String part : accepted.toLowerCase(Locale.ROOT).split(",", 20)) {
            String[] words = part.strip().split(";", 2);
            if (!words[0].strip().equals("gzip") && !words[0].strip().equals("x-gzip")) continue;
            return words.length == 1 || !words[1].replace(" ", "").matches("q=0(\\.0*)?");
        }
        return false;
    }
}
