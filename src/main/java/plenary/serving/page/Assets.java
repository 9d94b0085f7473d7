package plenary.serving.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Style sheets, scripts and pictures of the pages. Own ones are beside the templates and have a hash of their content in their address, those of WebJars
 * the version: what an address answers never changes, so a browser asks once.
 */
public final class Assets {

    private static final String OWN = "plenary/serving/assets/";
    private static final String WEBJARS = "META-INF/resources/webjars/";
    /** {@code /assets/1f9a0c3d/plenary.css} */
    private static final Pattern OWN_PATH = Pattern.compile("/assets/[0-9a-f]{8}/([a-z0-9][a-z0-9.-]{0,60})");
    /** {@code /assets/webjars/zazuko__yasgui/4.5.0/build/yasgui.min.js} */
    private static final Pattern WEBJAR_PATH =
            Pattern.compile("/assets/webjars/((?:[A-Za-z0-9_@][A-Za-z0-9_@.-]*/){2,12}[A-Za-z0-9_@][A-Za-z0-9_@.-]*)");

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "mjs", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2",
            "json", "application/json;charset=utf-8");

    private static final Map<String, String> LINKS = new ConcurrentHashMap<>();
    private static final Map<String, String> VERSIONS = new ConcurrentHashMap<>();

    private Assets() {}

    /** A file and its media type. */
    public static final class Asset {
        private final String contentType;
        private final byte[] content;

        private Asset(String contentType, byte[] content) {
            this.contentType = contentType;
            this.content = content;
        }

        public String contentType() {
            return contentType;
        }

        /** Writes the file. */
        public void writeTo(OutputStream out) throws IOException {
            out.write(content);
        }
    }

    /**
     * The address of an own file.
     *
     * @param name of a file in {@code src/main/resources/plenary/serving/assets}
     */
    public static String link(String name) {
        return LINKS.computeIfAbsent(name, n -> "/assets/" + hash(required(OWN + n)) + "/" + n);
    }

    /**
     * The address of a file of a WebJar, with the version that is on the class path.
     *
     * @param artifact as Maven calls it, of group {@code org.webjars.npm}
     * @param file below the folder of the version
     */
    public static String webjar(String artifact, String file) {
        return "/assets/webjars/" + artifact + "/" + VERSIONS.computeIfAbsent(artifact, Assets::version) + "/" + file;
    }

    private static String version(String artifact) {
        Properties properties = new Properties();
        try {
            properties.load(new java.io.StringReader(new String(
                    required("META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties"),
                    StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    /** What an address answers, or nothing when it is none of {@link #link} or {@link #webjar}. */
    public static Optional<Asset> find(String path) {
        Matcher own = OWN_PATH.matcher(path);
        if (own.matches()) return read(OWN + own.group(1));
        Matcher webjar = WEBJAR_PATH.matcher(path);
        if (webjar.matches() && !path.contains("..")) return read(WEBJARS + webjar.group(1));
        return Optional.empty();
    }

    private static Optional<Asset> read(String resource) {
        String type = TYPES.get(resource.substring(resource.lastIndexOf('.') + 1));
        if (type == null) return Optional.empty();
        return content(resource).map(bytes -> new Asset(type, bytes));
    }

    private static byte[] required(String resource) {
        return content(resource)
                .orElseThrow(() -> new IllegalStateException(resource + " is not on the class path: build again"));
    }

    private static Optional<byte[]> content(String resource) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
