package plenary.serving;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** Lets in who shows a name and its password (HTTP Basic, RFC 7617), or everybody when no names are set. */
final class Doorkeeper {

    /** What a monitor or a load balancer asks. */
    private static final Set<String> OPEN = Set.of("/$/ping", "/$/ready");

    private final List<byte[]> keys = new ArrayList<>();

    /** @throws ServerStartException when the file of names cannot be read or is not one; the message names file and line */
    Doorkeeper(ServerSettings settings) {
        String file = settings.text(Setting.USERS);
        if (!file.isEmpty()) read(Path.of(file));
    }

    private void read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ServerStartException("cannot read the names and passwords in " + file, e);
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) continue;
            if (line.indexOf(':') < 1 || line.endsWith(":"))
                throw new ServerStartException(file + ", line " + (i + 1) + ": expected name:password");
            keys.add(line.getBytes(StandardCharsets.UTF_8));
        }
        if (keys.isEmpty()) throw new ServerStartException(file + " names nobody: add a line name:password");
    }

    /** @throws Refusal when the request shows no name and password that are known */
    void letIn(HttpServletRequest request) {
        if (keys.isEmpty() || OPEN.contains(request.getRequestURI()) || isKnown(request.getHeader("Authorization")))
            return;
        throw new Refusal(Refusal.UNAUTHORISED, "log in with a name and a password");
    }

    private boolean isKnown(String header) {
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) return false;
        byte[] shown;
        try {
            shown = Base64.getDecoder().decode(header.substring(6).strip());
        } catch (IllegalArgumentException e) {
            return false;
        }
        boolean known = false;
        // Each is compared, in a time that does not tell how much of it fits.
        for (byte[] key : keys) known |= MessageDigest.isEqual(key, shown);
        return known;
    }
}
