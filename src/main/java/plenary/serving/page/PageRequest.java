package plenary.serving.page;

import java.util.List;
import java.util.Map;

/**
 * What was asked for.
 *
 * @param path as in the address, not decoded
 * @param parameters decoded, each name with its values in the order given
 */
public record PageRequest(String path, Map<String, List<String>> parameters) {

    /** Longer values are nobody's question. */
    private static final int LONGEST = 2000;

    public PageRequest {
        parameters = Map.copyOf(parameters);
    }

    /** The first value of a parameter, without surrounding space and bounded in length; empty when it is not given. */
    public String first(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? "" : values.get(0);
    }

    /** The values of a parameter that say something, without surrounding space and bounded in length. */
    public List<String> all(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> value.length() > LONGEST ? value.substring(0, LONGEST) : value)
                .toList();
    }

    /** A parameter as a number from {@code least} to {@code most}; {@code otherwise} when it is none. */
    public int number(String name, int least, int most, int otherwise) {
        String value = first(name);
        if (!value.matches("\\d{1,9}")) return otherwise;
        return Math.max(least, Math.min(most, Integer.parseInt(value)));
    }
}
