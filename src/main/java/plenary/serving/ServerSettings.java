package plenary.serving;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of every {@link Setting}: a file's, unless the environment says otherwise, unless a flag does. Immutable. */
public final class ServerSettings {

    private final Map<Setting, String> values;

    private ServerSettings(Map<Setting, String> values) {
        this.values = new EnumMap<>(values);
    }

    /** What holds when nobody says anything. */
    public static ServerSettings standard() {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) values.put(setting, setting.standard());
        return new ServerSettings(values);
    }

    /**
     * Reads the settings.
     *
     * @param file {@code plenary.properties}: lines {@code key = value}, comments after {@code #}; may be absent
     * @param environment the process's environment; names begin with {@code PLENARY_}
     * @param flags values given on the command line, by key
     * @throws ServerStartException for a wrong key or value; the message names file and line, variable or flag
     */
    public static ServerSettings read(Optional<Path> file, Map<String, String> environment, Map<String, String> flags) {
        ServerSettings settings = standard();
        if (file.isPresent()) settings.addFile(file.get());
        for (Setting setting : Setting.values()) {
            String value = environment.get(setting.variable());
            if (value != null) settings.put(setting, value.strip(), "environment variable " + setting.variable());
        }
        flags.forEach((key, value) -> settings.put(
                Setting.of(key).orElseThrow(() -> new ServerStartException("no such setting: --" + key)),
                value.strip(),
                "--" + key));
        return settings;
    }

    /** The same settings but for one. */
    public ServerSettings with(Setting setting, String value) {
        ServerSettings changed = new ServerSettings(values);
        changed.put(setting, value, setting.key());
        return changed;
    }

    private void addFile(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ServerStartException("cannot read the settings " + file + ": " + e.getMessage(), e);
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) continue;
            String place = file + ", line " + (i + 1);
            int equals = line.indexOf('=');
            if (equals < 0) throw new ServerStartException(place + ": expected 'key = value', found '" + line + "'");
            String key = line.substring(0, equals).strip();
            Setting setting = Setting.of(key)
                    .orElseThrow(() ->
                            new ServerStartException(place + ": no such setting: " + key + "; see 'serve --help'"));
            Integer before = seen.put(key, i + 1);
            if (before != null)
                throw new ServerStartException(place + ": " + key + " was set in line " + before + " already");
            put(setting, line.substring(equals + 1).strip(), place);
        }
    }

    private void put(Setting setting, String value, String place) {
        setting.fault(value).ifPresent(fault -> {
            throw new ServerStartException(place + ": " + setting.key() + " " + fault);
        });
        values.put(setting, value);
    }

    /** What differs from the standard, as {@code key=value}. */
    List<String> changed() {
        return values.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(entry.getKey().standard()))
                .map(entry -> entry.getKey().key() + "=" + entry.getValue())
                .toList();
    }

    String text(Setting setting) {
        return values.get(setting);
    }

    int number(Setting setting) {
        return Integer.parseInt(values.get(setting));
    }

    boolean flag(Setting setting) {
        return Boolean.parseBoolean(values.get(setting));
    }

    public String host() {
        return text(Setting.HOST);
    }

    public int port() {
        return number(Setting.PORT);
    }

    /** Where the IRIs of the graph begin. */
    public String base() {
        return text(Setting.BASE);
    }

    Duration queryTimeout() {
        return Duration.ofSeconds(number(Setting.QUERY_TIMEOUT));
    }

    int queryBytes() {
        return number(Setting.QUERY_LENGTH) * 1024;
    }

    long resultBytes() {
        return number(Setting.RESULT_SIZE) * 1024L * 1024L;
    }

    int slowQueries() {
        int set = number(Setting.CONCURRENT_SLOW);
        return set > 0 ? set : Runtime.getRuntime().availableProcessors();
    }
}
