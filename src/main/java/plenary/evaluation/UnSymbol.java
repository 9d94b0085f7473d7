package plenary.evaluation;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.source.Slug;

/** Adopted texts behind the addresses of United Nations documents. */
final class UnSymbol {

    /** {@code https://undocs.org/en/S/RES/1325(2000)}, {@code …/A/RES/75/5}, {@code …/A/HRC/RES/45/1}, {@code …/S/PRST/2020/11} */
    private static final Pattern ADOPTED =
            Pattern.compile("^https?://(?:www\\.)?undocs\\.org/(?:[a-z]{2}/)?(S|A|E|A/HRC)/(RES|PRST|DEC)/(\\S+)$");

    /** The part of a resolution adopted in parts, "47/120 B", which addresses join to the number. */
    private static final Pattern PART = Pattern.compile("(\\d)([A-Za-z])$");

    private static final Map<String, String> BODIES =
            Map.of("S", "un-sc", "A", "un-ga", "E", "un-ecosoc", "A/HRC", "un-hrc");

    private static final Map<String, String> TYPES =
            Map.of("RES", "resolution", "PRST", "presidential-statement", "DEC", "decision");

    private UnSymbol() {}

    /** The IRI path of the adopted text at an address; empty for reports, letters and what else has a symbol. */
    static Optional<String> adoptedText(String address) {
        Matcher matcher = ADOPTED.matcher(address.replace("/hrc/", "/HRC/"));
        if (!matcher.matches()) return Optional.empty();
        String number =
                Slug.of(PART.matcher(matcher.group(3).replace("(", " (")).replaceFirst("$1 $2"));
        return Optional.of(BODIES.get(matcher.group(1)) + "/" + TYPES.get(matcher.group(2)) + "/" + number);
    }

    /** Whether a path is of an adopted text that such an address could lead to. */
    static boolean isAdoptedText(String path) {
        String[] parts = path.split("/");
        return parts.length == 3 && BODIES.containsValue(parts[0]) && TYPES.containsValue(parts[1]);
    }
}
