package plenary.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which program this is. */
final class Version implements IVersionProvider {

    /** The version in {@code pom.xml}; "development" for classes that are not in a jar. */
    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /**
     * Differs between any two programs that could make different quads of the same document: a hash over the program's own jar, the
     * names of its libraries, and the version of Java.
     */
    static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(number().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) Runtime.version().feature());
            for (String library : System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
                digest.update(Path.of(library).getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            Path own = Path.of(Version.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(own)) digest.update(Files.readAllBytes(own));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException | URISyntaxException e) {
            throw new IllegalStateException("the program cannot read its own jar", e);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"plenary " + number(), "Java " + Runtime.version()};
    }
}
